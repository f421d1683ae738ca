/** Derivations for people: first the verdict and why, then how the sentence is read, what it speaks of, and the facts held against it. */
import {
  type Candidate,
  type Derivation,
  type DerivedConcept,
  inLanguage,
  type Language,
  MARKS,
  type Part,
  type Snapshot,
  strings,
} from '../../engine'
import { safe, wrap } from '../terminal'
import { type ExplainWords, explainWords } from './explainWords'
import type { Report, ReportStyle } from './format'
import { ink } from './ink'
import { labelled } from './labelled'

const WIDEST = 100
const INDENT = '  '

export function* explainPretty({ snapshot, notes }: Report, style: ReportStyle): Iterable<string> {
  const derivations = notes.flatMap((path) => snapshot.note(path)?.derivations() ?? [])
  for (const [index, derivation] of derivations.entries()) {
    const blocks = new Explanation(derivation, snapshot, style).blocks()
    yield `${index ? '\n' : ''}${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
  }
  if (derivations.length === 0) yield `${explainWords(style.words.language).nothing}\n`
}

/** One sentence's derivation as blocks of lines. */
class Explanation {
  private readonly spoken: Language
  private readonly words: ExplainWords
  private readonly columns: number

  constructor(
    private readonly derivation: Derivation,
    private readonly snapshot: Snapshot,
    private readonly style: ReportStyle,
  ) {
    this.spoken = style.reader === 'auto' ? derivation.language : style.reader
    this.words = explainWords(this.spoken)
    this.columns = Math.min(style.columns, WIDEST)
  }

  blocks(): string[][] {
    const { concepts, facts, reading } = this.words
    const parts: (readonly [string, string[]])[] = [
      [reading, this.reading()],
      [concepts, this.concepts()],
      [facts, this.facts()],
    ]
    const sections = parts
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => [INDENT + this.style.paint.bold(title), ...lines])
    return [this.answer(), ...sections]
  }

  /** `✗ contradicted  leaves-scarce  confidence 0.93`, and the reason under it. */
  private answer(): string[] {
    const { paint } = this.style
    const { text, outcome, candidates } = this.derivation
    const said = wrap(safe(`“${text}”`), this.columns).map((line) => paint.bold(line))
    if (!outcome) return [...said, paint.dim(`– ${this.words.notClaim}`)]
    const { verdict, reason, ignored } = outcome
    const word = `${MARKS[verdict]} ${strings(this.spoken).verdicts[verdict].toLowerCase()}`
    const linked = verdict === 'unverified' ? undefined : candidates[0]?.id
    const head = [
      ink(verdict, this.style).bold(word),
      ...(linked === undefined ? [] : [paint.cyan(safe(linked))]),
      ...[this.certainty(), ignored ? this.words.ignored : ''].filter(Boolean).map((each) => paint.dim(each)),
    ]
    return [...said, head.join('  '), ...wrap(safe(reason), this.columns)]
  }

  private certainty(): string {
    const { outcome, candidates } = this.derivation
    if (!outcome || candidates[0]?.result.kind !== 'decided') return ''
    const { confidence, threshold } = outcome
    if (confidence < threshold) return this.words.below(number(confidence), number(threshold))
    return this.words.confidence(number(confidence))
  }

  private reading(): string[] {
    const { words } = this
    const { language, normal, tokens, themes, noClaim, container } = this.derivation
    const unknown = tokens.filter((token) => !token.known).map(({ text }) => text)
    const clauses = this.clauses()
    return this.rows(INDENT.repeat(2), [
      [words.language, words.languages[language]],
      [words.normal, normal],
      ...(clauses.length < 2 ? [] : clauses).map(
        (text, index) => [index ? '' : words.clauses, `${index + 1}  ${text}`] as const,
      ),
      [words.unknown, [...new Set(unknown)].join(', ')],
      [words.themes, themes.join(', ')],
      [words.claim, noClaim ? words.noClaim(noClaim, container) : words.isClaim],
    ])
  }

  private clauses(): string[] {
    const { tokens, text } = this.derivation
    return [...new Set(tokens.map(({ clause }) => clause))].map((clause) => {
      const own = tokens.filter((token) => token.clause === clause)
      return text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0)
    })
  }

  private concepts(): string[] {
    const { concepts } = this.derivation
    const several = this.clauses().length > 1
    const places = [...new Set(concepts.map(({ start, end }) => `${start} ${end}`))]
    const rows = places.map((place) => {
      const here = concepts.filter(({ start, end }) => `${start} ${end}` === place)
      const [first] = here
      const clause = several ? `${(first?.clause ?? 0) + 1} ` : ''
      const scope = first ? this.scope(first) : ''
      const ids = here.map(({ id }) => id).join(', ')
      return [`${clause}“${safe(first?.words ?? '')}”`, `${ids}${scope && ` (${scope})`}`] as const
    })
    return this.rows(INDENT.repeat(2), rows)
  }

  /** What is done to a concept by the words around it. */
  private scope({ negators, negated, hypothetical }: DerivedConcept): string {
    const { words } = this
    const by = quotes(negators)
    const denial = negators.length === 0 ? '' : negated ? words.denied(by) : words.cancelled(by)
    return [denial, hypothetical ? words.supposed : ''].filter(Boolean).join('; ')
  }

  private facts(): string[] {
    const { candidates } = this.derivation
    if (candidates.length === 0) return [INDENT.repeat(2) + this.words.noFacts]
    return candidates.flatMap((candidate, index) => [...(index ? [''] : []), ...this.candidate(candidate, index)])
  }

  private candidate(candidate: Candidate, index: number): string[] {
    const { paint } = this.style
    const { words } = this
    const { result } = candidate
    const mark = result.kind === 'decided' ? ink(result.relation, this.style)(MARKS[result.relation]) : paint.dim('·')
    const fact = this.snapshot.fact(candidate.id, candidate.base)
    const head = [
      `${mark} ${paint.cyan(safe(candidate.id))}`,
      number(candidate.score),
      ...(candidate.how === 'text' ? [words.byText] : []),
      paint.dim(safe(candidate.base)),
    ]
    return [
      INDENT.repeat(2) + head.join('  '),
      ...this.rows(INDENT.repeat(3), [
        [words.statement, fact ? inLanguage(fact.statement, this.spoken) : ''],
        [words.met, candidate.met.map((part) => `${partName(part)} ${quotes(part.words)}`).join('; ')],
        [words.missing, candidate.missing.map(partName).join('; ')],
        ...this.signals(candidate),
        [words.strength, this.strength(candidate)],
        this.result(candidate),
        [strings(this.spoken).why.toLowerCase(), result.kind === 'decided' && index > 0 ? result.reason : ''],
      ]),
    ]
  }

  /** One row for each kind of signal. */
  private signals({ signals }: Candidate): (readonly [string, string])[] {
    return [...new Set(signals.map(({ kind }) => kind))].map((kind) => {
      const own = signals.filter((each) => each.kind === kind)
      return [this.words.signals[kind], own.map((each) => `${each.concept} “${each.words}”`).join('; ')]
    })
  }

  private strength({ strength, raises, result }: Candidate): string {
    if (result.kind === 'dropped') return ''
    const { strengths, raises: raised } = this.words
    return [strengths[strength], ...(raises.length > 0 ? [raised(quotes(raises))] : [])].join(', ')
  }

  private result({ result, missing }: Candidate): readonly [string, string] {
    const { words } = this
    if (result.kind === 'dropped') {
      const lacking = missing.filter(({ required }) => required).map(partName)
      return [words.leftOut, words.dropped(result.why, quotes(result.words), lacking.join('; '))]
    }
    const { cause, grounds, confidence } = result
    const by = result.words.length > 0 ? `: ${quotes(result.words)}` : ''
    return [words.decided, `${words.causes[cause]}${by} (${words.sure(number(grounds), number(confidence))})`]
  }

  private rows(indent: string, rows: readonly (readonly [string, string])[]): string[] {
    return labelled(rows, indent, this.columns, this.style.paint)
  }
}

/** As a frame writes it: alternatives with `|`, what may be missing with `?`. */
function partName({ what, required }: Part): string {
  return `${required ? '' : '?'}${what.join('|')}`
}

function quotes(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

function number(value: number): string {
  return value.toFixed(2)
}
