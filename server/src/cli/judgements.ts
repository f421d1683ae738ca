/** The writer's judgements on the command line: the file in the workspace's root, and notes seen through it. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import {
  CONFIG_NAME,
  JUDGEMENTS_FILE,
  JudgedViews,
  type Judgement,
  NoteJudgements,
  type NoteView,
  readJudgements,
} from '../engine'
import { readTextNow } from '../node/readText'
import type { Console } from './console'
import { forward, placeIn, shownPath } from './places'
import type { Trouble } from './trouble'

export interface OpenJudgements {
  /** The folder that paths of notes count from. */
  readonly root: string
  readonly all: readonly Judgement[]
  readonly troubles: readonly Trouble[]
}

/** Of the nearest folder at or above the working directory that has them, up to that of a configuration file. */
export function openJudgements(console: Console): OpenJudgements {
  const root = rootFrom(resolve(console.cwd))
  const path = root && join(root, JUDGEMENTS_FILE)
  if (!root || !path || !existsSync(path)) return { root: console.cwd, all: [], troubles: [] }
  const result = readTextNow(path)
  if (!result.ok) {
    const message = result.message.replace(`${path}: `, '')
    return { root, all: [], troubles: [{ severity: 'error', place: shownPath(path, console.cwd), message }] }
  }
  const { judgements, problems } = readJudgements(result.text)
  const troubles = problems.map(({ severity, message, span }): Trouble => {
    return { severity, place: placeIn(path, result.text, span.start, console.cwd), message }
  })
  return { root, all: judgements, troubles }
}

function rootFrom(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, JUDGEMENTS_FILE))) return folder
    if (existsSync(join(folder, CONFIG_NAME)) || folder === dirname(folder)) return undefined
  }
}

/** Judgements by their notes. */
export function byNote(judgements: readonly Judgement[]): ReadonlyMap<string, NoteJudgements> {
  const notes = new Map<string, Judgement[]>()
  for (const judgement of judgements) notes.set(judgement.note, [...(notes.get(judgement.note) ?? []), judgement])
  return new Map([...notes].map(([note, own]) => [note, new NoteJudgements(own)]))
}

/** The note as its writer has it; `path` as given on the command line. */
export function seenThrough({ root, all }: OpenJudgements, cwd: string): (note: NoteView) => NoteView {
  if (all.length === 0) return (note) => note
  const notes = byNote(all)
  const views = new JudgedViews()
  return (note) => {
    const own = notes.get(forward(relative(root, resolve(cwd, note.uri))))
    return own ? views.of(note, own) : note
  }
}
