/** The writer's judgements for programs, version 1. Offsets are UTF-16 code units into the note's decoded text. */
import type { ListedJudgement } from './judgementFormats'

export function* judgementsJson(listed: readonly ListedJudgement[]): Iterable<string> {
  const judgements = listed.map(({ judgement, span, orphan }) => {
    const { id, note, verdict, reason, quote, fact, was, by, at } = judgement
    return { id, note, verdict, reason, text: quote.exact, fact, was, by, at, ...span, orphan }
  })
  yield `${JSON.stringify({ version: 1, judgements }, undefined, 2)}\n`
}
