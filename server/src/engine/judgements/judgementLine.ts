/** One line of the file: read with all that is wrong with it told, and written with its keys in one order. */
import type { TextQuote } from '../anchor/textQuote'
import { nearest } from '../facts/nearest'
import { parseTree } from '../facts/tree'
import { type Problem, VERDICTS, type Verdict } from '../model'
import type { Span } from '../text/span'
import { isWritersVerdict, type Judgement, WRITERS_VERDICTS } from './judgement'

/** `line` without its line break, from `start` in its file. A line with something wrong in it gives no judgement. */
export interface ReadLine {
  readonly judgement?: Judgement
  /** Keys of others, kept when the line is written anew. */
  readonly others?: Readonly<Record<string, unknown>>
  readonly problem?: Problem
}

const KEYS = [
  'note',
  'id',
  'verdict',
  'reason',
  'exact',
  'prefix',
  'suffix',
  'heading',
  'repeated',
  'fact',
  'was',
  'by',
  'at',
]

export function readLine(line: string, start: number): ReadLine {
  const value = parsed(line)
  if (!isRecord(value)) return { problem: brokenLine(line, start) }
  const trouble = troubleIn(value)
  if (trouble)
    return {
      problem: {
        code: 'judgement',
        severity: 'error',
        message: trouble.message,
        span: placeOf(line, start, trouble.key),
      },
    }
  const others = Object.fromEntries(Object.entries(value).filter(([key]) => !KEYS.includes(key)))
  return { judgement: judgementOf(value), others }
}

/** The keys in one order, so that two programs write the same line; empty ones are left out. */
export function writeLine(
  { note, id, verdict, reason, quote, fact, was, by, at }: Judgement,
  others: Readonly<Record<string, unknown>> = {},
): string {
  const { exact, prefix, suffix, heading, repeated } = quote
  const all = { note, id, verdict, reason: reason || undefined, exact, prefix, suffix, heading }
  return JSON.stringify({ ...all, repeated: repeated || undefined, fact, was, by, at, ...others })
}

function judgementOf(value: Readonly<Record<string, unknown>>): Judgement {
  const text = (key: string) => (typeof value[key] === 'string' ? value[key] : '')
  const maybe = <Key extends string>(key: Key) =>
    text(key) === '' ? {} : ({ [key]: text(key) } as Record<Key, string>)
  const side = <Key extends string>(key: Key) =>
    typeof value[key] === 'string' ? ({ [key]: value[key] } as Record<Key, string>) : {}
  const quote: TextQuote = {
    exact: text('exact'),
    ...side('prefix'),
    ...side('suffix'),
    ...maybe('heading'),
    ...(value['repeated'] === true ? { repeated: true } : {}),
  }
  const { verdict, was } = value
  return {
    id: text('id'),
    note: text('note'),
    verdict: isWritersVerdict(verdict) ? verdict : 'ignored',
    reason: text('reason'),
    quote,
    ...maybe('fact'),
    ...(isVerdict(was) ? { was } : {}),
    ...maybe('by'),
    ...maybe('at'),
  }
}

/** The first thing that is wrong, and with which key. */
function troubleIn(
  value: Readonly<Record<string, unknown>>,
): { readonly key: string; readonly message: string } | undefined {
  for (const key of ['note', 'id', 'exact']) {
    const text = value[key]
    if (typeof text !== 'string' || text.trim() === '')
      return { key, message: `This judgement has no "${key}", so it judges nothing. ${HELP[key] ?? ''}` }
  }
  const { verdict, was } = value
  if (!isWritersVerdict(verdict)) {
    const near = nearest(String(verdict), WRITERS_VERDICTS)
    const help = near === undefined ? `It is one of ${WRITERS_VERDICTS.join(', ')}.` : `Did you mean "${near}"?`
    return { key: 'verdict', message: `"${String(verdict)}" is no verdict, so this judgement judges nothing. ${help}` }
  }
  if (was !== undefined && !isVerdict(was))
    return {
      key: 'was',
      message: `"${String(was)}" is no verdict. "was" is one of ${VERDICTS.join(', ')}; or leave it out.`,
    }
  const wrong = ['reason', 'prefix', 'suffix', 'heading', 'fact', 'by', 'at'].find((key) => {
    return value[key] !== undefined && typeof value[key] !== 'string'
  })
  return wrong === undefined ? undefined : { key: wrong, message: `"${wrong}" is a text: put it in quotes.` }
}

const HELP: Readonly<Record<string, string>> = {
  note: 'It is the path of the note from this file’s folder.',
  id: 'It is any name that no other judgement of this file has.',
  exact: 'It is the sentence as it stands in the note.',
}

function isVerdict(value: unknown): value is Verdict {
  return VERDICTS.some((verdict) => verdict === value)
}

function brokenLine(line: string, start: number): Problem {
  const problem = (message: string, span: Span): Problem => ({ code: 'syntax', severity: 'error', message, span })
  const whole = { start, end: start + line.length }
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
    return problem('A merge left this line. Keep the judgements of both sides, and remove the line.', whole)
  const [first] = parseTree(line).problems
  const span = first ? { start: start + first.span.start, end: start + first.span.end } : whole
  return problem(
    'This line cannot be read: a judgement is one JSON object on a line. It judges nothing, and is kept as it is.',
    span,
  )
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The key with its value's first character; the line where it is not there. */
function placeOf(line: string, start: number, key: string): Span {
  const match = new RegExp(`"${key}"\\s*:\\s*`).exec(line)
  if (!match) return { start, end: start + line.length }
  const from = start + match.index
  return { start: from, end: Math.min(from + match[0].length + 1, start + line.length) }
}
