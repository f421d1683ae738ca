/** The facts for people: by theme, each with its statement and where it comes from. */
import { type Fact, inLanguage, LANGUAGES } from '../../engine'
import { safe, wrap } from '../terminal'
import type { Report, ReportStyle } from './format'
import { evidenceRows, sourceLines } from './sources'

export function* factsPretty({ snapshot }: Report, style: ReportStyle): Iterable<string> {
  const { paint } = style
  const facts = snapshot.bases.flatMap((base) => base.facts)
  const language = style.reader === 'auto' ? style.words.language : style.reader
  for (const theme of new Set(facts.map((fact) => fact.theme))) {
    const label = inLanguage(snapshot.themes.find(({ id }) => id === theme)?.label ?? {}, language)
    yield `${paint.bold.underline(safe(theme))}  ${paint.dim(safe(label))}\n\n`
    for (const fact of facts.filter((each) => each.theme === theme)) yield `${entry(fact)}\n`
  }
  yield `${paint.bold(style.words.facts(facts.length, snapshot.bases.length))}\n`

  function evidence(fact: Fact): readonly string[] {
    return evidenceRows(fact, snapshot, { language, now: style.now }).map(([label, text]) => `${label}: ${text}`)
  }

  function entry(fact: Fact): string {
    const languages = style.reader === 'auto' ? LANGUAGES : [style.reader]
    const statements = languages.flatMap((each) => fact.statement[each] ?? [])
    const shown = statements.length ? statements : [inLanguage(fact.statement, language)]
    const lines = [
      `  ${paint.cyan(safe(fact.id))}  ${paint.dim(safe(fact.base))}`,
      ...shown.flatMap((text) => wrap(safe(text), style.columns - 4).map((line) => `    ${line}`)),
      ...[...sourceLines(fact, snapshot, language), ...evidence(fact)].flatMap((text) =>
        wrap(text, style.columns - 4).map((line) => `    ${paint.dim(line)}`),
      ),
    ]
    return `${lines.join('\n')}\n`
  }
}
