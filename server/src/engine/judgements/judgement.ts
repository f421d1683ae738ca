/** What a writer says of a claim, over the verdict of the facts, and how it is named in a file. */
import type { TextQuote } from '../anchor/textQuote'
import { VERDICTS, type Verdict } from '../model'

/** The file's name: one in the root of each workspace folder. */
export const JUDGEMENTS_FILE = 'claimlight.judgements.jsonl'

/** A verdict, or that the claim is to be left in peace. */
export const WRITERS_VERDICTS = [...VERDICTS, 'ignored'] as const
export type WritersVerdict = (typeof WRITERS_VERDICTS)[number]

export interface Judgement {
  /** Unique in its file. */
  readonly id: string
  /** Path of the note from the file's folder, `/` between names. */
  readonly note: string
  readonly verdict: WritersVerdict
  /** In the writer's words; '' where none were given. */
  readonly reason: string
  /** Where the claim stands. */
  readonly quote: TextQuote
  /** The fact that is overruled, `base:id`. */
  readonly fact?: string
  /** The verdict that is overruled. */
  readonly was?: Verdict
  readonly by?: string
  /** Date and time, ISO 8601. */
  readonly at?: string
}

export function isWritersVerdict(value: unknown): value is WritersVerdict {
  return WRITERS_VERDICTS.some((verdict) => verdict === value)
}

/** Eight letters and digits that the same judgement always gets, and others hardly ever; never one of `taken`. */
export function judgementId({ note, quote, at }: Omit<Judgement, 'id'>, taken: ReadonlySet<string>): string {
  for (let times = 0; ; times++) {
    const id = hash(JSON.stringify([note, quote.exact, quote.prefix, at, times]))
    if (!taken.has(id)) return id
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), twice, over UTF-16 code units. */
function hash(text: string): string {
  const half = (seed: number) => {
    let sum = seed
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
    return (sum >>> 0).toString(36).padStart(7, '0').slice(-4)
  }
  return half(0x811c9dc5) + half(0x050c5d1f)
}
