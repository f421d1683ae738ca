/** What Claimlight is measured beside: programs and libraries of a folder in which they have been installed. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Program } from './session'

/** `npm install` these in an empty folder, and give it as `--peers`. */
export const PEER_PACKAGES = [
  'rumdl',
  'unified-language-server',
  'remark',
  'remark-gfm',
  'remark-preset-lint-recommended',
  'markdownlint-cli2',
  'markdownlint',
  'cspell-lib',
  'harper.js',
  'textlint',
  '@textlint/textlint-plugin-markdown',
  'textlint-rule-sentence-length',
  'textlint-rule-max-comma',
  'flexsearch',
  'minisearch',
  'wink-bm25-text-search',
  'lunr',
  'better-sqlite3',
] as const

/** Libraries that check a note, by the package that each needs to be there. */
const LINTERS = { markdownlint: 'markdownlint', cspell: 'cspell-lib', harper: 'harper.js', textlint: 'textlint' }

export class Peers {
  /** Asked for and not there: named below the table. */
  readonly missing = new Set<string>()
  readonly folder: string | undefined

  /** `others`: servers that are no packages of that folder. */
  constructor(
    folder: string | undefined,
    private readonly others: readonly Program[] = [],
  ) {
    this.folder = folder === undefined ? undefined : resolve(folder)
  }

  servers(): readonly Program[] {
    const rumdl = this.rumdl()
    const remark = this.program('unified-language-server', 'unified-language-server/index.js')
    const script = join(__dirname, 'remarkServer.mjs')
    return [
      ...(rumdl ? [{ name: 'rumdl', argv: [rumdl, 'server'] as const }] : []),
      ...(remark
        ? [{ name: 'remark-lint', argv: [process.execPath, script, this.folder ?? '', '--stdio'] as const }]
        : []),
      ...Object.entries(LINTERS).flatMap(([name, needed]) => this.linter(name, needed) ?? []),
      ...this.others,
    ]
  }

  private linter(name: string, needed: string): Program | undefined {
    if (!this.program(needed, join(needed, 'package.json'))) return undefined
    const script = join(__dirname, 'libraryServer.mjs')
    return { name, argv: [process.execPath, script, this.folder ?? '', name, '--stdio'] }
  }

  /** Commands that check a folder. */
  checkers(folder: string): readonly Program[] {
    const rumdl = this.rumdl()
    const lint = this.program('markdownlint-cli2', 'markdownlint-cli2/markdownlint-cli2-bin.mjs')
    return [
      ...(rumdl ? [{ name: 'rumdl', argv: [rumdl, 'check', '--no-cache', '--quiet', folder] as const }] : []),
      ...(lint ? [{ name: 'markdownlint-cli2', argv: [process.execPath, lint, `${folder}/**/*.md`] as const }] : []),
    ]
  }

  /** A library, or undefined. What it exports is for the caller to know. */
  library(name: string): unknown {
    try {
      if (this.folder !== undefined) return createRequire(join(this.folder, 'package.json'))(name)
    } catch {
      // Named as missing below.
    }
    this.missing.add(name)
    return undefined
  }

  private rumdl(): string | undefined {
    const system = `${process.platform}-${process.arch}`
    return this.program('rumdl', `@rumdl/cli-${system}/rumdl`, `@rumdl/cli-${system}-musl/rumdl`)
  }

  private program(name: string, ...paths: readonly string[]): string | undefined {
    const found = this.folder && paths.map((path) => join(this.folder ?? '', 'node_modules', path)).find(existsSync)
    if (found) return found
    this.missing.add(name)
    return undefined
  }
}
