/**
 * A note as an immutable sequence of blocks. An edit makes the blocks that it touches anew and shares all others: what is
 * kept by block stays right wherever the block moves.
 */
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import { type Block, blockOf } from './block'
import { changedKeys, type Labels, labelsByKey } from './labels'
import { beginOf, Opening, textsOf } from './opening'
import { type Cut, cutsBehind, frontFence, frontMatterEnd } from './stretches'
import type { StretchReader } from './stretchReader'

/** From one version of a note to the next: from `at` on, `removed` blocks gave way to `added` ones. */
export interface BlockChange {
  readonly blocks: NoteBlocks
  readonly at: number
  readonly removed: number
  readonly added: number
  /** Others that are new because a definition that they need came or went; by their index in the new version. */
  readonly others: readonly number[]
}

/** `begin` and `body` as in `Cut`. */
interface Layout extends Pick<Cut, 'begin' | 'body'> {
  /** Where each block begins, front matter first. */
  readonly starts: Uint32Array
  readonly blocks: readonly Block[]
  /** `MAY_DIRECT` and `MAY_CITE` of each block. */
  readonly traits: Uint8Array
  readonly labels: Labels
}

/*
 * What is asked of every block at each key stands in arrays of numbers. To look into thousands of objects that lie all over
 * the memory took, on a megabyte, longer than to read and judge the edited block.
 */
const MAY_DIRECT = 1
const MAY_CITE = 2

function traitsOf(block: Block): number {
  return (block.mayDirect ? MAY_DIRECT : 0) | (block.mayCite ? MAY_CITE : 0)
}

export class NoteBlocks {
  readonly blocks: readonly Block[]
  private readonly offsets: Uint32Array

  private constructor(
    readonly lines: LineIndex,
    readonly reader: StretchReader,
    private readonly layout: Layout,
  ) {
    this.blocks = layout.blocks
    this.offsets = layout.starts
  }

  /** Makes the blocks that `opening` has not made yet. */
  static of(lines: LineIndex, reader: StretchReader, opening = new Opening(lines, reader)): NoteBlocks {
    const { begin, body, starts, blocks, labels } = opening.opened
    return new NoteBlocks(lines, reader, {
      ...{ begin, body, blocks, labels },
      starts: Uint32Array.from(starts),
      traits: Uint8Array.from(blocks, traitsOf),
    })
  }

  get count(): number {
    return this.blocks.length
  }

  /** Where a block begins; behind the last one, the text's end. */
  start(nth: number): number {
    return this.offsets[nth] ?? this.lines.length
  }

  mayDirect(nth: number): boolean {
    return ((this.layout.traits[nth] ?? 0) & MAY_DIRECT) > 0
  }

  mayCite(nth: number): boolean {
    return ((this.layout.traits[nth] ?? 0) & MAY_CITE) > 0
  }

  /** The block that holds the offset: the last that does not begin behind it. */
  at(offset: number): number {
    let low = 0
    let high = this.offsets.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.offsets[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The note after one edit; `lines` is its text then. */
  edited(lines: LineIndex, span: Span, newText: string): BlockChange {
    const from = this.restart(lines, span, newText)
    const { cuts, next, ...top } = this.recut(lines, span, newText.length, from)
    const end = next === undefined ? lines.length : (cuts.at(-1) ?? lines.length)
    const starts = [
      ...(top.body > top.begin && from === undefined ? [top.begin] : []),
      ...(next === undefined ? cuts : cuts.slice(0, -1)),
    ]
    return this.spliced(lines, { at: from ?? 0, next: next ?? this.count, starts, end, top })
  }

  /**
   * The block to read on from: the one before the edited one, for whether that one begins at all hangs on its first line and
   * on the line break before it. Undefined where front matter may have come or gone: then all is cut anew.
   */
  private restart(lines: LineIndex, span: Span, newText: string): number | undefined {
    const { begin, body } = this.layout
    const from = this.at(span.start) - 1
    if (from < (body > begin ? 1 : 0)) return undefined
    const fence = body > begin ? undefined : frontFence(lines, begin)
    if (fence === undefined) return from
    const first = lines.lineStart(lines.positionAt(span.start).line)
    const last = lines.lineEnd(lines.positionAt(span.start + newText.length).line)
    return lines.slice(first, last).includes(fence) ? undefined : from
  }

  /** Cuts from there until a cut that was one before the edit and lies behind it; `next` is the block that begins there. */
  private recut(lines: LineIndex, span: Span, length: number, from: number | undefined) {
    const begin = from === undefined ? beginOf(lines) : this.layout.begin
    const body = from === undefined ? frontMatterEnd(lines, begin) : this.layout.body
    const start = from === undefined ? body : this.start(from)
    if (start >= lines.length) return { begin, body, cuts: [], next: undefined }
    const moved = span.start + length - span.end
    const isOld = (cut: number) => {
      const old = cut - moved
      return old >= span.end && old > this.layout.body && this.offsets[this.at(old)] === old
    }
    const oracle = (text: string) => this.reader.opensAtEnd(text)
    const behind = cutsBehind(lines, oracle, { start, isFirst: start === body }, isOld)
    const last = behind.at(-1)
    const next = last !== undefined && isOld(last) ? this.at(last - moved) : undefined
    return { begin, body, cuts: [start, ...behind], next }
  }

  private spliced(lines: LineIndex, { at, next, starts, end, top }: Splice): BlockChange {
    const removed = this.blocks.slice(at, next)
    const texts = textsOf(lines, starts, end)
    const isFront = (nth: number) => at + nth === 0 && top.body > top.begin
    const defined = texts.map((text, nth) => (isFront(nth) ? NONE : this.reader.labelsOf(text)))
    const [head, tail] = [this.blocks.slice(0, at), this.blocks.slice(next)]
    const labels = this.labelsAfter(removed, defined.flat(), () => head.concat(tail))
    const known = new Map(removed.map((block) => [block.text, block]))
    const made = texts.map((text, nth) => {
      const block = blockOf(text, isFront(nth), defined[nth] ?? NONE, labels)
      const before = known.get(text)
      return before && isSame(before, block) ? before : block
    })
    const blocks = head.concat(made, tail)
    const others = labels === this.layout.labels ? [] : renewed(blocks, changedKeys(this.layout.labels, labels), labels)
    const all = this.startsAfter(at, next, starts, lines.length - this.lines.length)
    const traits = spliced(this.layout.traits, at, next, made.map(traitsOf))
    const layout = { ...top, starts: all, blocks, traits, labels }
    const indices = others.filter((nth) => nth < at || nth >= at + made.length)
    return {
      blocks: new NoteBlocks(lines, this.reader, layout),
      at,
      removed: removed.length,
      added: made.length,
      others: indices,
    }
  }

  private startsAfter(at: number, next: number, made: readonly number[], moved: number): Uint32Array {
    const starts = new Uint32Array(this.count - (next - at) + made.length)
    starts.set(this.offsets.subarray(0, at))
    starts.set(made, at)
    for (let nth = next; nth < this.count; nth++)
      starts[at + made.length + nth - next] = (this.offsets[nth] ?? 0) + moved
    return starts
  }

  private labelsAfter(removed: readonly Block[], added: readonly string[], others: () => readonly Block[]): Labels {
    const gone = removed.flatMap((block) => block.defined)
    if ([...gone].sort().join('\n') === [...added].sort().join('\n')) return this.layout.labels
    return labelsByKey([...others().flatMap((block) => block.defined), ...added])
  }
}

/** The values with those of `[from, to)` replaced. */
export function spliced(values: Uint8Array, from: number, to: number, by: readonly number[]): Uint8Array {
  const all = new Uint8Array(values.length - (to - from) + by.length)
  all.set(values.subarray(0, from))
  all.set(by, from)
  all.set(values.subarray(to), from + by.length)
  return all
}

interface Splice {
  readonly at: number
  readonly next: number
  readonly starts: readonly number[]
  readonly end: number
  readonly top: { readonly begin: number; readonly body: number }
}

const NONE: readonly string[] = []

function isSame(a: Block, b: Block): boolean {
  return a.isFront === b.isFront && a.definitions.join('\n') === b.definitions.join('\n')
}

/** Puts new blocks in the place of those that need other definitions than before; gives their indices. */
function renewed(blocks: Block[], changed: ReadonlySet<string>, labels: Labels): readonly number[] {
  const indices: number[] = []
  if (changed.size === 0) return indices
  blocks.forEach((block, nth) => {
    if (block.isFront || !block.mentions(changed)) return
    const again = blockOf(block.text, false, block.defined, labels)
    if (isSame(block, again)) return
    blocks[nth] = again
    indices.push(nth)
  })
  return indices
}
