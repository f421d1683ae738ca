/** Names for findings and claims that stay the same while lines move, markup changes, and other sentences are edited. */
import type { NoteView } from '../host'
import type { Annotation } from '../model'
import type { Span } from '../text/span'

/** Of one note: the nth of several that are alike gets a name of its own. */
export class Fingerprints {
  private readonly seen = new Map<string, number>()

  constructor(
    private readonly note: NoteView,
    private readonly digest: (text: string) => string,
  ) {}

  /** `parts`: what beside the words makes the difference: a rule, a fact. 64 hexadecimal digits. */
  of(span: Span, parts: readonly string[]): string {
    const key = JSON.stringify([...parts, wordsOf(this.note, span)])
    const nth = (this.seen.get(key) ?? 0) + 1
    this.seen.set(key, nth)
    return this.digest(`${key} ${nth}`)
  }
}

/** As they are read, in NFC: neither line wraps nor emphasis nor the way that letters are composed count. */
function wordsOf(note: NoteView, span: Span): string {
  return note.readingOf(span).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** `tea:leaves-scarce`; '' where no fact bears on the claim. */
export function factName(annotation: Annotation | undefined): string {
  const best = annotation?.facts[0]
  return best ? `${best.base}:${best.id}` : ''
}
