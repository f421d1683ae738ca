/** Who does it to whom: a fact says that A bans B; does the sentence have B ban A? */
import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'

/** Marks of the passive in the general lexicon: "by", and Vietnamese "bị" before the doer. */
const PASSIVE = { by: 'by-agent', bi: 'passive' } as const

/** True when the frame's agent and patient stand in each other's place. False when either is not there, or in doubt. */
export function rolesSwapped(analysis: Analysis, frame: CompiledFrame): boolean {
  if (frame.agent.size === 0 || frame.patient.size === 0) return false
  const agents = analysis.occurrences.filter((each) => has(each, frame.agent))
  const patients = analysis.occurrences.filter((each) => has(each, frame.patient))
  const relations = analysis.occurrences.filter((each) => has(each, frame.says))
  return relations.some((relation) => {
    const doer = doerOf(analysis, relation, [...agents, ...patients])
    if (doer === undefined || !patients.includes(doer) || agents.includes(doer)) return false
    return agents.some((agent) => agent !== doer && agent.clause === relation.clause)
  })
}

/** The place or name that does it: behind "by", between "bị" and the verb, else the last one before the verb. */
function doerOf(analysis: Analysis, relation: Occurrence, names: readonly Occurrence[]): Occurrence | undefined {
  const marks = (id: string) =>
    analysis.occurrences.filter((each) => each.ids.has(id) && each.clause === relation.clause)
  const by = marks(PASSIVE.by).find((mark) => mark.first > relation.first)
  if (by)
    return nearest(
      names.filter((name) => name.first > by.first),
      by,
    )
  const passive = marks(PASSIVE.bi).find((mark) => mark.first < relation.first)
  if (passive) return names.find((name) => name.first > passive.first && name.first < relation.first)
  return nearest(
    names.filter((name) => name.first < relation.first && name.clause === relation.clause),
    relation,
  )
}

function nearest(names: readonly Occurrence[], to: Occurrence): Occurrence | undefined {
  const distance = (name: Occurrence) => Math.abs(name.first - to.first)
  return names.reduce<Occurrence | undefined>(
    (best, name) => (!best || distance(name) < distance(best) ? name : best),
    undefined,
  )
}

function has(occurrence: Occurrence, ids: ReadonlySet<string>): boolean {
  for (const id of ids) if (occurrence.ids.has(id)) return true
  return false
}
