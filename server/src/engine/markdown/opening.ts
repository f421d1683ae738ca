/**
 * A note's blocks, made bit by bit: with a megabyte of them made in one go, whoever asked for anything meanwhile waited for
 * some twenty milliseconds. The text is cut; then it is looked through for what it defines; then blocks can be made, each of
 * which knows which of its labels are defined elsewhere.
 */
import type { LineIndex } from '../text/lineIndex'
import { type Block, blockOf } from './block'
import { type Labels, labelsByKey } from './labels'
import { BYTE_ORDER_MARK } from './parser'
import { type Cut, Cutting } from './stretches'
import type { StretchReader } from './stretchReader'

/** All blocks of a note. `begin` and `body` as in `Cut`. */
export interface Opened extends Pick<Cut, 'begin' | 'body'> {
  /** Where each block begins, front matter first. */
  readonly starts: readonly number[]
  readonly blocks: readonly Block[]
  readonly labels: Labels
}

interface Stretches {
  readonly starts: readonly number[]
  readonly texts: readonly string[]
  readonly hasFront: boolean
}

export class Opening {
  private stretches: Stretches | undefined
  /** Of each stretch so far, the labels that it defines. */
  private readonly defined: (readonly string[])[] = []
  private labels: Labels | undefined
  private readonly blocks: Block[] = []

  /** `cutting` is for tests. */
  constructor(
    private readonly lines: LineIndex,
    private readonly reader: StretchReader,
    private readonly cutting: Pick<Cutting, 'cut' | 'further' | 'headEnd'> = cuttingOf(lines, reader),
  ) {}

  get opened(): Opened {
    while (!this.further(this.lines.length));
    const { starts } = this.cutStretches
    const { begin, body } = this.cutting.cut
    return { begin, body, starts, blocks: this.blocks, labels: this.knownLabels }
  }

  /** Takes one of the steps for so many code units and the stretch that they end in; true once all blocks are made. */
  further(units: number): boolean {
    if (!this.cutting.further(units)) return false
    const { texts } = this.cutStretches
    if (this.defined.length < texts.length) this.define(units)
    else this.make(units)
    return this.blocks.length === texts.length
  }

  /** As `Cutting.headEnd`. */
  headEnd(units: number): number | undefined {
    return this.cutting.headEnd(units)
  }

  private define(units: number): void {
    const { texts, hasFront } = this.cutStretches
    const from = this.defined.length
    for (const text of texts.slice(from, endOf(texts, from, units))) {
      const isFront = hasFront && this.defined.length === 0
      this.defined.push(isFront ? [] : this.reader.labelsOf(text))
    }
  }

  private make(units: number): void {
    const { texts, hasFront } = this.cutStretches
    const from = this.blocks.length
    for (const text of texts.slice(from, endOf(texts, from, units))) {
      const nth = this.blocks.length
      this.blocks.push(blockOf(text, hasFront && nth === 0, this.defined[nth] ?? [], this.knownLabels))
    }
  }

  private get cutStretches(): Stretches {
    this.stretches ??= stretchesOf(this.lines, this.cutting.cut)
    return this.stretches
  }

  private get knownLabels(): Labels {
    this.labels ??= labelsByKey(this.defined.flat())
    return this.labels
  }
}

export function cuttingOf(lines: LineIndex, reader: StretchReader): Cutting {
  return new Cutting(lines, (text) => reader.opensAtEnd(text), beginOf(lines))
}

/** Behind a byte order mark. */
export function beginOf(lines: LineIndex): number {
  return lines.slice(0, BYTE_ORDER_MARK.length) === BYTE_ORDER_MARK ? BYTE_ORDER_MARK.length : 0
}

export function textsOf(lines: LineIndex, starts: readonly number[], end: number): readonly string[] {
  return starts.map((start, nth) => lines.slice(start, starts[nth + 1] ?? end))
}

function stretchesOf(lines: LineIndex, { begin, body, starts: inBody }: Cut): Stretches {
  const hasFront = body > begin
  const starts = hasFront ? [begin, ...inBody] : inBody
  return { starts, texts: textsOf(lines, starts, lines.length), hasFront }
}

/** The first of the texts behind those that have so many code units. */
function endOf(texts: readonly string[], from: number, units: number): number {
  let [end, left] = [from, units]
  for (; end < texts.length && left > 0; end++) left -= texts[end]?.length ?? 0
  return end
}
