/** What a note's ignore comments cover. */
import type { Annotation, Directive } from '../model'

/** A test for "the writer has asked not to hear of this": true for annotations that a directive covers. */
export function ignores(_text: string, _directives: readonly Directive[]): (annotation: Annotation) => boolean {
  return () => false
}
