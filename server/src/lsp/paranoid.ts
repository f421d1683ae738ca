/**
 * The setting `claimlight.trace.paranoid`: each edited note is held against the same note opened anew. A difference is a bug
 * in what an edit keeps of the version before, and is logged with its place.
 */
import type { EngineHost, NoteView } from '../engine'

/** What to log of a note that an edit has just led to; undefined where all is well. Costs what opening the note costs. */
export function differenceFromRebuilt(host: EngineHost, uri: string, text: string): string | undefined {
  const note = host.snapshot().note(uri)
  const difference = note && differenceOf(note, host.view(uri, text, note.options))
  return difference === undefined
    ? undefined
    : `${uri} differs from itself opened anew: ${difference}. Please report it.`
}

/** The first difference, with the beginning of what each has there. */
export function differenceOf(edited: NoteView, rebuilt: NoteView): string | undefined {
  const all: readonly (readonly [string, (note: NoteView) => readonly unknown[]])[] = [
    ['line', ({ lines }) => lines.text.split(/\r\n?|\n/)],
    ['sentence', ({ structure }) => structure.sentences.map((each) => ({ ...each, offsets: [...each.offsets] }))],
    ['citation', ({ structure }) => structure.citations],
    ['directive', ({ structure }) => structure.directives],
    ['heading', ({ structure }) => structure.headings],
    ['claim', ({ annotations }) => annotations],
  ]
  for (const [name, of] of all) {
    const [ours, theirs] = [of(edited).map(shown), of(rebuilt).map(shown)]
    const at = ours.findIndex((each, nth) => each !== theirs[nth])
    const nth = at < 0 && theirs.length > ours.length ? ours.length : at
    if (nth >= 0) return `${name} ${nth} is ${brief(ours[nth])} and should be ${brief(theirs[nth])}`
  }
  return undefined
}

function shown(value: unknown): string {
  return JSON.stringify(value)
}

function brief(text = 'absent'): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
