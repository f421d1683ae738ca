/**
 * Annotations of the W3C Web Annotation model, read from JSON-LD of any of its shapes: one annotation, a list, a page, a
 * collection, a `@graph`. Total: what cannot be used is told with its place, the rest is read.
 */
import type { QuotedText, TextQuote } from '../anchor/textQuote'
import { VERDICTS, type Verdict } from '../model'
import type { Span } from '../text/span'
import type { CodePoints } from './codePoints'
import { FACT_NAME } from './webAnnotation'

/** One place that is annotated, and what is said of it. */
export interface ReadAnnotation {
  /** Its place in the file: `first.items[3]`. */
  readonly place: string
  readonly id?: string
  /** What is annotated, as it is given: an address, mostly a relative one. */
  readonly source: string
  readonly quote?: TextQuote
  /** In code points. */
  readonly position?: Span
  /** Where a body says one. */
  readonly verdict?: Verdict
  /** What else the bodies say, in order; '' for nothing. */
  readonly comment: string
  /** Our facts that it names, `base:id`. */
  readonly facts: readonly string[]
  readonly by?: string
  /** ISO 8601. */
  readonly at?: string
}

export interface AnnotationProblem {
  readonly place: string
  readonly message: string
}

export interface ReadAnnotations {
  readonly annotations: readonly ReadAnnotation[]
  readonly problems: readonly AnnotationProblem[]
}

type Json = Readonly<Record<string, unknown>>

export function readWebAnnotations(text: string): ReadAnnotations {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { annotations: [], problems: [{ place: '', message: notJson(error) }] }
  }
  const annotations: ReadAnnotation[] = []
  const problems: AnnotationProblem[] = []
  for (const { place, value } of entries(json, '')) {
    const read = readOne(value, place)
    if ('message' in read) problems.push(read)
    else annotations.push(...read.annotations)
  }
  if (annotations.length === 0 && problems.length === 0)
    problems.push({
      place: '',
      message: 'There is no annotation in it: give a Web Annotation, a list of them, a page or a collection.',
    })
  return { annotations, problems }
}

/**
 * Where the annotation's words stand now; undefined where they do not, or where that is not clear. An annotation without a
 * quote has its position alone, which tells nothing once the text has changed: it has no place.
 */
export function placeAnnotation(
  note: QuotedText,
  points: CodePoints,
  { quote, position }: ReadAnnotation,
): Span | undefined {
  if (!quote) return undefined
  const hint = position ? { position: points.offsetOf(position.start) } : {}
  return note.find(quote, hint)
}

function notJson(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return `This is no JSON: ${why}. Give a file of Web Annotations in JSON-LD.`
}

interface Entry {
  readonly place: string
  readonly value: unknown
}

/** What nests more deeply is no annotation that anybody made. */
const MOST_NESTED = 20

/** Lists, pages and collections are looked into; what else there is, is taken for an annotation. */
function* entries(value: unknown, place: string, depth = 0): Generator<Entry> {
  if (depth > MOST_NESTED) return yield { place: `${place.slice(0, 60)}…`, value: null }
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* entries(each, `${place}[${index}]`, depth + 1)
    return
  }
  const inner = isObject(value) ? ['@graph', 'first', 'items', 'member'].filter((key) => isHolder(value[key])) : []
  if (!isObject(value) || inner.length === 0 || 'target' in value) {
    if (value !== null && value !== undefined && !isCollection(value)) yield { place, value }
    return
  }
  for (const key of inner) yield* entries(value[key], place === '' ? key : `${place}.${key}`, depth + 1)
}

function isHolder(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isCollection(value: unknown): boolean {
  return isObject(value) && typesOf(value).some((type) => /^Annotation(?:Collection|Page)$/.test(type))
}

function readOne(
  value: unknown,
  place: string,
): { readonly annotations: readonly ReadAnnotation[] } | AnnotationProblem {
  if (!isObject(value)) return { place, message: 'This is no annotation: an object with a target is expected.' }
  const targets = listOf(value['target'])
  if (targets.length === 0) return { place, message: 'It has no target, and so annotates nothing.' }
  const said = bodiesOf(value)
  const read = targets.flatMap((target) => {
    const found = targetOf(target)
    return found ? [{ place, ...nameOf(value), ...found, ...said }] : []
  })
  if (read.length === 0) return { place, message: 'Its target has no source: an address of the note is expected.' }
  return { annotations: read }
}

function nameOf(value: Json): Pick<ReadAnnotation, 'id' | 'by' | 'at'> {
  const [id, by, at] = [
    textOf(value['id'] ?? value['@id']),
    agentOf(value['creator']),
    textOf(value['modified'] ?? value['created']),
  ]
  return {
    ...(id === undefined ? {} : { id }),
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
  }
}

function agentOf(value: unknown): string | undefined {
  const agent = listOf(value)[0]
  return isObject(agent) ? (textOf(agent['name']) ?? textOf(agent['nickname']) ?? textOf(agent['id'])) : textOf(agent)
}

function targetOf(target: unknown): Pick<ReadAnnotation, 'source' | 'quote' | 'position'> | undefined {
  if (typeof target === 'string') return { source: target }
  if (!isObject(target)) return undefined
  const given = target['source'] ?? target['id'] ?? target['@id']
  const source = textOf(isObject(given) ? given['id'] : given)
  if (source === undefined) return undefined
  const selectors = listOf(target['selector']).flatMap((each) => (isObject(each) ? refined(each) : []))
  const quote = selectors.find((each) => typesOf(each).includes('TextQuoteSelector'))
  const position = selectors.find((each) => typesOf(each).includes('TextPositionSelector'))
  const span = position && spanOf(position)
  const words = quote && quoteOf(quote)
  return { source, ...(words ? { quote: words } : {}), ...(span ? { position: span } : {}) }
}

/** A selector, and those that say more exactly which part of it is meant: these first. */
function refined(selector: Json, depth = 0): readonly Json[] {
  const inner = depth < MOST_NESTED ? listOf(selector['refinedBy']).filter(isObject) : []
  return [...inner.flatMap((each) => refined(each, depth + 1)), selector]
}

function quoteOf(selector: Json): TextQuote | undefined {
  const exact = textOf(selector['exact'])
  if (exact === undefined || exact.trim() === '') return undefined
  const [prefix, suffix] = [textOf(selector['prefix']), textOf(selector['suffix'])]
  return { exact, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) }
}

function spanOf({ start, end }: Json): Span | undefined {
  const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
  return isPlace(start) && isPlace(end) && start <= end ? { start, end } : undefined
}

/** Verdicts stand in tags and assessments; facts in names of ours; all else that is text is a comment. */
function bodiesOf(value: Json): Pick<ReadAnnotation, 'verdict' | 'comment' | 'facts'> {
  const bodies = [...listOf(value['body']), ...listOf(value['bodyValue'])]
  const texts = bodies.flatMap((body) => textualOf(body))
  const verdict = texts.map(({ text }) => verdictOf(text)).find((each) => each !== undefined)
  const comments = texts.filter(({ text, purpose }) => !verdictOf(text) && COMMENTS.includes(purpose))
  const facts = bodies.flatMap((body) => factNameOf(addressIn(body)))
  return { ...(verdict ? { verdict } : {}), comment: comments.map(({ text }) => text).join('\n'), facts }
}

function verdictOf(text: string): Verdict | undefined {
  const word = text.trim().toLowerCase()
  return VERDICTS.find((verdict) => verdict === word)
}

/** What a body that is something elsewhere points to. */
function addressIn(body: unknown): string | undefined {
  return isObject(body) ? (textOf(body['source']) ?? textOf(body['id'])) : textOf(body)
}

/** Of bodies whose text is what a person says of the place; '' where no purpose is given. */
const COMMENTS = ['', 'commenting', 'assessing', 'replying', 'questioning', 'editing', 'moderating']

function textualOf(body: unknown): readonly { readonly text: string; readonly purpose: string }[] {
  if (typeof body === 'string') return /^[a-z][a-z\d+.-]*:/i.test(body) ? [] : [{ text: body, purpose: '' }]
  if (!isObject(body)) return []
  const text = textOf(body['value']) ?? textOf(body['chars'])
  return text === undefined ? [] : [{ text, purpose: textOf(listOf(body['purpose'])[0]) ?? '' }]
}

function factNameOf(name: string | undefined): readonly string[] {
  if (!name?.startsWith(FACT_NAME)) return []
  return [name.slice(FACT_NAME.length).split(':').map(decoded).join(':')]
}

/** A `%` that escapes nothing stays what it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function typesOf(value: Json): readonly string[] {
  return listOf(value['type'] ?? value['@type']).flatMap((each) =>
    typeof each === 'string' ? [each.replace(/^.*[#:]/, '')] : [],
  )
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** JSON-LD may give a text as `{ "@value": … }`. */
function textOf(value: unknown): string | undefined {
  const text = isObject(value) ? value['@value'] : value
  return typeof text === 'string' ? text : undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
