/** Judgements with where they stand in the notes of now. */
import { resolve } from 'node:path'
import { type Judgement, LineIndex, type NoteJudgements } from '../engine'
import { readTextNow } from '../node/readText'
import type { Console } from './console'
import type { ListedJudgement } from './formats/judgementFormats'
import { byNote, openJudgements } from './judgements'
import type { CommonOptions } from './options'
import { lineAndColumn } from './places'
import { type OpenBases, openBases } from './workspace'

export async function openListed(options: CommonOptions, console: Console) {
  const { root, all, troubles } = openJudgements(console)
  const bases = await openBases(options, console)
  const standing = new Map<Judgement, ListedJudgement>()
  for (const [note, own] of byNote(all))
    for (const each of listedIn(resolve(root, note), own, bases)) standing.set(each.judgement, each)
  const workspace = { snapshot: bases.host.snapshot(), troubles: [...bases.troubles, ...troubles] }
  return { workspace, listed: all.flatMap((judgement) => standing.get(judgement) ?? []) }
}

/** A note that cannot be read has no place for any of them. */
function listedIn(path: string, own: NoteJudgements, { host, config }: OpenBases): readonly ListedJudgement[] {
  const result = readTextNow(path)
  if (!result.ok) return own.judgements.map((judgement) => ({ judgement, orphan: 'note' }))
  const lines = new LineIndex(result.text)
  const note = host.view(path, result.text, config.settings.note)
  return own.standings(note).map(({ judgement, span, orphan }) => ({
    judgement,
    ...(span ? { span, place: lineAndColumn(lines, span.start) } : { orphan }),
  }))
}
