/**
 * A long note's beginning, of which something is known before the rest is looked at: of all stretches in which the rest has no
 * say. It has one where a stretch names a link that the rest may define, or cites a fact that the rest may say more of; and
 * in what is read with such a stretch before it.
 */
import type { NoteHead, NoteOptions, NoteStretches, NoteView } from './host'
import { type Definable, definableIn, keysIn } from './markdown/labels'
import type { NoteBlocks } from './markdown/noteBlocks'
import type { BlockClaims, ClaimCounts } from './match/blockClaims'
import type { Derivation } from './match/derivation'
import type { Annotation, Citation, NoteStructure, Sentence } from './model'
import type { LineIndex } from './text/lineIndex'
import type { Span } from './text/span'

/** `head`: the beginning by itself, in `blocks`; `note`: the whole text. Undefined where the rest has a say in all stretches. */
export function knownOf(head: NoteView, blocks: NoteBlocks, note: string): NoteHead | undefined {
  const known = knownStretches(blocks, note)
  return known.length === 0 ? undefined : new Head(head, known)
}

function knownStretches({ blocks, lines }: NoteBlocks, note: string): readonly number[] {
  const definable = definableIn(note, lines.length, new Set(blocks.flatMap(({ text }) => keysIn(text))))
  const known: number[] = []
  let isHeadingKnown = true
  let isBeforeKnown = true
  for (const [nth, block] of blocks.entries()) {
    const isOwn = !block.mayCite && (block.isFront || !mayName(block.text, definable))
    if (isOwn && isHeadingKnown && isBeforeKnown) known.push(nth)
    if (!isOwn && block.mayHead) isHeadingKnown = false
    // The sentence before is the last of a stretch that has any, and none beyond a heading.
    if (!isOwn || block.mustSay) isBeforeKnown = isOwn
  }
  return known
}

function mayName(text: string, definable: Definable): boolean {
  if (definable === 'any') return text.includes('[')
  return keysIn(text).some((key) => definable.has(key))
}

class Head implements NoteHead {
  readonly stretches: KnownStretches

  constructor(
    private readonly whole: NoteView,
    known: readonly number[],
  ) {
    this.stretches = new KnownStretches(whole.stretches, known)
  }

  get uri(): string {
    return this.whole.uri
  }

  get text(): string {
    return this.whole.text
  }

  get lines(): LineIndex {
    return this.whole.lines
  }

  get options(): NoteOptions {
    return this.whole.options
  }

  get structure(): NoteStructure {
    return this.whole.structure
  }

  get annotations(): readonly Annotation[] {
    return Array.from({ length: this.stretches.count }, (_, nth) => this.stretches.annotations(nth)).flat()
  }

  knows(offset: number): boolean {
    return this.stretches.holds(offset)
  }

  readingOf(span: Span): string {
    return this.whole.readingOf(span)
  }

  derivations(): readonly Derivation[] {
    return this.whole.derivations()
  }
}

/** Those of `known`, by their indices in all. */
class KnownStretches implements NoteStretches {
  constructor(
    private readonly all: NoteStretches,
    private readonly known: readonly number[],
  ) {}

  get count(): number {
    return this.known.length
  }

  get countsSoFar(): ClaimCounts {
    return this.all.countsSoFar
  }

  get areJudged(): boolean {
    return this.known.every((nth) => this.all.isJudged(nth))
  }

  start(nth: number): number {
    return this.all.start(this.of(nth))
  }

  at(offset: number): number {
    const behind = this.known.findIndex((nth) => this.all.start(nth) > offset)
    return Math.max(0, (behind < 0 ? this.count : behind) - 1)
  }

  holds(offset: number): boolean {
    const nth = this.of(this.at(offset))
    return this.all.start(nth) <= offset && offset < this.all.start(nth + 1)
  }

  isJudged(nth: number): boolean {
    return this.all.isJudged(this.of(nth))
  }

  mayHave(nth: number, tidings: number): boolean {
    return this.all.mayHave(this.of(nth), tidings)
  }

  judge(from: number, to: number): void {
    for (const nth of this.known.slice(from, to)) this.all.judge(nth, nth + 1)
  }

  claims(nth: number): BlockClaims {
    return this.all.claims(this.of(nth))
  }

  annotations(nth: number): readonly Annotation[] {
    return this.all.annotations(this.of(nth))
  }

  citations(nth: number): readonly Citation[] {
    return this.all.citations(this.of(nth))
  }

  cites(nth: number): readonly Citation[] {
    return this.all.cites(this.of(nth))
  }

  sentences(nth: number): readonly Sentence[] {
    return this.all.sentences(this.of(nth))
  }

  private of(nth: number): number {
    return this.known[nth] ?? this.all.count
  }
}
