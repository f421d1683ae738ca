/** The project's own files as tests of tidiness see them: those that git tracks, or would. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(__dirname, '../..')

/** Paths from the project's root, in `/`; files that are deleted but not yet committed are left out. */
export function projectFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
  return [...new Set(listed.split('\0'))].filter((path) => path && existsSync(join(ROOT, path))).sort()
}

/** The TypeScript and JavaScript of the project. */
export function sourceFiles(): readonly string[] {
  return projectFiles().filter((path) => /\.(ts|mts|mjs|js)$/.test(path) && !/^test\/fixtures\//.test(path))
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The text of a document; undefined where it is not there. */
export function readIfThere(path: string): string | undefined {
  return existsSync(join(ROOT, path)) ? read(path) : undefined
}

/** `a.ts:3: text` for each line that the pattern finds. */
export function linesWith(path: string, pattern: RegExp): readonly string[] {
  return read(path)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []))
}
