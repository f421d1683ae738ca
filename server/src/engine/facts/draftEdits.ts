/** Takes `draft: true` out of a fact, which accepts it: comments, order and style of the file stay. */
import type { Fact } from '../model'
import { contains } from '../text/span'
import type { BaseEdit } from './collectionEdits'
import { keyStart, pairRemoval } from './pairEdits'

/** Undefined for what is no draft, and where the key is written in a way that cannot be taken out by itself. */
export function acceptingEdit(text: string, { span, draftSpan }: Fact): BaseEdit | undefined {
  if (!draftSpan) return undefined
  const pair = { start: keyStart(text, draftSpan.start), end: draftSpan.end }
  // A key that a fact has by way of an anchor stands elsewhere, and other facts may have it too.
  if (!contains(span, pair) || !PAIR.test(text.slice(pair.start, pair.end))) return undefined
  const gone = pairRemoval(text, span, pair)
  return gone && { span: gone, newText: '' }
}

const PAIR = /^(["']?)draft\1\s*:\s*true$/i
