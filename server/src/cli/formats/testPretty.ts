/** What became of the examples for people: each that came out otherwise, where it stands, what was wanted, what came, and why. */
import { type ExampleOutcome, LineIndex, MARKS, strings, type Verdict } from '../../engine'
import type { TriedBase } from '../examples'
import { lineAndColumn } from '../places'
import { safe } from '../terminal'
import type { ReportStyle } from './format'
import { ink } from './ink'
import { labelled } from './labelled'
import { testSummary } from './testSummary'
import { testWords } from './testWords'

const INDENT = '  '
const WIDEST = 120

export function* testPretty(bases: readonly TriedBase[], style: ReportStyle): Iterable<string> {
  const words = testWords(style.words.language)
  const { paint } = style
  for (const tried of bases) {
    if (tried.outcomes.length === 0) yield `${paint.bold(safe(tried.path))}: ${paint.dim(words.noExamples)}\n\n`
    const failed = tried.outcomes.filter(({ passed }) => !passed)
    if (failed.length === 0) continue
    yield `${paint.bold.underline(safe(tried.path))}\n\n`
    const lines = new LineIndex(tried.base.text)
    for (const outcome of failed) yield `${failure(outcome, tried, lines, style)}\n\n`
  }
  const summary = testSummary(bases)
  const passed = `${MARKS.supported} ${words.passed(summary.passed)}`
  const failed = `${MARKS.contradicted} ${words.failed(summary.failed)}`
  const counts = [
    summary.passed > 0 ? paint.green(passed) : paint.dim(passed),
    summary.failed > 0 ? paint.red(failed) : paint.dim(failed),
  ]
  yield `${paint.bold(words.summary(summary))}: ${counts.join('  ')}\n`
}

function failure(outcome: ExampleOutcome, { path, base }: TriedBase, lines: LineIndex, style: ReportStyle): string {
  const { paint } = style
  const words = testWords(style.words.language)
  const { expectation, obstacle, reason } = outcome
  const place = `${safe(path)}:${lineAndColumn(lines, expectation.span.start)}`
  const why = obstacle ? words.obstacles[obstacle](expectation.fact ?? '') : reason
  const rows = [
    [words.expected, verdictBy(expectation, style)],
    [words.got, verdictBy(outcome, style)],
    [strings(style.words.language).why.toLowerCase(), why],
    [words.explain, `claimlight explain --facts ${quoted(path)} ${quoted(expectation.sentence)}`],
  ] as const
  const columns = Math.min(style.columns, WIDEST) - INDENT.length
  const colour = expectation.verdict === 'none' ? paint.red : ink(expectation.verdict, style)
  return [
    `${paint.red(MARKS.contradicted)} ${paint.cyan(place)}  ${paint.dim(safe(base.id))}`,
    `  ${colour(`“${safe(expectation.sentence)}”`)}`,
    ...labelled(rows, '    ', columns, paint),
  ]
    .map((line) => INDENT + line)
    .join('\n')
}

/** `contradicted by leaves-scarce` */
function verdictBy(
  { verdict, fact }: { readonly verdict: Verdict | 'none'; readonly fact?: string },
  style: ReportStyle,
): string {
  const { language } = style.words
  const words = testWords(language)
  const told = verdict === 'none' ? words.noClaim : strings(language).verdicts[verdict].toLowerCase()
  return fact === undefined ? told : `${told} ${words.by(fact)}`
}

/** As a shell takes it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
