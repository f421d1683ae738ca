/** Is a sentence about any of the facts at all? A score by itself does not say: what counts is the weight of what is met, and the lead of the first fact. */
import type { Query } from './query'
import { FEATURES, type Ranked } from './rank'
import type { TextIndex } from './textIndex'

/** Names of the features, in the order of their vector: of the first fact, then of the sentence and the lead. */
export const COVERAGE_FEATURES = [
  ...FEATURES,
  'score',
  'lead',
  'leadFifth',
  'words',
  'logWords',
  'weight',
  'missedWeight',
  'leadMass',
  'metWords',
  'one',
] as const

const at = (name: (typeof FEATURES)[number]) => FEATURES.indexOf(name)
const MASS = at('mass')
const ANY = at('queryInAny')

export function coverageFeatures(query: Query, ranked: readonly Ranked[], index: TextIndex): Float64Array | undefined {
  const [first, second] = ranked
  if (!first) return undefined
  const content = query.terms.filter((term) => !term.stop)
  const unknown = Math.log(1 + index.size)
  const weights = content.map((term) => {
    const id = index.idOf(term.key)
    return id === undefined ? unknown : (index.idf[id] ?? 0)
  })
  const weight = weights.reduce((total, each) => total + each, 0)
  const mass = (each: Ranked | undefined) => each?.features[MASS] ?? 0
  const any = first.features[ANY] ?? 0
  return Float64Array.of(
    ...first.features,
    first.score / 10,
    (first.score - (second?.score ?? 0)) / 5,
    (first.score - (ranked[4]?.score ?? 0)) / 5,
    content.length / 30,
    Math.log1p(content.length),
    weight / 100,
    (weight * (1 - any)) / 100,
    mass(first) - mass(second),
    (any * content.length) / 10,
    1,
  )
}
