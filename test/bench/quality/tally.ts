/** Counts what the engine says about sentences; one with the same text counts once, wherever it stands. */
import { type Annotation, type NoteView, type Sentence, VERDICTS, type Verdict } from '../../../server/src/engine'

/** A sentence that was linked to a fact, and where it was first met. */
export interface Linked {
  readonly file: string
  readonly text: string
  readonly verdict: Verdict
  readonly fact: string
  readonly confidence: number
}

/** From the most alarming. */
const ALARM: readonly Verdict[] = ['contradicted', 'overstated', 'supported', 'unverified']
/** "See also" and "`npm test`" are too easily silent to be counted as sentences. */
const LEAST_WORDS = 5
/** Letters that no other language of the list has. */
const VIETNAMESE = /[ăđơưạảậấầẩẫắằặẹẻẽếềểễệỉịọỏốồổỗộớờởợụủứừửữựỵỷỹ]/i

export class Tally {
  files = 0
  bytes = 0
  private readonly sentences = new Set<string>()
  private readonly claims = new Map<string, Verdict>()
  private readonly found = new Map<string, Linked>()

  add(file: string, note: NoteView): void {
    this.files++
    this.bytes += Buffer.byteLength(note.text)
    const { sentences } = note.structure
    for (const { text } of sentences) if (counts(text)) this.sentences.add(key(text))
    let next = 0
    for (const annotation of note.annotations) {
      while ((sentences[next]?.span.end ?? Number.POSITIVE_INFINITY) <= annotation.span.start) next++
      this.judge(file, sentences[next], annotation)
    }
  }

  private judge(file: string, sentence: Sentence | undefined, { verdict, text, confidence, facts }: Annotation): void {
    const whole = sentence?.text ?? text
    const known = this.claims.get(key(whole))
    if (known !== undefined && ALARM.indexOf(known) <= ALARM.indexOf(verdict)) return
    this.claims.set(key(whole), verdict)
    const fact = facts[0]?.id
    if (verdict !== 'unverified' && fact !== undefined) {
      this.found.set(key(whole), { file, text: whole, verdict, fact, confidence })
    }
  }

  /** Distinct sentences of at least five words. */
  get count(): number {
    return this.sentences.size
  }

  get vietnamese(): number {
    return [...this.sentences].filter((text) => VIETNAMESE.test(text)).length
  }

  /** Distinct sentences with a claim, by the most alarming verdict that one has. */
  get verdicts(): Readonly<Record<Verdict, number>> {
    const counts: Record<Verdict, number> = { supported: 0, contradicted: 0, overstated: 0, unverified: 0 }
    for (const verdict of this.claims.values()) counts[verdict]++
    return counts
  }

  /** What alarms most first, then by file. */
  get linked(): readonly Linked[] {
    const rank = ({ verdict }: Linked): number => VERDICTS.length - ALARM.indexOf(verdict)
    return [...this.found.values()].sort((a, b) => rank(b) - rank(a) || a.file.localeCompare(b.file))
  }
}

function key(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function counts(text: string): boolean {
  return (text.match(/\p{Script=Latin}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) >= LEAST_WORDS
}
