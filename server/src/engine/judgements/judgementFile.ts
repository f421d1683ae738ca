/**
 * `claimlight.judgements.jsonl`: a judgement a line, sorted by note and then by id, so that lines of different notes never
 * touch, and two branches that judge the same note seldom do. Changes replace the lines that they are about: lines that
 * cannot be read, and those of other programs, stay as they are.
 */
import type { Problem } from '../model'
import type { Span } from '../text/span'
import type { Judgement } from './judgement'
import { readLine, writeLine } from './judgementLine'

/** Immutable. */
export interface JudgementFile {
  readonly text: string
  /** In the file's order. */
  readonly judgements: readonly Judgement[]
  /** Where the line of each stands, its line break left out. */
  readonly spans: readonly Span[]
  readonly problems: readonly Problem[]
}

/** One replacement in the file's text, in UTF-16 code units. */
export interface FileChange {
  readonly span: Span
  readonly newText: string
}

/** A line with its line break. */
interface Line {
  readonly text: string
  readonly start: number
  readonly judgement?: Judgement | undefined
  readonly others?: Readonly<Record<string, unknown>> | undefined
}

interface MadeLine extends Line {
  readonly judgement: Judgement
}

/** Total: a line that cannot be read is a problem, the others are judgements. */
export function readJudgements(text: string): JudgementFile {
  const problems: Problem[] = []
  const ids = new Set<string>()
  const judgements: Judgement[] = []
  const spans: Span[] = []
  for (const { judgement, start, text: line } of linesOf(text, (problem) => problems.push(problem))) {
    if (!judgement) continue
    const span = { start, end: start + line.trimEnd().length }
    if (ids.has(judgement.id)) problems.push(doubleId(judgement.id, span))
    ids.add(judgement.id)
    judgements.push(judgement)
    spans.push(span)
  }
  return { text, judgements, spans, problems }
}

/** Adds the judgement, or puts it in the place of the one with its id. */
export function putJudgement(text: string, judgement: Judgement): FileChange {
  const lines = linesOf(text)
  const known = lines.find((line) => line.judgement?.id === judgement.id)
  const kept = lines.filter((line) => line !== known)
  const newLine = { judgement, others: known?.others, start: 0, text: writeLine(judgement, known?.others) }
  return change(text, lines, withLine(kept, newLine, eolOf(text)))
}

/** As `putJudgement` for each, at the cost of one. */
export function putJudgements(text: string, judgements: readonly Judgement[]): FileChange {
  const lines = linesOf(text)
  const known = new Map(lines.flatMap((line) => (line.judgement ? [[line.judgement.id, line] as const] : [])))
  const latest = new Map(judgements.map((each) => [each.id, each]))
  const eol = eolOf(text)
  const made = [...latest.values()].map((judgement): MadeLine => {
    const others = known.get(judgement.id)?.others
    return { judgement, others, start: 0, text: writeLine(judgement, others) + eol }
  })
  made.sort((a, b) => (isBefore(a.judgement, b.judgement) ? -1 : 1))
  const after: Line[] = []
  let next = 0
  for (const line of lines) {
    if (line.judgement && latest.has(line.judgement.id) && known.get(line.judgement.id) === line) continue
    for (; line.judgement && next < made.length; next++) {
      const first = made[next]
      if (!first || !isBefore(first.judgement, line.judgement)) break
      after.push(first)
    }
    after.push(line)
  }
  after.push(...made.slice(next))
  const ended = after.map((line, nth) => (nth < after.length - 1 ? { ...line, text: broken(line.text, eol) } : line))
  return change(text, lines, ended)
}

/** Takes the judgement out. */
export function dropJudgement(text: string, id: string): FileChange {
  const lines = linesOf(text)
  return change(
    text,
    lines,
    lines.filter((line) => line.judgement?.id !== id),
  )
}

/** Judgements of notes that have moved; `moved` gives the new path of a note, or undefined for one that stays. */
export function moveJudgements(text: string, moved: (note: string) => string | undefined): FileChange | undefined {
  const lines = linesOf(text)
  const renamed = lines.flatMap((line) => {
    const note = line.judgement && moved(line.judgement.note)
    return line.judgement && note !== undefined ? [{ line, judgement: { ...line.judgement, note } }] : []
  })
  if (renamed.length === 0) return undefined
  const gone = new Set<Line>(renamed.map(({ line }) => line))
  const stay = lines.filter((line) => !gone.has(line))
  const after = renamed.reduce<readonly Line[]>((kept, { line, judgement }) => {
    return withLine(kept, { ...line, judgement, text: writeLine(judgement, line.others) }, eolOf(text))
  }, stay)
  return change(text, lines, after)
}

/** A fact has another name (`base:id`): the lines that name it, each by itself. */
export function renameJudgedFact(text: string, from: string, to: string): readonly FileChange[] {
  return linesOf(text).flatMap(({ text: line, start, judgement, others }) => {
    if (judgement?.fact !== from) return []
    const mark = line.startsWith('\ufeff') ? 1 : 0
    const span = { start: start + mark, end: start + line.trimEnd().length }
    return [{ span, newText: writeLine({ ...judgement, fact: to }, others) }]
  })
}

function doubleId(id: string, span: Span): Problem {
  const message = `Another judgement has the id "${id}" too. Remove one of the two, or give it another id.`
  return { code: 'judgement', severity: 'warning', message, span }
}

function linesOf(text: string, tell: (problem: Problem) => void = () => undefined): readonly Line[] {
  let start = 0
  return text.split(/(?<=\n)/).flatMap((line): readonly Line[] => {
    const at = start
    start += line.length
    if (line === '') return []
    const mark = at === 0 && line.startsWith('\ufeff') ? 1 : 0
    const own = line.slice(mark).trimEnd()
    if (own.trim() === '') return [{ text: line, start: at }]
    const { judgement, others, problem } = readLine(own, at + mark)
    if (problem) tell(problem)
    return [{ text: line, start: at, judgement, others }]
  })
}

/** Before the first judgement that comes after it. */
function withLine(lines: readonly Line[], line: Line, eol: string): readonly Line[] {
  const behind = lines.findIndex(({ judgement }) => judgement && line.judgement && isBefore(line.judgement, judgement))
  const at = behind < 0 ? lines.length : behind
  const before = lines.slice(0, at).map((each) => ({ ...each, text: broken(each.text, eol) }))
  return [...before, { ...line, text: broken(line.text, eol) }, ...lines.slice(at)]
}

function isBefore(a: Judgement, b: Judgement): boolean {
  return a.note === b.note ? a.id < b.id : a.note < b.note
}

function broken(line: string, eol: string): string {
  return line.endsWith('\n') ? line : line + eol
}

function eolOf(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n'
}

/** The lines that differ, as one replacement. */
function change(text: string, before: readonly Line[], after: readonly Line[]): FileChange {
  let first = 0
  while (first < before.length && first < after.length && before[first]?.text === after[first]?.text) first++
  let last = 0
  const most = Math.min(before.length, after.length) - first
  while (last < most && before.at(-1 - last)?.text === after.at(-1 - last)?.text) last++
  const start = before[first]?.start ?? text.length
  const end = last === 0 ? text.length : (before[before.length - last]?.start ?? text.length)
  const newText = after.slice(first, after.length - last).map((line) => line.text)
  return { span: { start, end }, newText: newText.join('') }
}
