/** What a client of the language server needs on disk: the server's program, and folders of notes. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const ROOT = join(__dirname, '..', '..')

const built = new Map<string, Promise<string>>()

/** The server, bundled from the sources as it ships; once for all tests of a run. It has no worker beside it. */
export function buildServer(): Promise<string> {
  return once('server/src/lsp/main.ts', 'alone/server')
}

/** The server with its worker beside it. */
export async function buildThreadedServer(): Promise<string> {
  await buildWorker()
  return once('server/src/lsp/main.ts', 'server')
}

/** The command line with its worker beside it. */
export async function buildCommandLine(): Promise<string> {
  await buildWorker()
  return once('server/src/cli/main.ts', 'cli')
}

/** The program of the judging threads. */
export function buildWorker(): Promise<string> {
  return once('server/src/node/noteWorker.ts', 'worker')
}

function once(entry: string, name: string): Promise<string> {
  const known = built.get(name) ?? bundle(entry, name)
  built.set(name, known)
  return known
}

async function bundle(entry: string, name: string): Promise<string> {
  const folder = join(ROOT, 'out', `lsp-test-${process.pid}`)
  const outfile = join(folder, `${name}.js`)
  await esbuild.build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': '__filename' },
    logLevel: 'silent',
  })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return outfile
}

/** A folder of files that is gone after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'claimlight-lsp-'))
  readonly uri = pathToFileURL(this.path).href

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, text] of Object.entries(files)) this.write(name, text)
  }

  write(name: string, text: string | Uint8Array): string {
    const path = join(this.path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return this.file(name)
  }

  rename(from: string, to: string): void {
    renameSync(join(this.path, from), join(this.path, to))
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true, force: true })
  }

  holds(name: string): boolean {
    return existsSync(join(this.path, name))
  }

  /** The file's uri, spelled as Node does. */
  file(name: string): string {
    return pathToFileURL(join(this.path, name)).href
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
