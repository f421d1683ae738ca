/** Days of the week, as which another one is another time. Vietnamese ones are ordinals, too: "thứ hai" is Monday, and the second. */
import type { Mention } from '../match/spot'
import type { Knowledge, Reading } from '../relation/reading'

const WEEKDAY = 'weekday'

export function isWeekday({ ids }: { readonly ids: ReadonlySet<string> }): boolean {
  return ids.has(WEEKDAY)
}

/** No day, where it may be an ordinal and neither a capital nor a word before it says otherwise; no ordinal, where it is a day. */
export function isOtherDay(
  mention: Mention,
  all: readonly Mention[],
  reading: Reading,
  { numbers }: Knowledge,
): boolean {
  const { language, analysis } = reading
  const isDay = ({ first, last }: Mention) => {
    const token = analysis.tokens[last]
    const isOrdinal =
      language === 'vi' && last - first === 1 && numbers.read([token?.text ?? ''], language) !== undefined
    return !isOrdinal || token?.capitalised === true || token?.word.numeric === true
  }
  if (isWeekday(mention)) return !isDay(mention)
  return all.some((each) => isWeekday(each) && isDay(each) && each.first <= mention.first && each.last >= mention.last)
}
