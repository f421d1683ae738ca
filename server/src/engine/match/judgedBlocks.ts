/**
 * A note's blocks and what is said of each, worked out block by block when asked for. What a block's claims hang on beside
 * its own text is little: the sentence before it, and what the writer ignores. An edit keeps the claims of all blocks
 * whose text and sentence before it leaves alone.
 */
import { type Block, readBlocks } from '../markdown/block'
import { type IgnoredRegion, ignoredRegions } from '../markdown/ignores'
import { type BlockChange, type NoteBlocks, spliced } from '../markdown/noteBlocks'
import type { ReadSentence } from '../markdown/readBlocks'
import { shift } from '../markdown/structure'
import type { Directive } from '../model'
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import type { Judging } from './annotate'
import {
  addCounts,
  type BlockClaims,
  type ClaimCounts,
  claimsLeft,
  type JudgedBlock,
  judgeBlock,
  NO_CLAIMS,
  quietBlock,
  subtractCounts,
  tidingsOf,
} from './blockClaims'
import { antecedentOf } from './context'
import type { Reach } from './frameIndex'
import type { Matcher } from './matcher'
import { once } from './once'

/** What blocks are judged with. */
export interface Judge {
  readonly matcher: Matcher
  readonly options: Judging
}

type Judged = readonly (JudgedBlock | undefined)[]

/** Immutable but for what it remembers. */
export class JudgedBlocks {
  private regions: readonly IgnoredRegion[] | undefined
  /** How many blocks are still to be judged. */
  private left: number
  private sum: ClaimCounts

  constructor(
    readonly blocks: NoteBlocks,
    private readonly judge: () => Judge,
    private readonly judged: (JudgedBlock | undefined)[] = new Array(blocks.count),
    /** Judgements from before an edit that may have changed the sentence before their blocks. */
    private readonly unsure: ReadonlyMap<number, JudgedBlock> = NONE_UNSURE,
    counted: { readonly left: number; readonly sum: ClaimCounts } = { left: blocks.count, sum: NO_CLAIMS.counts },
    private readonly tidings: Uint8Array = new Uint8Array(blocks.count),
  ) {
    this.left = counted.left
    this.sum = counted.sum
  }

  get missing(): number {
    return this.left
  }

  /** Of what has been judged. Kept up to date block by block: to count a long note's claims anew costs more than a keystroke. */
  counts(): ClaimCounts {
    if (this.ignored().length === 0) return this.sum
    const judged = this.judged.flatMap((each, nth) => (each ? this.claims(nth).counts : []))
    return judged.reduce(addCounts, NO_CLAIMS.counts)
  }

  isJudged(nth: number): boolean {
    return this.tidings[nth] !== 0
  }

  /** What is in a block's claims, ignored ones among them: see `tidingsOf`. 0 for one that has not been judged. */
  tiding(nth: number): number {
    return this.tidings[nth] ?? 0
  }

  /** The same object as in the version before, where nothing of it has changed. */
  claims(nth: number): BlockClaims {
    if (nth >= this.blocks.count) return NO_CLAIMS // An empty note has no block.
    return claimsLeft(this.judgedBlock(nth), this.ignored(), this.blocks.start(nth))
  }

  /** Judges the blocks `[from, to)`: reading several at once costs less than one by one. */
  judgeAll(from = 0, to = this.blocks.count): void {
    if (this.left === 0) return
    const missing = this.unjudged(from, to).map((nth) => ({ nth, reach: this.reachOf(nth) }))
    for (const { nth, reach } of missing) if (reach === 'nothing') this.passOver(nth, false)
    this.readAndJudge(missing.flatMap(({ nth, reach }) => (reach === 'alone' ? [nth] : [])))
    for (const { nth, reach } of missing) {
      if (reach !== 'behind') continue
      if (this.isBehindSilence(nth)) this.passOver(nth, true)
      else this.judgedBlock(nth)
    }
  }

  private readAndJudge(missing: readonly number[]): void {
    readBlocks(
      missing.flatMap((nth) => this.blocks.blocks[nth] ?? []),
      this.blocks.reader,
    )
    for (const nth of missing) this.judgedBlock(nth)
  }

  /** A block that holds nothing to be found, by its words: it is not even read. */
  private passOver(nth: number, leans: boolean): void {
    const block = this.blocks.blocks[nth]
    if (block) this.take(nth, quietBlock(block, leans))
  }

  /** There is a sentence right before the block, and it speaks of no fact that one may point back to. */
  private isBehindSilence(nth: number): boolean {
    return this.blocks.blocks[nth - 1]?.mustSay === true && this.judged[nth - 1]?.isSilent === true
  }

  private reachOf(nth: number): Reach {
    const block = this.blocks.blocks[nth]
    if (!block || block.known || this.blocks.mayCite(nth)) return 'alone'
    return block.isFront ? 'nothing' : (this.judge().matcher.reachOf?.(block.text) ?? 'alone')
  }

  /** Looked for in bytes: behind a keystroke it is one of thousands, and a walk over the blocks cost more than to judge it. */
  private unjudged(from: number, to: number): readonly number[] {
    const found: number[] = []
    for (let nth = this.tidings.indexOf(0, from); nth >= 0 && nth < to; nth = this.tidings.indexOf(0, nth + 1))
      found.push(nth)
    return found
  }

  /** The sentence that the block's first one may point back to. */
  before(nth: number): ReadSentence | undefined {
    const { blocks, reader } = this.blocks
    const first = blocks[nth]?.reading(reader).sentences[0]
    if (!first) return undefined
    for (let at = nth - 1; at >= 0; at--) {
      const { sentences, headings } = blocks[at]?.reading(reader) ?? NOTHING
      const last = sentences.at(-1)
      // Under a heading of its own, or behind one that has no sentence, it does not stand under the same one.
      if (last)
        return last.heading === headings.at(-1)?.text ? antecedentOf({ ...last, heading: undefined }, first) : undefined
      if (headings.length > 0) return undefined
    }
    return undefined
  }

  edited(lines: LineIndex, span: Span, newText: string): JudgedBlocks {
    const change = this.blocks.edited(lines, span, newText)
    const carried = new Carrying(this.judged, this.unsure, change, this.blocks.blocks)
    const { judged, unsure, dropped } = carried.result()
    const left = this.left - change.removed + change.added + dropped.length
    const sum = dropped.reduce((all, { claims }) => subtractCounts(all, claims.counts), this.sum)
    const tidings = carried.tidingsAfter(this.tidings)
    return new JudgedBlocks(change.blocks, this.judge, judged, unsure, { left, sum }, tidings)
  }

  /** The same note judged by others. */
  judgedBy(judge: () => Judge): JudgedBlocks {
    return new JudgedBlocks(this.blocks, judge)
  }

  private judgedBlock(nth: number): JudgedBlock {
    const known = this.judged[nth]
    if (known) return known
    const block = this.blocks.blocks[nth]
    if (!block) throw new RangeError(`there is no block ${nth}`)
    const before = once(() => this.before(nth))
    const earlier = this.unsure.get(nth)
    const isRight = earlier && (!earlier.leans || earlier.before === before()?.text)
    return this.take(nth, isRight ? earlier : judgeBlock(block, this.blocks.reader, before, this.judge()))
  }

  private take(nth: number, made: JudgedBlock): JudgedBlock {
    this.judged[nth] = made
    this.tidings[nth] = tidingsOf(made.claims)
    this.left--
    this.sum = addCounts(this.sum, made.claims.counts)
    return made
  }

  private ignored(): readonly IgnoredRegion[] {
    this.regions ??= this.ignoredNow()
    return this.regions
  }

  private ignoredNow(): readonly IgnoredRegion[] {
    const { blocks, reader, lines } = this.blocks
    const all: Directive[] = []
    for (let nth = 0; nth < blocks.length; nth++) {
      const reading = this.blocks.mayDirect(nth) ? blocks[nth]?.reading(reader) : undefined
      if (!reading) continue
      const { directives, origin } = reading
      const by = this.blocks.start(nth) - origin
      for (const directive of directives) all.push({ ...directive, span: shift(directive.span, by) })
    }
    return ignoredRegions(lines, all)
  }
}

const NONE_UNSURE: ReadonlyMap<number, JudgedBlock> = new Map()
const NOTHING = { sentences: [], headings: [] } as const

/** What of the judgements before an edit holds after it. */
class Carrying {
  private readonly judged: (JudgedBlock | undefined)[]
  private readonly unsure = new Map<number, JudgedBlock>()
  /** Judgements that the version before had and this one has not. */
  private readonly dropped: JudgedBlock[] = []
  private readonly doubted: number[] = []
  private readonly change: BlockChange

  constructor(before: Judged, unsure: ReadonlyMap<number, JudgedBlock>, change: BlockChange, blocks: readonly Block[]) {
    const { at, removed, added } = change
    this.change = change
    this.judged = before.slice(0, at).concat(new Array(added), before.slice(at + removed))
    for (const [nth, judged] of unsure) {
      if (nth < at) this.unsure.set(nth, judged)
      else if (nth >= at + removed) this.unsure.set(nth - removed + added, judged)
    }
    const gone = new Map<Block, JudgedBlock>()
    for (const [nth, block] of blocks.slice(at, at + removed).entries()) {
      const judged = before[at + nth]
      const earlier = judged ?? unsure.get(at + nth)
      if (earlier) gone.set(block, earlier)
      if (judged) this.dropped.push(judged)
    }
    for (const [nth, block] of change.blocks.blocks.slice(at, at + added).entries()) {
      const earlier = gone.get(block)
      if (earlier) this.unsure.set(at + nth, earlier)
    }
  }

  result(): {
    readonly judged: (JudgedBlock | undefined)[]
    readonly unsure: ReadonlyMap<number, JudgedBlock>
    readonly dropped: readonly JudgedBlock[]
  } {
    const { at, added, others } = this.change
    this.doubtFollowing(at + added)
    for (const nth of others) {
      this.doubt(nth)
      this.unsure.delete(nth)
      this.doubtFollowing(nth + 1)
    }
    return { judged: this.judged, unsure: this.unsure, dropped: this.dropped }
  }

  /** The next sentence behind a change may have another one before it. Behind a block that was not read nothing has been judged by it. */
  private doubtFollowing(from: number): void {
    for (let nth = from; ; nth++) {
      const reading = this.change.blocks.blocks[nth]?.known
      this.doubt(nth)
      if (!reading || reading.sentences.length > 0) return
    }
  }

  tidingsAfter(before: Uint8Array): Uint8Array {
    const { at, removed, added } = this.change
    const after = spliced(before, at, at + removed, new Array(added).fill(0))
    for (const nth of this.doubted) after[nth] = 0
    return after
  }

  private doubt(nth: number): void {
    const judged = this.judged[nth]
    if (!judged) return
    this.doubted.push(nth)
    this.judged[nth] = undefined
    this.dropped.push(judged)
    this.unsure.set(nth, judged)
  }
}
