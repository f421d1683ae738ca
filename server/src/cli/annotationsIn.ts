/** Web Annotations that come back in: those that say another verdict become judgements in the workspace's file. */

import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JUDGEMENTS_FILE, type Judgement, loadExports, putJudgement } from '../engine'
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
  const result = readTextNow(resolve(cwd, file))
  if (!result.ok) throw new UsageError(result.message)
  const exports = await loadExports()
  const { annotations, problems } = exports.readWebAnnotations(result.text)
  const shown = shownPath(resolve(cwd, file), cwd)
  const taken = await takeAll(exports, annotations, options, console)
  const skipped = [...problems, ...taken.left].map(({ place, message }) => {
    return `${shown}${place === '' ? '' : ` ${place}`}: ${message}`
  })
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
  for (const [source, own] of grouped(annotations)) {
    const note = noteOf(source, [console.cwd, root])
    if (!note.ok) {
      left.push(...own.map(({ place }) => ({ place, message: note.message })))
      continue
    }
    const path = forward(relative(root, note.path))
    const view = see(host.view(note.path, note.text, config.settings.note))
    const known = [...open.all, ...judgements]
    for (const [index, each] of takeAnnotations(view, own, { path, now, known }).entries()) {
      if (each.kind === 'judged') judgements.push(each.judgement)
      else if (each.kind === 'same') same++
      else left.push({ place: own[index]?.place ?? '', message: each.message })
    }
  }
  return { path: join(root, JUDGEMENTS_FILE), judgements, same, left }
}

function grouped(annotations: readonly ReadAnnotation[]): ReadonlyMap<string, ReadAnnotation[]> {
  const groups = new Map<string, ReadAnnotation[]>()
  for (const each of annotations) groups.set(each.source, [...(groups.get(each.source) ?? []), each])
  return groups
}

type FoundNote =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly message: string }

/** By a path from one of the folders, or a file's address. Nothing is fetched. */
function noteOf(source: string, folders: readonly string[]): FoundNote {
  const path = pathOf(source, folders)
  if (path === undefined)
    return { ok: false, message: `its note ${source} is not here; run it in the folder of the notes` }
  const result = readTextNow(path)
  return result.ok ? { ok: true, path, text: result.text } : { ok: false, message: result.message }
}

function pathOf(source: string, folders: readonly string[]): string | undefined {
  try {
    if (source.startsWith('file:')) return fileURLToPath(source)
    const name = decodeURIComponent(source.replace(/[?#].*$/, ''))
    return folders.map((folder) => resolve(folder, name)).find((path) => existsSync(path))
  } catch {
    return undefined
  }
}

/** All at once, into the file as it is now. */
async function write(judgements: readonly Judgement[], path: string): Promise<void> {
  if (judgements.length === 0) return
  const before = readTextNow(path)
  if (!before.ok && before.code !== 'missing') throw new UsageError(before.message)
  const text = judgements.reduce(
    (now, judgement) => {
      const { span, newText } = putJudgement(now, judgement)
      return now.slice(0, span.start) + newText + now.slice(span.end)
    },
    before.ok ? before.text : '',
  )
  await writeWhole(path, (file) => file.appendFile(text))
}
