/** What annotations of others make of a note: judgements, where they say another verdict than Claimlight does. */
import { QuotedText } from '../anchor/textQuote'
import { claimAt } from '../features/locate'
import type { NoteView } from '../host'
import type { Judgement } from '../judgements/judgement'
import { judgementOf } from '../judgements/mark'
import { CodePoints } from './codePoints'
import { placeAnnotation, type ReadAnnotation } from './readAnnotations'

export type TakenAnnotation =
  /** A judgement, new or changed. */
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  /** Its place is found, and says already what the annotation does. */
  | { readonly kind: 'same' }
  /** Nothing is made of it, for a reason. */
  | { readonly kind: 'left'; readonly message: string }

export interface TakeOptions {
  /** The note's path from the folder of the judgements. */
  readonly path: string
  /** Date and time for annotations without, ISO 8601. */
  readonly now: string
  /** Judgements of the note that there are. */
  readonly known: readonly Judgement[]
  /** Ids that judgements of the file have; those that are made are added. */
  readonly taken: Set<string>
}

/** One for each annotation, in order; `note` is seen through the judgements that there are. Costs the note's length. */
export function takeAnnotations(
  note: NoteView,
  annotations: readonly ReadAnnotation[],
  options: TakeOptions,
): readonly TakenAnnotation[] {
  const [quoted, points] = [new QuotedText(note.text), new CodePoints(note.text)]
  const known = new Map(options.known.map((each) => [each.id, each]))
  const { taken } = options
  const said = new Set<string>()
  return annotations.map((annotation) => {
    const span = placeAnnotation(quoted, points, annotation)
    if (!span) return left(annotation.quote ? GONE : WITHOUT_QUOTE)
    const claim = claimAt(note, span.start)
    if (!claim) return left(NO_CLAIM)
    const { verdict, comment, by, at = options.now } = annotation
    if (!verdict) return left(NO_VERDICT)
    const what = JSON.stringify([claim.span.start, verdict, comment, by])
    if (claim.verdict === verdict || said.has(what)) return { kind: 'same' }
    said.add(what)
    const before = claim.checked && known.get(claim.checked.id)
    const made = judgementOf(
      note,
      claim,
      { verdict, reason: comment, at, note: options.path },
      { before, taken, quoted },
    )
    const judgement = by === undefined ? made : { ...made, by }
    known.set(judgement.id, judgement)
    taken.add(judgement.id)
    return { kind: 'judged', judgement }
  })
}

const GONE =
  'its words do not stand in the note any more, or stand there several times and nothing tells which are meant'
const WITHOUT_QUOTE = 'it has no TextQuoteSelector, and a position alone tells nothing once the text has changed'
const NO_CLAIM = 'no claim stands at its place'
const NO_VERDICT = 'no body of it says a verdict: supported, contradicted, overstated or unverified'

function left(message: string): TakenAnnotation {
  return { kind: 'left', message }
}
