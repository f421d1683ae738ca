/**
 * One sentence for people on why a verdict is what it is: in the reader's language, with the words of the note and of the
 * fact that decided it. The fact's words come from its statement in the note's language where there is one, so that like
 * stands against like.
 */
import type { Fact, Language } from '../model'
import { type Analysis, analyse, type Occurrence } from './analyse'
import type { TextDecision } from './byText'
import type { Frames } from './frameIndex'
import { wrongHalf } from './halves'
import type { PhraseTable } from './phrases'
import { ratedTemplates } from './ratedReasons'
import { intersects } from './sets'
import { necessity, strengthConcepts } from './strength'
import type { Decision } from './verdict'
import {
  agreement,
  assertedWording,
  clauseText,
  contrast,
  inHalf,
  joined,
  quote,
  quotes,
  slotWords,
  unique,
  wording,
} from './wording'

/** What the reason is told with. */
export interface Telling {
  readonly table: PhraseTable
  /** The language that the reason is given in. */
  readonly spoken: Language
  /** The frames that the sentence was held against: a half of it may be right. */
  readonly frames: Frames
}

type Template = (note: string, fact: string) => string

export interface Templates extends Readonly<Record<Exclude<Decision['cause'], 'agrees'>, Template>> {
  /** The note has a word of degree where the fact has none. */
  readonly added: Template
  /** Two denials that make one thing the condition of the other. */
  readonly condition: Template
  readonly agrees: (about: string, note: string, fact: string) => string
  readonly half: (half: string, reason: string) => string
  readonly noFact: string
  readonly nearFact: (id: string) => string
  /** Another fact says the opposite. */
  readonly disputed: (id: string) => string
}

const en: Templates = {
  agrees: (about, note, fact) =>
    `The source says the same${about && ` of ${about}`}${agreement(note, fact, 'both have', 'meets')}.`,
  opposite: (note, fact) => `The note has ${note}, the source ${fact}.`,
  denies: (note, fact) => `The note denies what the source says: ${contrast(note, fact)}.`,
  swapped: (note, fact) => `The note has it the other way round: ${contrast(note, fact)}.`,
  replaced: (note, fact) => `The note names ${note} where the source has ${fact}.`,
  exceeds: (note, fact) => `The note goes further than the source: ${contrast(note, fact)}.`,
  strength: (note, fact) => `The note puts it more strongly than the source: ${contrast(note, fact)}.`,
  added: (note, fact) => `The note adds ${note}; the source says no more than ${fact}.`,
  condition: (note, fact) =>
    `The note makes one the condition of the other, ${note}; the source says no more than ${fact}.`,
  half: (half, reason) => `Half of it holds, but not ${half}: ${reason}`,
  noFact: 'No fact of the fact bases bears on this.',
  nearFact: (id) => `The nearest fact, ${id}, is not near enough to judge by.`,
  disputed: (id) => `Sources disagree: ${id} says the opposite.`,
}

const vi: Templates = {
  agrees: (about, note, fact) =>
    `Nguồn cũng nói như vậy${about && ` về ${about}`}${agreement(note, fact, 'cả hai đều viết', 'ứng với')}.`,
  opposite: (note, fact) => `Ghi chú viết ${note}, trái với ${fact} trong nguồn.`,
  denies: (note, fact) => `Ghi chú phủ nhận điều nguồn nói: ${contrast(note, fact, 'trái với')}.`,
  swapped: (note, fact) => `Ghi chú nói ngược với nguồn, vai đôi bên bị đổi chỗ: ${contrast(note, fact, 'trái với')}.`,
  replaced: (note, fact) => `Ghi chú nêu ${note}, còn nguồn nêu ${fact}.`,
  exceeds: (note, fact) => `Ghi chú đi xa hơn nguồn: ${contrast(note, fact, 'so với')}.`,
  strength: (note, fact) => `Ghi chú nói mạnh hơn nguồn: ${contrast(note, fact, 'so với')}.`,
  added: (note, fact) => `Ghi chú thêm ${note}, còn nguồn chỉ nói ${fact}.`,
  condition: (note, fact) => `Ghi chú coi điều này là điều kiện của điều kia, ${note}; nguồn chỉ nói ${fact}.`,
  half: (half, reason) => `Một nửa có căn cứ, nhưng ${half} thì không: ${reason}`,
  noFact: 'Chưa có dữ kiện nào trong kho nói về điều này.',
  nearFact: (id) => `Dữ kiện gần nhất, ${id}, chưa đủ gần để kết luận.`,
  disputed: (id) => `Các nguồn nói khác nhau: ${id} nói ngược lại.`,
}

const TEMPLATES: Readonly<Record<Language, Templates>> = { en, vi }

function templatesFor(fact: Fact, spoken: Language): Templates {
  return ratedTemplates(fact, TEMPLATES[spoken], spoken)
}

/** How many words of the note a reason quotes, and how many of what agrees beside the relation. */
const QUOTED = 3
const QUOTED_ABOUT = 2

export function noFactReason(spoken: Language): string {
  return TEMPLATES[spoken].noFact
}

/** By its words alone: the fact's words stand where some differ, else its whole statement. */
export function reasonByText({ cause, note, source, fact }: TextDecision, spoken: Language): string {
  const { agrees, added, ...differs } = templatesFor(fact, spoken)
  const said = quotes(note, spoken)
  if (cause === 'agrees') return agrees(said, '', '')
  const statement = fact.statement[spoken] ?? fact.statement.en ?? fact.statement.vi ?? ''
  const stated = source.length > 0 ? quotes(source, spoken) : quote(withoutStop(statement))
  return cause === 'strength' && source.length === 0 ? added(said, stated) : differs[cause](said, stated)
}

/** Where another fact, which is shown beside the first, gives the claim the opposite verdict. */
export function disputedReason(reason: string, first: Fact, other: Fact, spoken: Language): string {
  // Two bases may each have a fact of that name.
  const name = other.id === first.id ? `${other.base}:${other.id}` : other.id
  return `${reason} ${TEMPLATES[spoken].disputed(quote(name))}`
}

/** For a claim whose best fact is below the threshold. */
export function nearFactReason(id: string, spoken: Language): string {
  return TEMPLATES[spoken].nearFact(quote(id))
}

export function reasonFor(analysis: Analysis, decision: Decision, telling: Telling): string {
  const reason = decision.cause === 'agrees' ? agreeing : differing
  const half = wrongHalf(analysis, decision, telling.frames)
  const whole = reason(inHalf(analysis, decision.alignment), decision, telling)
  if (!half) return whole
  // Who rates a claim is a name.
  const inside = decision.alignment.frame.fact.rating ? whole : lowerFirst(whole)
  return TEMPLATES[telling.spoken].half(quote(clauseText(analysis, half)), inside)
}

/** What met what: the relation's words on both sides, and the first of what both speak of. */
function agreeing(analysis: Analysis, decision: Decision, { table, spoken }: Telling): string {
  const { frame, signals } = decision.alignment
  const asserting = signals.find((signal) => signal.kind === 'says')?.occurrence
  const note = asserting ? assertedWording(analysis, asserting) : ''
  const statement = statementOf(decision, analysis.language, table)
  const fact = asserting && relationIn(statement, frame.says, { text: note, occurrence: asserting })
  const slots = [...frame.about].sort((a, b) => Number(b.required) - Number(a.required))
  const about = unique(slots.flatMap((slot) => slotWords(analysis, slot).slice(0, 1)))
    .filter((word) => !note.includes(word))
    .slice(0, QUOTED_ABOUT)
    .sort((a, b) => analysis.text.indexOf(a) - analysis.text.indexOf(b))
  const met = fact === undefined ? '' : quote(fact)
  return templatesFor(frame.fact, spoken).agrees(quotes(about, spoken), met && quote(note), met)
}

function differing(analysis: Analysis, decision: Decision, { table, spoken }: Telling): string {
  const { cause } = decision
  if (cause === 'agrees') return ''
  const statement = statementOf(decision, analysis.language, table)
  const words = noteWords(analysis, decision)
  // Denied by words that no lexicon has: the two sentences speak for themselves.
  const note = words.length > 0 ? quotes(words, spoken) : quote(withoutStop(analysis.text))
  const fact = quote(factWords(analysis, decision, statement))
  const templates = templatesFor(decision.alignment.frame.fact, spoken)
  return templates[cause === 'strength' ? strengthTemplate(analysis, decision, statement) : cause](note, fact)
}

function strengthTemplate(
  analysis: Analysis,
  decision: Decision,
  statement: Analysis,
): 'condition' | 'added' | 'strength' {
  if (necessity(decision.alignment.filled, analysis).length > 0) return 'condition'
  return degreeIn(statement, decision) === undefined ? 'added' : 'strength'
}

function noteWords(analysis: Analysis, decision: Decision): string[] {
  const { cause, alignment } = decision
  const decisive =
    necessity(alignment.filled, analysis).length > 0 ? firstOfEachClause(decision.decisive) : decision.decisive
  if (cause === 'swapped') {
    const roles = rolesIn(analysis, decision)
    if (roles !== undefined) return [roles]
  }
  const inner = (each: Occurrence) =>
    decisive.some(
      (other) => other.tokens.length > each.tokens.length && other.first <= each.first && each.last <= other.last,
    )
  const outer = decisive.filter((each) => !inner(each)).sort((a, b) => a.first - b.first)
  return unique(outer.map((each) => assertedWording(analysis, each))).slice(0, QUOTED)
}

/** "Without a kiln no tea": of the things denied in a clause, one is enough to tell what is the condition of what. */
function firstOfEachClause(occurrences: readonly Occurrence[]): Occurrence[] {
  const clauses = new Set<number>()
  return [...occurrences]
    .sort((a, b) => a.first - b.first)
    .filter(({ clause }) => !clauses.has(clause) && clauses.add(clause))
}

/** The fact's statement in the note's language, else in one that it has. */
function statementOf({ alignment }: Decision, language: Language, table: PhraseTable): Analysis {
  const { statements } = alignment.frame
  return statements[language] ?? statements.en ?? statements.vi ?? analyse('', table)
}

/** The words of the fact's statement that stand against the note's; the whole statement where none can be picked out. */
function factWords(analysis: Analysis, decision: Decision, statement: Analysis): string {
  const { cause, alignment, decisive } = decision
  const [first] = decisive
  const against = first && { text: assertedWording(analysis, first), occurrence: first }
  const picked =
    cause === 'swapped'
      ? rolesIn(statement, decision)
      : ((cause === 'strength' ? degreeIn(statement, decision) : undefined) ??
        relationIn(statement, alignment.frame.says, against))
  return picked ?? withoutStop(statement.text)
}

/** What the note has where the fact has its relation. */
interface Counterpart {
  readonly text: string
  readonly occurrence: Occurrence
}

/** A quoted sentence stands inside one. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.。]$/, '')
}

/** Of several words that assert the fact, the one that is most like the note's, or its very opposite. */
function relationIn(statement: Analysis, says: ReadonlySet<string>, against?: Counterpart): string | undefined {
  const asserting = statement.occurrences
    .filter((each) => intersects(each.ids, says))
    .map((each) => ({ each, text: assertedWording(statement, each) }))
  const likeness = (each: Occurrence, text: string) => (against ? nearness(each, text, against) : 0)
  return asserting.sort((a, b) => likeness(b.each, b.text) - likeness(a.each, a.text))[0]?.text
}

function nearness({ concept }: Occurrence, text: string, against: Counterpart): number {
  if (text.toLowerCase() === against.text.toLowerCase()) return 2
  const other = against.occurrence.concept
  return concept.id === other.id || concept.opposite.includes(other.id) ? 1 : 0
}

/** The word in the statement that says how strongly it is put: "may", "one of". */
function degreeIn(statement: Analysis, { alignment }: Decision): string | undefined {
  const wanted = new Set(strengthConcepts(alignment.frame.strength))
  const found = statement.occurrences.find((each) => intersects(each.ids, wanted))
  return found && wording(statement, found)
}

/** "France bars Japan": who does it, what is done, and to whom, in the clause that says it. */
function rolesIn(analysis: Analysis, { alignment }: Decision): string | undefined {
  const { agent, patient, says } = alignment.frame
  const relation = analysis.occurrences.find(
    (each) => intersects(each.ids, says) && analysis.occurrences.some((other) => isWhom(other, each)),
  )
  if (!relation) return undefined
  const roles = analysis.occurrences.filter((each) => each.clause === relation.clause && isRole(each, relation))
  return joined(analysis, [relation, ...roles])

  function isWhom(each: Occurrence, of: Occurrence): boolean {
    return each.clause === of.clause && intersects(each.ids, patient)
  }
  /** Where the fact does not say who does it, other places beside the one it names are the ones exchanged. */
  function isRole(each: Occurrence, of: Occurrence): boolean {
    if (isWhom(each, of) || intersects(each.ids, agent)) return true
    return agent.size === 0 && each.concept.kind === 'place' && each.first > of.first
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
