/** Dates as people write them, as fact bases do: a day, a month or a year. */
import { foldName, type ImportWords } from './vocabulary'

/**
 * `2024-03-05T10:00:00+07:00` → `2024-03-05`; `March 5, 2024`, `5 Mar 2024`, `ngày 5 tháng 3 năm 2024` and `25/3/2024` too;
 * `2024`, `2024-03`. Undefined where it is none, or may be two days: "5/3/2024" is March 5 or May 3, unless the day is known to
 * come first, as in Vietnam.
 */
export function parseDate(text: string, { months }: Pick<ImportWords, 'months'>, dayFirst = false): string | undefined {
  const plain = text.trim()
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*|Z)?$/.exec(plain)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  if (/^\d{8}$/.test(plain)) return dateOf(plain.slice(0, 4), plain.slice(4, 6), plain.slice(6))
  if (/^\d{10}$|^\d{13}$/.test(plain)) return dateOfSeconds(Number(plain.slice(0, 10)))
  return byNumbers(plain, dayFirst) ?? vietnamese(plain) ?? byMonth(plain, months)
}

function byNumbers(text: string, dayFirst: boolean): string | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[,\s].*)?$/.exec(text)
  if (!match) return undefined
  const [, first, second, year] = match
  if (dayFirst || Number(first) > 12) return dateOf(year, second, first)
  if (Number(second) > 12) return dateOf(year, first, second)
  return first === second ? dateOf(year, first, second) : undefined
}

/** "ngày 5 tháng 3 năm 2024", "tháng 3/2024" */
function vietnamese(text: string): string | undefined {
  const match = /(?:(\d{1,2})\s+)?th[aá]ng\s+(\d{1,2})\s*(?:,|n[aă]m|\/)?\s*(\d{4})/iu.exec(text.normalize('NFC'))
  return match ? dateOf(match[3], match[2], match[1]) : undefined
}

/** "March 5, 2024", "5th of Mar. 2024", "Tue, 05 Mar 2024 10:00 GMT", "March 2024" */
function byMonth(text: string, months: ImportWords['months']): string | undefined {
  const words = text.split(/[\s,./-]+/).filter(Boolean)
  const month = words.map((word) => months.get(foldName(word))).find((each) => each !== undefined)
  const year = words.find((word) => /^\d{4}$/.test(word))
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word)?.[1]).find((each) => each !== undefined)
  return month === undefined || year === undefined ? undefined : dateOf(year, String(month), day)
}

function dateOfSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** Undefined for a day that no calendar has. */
function dateOf(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))]
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const exists = date.getUTCMonth() + 1 === Number(month ?? 1) && date.getUTCDate() === Number(day ?? 1)
  return exists && Number(year) >= 1000 ? parts.join('-') : undefined
}
