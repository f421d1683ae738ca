/** Who does it and to whom, where both are named: "Alba's takeover of Brio", "the takeover of Brio by Alba", "Alba took over Brio". */
import { LOGIC } from '../match/logic'
import type { Item, Itemised } from './items'
import { isSameName, type Named, namesIn } from './names'
import type { Sides, Words } from './sides'

/** In the general lexicon: "by"; "of". */
const DOER = 'by-agent'
const OWNER = 'genitive'
/** Which of these stand before who does it in Vietnamese. */
const UNDERGOING = ['undergoes', 'passive', 'receives', 'by-agent']

/** What the one does to the other, the other does to it: with these it is the same. */
const MUTUAL = ['connect', 'connects']

interface Parties {
  readonly agent: Named
  readonly patient: Named
}

/** The two, where each has the other's part. */
export function partiesExchanged({ said, stated, links }: Pick<Sides, 'said' | 'stated' | 'links'>): Words | undefined {
  if ([said, stated].some(({ ids }) => MUTUAL.some((id) => ids.has(id)))) return undefined
  for (const { item, partner, kind } of links) {
    if (kind !== 'met' || item.kind !== 'relation' || partner?.kind !== 'relation') continue
    const [here, there] = [partiesOf(item, said), partiesOf(partner, stated)]
    if (!here || !there || isSameName(here.agent, here.patient)) continue
    if (isSameName(here.agent, there.patient) && isSameName(here.patient, there.agent))
      return { said: here.agent.items, stated: there.agent.items }
  }
  return undefined
}

/** Undefined where either is not named, or it is not plain which is which. */
function partiesOf(item: Item, text: Itemised): Parties | undefined {
  const names = namesIn(text.items).filter(({ items }) => items.every(({ clause }) => clause === item.clause))
  const parties = text.reading.language === 'en' ? inEnglish(item, names, text) : inVietnamese(item, names, text)
  return parties.agent && parties.patient ? { agent: parties.agent, patient: parties.patient } : undefined
}

type Found = { readonly [Party in keyof Parties]?: Named | undefined }

function inEnglish(item: Item, names: readonly Named[], text: Itemised): Found {
  const before = names.findLast(({ last }) => last < item.first)
  const behind = names.find(({ first }) => first > item.last)
  const owner = before && before.last === item.first - 1 && isPossessive(before, text) ? before : undefined
  const by = behindMark(DOER, item, names, text)
  const of = behindMark(OWNER, item, names, text)
  if (of) return { agent: owner ?? by, patient: of }
  if (hasPassive(item, text)) return { agent: by, patient: before }
  const isBehind = behind !== undefined && behind.first - item.last <= REACH && !isPossessive(behind, text)
  return { agent: owner ?? before, patient: isBehind ? behind : undefined }
}

/** "Bought the Brio", "is bought". */
const REACH = 2

function isPossessive({ last }: Named, { reading: { analysis } }: Itemised): boolean {
  return /'s?$/.test(analysis.tokens[last]?.text ?? '')
}

/** The name right behind the first such word behind the item. */
function behindMark(id: string, item: Item, names: readonly Named[], text: Itemised): Named | undefined {
  const mark = text.reading.analysis.occurrences.find(({ ids, first }) => ids.has(id) && first > item.last)
  if (!mark || (id === OWNER && mark.first - item.last > 1)) return undefined
  return names.find((name) => name.first > mark.last && name.first - mark.last <= REACH && !isPossessive(name, text))
}

function hasPassive({ first }: Item, { reading }: Itemised): boolean {
  return reading.analysis.occurrences.some(
    ({ ids, last }) => ids.has(LOGIC.passive) && last < first && first - last <= REACH,
  )
}

/** Who does it stands before it; with "bị" before that one, the other stands before both. */
function inVietnamese(item: Item, names: readonly Named[], { reading }: Itemised): Found {
  const before = names.filter(({ last }) => last < item.first)
  const [agent, other] = before.reverse()
  const isUndergone =
    agent !== undefined &&
    reading.analysis.occurrences.some(
      ({ ids, last }) => UNDERGOING.some((id) => ids.has(id)) && last < agent.first && agent.first - last <= REACH,
    )
  return {
    agent,
    patient: isUndergone ? other : names.find(({ first }) => first > item.last && first - item.last <= REACH),
  }
}
