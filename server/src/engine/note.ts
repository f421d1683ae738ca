/** One version of a note: an immutable view that works out what is asked for, and hands on to the next version what an edit leaves alone. */
import type { FactState } from './factLibrary'
import type { NoteHead, NoteOpening, NoteOptions, NoteStretches, NoteView, TextEdit } from './host'
import type { Block } from './markdown/block'
import { mayIgnoreAll } from './markdown/directives'
import type { Opening } from './markdown/opening'
import type { StretchReader } from './markdown/stretchReader'
import { moveCitation, moveSentence, structureOf } from './markdown/structure'
import type { BlockAnnotation } from './match/annotate'
import type { BlockClaims, ClaimCounts } from './match/blockClaims'
import { antecedentOf } from './match/context'
import type { Derivation } from './match/derivation'
import { explain } from './match/explain'
import { type Judge, JudgedBlocks } from './match/judgedBlocks'
import type { Annotation, Citation, NoteStructure, Sentence } from './model'
import { knownOf } from './noteHead'
import { LineIndex } from './text/lineIndex'
import type { Span } from './text/span'

export class Note implements NoteView {
  private index: LineIndex | undefined
  private read: NoteStructure | undefined
  private judged: readonly Annotation[] | undefined
  private begun: Opening | undefined

  constructor(
    readonly uri: string,
    private readonly source: string | LineIndex,
    readonly options: NoteOptions,
    private readonly facts: FactState,
    private blocks?: JudgedBlocks,
  ) {}

  get text(): string {
    return typeof this.source === 'string' ? this.source : this.source.text
  }

  get lines(): LineIndex {
    this.index ??= typeof this.source === 'string' ? new LineIndex(this.source) : this.source
    return this.index
  }

  get structure(): NoteStructure {
    this.read ??= structureOf(this.judgedBlocks.blocks)
    return this.read
  }

  get annotations(): readonly Annotation[] {
    this.judged ??= this.stretches.all()
    return this.judged
  }

  get opening(): NoteOpening | undefined {
    return this.blocks ? undefined : { cut: (units) => this.opened.further(units), head: (units) => this.head(units) }
  }

  get stretches(): Stretches {
    return new Stretches(this.judgedBlocks)
  }

  readingOf({ start, end }: Span): string {
    return this.stretches.readingOf({ start, end }) ?? this.lines.slice(start, end)
  }

  /** The note after edits, which count as `TextEdit` says. Nothing is read or judged before it is asked for. */
  edited(edits: readonly TextEdit[]): Note {
    let { lines, blocks } = this
    for (const { span, newText, after } of edits) {
      const start = Math.min(Math.max(span.start, 0), lines.length)
      const clipped = { start, end: Math.min(Math.max(span.end, start), lines.length) }
      lines = after ?? lines.edited(clipped, newText)
      blocks = blocks?.edited(lines, clipped, newText)
    }
    return new Note(this.uri, lines, this.options, this.facts, blocks)
  }

  /** The same note with other facts; what was read of it stays where sentences still end in the same places. */
  withFacts(facts: FactState): Note {
    const isReadAlike = facts.reader === this.facts.reader
    const note = new Note(this.uri, this.source, this.options, facts)
    if (isReadAlike && this.blocks) note.blocks = this.blocks.judgedBy(() => note.judge)
    return note
  }

  derivations(): readonly Derivation[] {
    const annotations = new Map(this.annotations.map((each) => [each.span.start, each]))
    const { blocks } = this.judgedBlocks
    const before = blocks.blocks.flatMap((block, nth) => {
      const { sentences } = block.reading(blocks.reader)
      return sentences.map((sentence, at) =>
        at === 0 ? this.judgedBlocks.before(nth) : antecedentOf(sentences[at - 1], sentence),
      )
    })
    const { matcher } = this.judge
    return this.structure.sentences.map((sentence, at) => {
      const antecedent = before[at]
      const annotation = annotations.get(sentence.span.start)
      const reading = { sentence, before: antecedent && { ...antecedent, heading: sentence.heading }, annotation }
      return explain(reading, matcher, this.options)
    })
  }

  private get judgedBlocks(): JudgedBlocks {
    this.blocks ??= new JudgedBlocks(this.facts.reader.blocks(this.lines, this.begun), () => this.judge)
    this.begun = undefined
    return this.blocks
  }

  private get opened(): Opening {
    this.begun ??= this.facts.reader.opening(this.lines)
    return this.begun
  }

  private head(units: number): NoteHead | undefined {
    const end = this.opened.headEnd(units)
    if (end === undefined || mayIgnoreAll(this.text, end)) return undefined
    const head = new Note(this.uri, this.lines.slice(0, end), this.options, this.facts)
    return knownOf(head, head.judgedBlocks.blocks, this.text)
  }

  private get judge(): Judge {
    const { all, own } = this.facts.matchers
    return { matcher: (this.options.bundledFacts ? all : own)(), options: this.options }
  }
}

/** Blocks, with what is said of them moved to where they stand. */
class Stretches implements NoteStretches {
  constructor(private readonly judged: JudgedBlocks) {}

  get count(): number {
    return this.judged.blocks.count
  }

  get countsSoFar(): ClaimCounts {
    return this.judged.counts()
  }

  start(nth: number): number {
    return this.judged.blocks.start(nth)
  }

  at(offset: number): number {
    return this.judged.blocks.at(offset)
  }

  get areJudged(): boolean {
    return this.judged.missing === 0
  }

  isJudged(nth: number): boolean {
    return this.judged.isJudged(nth)
  }

  mayHave(nth: number, tidings: number): boolean {
    return (this.judged.tiding(nth) & tidings) > 0
  }

  judge(from: number, to: number): void {
    this.judged.judgeAll(from, to)
  }

  claims(nth: number): BlockClaims {
    return this.judged.claims(nth)
  }

  annotations(nth: number): readonly Annotation[] {
    const { annotations } = this.claims(nth)
    if (annotations.length === 0) return []
    const start = this.start(nth)
    const heading = annotations[0]?.heading === undefined ? this.headingAbove(nth) : ''
    return annotations.map((each) => moved(each, start, heading))
  }

  citations(nth: number): readonly Citation[] {
    const start = this.start(nth)
    return this.claims(nth).citations.map((citation) => moveCitation(citation, start))
  }

  cites(nth: number): readonly Citation[] {
    const { blocks, reader } = this.judged.blocks
    const reading = this.judged.blocks.mayCite(nth) ? blocks[nth]?.reading(reader) : undefined
    if (!reading) return []
    const { citations, origin } = reading
    const by = this.start(nth) - origin
    return citations.map((citation) => moveCitation(citation, by))
  }

  /** The sentence that stands there as it is read; undefined where none does. */
  readingOf({ start, end }: Span): string | undefined {
    const nth = this.at(start)
    const { blocks, reader } = this.judged.blocks
    const reading = blocks[nth]?.reading(reader)
    const by = this.start(nth) - (reading?.origin ?? 0)
    return reading?.sentences.find(({ span }) => span.start + by === start && span.end + by === end)?.text
  }

  sentences(nth: number): readonly Sentence[] {
    const { blocks, reader } = this.judged.blocks
    const reading = blocks[nth]?.reading(reader)
    if (!reading) return []
    const by = this.start(nth) - reading.origin
    const heading = this.headingAbove(nth)
    return reading.sentences.map((sentence) => moveSentence(sentence, by, heading))
  }

  /** Of the whole note. */
  all(): readonly Annotation[] {
    this.judge(0, this.count)
    const { blocks, reader } = this.judged.blocks
    const all: Annotation[] = []
    let [heading, seen] = ['', 0]
    for (let nth = 0; nth < blocks.length; nth++) {
      const { annotations } = this.claims(nth)
      if (annotations.length === 0) continue
      // Headings are asked for where they stand over something: most blocks need not be read for theirs.
      for (; seen < nth; seen++) if (blocks[seen]?.mayHead) heading = lastHeading(blocks[seen], reader) ?? heading
      for (const each of annotations) all.push(moved(each, this.start(nth), heading))
    }
    return all
  }

  private headingAbove(nth: number): string {
    const { blocks, reader } = this.judged.blocks
    for (let at = nth - 1; at >= 0; at--) {
      const block = blocks[at]
      const heading = block?.mayHead ? block.reading(reader).headings.at(-1) : undefined
      if (heading) return heading.text
    }
    return ''
  }
}

function lastHeading(block: Block | undefined, reader: StretchReader): string | undefined {
  return block?.reading(reader).headings.at(-1)?.text
}

/** Key by key: of all that a vault's claims were taken through, a copy of objects with whatever they hold took the longest. */
function moved(annotation: BlockAnnotation, by: number, heading: string): Annotation {
  const { span, soften, checked } = annotation
  const made = {
    span: { start: span.start + by, end: span.end + by },
    text: annotation.text,
    language: annotation.language,
    themes: annotation.themes,
    verdict: annotation.verdict,
    confidence: annotation.confidence,
    facts: annotation.facts,
    reason: annotation.reason,
    citations: annotation.citations,
    heading: annotation.heading ?? heading,
  }
  if (!soften && !checked) return made
  return {
    ...made,
    ...(soften ? { soften: { ...soften, span: { start: soften.span.start + by, end: soften.span.end + by } } } : {}),
    ...(checked ? { checked } : {}),
  }
}
