/** The hover card of a claim or citation: verdict, facts, sources, and what one can do. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Fact, FactMatch, Language } from '../model'
import { type CitationStyle, citeForClaim, defineFact } from './cite'
import { factsWithKey, keyAt } from './citeKeys'
import { type EvidenceOptions, evidenceOf } from './evidence'
import { inLanguage, inLanguages, languageOf } from './language'
import { basesOf, citedFact, covers, factPlace, factsOf, sameFact } from './locate'
import { shownSource } from './shownSource'
import type { HoverCard, HoverFact, ReaderOptions } from './types'

/**
 * The card for the citation or claim that holds the offset; it covers that and nothing more. A citation within a claim
 * has its own card. An unverified claim's card has no facts; a citation of an unknown fact has no card.
 */
export function hoverAt(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  { reader, today, citations = 'footnote' }: ReaderOptions,
): HoverCard | undefined {
  const note = snapshot.note(uri)
  if (!note) return undefined
  const { stretches } = note
  const nth = stretches.at(offset)
  const citation = stretches.cites(nth).find(({ span }) => covers(span, offset))
  const cited = citation && citedFact(snapshot, citation)
  if (citation && !cited) return undefined
  if (citation && cited) {
    // Nobody waits with the mouse on a citation until a long note that was just opened has been judged to its end.
    const language = languageOf(reader, stretches.countsSoFar)
    const cite = defineFact(snapshot, note, cited, language, citation.id)
    return {
      uri,
      span: citation.span,
      language,
      facts: [hoverFact(snapshot, cited, { note, language, today, citations, cite })],
    }
  }
  const annotation = stretches.annotations(nth).find(({ span }) => covers(span, offset))
  const language = reader === 'auto' ? (annotation?.language ?? languageOf(reader, stretches.countsSoFar)) : reader
  const reading: Reading = { note, language, today, citations }
  const card = keyCard(snapshot, { ...reading, offset, annotation })
  return card ?? (annotation && claimCard(snapshot, annotation, reading))
}

/** Who hovers where, and when, and how facts are cited there. */
interface Reading extends EvidenceOptions {
  readonly note: NoteView
  readonly citations: CitationStyle
}

interface KeyPlace extends Reading {
  readonly offset: number
  readonly annotation: Annotation | undefined
}

/** What stands behind `[@key]`, the facts that bear on its claim first; keys of others have no card. */
function keyCard(snapshot: Snapshot, { offset, annotation, ...reading }: KeyPlace): HoverCard | undefined {
  const { note, language } = reading
  const keyed = keyAt(note, offset)
  const facts = keyed ? factsWithKey(snapshot, keyed.key) : []
  if (!keyed || facts.length === 0) return undefined
  const bears = (fact: Fact) => annotation?.facts.some((match) => sameFact(match, fact)) === true
  const ordered = [...facts.filter(bears), ...facts.filter((fact) => !bears(fact))]
  const cards = ordered.map((fact) => hoverFact(snapshot, fact, { ...reading, cite: [] }))
  return { uri: note.uri, span: keyed.span, language, facts: cards }
}

function claimCard(snapshot: Snapshot, annotation: Annotation, reading: Reading): HoverCard {
  const { note, language, citations } = reading
  const facts = factsOf(snapshot, annotation).map(({ match, fact }) => {
    const cite = citeForClaim({ snapshot, note, style: citations }, annotation, fact)
    return hoverFact(snapshot, fact, { ...reading, cite, match })
  })
  return { uri: note.uri, span: annotation.span, language, annotation, facts }
}

interface FactReading extends Reading {
  readonly cite: HoverFact['cite']
  readonly match?: FactMatch
}

function hoverFact(snapshot: Snapshot, fact: Fact, reading: FactReading): HoverFact {
  const { note, language, cite, match } = reading
  const base = snapshot.base(fact.base)
  return {
    fact,
    baseTitle: base ? inLanguage(base.title, language) : fact.base,
    namesBase: basesOf(snapshot, note).length > 1,
    themeLabel: themeLabel(snapshot, fact.theme, language),
    place: factPlace(fact),
    statements: inLanguages(fact.statement, language),
    sources: fact.sources.map((each) => hoverSource(snapshot, fact, shownSource(snapshot, fact, each), language)),
    evidence: evidenceOf(snapshot, fact, reading),
    cite,
    ...(match ? { relation: match.relation, reason: match.reason } : {}),
  }
}

function hoverSource(
  snapshot: Snapshot,
  fact: Fact,
  source: Fact['sources'][number],
  language: Language,
): HoverFact['sources'][number] {
  const document = snapshot.base(fact.base)?.documents.find((each) => each.id === source.document)
  const section = source.section === undefined ? undefined : document?.sections[source.section]
  const { document: id, ...place } = source
  return {
    title: document ? inLanguage(document.title, language) : id,
    ...place,
    ...(section ? { sectionTitle: inLanguage(section, language) } : {}),
    ...(document?.url === undefined ? {} : { url: document.url }),
  }
}

/** `Chips › Export limits`: a theme's name behind those of the themes above it. */
export function themeLabel(snapshot: Snapshot, theme: string, language: Language): string {
  const parts = theme.split('/')
  const labels = parts.map((part, index) => {
    const id = parts.slice(0, index + 1).join('/')
    const found = snapshot.themes.find((each) => each.id === id)
    return found ? inLanguage(found.label, language) : part
  })
  return labels.join(' › ')
}
