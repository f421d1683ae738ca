/** Gets the packages of the list, as tarballs in a cache folder, and reads their Markdown. Nothing of them is installed or run. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { filesIn, type PackedFile } from './tar'

const run = promisify(execFile)
const AT_ONCE = 4
const MOST_MS = 120_000

export interface PackageList {
  /** `name@version`; pinned, so that two runs read the same. */
  readonly packages: readonly string[]
  /** Languages that the engine doesn't read; what a package has translated into one of these would be too easily silent. */
  readonly otherLanguages: readonly string[]
}

export function readPackageList(path: string): PackageList {
  return parse(readFileSync(path, 'utf8'))
}

/** Downloads what the cache does not hold yet. Returns what could not be had, with npm's own words. */
export async function fetchPackages(packages: readonly string[], cache: string): Promise<string[]> {
  mkdirSync(cache, { recursive: true })
  const waiting = packages.filter((spec) => !existsSync(tarballOf(spec, cache)))
  const problems: string[] = []
  const worker = async (): Promise<void> => {
    for (let spec = waiting.shift(); spec !== undefined; spec = waiting.shift()) {
      const problem = await fetchOne(spec, cache)
      if (problem !== undefined) problems.push(`${spec}: ${problem}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return problems
}

/** `npm pack` into a folder of its own, then moved: a download that breaks off leaves no half tarball in the cache. */
async function fetchOne(spec: string, cache: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(cache, 'part-'))
  try {
    await npm('pack', spec, '--ignore-scripts', '--loglevel', 'error', '--pack-destination', folder)
    const name = readdirSync(folder).find((each) => each.endsWith('.tgz'))
    if (name === undefined) return 'npm packed nothing'
    renameSync(join(folder, name), tarballOf(spec, cache))
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return /npm error code \S+/.exec(message)?.[0] ?? message
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The npm that runs this script, where one does: its own file starts the same way on every system. */
async function npm(...args: string[]): Promise<void> {
  const own = process.env['npm_execpath']
  if (own) await run(process.execPath, [own, ...args], { timeout: MOST_MS })
  else await run('npm', args, { timeout: MOST_MS, shell: process.platform === 'win32' })
}

function tarballOf(spec: string, cache: string): string {
  return join(cache, `${spec.replace(/[^\w.@-]/g, '+')}.tgz`)
}

/** A package's English and Vietnamese Markdown; empty where the cache lacks it. */
export function markdownOf(spec: string, cache: string, list: PackageList): PackedFile[] {
  const path = tarballOf(spec, cache)
  if (!existsSync(path)) return []
  const translated = translationsInto(list.otherLanguages)
  return filesIn(readFileSync(path), (file) => /\.(?:md|markdown)$/i.test(file) && !translated.test(file))
}

/** `docs/fr/start.md`, `zh-CN/start.md`, `start.ja.md`, `README_de.md`; not `find-by-id.md`. */
function translationsInto(languages: readonly string[]): RegExp {
  const language = `(?:${languages.join('|')})(?:[-_][a-z]{2,4})?`
  return new RegExp(String.raw`(?:^|/)${language}/|\.${language}\.\w+$|readme[-_]${language}\.\w+$`, 'i')
}
