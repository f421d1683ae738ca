/**
 * A text and its lines: offset → line and character, and back. Lines end at LF, CRLF and CR, as LSP has it. All in
 * UTF-16 code units, zero-based.
 *
 * The text is kept in chunks of whole lines, some 4,000 code units each, so that an edit makes one chunk anew and leaves
 * the others as they are: a megabyte that is put together and looked through for line breaks at each key costs more than
 * all the rest of a keystroke. The text as one string is made when it is asked for.
 */
import type { Span } from './span'

export interface LinePosition {
  readonly line: number
  readonly character: number
}

/** Whole lines; only a text's last chunk ends without a line break. */
interface Chunk {
  readonly text: string
  /** Where its lines begin, in it. */
  readonly starts: Uint32Array
}

const CHUNK_LENGTH = 4096

/** Immutable. */
export class LineIndex {
  readonly length: number
  readonly lineCount: number
  private readonly chunks: readonly Chunk[]
  /** Where each chunk begins, and the text's end. */
  private readonly offsets: Uint32Array
  /** Each chunk's first line, and the number of all. */
  private readonly firstLines: Uint32Array
  private whole: string | undefined

  constructor(source: string | readonly Chunk[]) {
    this.chunks = typeof source === 'string' ? chunksOf(source, true) : source
    this.whole = typeof source === 'string' ? source : undefined
    this.offsets = sums(this.chunks, (chunk) => chunk.text.length)
    this.firstLines = sums(this.chunks, (chunk) => chunk.starts.length)
    this.length = this.offsets[this.chunks.length] ?? 0
    this.lineCount = this.firstLines[this.chunks.length] ?? 0
  }

  get text(): string {
    this.whole ??= this.chunks.map((chunk) => chunk.text).join('')
    return this.whole
  }

  /** As `String.prototype.slice` for offsets from 0 on. */
  slice(start: number, end: number = this.length): string {
    if (start >= end) return ''
    if (this.whole !== undefined) return this.whole.slice(start, end)
    const first = this.chunkAt(start)
    const last = this.chunkAt(end - 1)
    const from = this.offsets[first] ?? 0
    if (first === last) return this.chunks[first]?.text.slice(start - from, end - from) ?? ''
    const joined = this.chunks.slice(first, last + 1).map((chunk) => chunk.text)
    return joined.join('').slice(start - from, end - from)
  }

  /** The text with a stretch of it replaced; the span must lie in it. */
  edited({ start, end }: Span, newText: string): LineIndex {
    let from = this.chunkAt(start)
    // What is added may join the line break before it: LF behind CR.
    if (from > 0 && start === this.offsets[from]) from--
    let to = this.chunkAt(end)
    let text = this.slice(this.offsets[from] ?? 0, start) + newText + this.slice(end, this.offsets[to + 1])
    for (; to < this.chunks.length - 1 && !isWhole(text, this.chunks[to + 1]); to++) text += this.chunks[to + 1]?.text
    const made = chunksOf(text, to === this.chunks.length - 1)
    return new LineIndex(this.chunks.slice(0, from).concat(made, this.chunks.slice(to + 1)))
  }

  /** Offsets beyond the text are clipped to it. `"a\nb"`, 2 → line 1, character 0. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(offset, 0), this.length)
    const nth = this.chunkAt(at)
    const inside = at - (this.offsets[nth] ?? 0)
    const { starts } = this.chunks[nth] ?? EMPTY
    const line = lastNotAbove(starts, starts.length, inside)
    return { line: (this.firstLines[nth] ?? 0) + line, character: inside - (starts[line] ?? 0) }
  }

  /** Lines beyond the text are clipped to its end, characters beyond a line to the end of it. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0
    if (position.line >= this.lineCount) return this.length
    return Math.min(this.lineStart(position.line) + Math.max(position.character, 0), this.lineEnd(position.line))
  }

  /** Offset of the line's first character. */
  lineStart(line: number): number {
    if (line >= this.lineCount) return this.length
    const nth = lastNotAbove(this.firstLines, this.chunks.length, line)
    return (this.offsets[nth] ?? 0) + (this.chunks[nth]?.starts[line - (this.firstLines[nth] ?? 0)] ?? 0)
  }

  /** Offset behind the line's last character, its line break left out. */
  lineEnd(line: number): number {
    const start = this.lineStart(line)
    const end = this.lineStart(line + 1)
    return end - breakLength(this.slice(Math.max(start, end - 2), end))
  }

  /**
   * Reads lines from the one that holds `from` on, its part before `from` left out, until `visit` says so by `true`. `line`
   * is without its line break and stands at `at`; the next one stands at `next`.
   */
  eachLine(from: number, visit: (line: string, at: number, next: number) => boolean): void {
    for (let nth = this.chunkAt(from); nth < this.chunks.length; nth++) {
      const { text, starts } = this.chunks[nth] ?? EMPTY
      const offset = this.offsets[nth] ?? 0
      for (let line = lastNotAbove(starts, starts.length, from - offset); line < starts.length; line++) {
        const start = Math.max(starts[line] ?? 0, from - offset)
        const next = starts[line + 1] ?? text.length
        const end = next - breakLength(text.slice(Math.max(start, next - 2), next))
        if (visit(text.slice(start, end), offset + start, offset + next)) return
      }
    }
  }

  private chunkAt(offset: number): number {
    return lastNotAbove(this.offsets, this.chunks.length, offset)
  }
}

const EMPTY: Chunk = { text: '', starts: new Uint32Array(1) }

/** False where a line or its CRLF goes on in the next chunk; a very short chunk takes in the next one, too. */
function isWhole(text: string, next: Chunk | undefined): boolean {
  if (text.length < CHUNK_LENGTH / 4) return false
  return text.endsWith('\n') || (text.endsWith('\r') && !next?.text.startsWith('\n'))
}

/** `isLast`: the text ends here; its last line may be empty, and is one all the same. */
function chunksOf(text: string, isLast: boolean): readonly Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  let starts = [0]
  const next = text.includes('\r') ? lineBehind : lineBehindLf
  for (let at = next(text, 0); at > 0; at = next(text, at)) {
    if (at - from < CHUNK_LENGTH) {
      starts.push(at - from)
    } else {
      chunks.push({ text: text.slice(from, at), starts: new Uint32Array(starts) })
      from = at
      starts = [0]
    }
  }
  if (!isLast) starts.pop()
  if (isLast || from < text.length) chunks.push({ text: text.slice(from), starts: new Uint32Array(starts) })
  return chunks
}

/** Where the line behind the one at `from` begins; 0 where there is none. */
function lineBehind(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at + 1
  }
  return 0
}

/** The same where lines end at LF alone: a program that has just started takes a tenth of the time for it. */
function lineBehindLf(text: string, from: number): number {
  return text.indexOf('\n', from) + 1
}

function breakLength(end: string): number {
  if (end.endsWith('\r\n')) return 2
  return end.endsWith('\n') || end.endsWith('\r') ? 1 : 0
}

/** 0, the first, the first two together, … all. */
function sums(chunks: readonly Chunk[], length: (chunk: Chunk) => number): Uint32Array {
  const all = new Uint32Array(chunks.length + 1)
  let sum = 0
  chunks.forEach((chunk, nth) => {
    sum += length(chunk)
    all[nth + 1] = sum
  })
  return all
}

/** The index of the last of the first `count` values, which ascend, that is not above `value`; 0 where all are. */
function lastNotAbove(values: Uint32Array, count: number, value: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
