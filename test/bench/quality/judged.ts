/** What Claimlight links in the notes of gold sets, whatever its confidence, and whether it is right. */
import { type ConfidenceInputs, createHost, DEFAULT_NOTE_OPTIONS, type NoteView } from '../../../server/src/engine'
import { loadBundled } from '../../../server/src/node/bundled'
import { type Article, type GoldNote, isRight } from './goldSet'

/** An annotation that is linked to a fact. */
export interface Judged {
  readonly note: string
  readonly text: string
  readonly confidence: number
  readonly right: boolean
  /** Left out where no frame decided. */
  readonly inputs?: ConfidenceInputs
}

const URI = 'file:///gold.md'

export async function judge(notes: readonly GoldNote[], article: Article): Promise<Judged[]> {
  const { lexicons, factFiles } = await loadBundled()
  const host = createHost(lexicons)
  host.setFactFiles(factFiles)
  return notes.flatMap((gold) => {
    host.setNote(URI, gold.text, { ...DEFAULT_NOTE_OPTIONS, threshold: 0 })
    const snapshot = host.snapshot()
    const note = snapshot.note(URI)
    if (!note) return []
    const inputsAt = inputsBySentence(note)
    return note.annotations.flatMap((annotation) => {
      const { span, text, confidence, facts } = annotation
      const [best] = facts
      const inputs = inputsAt.get(span.start)
      if (!best) return []
      const right = isRight(annotation, snapshot.fact(best.id, best.base), gold, article)
      return [{ note: gold.name, text, confidence, right, ...(inputs ? { inputs } : {}) }]
    })
  })
}

/** By where the sentence starts: what decided it. */
function inputsBySentence(note: NoteView): Map<number, ConfidenceInputs> {
  return new Map(
    note.derivations().flatMap(({ span, candidates }) => {
      const result = candidates[0]?.result
      return result?.kind === 'decided' && result.inputs ? [[span.start, result.inputs]] : []
    }),
  )
}
