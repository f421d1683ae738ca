/** The writer's judgements for people: note by note, with where each stands now; orphans last. */
import { MARKS, strings, type Verdict } from '../../engine'
import { safe, wrap } from '../terminal'
import { ink } from './ink'
import type { JudgementStyle, ListedJudgement } from './judgementFormats'

export function* judgementsPretty(listed: readonly ListedJudgement[], style: JudgementStyle): Iterable<string> {
  const { paint } = style
  const orphans = listed.filter(({ place }) => place === undefined)
  const standing = listed.filter(({ place }) => place !== undefined)
  for (const note of new Set(standing.map(({ judgement }) => judgement.note))) {
    yield `${paint.bold.underline(safe(note))}\n\n`
    for (const each of standing.filter(({ judgement }) => judgement.note === note)) yield entry(each, style)
  }
  if (orphans.length > 0) yield `${paint.bold.underline('Orphans')}\n\n`
  for (const each of orphans) yield entry(each, style)
  const count = `${listed.length} judgement${listed.length === 1 ? '' : 's'}`
  yield `${paint.bold(count)}${orphans.length === 0 ? '' : `, ${orphans.length} of them without a place`}\n`
}

const WHY_ORPHAN = {
  note: 'the note is not there',
  gone: 'the sentence is not there any more',
  several: 'the sentence stands there several times, and nothing tells which is meant',
}

function entry({ judgement, place, orphan }: ListedJudgement, style: JudgementStyle): string {
  const { paint } = style
  const { verdict, was, note, quote, reason, at, id } = judgement
  const words = strings('en').verdicts
  const word = (each: Verdict) => `${MARKS[each]} ${words[each].toLowerCase()}`
  const own = verdict === 'ignored' ? paint.bold('– ignored') : ink(verdict, style).bold(word(verdict))
  const before = was === undefined || was === verdict ? '' : paint.dim(`  was ${word(was)}`)
  const where = paint.cyan(`${safe(note)}${place === undefined ? '' : `:${place}`}`)
  const lines = [
    `${own}  ${where}${before}  ${paint.dim(safe(id))}`,
    ...wrap(safe(quote.exact), style.columns - 6).map((line) => `  ${line}`),
    ...(reason === '' && at === undefined
      ? []
      : wrap(safe([reason, at && `(${at})`].filter(Boolean).join(' ')), style.columns - 6).map((line) =>
          paint.dim(`  ${line}`),
        )),
    ...(orphan === undefined ? [] : [`  ${WHY_ORPHAN[orphan]}`]),
  ]
  return `${lines.map((line) => `  ${line}`).join('\n')}\n\n`
}
