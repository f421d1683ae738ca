/**
 * Cuts a note into stretches that can be parsed on their own: each parses to the same blocks as it does within the
 * note. Where that is not certain, no cut is made; a stretch that is too long costs time, never a wrong result.
 *
 * A cut lies before a line that begins at the margin, behind a blank line, where no top-level construct that goes on
 * over blank lines is open (front matter, a fence, math, some HTML). Lists, quotes and footnotes need no care of their
 * own: their later paragraphs are indented or marked.
 */
import type { LineIndex } from '../text/lineIndex'

/** Says whether a Markdown text ends in a top-level fence, math or HTML block that its last line opened. */
export type Oracle = (text: string) => boolean

/** Where a note's stretches begin: its front matter where `body` is beyond `begin`, then those of the body. */
export interface Cut {
  /** Behind a byte order mark, which belongs to no stretch. */
  readonly begin: number
  /** Where the front matter ends. */
  readonly body: number
  /** Where the stretches of the body begin: `body` is the first, unless nothing follows the front matter. */
  readonly starts: readonly number[]
}

/** Cuts a note from its beginning on, as far as it is asked to. */
export class Cutting {
  private readonly body: number
  private readonly starts: number[]
  private isDone: boolean

  constructor(
    private readonly lines: LineIndex,
    private readonly oracle: Oracle,
    private readonly begin: number,
  ) {
    this.body = frontMatterEnd(lines, begin)
    this.starts = this.body < lines.length ? [this.body] : []
    this.isDone = this.starts.length === 0
  }

  get cut(): Cut {
    this.further(this.lines.length)
    return { begin: this.begin, body: this.body, starts: this.starts }
  }

  /** Cuts to the first cut that is so many code units behind the last; true once all is cut. */
  further(units: number): boolean {
    const start = this.starts.at(-1) ?? this.body
    if (this.isDone) return true
    const behind = cutsBehind(
      this.lines,
      this.oracle,
      { start, isFirst: this.starts.length === 1 },
      (cut) => cut - start >= units,
    )
    for (const cut of behind) this.starts.push(cut)
    this.isDone = (behind.at(-1) ?? start) - start < units
    return this.isDone
  }

  /** Where the first cut is that is so far from the beginning; undefined where there is none. */
  headEnd(units: number): number | undefined {
    while (!this.isDone && (this.starts.at(-1) ?? 0) < units) this.further(units)
    return this.starts.find((start) => start >= units)
  }
}

/**
 * Where stretches begin behind `start`, which begins one itself, in order; up to the first that `isLast` names, that one
 * included. `isFirst`: no stretch of the body comes before. A cut forgets all that came before it, so reading on from any
 * stretch's start gives what reading from the first gives.
 */
export function cutsBehind(
  lines: LineIndex,
  oracle: Oracle,
  { start, isFirst }: { readonly start: number; readonly isFirst: boolean },
  isLast: (cut: number) => boolean = () => false,
): readonly number[] {
  const scan = new Scan(lines, oracle, start, !isFirst)
  lines.eachLine(start, (line, at) => {
    scan.line(line, at)
    const cut = scan.cuts.at(-1)
    return cut === at && isLast(cut)
  })
  return scan.cuts
}

const FRONT_OPEN = /^(?:---|\+\+\+)(?=[ \t]*$)/

/** Where the front matter ends that begins at `begin`; `begin` where there is none. */
export function frontMatterEnd(lines: LineIndex, begin: number): number {
  const fence = frontFence(lines, begin)
  if (fence === undefined) return begin
  const close = fence === '---' ? /^---[ \t]*$/ : /^\+{3}[ \t]*$/
  let end = begin
  lines.eachLine(begin, (line, at, next) => {
    if (at === begin || !close.test(line)) return false
    end = next
    return true
  })
  return end
}

/** What opens front matter in the note's first line, closed or not. */
export function frontFence(lines: LineIndex, begin: number): string | undefined {
  return FRONT_OPEN.exec(lines.slice(begin, lines.lineEnd(0)))?.[0]
}

const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/
const MATH = /^ {0,3}(\${2,})[^$]*$/
const HTML_TAG = /^ {0,3}<\/?[a-z]/i
/** A list item: its indentation, its marker, and the spaces before its text. */
const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])([ \t]*)(.*)$/
/** Blocks that cannot interrupt a paragraph: the parser lets them not follow indented code either, blank lines or not. */
const WEAK = /^(?:\d|<|[-+*][ \t]*$)/
/** HTML that goes on over blank lines: what opens it, from where in the line its end counts, and its end. */
const HTML: readonly { readonly open: RegExp; readonly skip: number; readonly close: RegExp }[] = [
  { open: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, skip: 1, close: /<\/(?:script|pre|style|textarea)>/i },
  { open: /^ {0,3}<!--/, skip: 2, close: /-->/ },
  { open: /^ {0,3}<\?/, skip: 1, close: /\?>/ },
  { open: /^ {0,3}<![a-z]/i, skip: 2, close: />/ },
  // The parser takes brackets in pairs from the left: `]]]>` ends nothing.
  { open: /^ {0,3}<!\[CDATA\[/, skip: 9, close: /^(?:[^\]]|\](?!\])|\]\](?!>))*\]\]>/ },
]
/**
 * How many characters the oracle may read for one stretch: some, and some times what it has of the stretch so far.
 * Beyond, the rest of the note is taken as one stretch. It counts for each stretch anew, so that a stretch is the same
 * whether the note was read from its start or from there.
 */
const ORACLE_LIMIT = { atLeast: 5000, times: 8 }

/** What is open at the top level: a pattern that the line that closes it matches. */
interface Opening {
  readonly close: RegExp
  /** False where the opening line closes it too. */
  readonly open: boolean
}

/**
 * The list that lines may belong to: none has begun in this stretch; or its last item holds every line from a column
 * on; or lines have come that may or may not have ended it.
 */
type List =
  | { readonly kind: 'none' }
  | { readonly kind: 'item'; readonly column: number; readonly ordered: boolean }
  | { readonly kind: 'unsure' }

const NO_LIST: List = { kind: 'none' }
const UNSURE: List = { kind: 'unsure' }

class Scan {
  readonly cuts: number[] = []
  private close: RegExp | undefined
  private list: List = NO_LIST
  /** An HTML tag has begun a line since the last blank one: what looks like a fence may be part of its block. */
  private tag = false
  /** The last line that was not blank may be indented code. */
  private indented = false
  private lost = false
  /** What the oracle has read of the stretch, in characters. */
  private asked = 0

  constructor(
    private readonly lines: LineIndex,
    private readonly oracle: Oracle,
    private start: number,
    private afterBlank: boolean,
  ) {}

  /** Reads the line at an offset. */
  line(line: string, at: number): void {
    if (this.close) {
      if (this.close.test(line)) this.close = undefined
      this.afterBlank = false
    } else this.readLine(line, at)
  }

  private readLine(line: string, at: number): void {
    if (/^[ \t]*$/.test(line)) {
      this.afterBlank = true
      this.tag = false
      return
    }
    const fresh = this.afterBlank && !(this.indented && WEAK.test(line))
    if (fresh && !/^[ \t]/.test(line)) this.cut(at)
    this.afterBlank = false
    this.indented = /^ {0,3}\t| {4}/.test(line)
    const opening = openingOf(line)
    if (opening && this.isTopLevel(line, at)) this.close = opening.open ? opening.close : undefined
    else if (HTML_TAG.test(line)) this.tag = true
    this.list = listAfter(line, this.list, fresh)
  }

  private cut(at: number): void {
    if (this.lost || at === this.start) return
    this.cuts.push(at)
    this.start = at
    this.list = NO_LIST
    this.asked = 0
  }

  private isTopLevel(line: string, at: number): boolean {
    if (this.lost) return false
    if (!this.tag && (this.list.kind === 'none' || !line.startsWith(' '))) return true
    if (!this.tag && this.list.kind === 'item') return line.search(/[^ ]/) < this.list.column
    const length = at - this.start
    this.asked += length
    this.lost = this.asked > ORACLE_LIMIT.atLeast + ORACLE_LIMIT.times * length
    return !this.lost && this.oracle(this.lines.slice(this.start, at + line.length))
  }
}

/** What `list` is after a line that is not blank; `fresh`: no paragraph can go on in it. */
function listAfter(line: string, list: List, fresh: boolean): List {
  const indent = line.startsWith('\t') ? 4 : line.search(/[^ ]/)
  if (list.kind === 'unsure' || (list.kind === 'item' && indent >= list.column)) return list
  const [, before = '', marker, spaces = '', rest = ''] = ITEM.exec(line) ?? []
  if (marker === undefined || (spaces === '' && rest !== '')) return list.kind === 'none' ? NO_LIST : UNSURE
  const ordered = marker.length > 1
  const begins = !ordered || fresh || /^0*1.$/.test(marker) || (list.kind === 'item' && list.ordered)
  // A tab, no text, or code behind the marker, or what may be a break (`* * *`).
  if (!begins || !/^ {1,4}$/.test(spaces) || rest === '' || /^[-+*\s]+$/.test(line)) return UNSURE
  return { kind: 'item', column: before.length + marker.length + spaces.length, ordered }
}

/** What all that opens begins with: a profile of cutting had nine tenths of it go into trying one pattern after the other. */
const OPENER = /^ {0,3}[`~$<]/

function openingOf(line: string): Opening | undefined {
  if (!OPENER.test(line)) return undefined
  const fence = FENCE.exec(line)
  const sign = fence?.[1] ?? fence?.[2] ?? MATH.exec(line)?.[1]
  if (sign) return { close: closingFence(sign), open: true }
  const html = HTML.find(({ open }) => open.test(line))
  if (!html) return undefined
  return { close: html.close, open: !html.close.test(line.slice(line.indexOf('<') + html.skip)) }
}

function closingFence(sign: string): RegExp {
  return new RegExp(`^ {0,3}${sign.charAt(0) === '$' ? '\\$' : sign.charAt(0)}{${sign.length},}[ \\t]*$`)
}
