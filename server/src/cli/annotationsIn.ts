/** Web Annotations that come back in: those that say another verdict become judgements in the workspace's file. */

import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JUDGEMENTS_FILE, type Judgement, LARGEST_BASE, loadExports, putJudgements } from '../engine'
import { writeWhole } from '../node/import/output'
import { readTextNow } from '../node/readText'
import type { Console } from './console'
import { openJudgements, seenThrough } from './judgements'
import type { CommonOptions } from './options'
import { forward, shownPath } from './places'
import { safe } from './terminal'
import { EXIT, UsageError } from './trouble'
import { openBases } from './workspace'

type Exports = Awaited<ReturnType<typeof loadExports>>
type ReadAnnotation = ReturnType<Exports['readWebAnnotations']>['annotations'][number]

/** True for JSON that says of itself that it is Web Annotations. `head`: its beginning. */
export function looksLikeAnnotations(head: string): boolean {
  return /^\s*[[{]/.test(head) && /anno\.jsonld"|"Annotation(?:Collection|Page)?"/.test(head)
}

/** The exit status; the report goes to standard output. */
export async function importAnnotations(file: string, options: CommonOptions, console: Console): Promise<number> {
  const { cwd } = console
  const result = readTextNow(resolve(cwd, file), LARGEST_BASE)
  if (!result.ok) throw new UsageError(result.message)
  const exports = await loadExports()
  const { annotations, problems } = exports.readWebAnnotations(result.text)
  const shown = shownPath(resolve(cwd, file), cwd)
  const taken = await takeAll(exports, annotations, options, console)
  const skipped = toldOf([...problems, ...taken.left], shown)
  if (annotations.length === 0) throw new UsageError(skipped.join('\n'))
  await write(taken.judgements, taken.path)
  const counts = [
    `${annotations.length} annotations read: ${annotations.length - taken.left.length} have found their places`,
    `${taken.same} say what Claimlight says, ${taken.judgements.length} another verdict`,
  ]
  if (taken.judgements.length > 0) counts.push(`kept in ${shownPath(taken.path, cwd)}`)
  await console.out(`${[...counts, ...skipped].map(safe).join('\n')}\n`)
  return skipped.length > 0 ? EXIT.findings : EXIT.clean
}

/** So many places of one reason are told by themselves, and of more the first ones. */
const PLACES = 3

function toldOf(left: readonly { readonly place: string; readonly message: string }[], shown: string): string[] {
  const reasons = groupedBy(left, ({ message }) => message)
  const line = (places: string, message: string) => `${shown}${places === '' ? '' : ` ${places}`}: ${message}`
  return [...reasons].flatMap(([message, all]) => {
    const places = all.map(({ place }) => place)
    if (places.length <= PLACES) return places.map((place) => line(place, message))
    const more = `and ${places.length - PLACES} more`
    return [line(`${places.slice(0, PLACES).join(', ')} ${more}`, message)]
  })
}

interface Taken {
  readonly path: string
  readonly judgements: readonly Judgement[]
  readonly same: number
  readonly left: readonly { readonly place: string; readonly message: string }[]
}

/** Note by note. */
async function takeAll(
  { takeAnnotations }: Exports,
  annotations: readonly ReadAnnotation[],
  options: CommonOptions,
  console: Console,
): Promise<Taken> {
  const open = openJudgements(console)
  const { host, config } = await openBases(options, console)
  const root = open.all.length > 0 ? open.root : config.root
  const see = seenThrough(open, console.cwd)
  const now = new Date().toISOString()
  const left: { place: string; message: string }[] = []
  const judgements: Judgement[] = []
  let same = 0
  const taken = new Set(open.all.map(({ id }) => id))
  const byPath = groupedBy(open.all, ({ note }) => note)
  for (const [source, own] of groupedBy(annotations, (each) => each.source)) {
    const note = noteOf(source, [console.cwd, root])
    if (!note.ok) {
      for (const { place } of own) left.push({ place, message: note.message })
      continue
    }
    const path = forward(relative(root, note.path))
    const view = see(host.view(note.path, note.text, config.settings.note))
    const known = byPath.get(path) ?? []
    for (const [index, each] of takeAnnotations(view, own, { path, now, known, taken }).entries()) {
      if (each.kind === 'judged') judgements.push(each.judgement)
      else if (each.kind === 'same') same++
      else left.push({ place: own[index]?.place ?? '', message: each.message })
    }
  }
  return { path: join(root, JUDGEMENTS_FILE), judgements, same, left }
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

type FoundNote =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly message: string }

const LONGEST_NAME = 200

/** A note in one of the folders, by its path from there or a file's address. Nothing is fetched. */
function noteOf(source: string, folders: readonly string[]): FoundNote {
  const path = pathOf(source, folders)
  if (path === undefined) {
    const named = source.length > LONGEST_NAME ? `${source.slice(0, LONGEST_NAME)}…` : source
    return { ok: false, message: `its note ${named} is not here; run it in the folder of the notes` }
  }
  const result = readTextNow(path)
  return result.ok ? { ok: true, path, text: result.text } : { ok: false, message: result.message }
}

function pathOf(source: string, folders: readonly string[]): string | undefined {
  try {
    const isAddress = source.startsWith('file:')
    const name = isAddress ? fileURLToPath(source) : decodeURIComponent(source.replace(/[?#].*$/, ''))
    return folders
      .map((folder) => ({ folder, path: resolve(folder, name) }))
      .find(({ folder, path }) => isBelow(folder, path) && existsSync(path))?.path
  } catch {
    return undefined
  }
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
}

/** All at once, into the file as it is now. */
async function write(judgements: readonly Judgement[], path: string): Promise<void> {
  if (judgements.length === 0) return
  const before = readTextNow(path)
  if (!before.ok && before.code !== 'missing') throw new UsageError(before.message)
  const text = before.ok ? before.text : ''
  const { span, newText } = putJudgements(text, judgements)
  const after = text.slice(0, span.start) + newText + text.slice(span.end)
  await writeWhole(path, (file) => file.appendFile(after))
}
