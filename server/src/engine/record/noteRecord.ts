/**
 * What has been found out about a note, as a run of bytes: its claims and citations with their spans, without the text
 * that they stand in. Small enough to keep for every note of a vault, to hand from thread to thread, and to put on disk. Its
 * tally stands before all else, and is read by itself.
 */
import { tallyNames, tallyOf } from '../features/tally'
import type { NoteView, Snapshot } from '../host'
import { type Annotation, type Citation, type FactMatch, LANGUAGES, type Relation, VERDICTS } from '../model'
import type { Span } from '../text/span'
import { Packer, Unpacker } from './packing'
import { packTally, TallyNames } from './tallyRecord'

/** A claim, and what a reader reads of it where that is not the note's own text. */
interface ReadClaim {
  readonly annotation: Annotation
  readonly reading: string | undefined
}

export interface UnpackedNote {
  readonly claims: readonly ReadClaim[]
  readonly citations: readonly Citation[]
}

const RELATIONS: readonly Relation[] = ['supported', 'contradicted', 'overstated']
const CITATION_KINDS: readonly Citation['kind'][] = ['reference', 'definition']

/** Makes records of notes that were judged by the facts of the snapshot. */
export class NotePacker {
  private readonly names: TallyNames

  constructor(private readonly snapshot: Snapshot) {
    this.names = new TallyNames(tallyNames(snapshot))
  }

  pack(note: NoteView): Uint8Array {
    const tally = packTally(tallyOf(this.snapshot, note.annotations), this.names)
    const content = packContent(note)
    const bytes = new Uint8Array(SIZE_BYTES + tally.length + content.length)
    new DataView(bytes.buffer).setUint32(0, tally.length, true)
    bytes.set(tally, SIZE_BYTES)
    bytes.set(content, SIZE_BYTES + tally.length)
    return bytes
  }
}

/** Where the tally ends. */
function tallyEnd(record: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = record
  return SIZE_BYTES + ((a | (b << 8) | (c << 16) | (d << 24)) >>> 0)
}

const SIZE_BYTES = 4

/** What `packTally` made. */
export function packedTally(record: Uint8Array): Uint8Array {
  return record.subarray(SIZE_BYTES, tallyEnd(record))
}

function packContent(note: NoteView): Uint8Array {
  const packer = new Packer()
  packer.list(note.annotations, (annotation) => {
    packClaim(packer, annotation)
    const reading = note.readingOf(annotation.span)
    packer.list(reading === annotation.text ? [] : [reading], (each) => packer.string(each))
  })
  packer.list(citationsOf(note), (citation) => packCitation(packer, citation))
  return packer.finish()
}

/** Without reading what cites nothing. */
function citationsOf({ stretches }: NoteView): readonly Citation[] {
  return Array.from({ length: stretches.count }, (_, nth) => stretches.cites(nth)).flat()
}

/** `text`: the note's, that it was packed with. Bytes that were never packed give claims of no use, and no exception. */
export function unpackNote(record: Uint8Array, text: string): UnpackedNote {
  const packed = new Unpacker(record.subarray(tallyEnd(record)))
  const claims = packed.list(() => {
    const annotation = unpackClaim(packed, text)
    return { annotation, reading: packed.list(() => packed.string())[0] }
  })
  return { claims, citations: packed.list(() => unpackCitation(packed)) }
}

function packClaim(packer: Packer, annotation: Annotation): void {
  packSpan(packer, annotation.span)
  packer.number(LANGUAGES.indexOf(annotation.language))
  packer.number(VERDICTS.indexOf(annotation.verdict))
  packer.fraction(annotation.confidence)
  packer.list(annotation.themes, (theme) => packer.string(theme))
  packer.list(annotation.facts, (match) => packMatch(packer, match))
  packer.string(annotation.reason)
  packer.list(annotation.citations, (id) => packer.string(id))
  packer.string(annotation.heading)
  packer.list(annotation.soften ? [annotation.soften] : [], ({ span, replacement }) => {
    packSpan(packer, span)
    packer.string(replacement)
  })
}

function unpackClaim(packed: Unpacker, text: string): Annotation {
  const span = unpackSpan(packed)
  const claim = {
    span,
    text: text.slice(span.start, span.end),
    language: LANGUAGES[packed.number()] ?? 'en',
    verdict: VERDICTS[packed.number()] ?? 'unverified',
    confidence: packed.fraction(),
    themes: packed.list(() => packed.string()),
    facts: packed.list(() => unpackMatch(packed)),
    reason: packed.string(),
    citations: packed.list(() => packed.string()),
    heading: packed.string(),
  }
  const [soften] = packed.list(() => ({ span: unpackSpan(packed), replacement: packed.string() }))
  return soften ? { ...claim, soften } : claim
}

function packMatch(packer: Packer, { id, base, relation, score, reason }: FactMatch): void {
  packer.string(id)
  packer.string(base)
  packer.number(RELATIONS.indexOf(relation))
  packer.fraction(score)
  packer.string(reason)
}

function unpackMatch(packed: Unpacker): FactMatch {
  return {
    id: packed.string(),
    base: packed.string(),
    relation: RELATIONS[packed.number()] ?? 'supported',
    score: packed.fraction(),
    reason: packed.string(),
  }
}

function packCitation(packer: Packer, { kind, span, idSpan, id }: Citation): void {
  packer.number(CITATION_KINDS.indexOf(kind))
  packSpan(packer, span)
  packSpan(packer, idSpan)
  packer.string(id)
}

function unpackCitation(packed: Unpacker): Citation {
  return {
    kind: CITATION_KINDS[packed.number()] ?? 'reference',
    span: unpackSpan(packed),
    idSpan: unpackSpan(packed),
    id: packed.string(),
  }
}

function packSpan(packer: Packer, { start, end }: Span): void {
  packer.number(start)
  packer.number(end - start)
}

function unpackSpan(packed: Unpacker): Span {
  const start = packed.number()
  return { start, end: start + packed.number() }
}
