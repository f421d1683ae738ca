/** Words for what a fact says that the sentence says of something else: of what shrinks, or of what goes on meanwhile. */
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'
import { intersects } from './sets'

/** In the general lexicon: "plummets", "is fading", "suy giảm". */
const FADES = 'fades'

const NOUN = new Set(['thing', 'quality', 'place'])

/** "Its power to attract them is fading": what is said to shrink is not said to be so. "Fading trade" says how a thing is. */
export function isFading({ last, clause }: Occurrence, { occurrences }: Analysis): boolean {
  const isAttribute = (each: Occurrence) =>
    occurrences.some(({ first, concept: { kind } }) => first === each.last + 1 && NOUN.has(kind))
  return occurrences.some(
    (each) => each.ids.has(FADES) && !each.negated && each.clause === clause && each.first > last && !isAttribute(each),
  )
}

/** Before what goes on meanwhile, in the general lexicon: "amid", "giữa lúc". */
const AMID = 'amid'

/** Such a word stands at most this many words before it. */
const REACH = 3

/** "Amid the tax on tea, they …": of what is told with it in that clause, nobody knows what comes of it. */
export function isBackground({ occurrences }: Analysis, { filled }: Alignment): boolean {
  return occurrences.some(
    ({ ids, clause, last }) =>
      ids.has(AMID) && filled.some((each) => each.clause === clause && each.first > last && each.first - last <= REACH),
  )
}

/** "Amid the tax, tea booms": what goes on meanwhile need not be what does it. */
export function isMeanwhile({ occurrences }: Analysis, { filled, frame }: Alignment): boolean {
  const [focus] = frame.about
  const own = filled.filter(({ ids }) => focus && intersects(ids, focus.ids))
  const isWithin = ({ first }: Occurrence) =>
    occurrences.some(({ ids, last }) => ids.has(AMID) && last < first && first - last <= REACH)
  return own.length > 0 && own.every(isWithin)
}
