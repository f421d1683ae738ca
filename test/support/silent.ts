/** Sentences that may not be linked to any bundled fact. */
import assert from 'node:assert/strict'
import { bundled, verdictOf } from './verdicts'

const LINKED = /supported|contradicted|overstated/

export function checkSilent(sentences: readonly string[]): void {
  for (const sentence of sentences) it(sentence, () => assert.doesNotMatch(verdictOf(bundled, sentence), LINKED))
}
