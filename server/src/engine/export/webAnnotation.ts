/**
 * Claims as annotations of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/): what is said, where it
 * stands by its words and by its position, and what the facts make of it.
 */
import { inLanguage } from '../features/language'
import type { NoteView } from '../host'
import type { Annotation, Fact, Language } from '../model'
import type { Span } from '../text/span'
import { CodePoints } from './codePoints'
import { Fingerprints } from './fingerprints'
import { addressOf, uuidOf } from './places'
import type { ReportContext, ReportWriter } from './report'

/** What names one of our facts: `urn:x-claimlight:fact:tea:leaves-scarce`. */
export const FACT_NAME = 'urn:x-claimlight:fact:'

/** `schema:sha256` is schema.org's name for a digest. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }]

/** Code units of context on either side. */
const CONTEXT_LENGTH = 48

/** One collection with one page, whose annotations are written as they come. */
export class WebAnnotationWriter implements ReportWriter {
  private readonly ids: string[] = []

  constructor(private readonly context: ReportContext) {}

  begin(): string {
    const head = JSON.stringify({ '@context': CONTEXT, type: 'AnnotationCollection', label: 'Claimlight' }).slice(0, -1)
    return `${head},"first":{"type":"AnnotationPage","startIndex":0,"items":[`
  }

  note(note: NoteView): string {
    if (note.annotations.length === 0) return ''
    const { digest } = this.context
    const target = { ...this.source(note), points: new CodePoints(note.text) }
    const fingerprints = new Fingerprints(note, digest)
    return note.annotations
      .map((claim) => {
        // What the facts make of it may change: it stays the same claim.
        const id = uuidOf(fingerprints.of(claim.span, ['annotation', target.source]))
        const written = JSON.stringify(annotationOf(id, claim, note, { ...target, context: this.context }))
        return `${this.ids.push(id) === 1 ? '' : ','}\n${written}`
      })
      .join('')
  }

  end(): string {
    const digest = this.context.digest(JSON.stringify(this.ids))
    const page = JSON.stringify({ id: uuidOf(this.context.digest(`page ${digest}`)) }).slice(1)
    const collection = JSON.stringify({ id: uuidOf(digest), total: this.ids.length }).slice(1)
    return `],${page},${collection}\n`
  }

  private source({ uri, text }: NoteView): { source: string; state: object } {
    const { pathOf, digest, now } = this.context
    return {
      source: addressOf(pathOf(uri)),
      state: { type: 'TimeState', sourceDate: now, 'schema:sha256': digest(text) },
    }
  }
}

interface Target {
  readonly source: string
  readonly state: object
  readonly points: CodePoints
  readonly context: ReportContext
}

function annotationOf(id: string, claim: Annotation, note: NoteView, target: Target): object {
  const { source, state, points, context } = target
  return {
    ...{ id, type: 'Annotation', motivation: 'assessing' },
    generator: { type: 'Software', name: 'Claimlight', 'schema:softwareVersion': context.version },
    body: bodies(claim, context),
    target: {
      type: 'SpecificResource',
      ...{ source, state },
      selector: [quoteSelector(note, claim.span), positionSelector(points, claim.span)],
    },
  }
}

/** As the words stand in the note, so that programs that look for them find them. */
function quoteSelector({ lines }: NoteView, { start, end }: Span): object {
  const before = lines.slice(Math.max(0, start - CONTEXT_LENGTH), start)
  const behind = lines.slice(end, Math.min(lines.length, end + CONTEXT_LENGTH))
  return {
    type: 'TextQuoteSelector',
    exact: lines.slice(start, end),
    // No halves of characters at the cuts.
    prefix: before.replace(/^[\udc00-\udfff]/, '').replace(/^\uFEFF/, ''),
    suffix: behind.replace(/[\ud800-\udbff]$/, ''),
  }
}

function positionSelector(points: CodePoints, { start, end }: Span): object {
  return { type: 'TextPositionSelector', start: points.before(start), end: points.before(end) }
}

/** The verdict, why, what the fact says, the themes, and the facts by name and by where they can be read. */
function bodies(claim: Annotation, { snapshot, reader }: ReportContext): readonly object[] {
  const language = reader === 'auto' ? claim.language : reader
  const facts = claim.facts.flatMap(({ id, base }) => snapshot.fact(id, base) ?? [])
  const best = facts[0]
  return [
    { ...text(claim.verdict, 'assessing'), language: 'en' },
    ...(claim.reason ? [{ ...text(claim.reason, 'commenting'), language }] : []),
    ...(best
      ? [{ ...text(inLanguage(best.statement, language), 'describing'), language: spoken(best, language) }]
      : []),
    ...claim.themes.map((theme) => text(theme, 'tagging')),
    ...facts.map(({ id, base }) => ({
      ...{ type: 'SpecificResource', purpose: 'identifying' },
      source: FACT_NAME + [base, id].map(encodeURIComponent).join(':'),
    })),
    ...facts.flatMap(({ url }) => (url ? [{ type: 'SpecificResource', purpose: 'linking', source: url }] : [])),
  ]
}

function text(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose }
}

function spoken(fact: Fact, language: Language): string {
  if (fact.statement[language] !== undefined) return language
  return Object.keys(fact.statement)[0] ?? language
}
