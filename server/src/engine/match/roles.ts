/** Who does it to whom: a fact says that A bans B; does the sentence have B ban A? */

import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { isEvaded } from './governed'
import { isProgressive } from './inflection'
import { LOGIC } from './logic'
import { intersects } from './sets'

/** Marks of the passive in the general lexicon: "by"; "is" before a participle; Vietnamese "bị" before the doer. */
const PASSIVE = { by: 'by-agent', mark: LOGIC.passive } as const

/** "The one that bars …" before the relation and "is" behind it, in the general lexicon: the name behind that does it. */
const CLEFT = { head: 'role-head', copula: 'copula' } as const

/** Such a head stands at most this many words before the relation, and the name this many behind "is". */
const CLEFT_REACH = { head: 4, name: 3 } as const

/** Before the doer of what a noun names, in the general lexicon. */
const GENITIVE = 'genitive'

/** Before what something is compared with, and words for the lesser side, in the general lexicon. */
const COMPARISON = 'comparison'
const LESS = 'less'

/** A mark of the passive stands at most this many words before its verb, and one of comparison before its name. */
const MARK_REACH = 2

/** "By" names the doer when a name stands at most this many words behind it. */
const NAME_REACH = 3

/**
 * True when the frame's agent and patient stand in each other's place. False when either is not there, or in doubt: "China
 * can't get them because of the American ban" has both do it, in a way; and who "can't get" them bars nobody.
 */
export function rolesSwapped(analysis: Analysis, frame: CompiledFrame): boolean {
  if (frame.agent.size > 0 && anotherDoes(analysis, frame)) return true
  if (frame.patient.size === 0) return false
  if (frame.agent.size === 0) return objectReplaced(analysis, frame)
  const agents = analysis.occurrences.filter((each) => intersects(each.ids, frame.agent))
  const patients = analysis.occurrences.filter((each) => intersects(each.ids, frame.patient))
  const relations = analysis.occurrences.filter(
    (each) => intersects(each.ids, frame.says) && !each.ids.has(LOGIC.barred) && !isEvaded(each, analysis),
  )
  const all = relations
    .filter((each) => !isSecond(each, relations))
    .flatMap((relation) => rolesOf(analysis, relation, [...agents, ...patients]) ?? [])
  if (all.some(({ doer }) => agents.includes(doer))) return false
  return all.some(
    ({ doer, undergoes, sole }) =>
      patients.includes(doer) && (sole || agents.some((agent) => !patients.includes(agent) && undergoes(agent))),
  )
}

/** "Doused them in cold water": what stands behind the verb, in words that say the same, has no doer of its own. */
function isSecond(relation: Occurrence, relations: readonly Occurrence[]): boolean {
  return relations.some(
    (each) =>
      each !== relation &&
      each.clause === relation.clause &&
      each.concept === relation.concept &&
      each.concept.kind === 'thing' &&
      each.last < relation.first,
  )
}

/** "It is Japan, not France, that bars": the fact's doer is denied for another. */
function anotherDoes(analysis: Analysis, frame: CompiledFrame): boolean {
  const agents = analysis.occurrences.filter((each) => intersects(each.ids, frame.agent))
  const [agent] = agents
  if (!agent || !agents.every((each) => isDeniedItself(each, analysis))) return false
  const others = analysis.occurrences.filter(
    (each) => each.concept.kind === agent.concept.kind && !each.negated && !agents.includes(each),
  )
  const marks = marksIn(analysis, PASSIVE.mark)
  return (
    others.length > 0 &&
    analysis.occurrences.some(
      (each) =>
        !each.negated &&
        intersects(each.ids, frame.says) &&
        !marks.some((mark) => isMarkOf(mark, each, analysis, [...agents, ...others])),
    )
  )
}

/** "Not France", "not the French": the negator is right before it. */
function isDeniedItself({ negated, first }: Occurrence, { occurrences }: Analysis): boolean {
  const article = occurrences.find(({ ids, last }) => ids.has(DEFINITE) && last === first - 1)
  const at = article?.first ?? first
  return negated && occurrences.some(({ ids, last }) => ids.has(LOGIC.not) && last === at - 1)
}

/** In the general lexicon: "the". */
const DEFINITE = 'definite'

/** "Prefers Japan to France" where the fact has them prefer France: another name is the relation's object. */
function objectReplaced(analysis: Analysis, frame: CompiledFrame): boolean {
  const names = analysis.occurrences.filter((each) => each.concept.kind === 'place')
  const relations = analysis.occurrences.filter((each) => intersects(each.ids, frame.says) && !each.negated)
  if (relations.length > 0 && isOnlyComparedWith(names, frame, analysis)) return true
  return relations.some((relation) => {
    const objects = names.filter((name) => name.clause === relation.clause && name.first > relation.first)
    const [object] = objects
    return (
      object !== undefined &&
      !intersects(object.ids, frame.patient) &&
      objects.some((each) => intersects(each.ids, frame.patient))
    )
  })
}

/** "Compared with France, they prefer Japan": the fact's name is what the other is held against; not "fewer prefer Japan". */
function isOnlyComparedWith(names: readonly Occurrence[], { patient }: CompiledFrame, analysis: Analysis): boolean {
  const marks = marksIn(analysis, COMPARISON)
  const isHeldAgainst = (name: Occurrence) =>
    marks.some(({ last, clause }) => clause === name.clause && last < name.first && name.first - last <= MARK_REACH)
  const patients = names.filter(({ ids }) => intersects(ids, patient))
  if (patients.length === 0 || !patients.every(isHeldAgainst) || marksIn(analysis, LESS).length > 0) return false
  return names.some((name) => !patients.includes(name) && !isHeldAgainst(name))
}

interface Roles {
  readonly doer: Occurrence
  undergoes(name: Occurrence): boolean
  /** True where the sentence says that it is this one who does it, and so no other. */
  readonly sole?: boolean
}

/** Undefined where the sentence does not say who does it, or says it in a way that is not understood. */
function rolesOf(analysis: Analysis, relation: Occurrence, names: readonly Occurrence[]): Roles | undefined {
  const identified = identifiedDoer(analysis, relation, names)
  if (identified) return { doer: identified, undergoes: (name) => name !== identified, sole: true }
  const by = marksIn(analysis, PASSIVE.by).find((mark) => namesDoer(mark, relation, names, analysis))
  const near = names.filter((name) => name.clause === relation.clause || name.clause === by?.clause)
  const before = near.filter((name) => name.last < relation.first)
  if (by) {
    const doer = nearest(behind(near, by), by)
    return rolesBy(doer, (name) => name !== doer && near.includes(name))
  }
  const owner = ownerOf(relation, near, analysis)
  if (owner) return rolesBy(owner, (name) => name !== owner && near.includes(name))
  const mark = marksIn(analysis, PASSIVE.mark).find((each) => isMarkOf(each, relation, analysis, before))
  if (mark && analysis.language === 'en') return undefined
  if (mark) {
    const doer = before.find((name) => name.first > mark.first)
    return rolesBy(doer, (name) => name !== doer && near.includes(name))
  }
  return rolesBy(
    nearest(before, relation) ?? antecedent(names, relation, analysis),
    (name) => name.first > relation.first && name.clause === relation.clause,
  )
}

/** "They come from Japan, which bars France": the name right before "which", where it has the verb right behind it. */
function antecedent(
  names: readonly Occurrence[],
  { first, clause }: Occurrence,
  { clauses, occurrences }: Analysis,
): Occurrence | undefined {
  const start = clauses.indexOf(clause)
  const isRelative = ({ ids, first: at }: Occurrence) => at === start && ids.has(RELATIVE)
  return first - start <= MARK_REACH && occurrences.some(isRelative)
    ? names.find(({ last }) => last === start - 1)
    : undefined
}

/** In the general lexicon: "which", "who". */
const RELATIVE = 'relative'

/** "The one that bars tea is Japan"; not "the one that France bars is Japan", and not "the one that is barred is Japan". */
function identifiedDoer(
  analysis: Analysis,
  relation: Occurrence,
  names: readonly Occurrence[],
): Occurrence | undefined {
  const head = marksIn(analysis, CLEFT.head).find(
    ({ last }) => last < relation.first && relation.first - last <= CLEFT_REACH.head,
  )
  const copula = marksIn(analysis, CLEFT.copula).find(
    ({ first, clause }) => first > relation.last && clause === relation.clause,
  )
  if (!head || !copula) return undefined
  const between = [...names, ...marksIn(analysis, PASSIVE.mark)]
  if (between.some(({ first }) => first > head.last && first < relation.first)) return undefined
  return behind(names, copula).find(({ first }) => first - copula.last <= CLEFT_REACH.name)
}

function marksIn({ occurrences }: Analysis, id: string): readonly Occurrence[] {
  return occurrences.filter((each) => each.ids.has(id))
}

function behind(names: readonly Occurrence[], mark: Occurrence): readonly Occurrence[] {
  return names.filter((name) => name.first > mark.last)
}

/** "By" behind the relation with a name soon after it, in the same clause or, as "bởi" does, opening the next. */
function namesDoer(
  mark: Occurrence,
  relation: Occurrence,
  names: readonly Occurrence[],
  { clauses }: Analysis,
): boolean {
  const opensNext = mark.clause === relation.clause + 1 && clauses[mark.first - 1] === relation.clause
  if (mark.first < relation.first || (mark.clause !== relation.clause && !opensNext)) return false
  return behind(names, mark).some((name) => name.clause === mark.clause && name.first - mark.last <= NAME_REACH)
}

/** "The ban of France on Japan", "lệnh cấm của Pháp": whose it is. */
function ownerOf(relation: Occurrence, names: readonly Occurrence[], analysis: Analysis): Occurrence | undefined {
  const mark =
    marksIn(analysis, GENITIVE).find((each) => each.first === relation.last + 1) ?? embracing(relation, analysis)
  return mark && names.find((name) => name.first === mark.last + 1)
}

/** "Got a cold shower from": a phrase that is closed by the word right behind what stands in its gap. */
function embracing({ first, last, concept }: Occurrence, { occurrences }: Analysis): Occurrence | undefined {
  return concept.kind === 'thing' ? occurrences.find((each) => each.first < first && each.last === last + 1) : undefined
}

function rolesBy(doer: Occurrence | undefined, undergoes: Roles['undergoes']): Roles | undefined {
  return doer && { doer, undergoes }
}

/** "Is barred", "bị Pháp cấm"; not "is barring", and not "it was Japan that barred". */
function isMarkOf(mark: Occurrence, relation: Occurrence, analysis: Analysis, names: readonly Occurrence[]): boolean {
  const { tokens, language } = analysis
  if (mark.first >= relation.first) return false
  if (language !== 'en') return true
  if (names.some((name) => name.first > mark.last)) return false
  return relation.first - mark.last <= MARK_REACH && !isProgressive(tokens[relation.first]?.text ?? '')
}

function nearest(names: readonly Occurrence[], to: Occurrence): Occurrence | undefined {
  const distance = (name: Occurrence) => Math.abs(name.first - to.first)
  return names.reduce<Occurrence | undefined>(
    (best, name) => (!best || distance(name) < distance(best) ? name : best),
    undefined,
  )
}
