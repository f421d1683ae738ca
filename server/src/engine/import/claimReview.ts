/**
 * schema.org ClaimReview, in the many ways that publishers write it: https://schema.org/ClaimReview,
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck. Feeds (DataFeed), graphs, lists, `Claim`s
 * that hold their reviews, and answers of the Fact Check Tools API are looked through for them.
 */
import {
  addressOf,
  hostOf,
  isA,
  isObject,
  type JsonObject,
  listOf,
  namesOf,
  textIn,
  textsIn,
  typesOf,
  valueIn,
} from './jsonLd'
import type { ImportedText, Incoming, Reading } from './model'

/** Where lists of records stand in documents that hold many. */
export const RECORD_LISTS = [
  '@graph',
  'dataFeedElement',
  'itemListElement',
  'claims',
  'items',
  'data',
  'records',
  'results',
]

/** What may hold a review, beside those. */
const HOLDERS = ['item', 'mainEntity', 'mainEntityOfPage', 'review', 'hasPart', 'subjectOf', 'claimReview']

/** How deep reviews are looked for. */
const DEEPEST = 6

/**
 * Reads records one by one. Nodes of a graph may refer to each other (`{ "@id": "#organisation" }`); those that came before,
 * and all of the same record, are known.
 */
export class ClaimReviews {
  private readonly nodes = new Map<string, JsonObject>()

  /** A whole graph, whose nodes may refer to those behind them. */
  know(value: unknown): void {
    this.remember(value, 0)
  }

  read(value: unknown): Reading {
    this.remember(value, 0)
    const found = this.reviewsIn(value, 0)
    const facts = found.flatMap((node) => this.factOf(node) ?? [])
    if (facts.length > 0) return { kind: 'facts', facts }
    const [first] = found
    if (first) return { kind: 'skip', reason: isA(first, 'MediaReview') ? NO_MEDIA : 'a review without a claim' }
    return withoutReview(value)
  }

  /** A graph's nodes that others may refer to; a bounded number, since feeds have no end. */
  private remember(value: unknown, depth: number): void {
    if (depth > DEEPEST || this.nodes.size > MOST_NODES) return
    for (const each of listOf(value)) {
      if (!isObject(each)) continue
      const id = each['@id']
      if (typeof id === 'string' && Object.keys(each).length > 1) this.nodes.set(id, each)
      for (const inner of Object.values(each)) if (typeof inner === 'object') this.remember(inner, depth + 1)
    }
  }

  /** The node itself, where it is only a reference to one. */
  private resolved(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.resolved(each))
    if (!isObject(value) || Object.keys(value).length > 2) return value
    const id = value['@id']
    return (typeof id === 'string' ? this.nodes.get(id) : undefined) ?? value
  }

  private reviewsIn(value: unknown, depth: number): readonly JsonObject[] {
    if (depth > DEEPEST) return []
    return listOf(value).flatMap((node): readonly JsonObject[] => {
      if (!isObject(node)) return []
      if (isReview(node)) return [node]
      const toolsClaim = reviewsOfTools(node)
      if (toolsClaim.length > 0) return toolsClaim
      const inside = [...RECORD_LISTS, ...HOLDERS].flatMap((name) => this.reviewsIn(node[name], depth + 1))
      // A claim that holds its review: the review says what it is of.
      return isA(node, 'Claim') ? inside.map((review) => ({ itemReviewed: node, ...review })) : inside
    })
  }

  private factOf(node: JsonObject): Incoming | undefined {
    const item = this.resolved(valueIn(node, 'itemReviewed'))
    const claims = listOf(item).filter(isObject)
    const statements = statementsOf(node, claims)
    if (statements.length === 0) return undefined
    const author = this.resolved(valueIn(node, 'author')) ?? this.resolved(valueIn(node, 'publisher', 'sdPublisher'))
    const url =
      addressOf(valueIn(node, 'url')) ?? addressOf(node['@id']) ?? addressOf(valueIn(node, 'mainEntityOfPage'))
    const publisher = namesOf(author)[0] ?? hostOf(addressOf(author) ?? url)
    const asOf = textIn(valueIn(node, 'datePublished', 'dateModified', 'dateCreated'))
    const claimant = this.claimantOf(claims)
    const theme = textIn(valueIn(node, 'articleSection', 'genre', 'theme'))
    return {
      statements,
      ...this.ratingOf(node),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(claimant === undefined ? {} : { claimant }),
      ...(theme === undefined ? {} : { theme }),
    }
  }

  private ratingOf(node: JsonObject): Pick<Incoming, 'rating'> {
    const given = this.resolved(valueIn(node, 'reviewRating'))
    const [rating] = listOf(given)
    const category = textIn(valueIn(node, 'mediaAuthenticityCategory'))
    const plain = { ...(category === undefined ? {} : { text: category }) }
    if (!isObject(rating)) {
      const text = textIn(rating) ?? category
      return { rating: text === undefined ? {} : { text } }
    }
    const text = ratingText(rating)
    const numbers = {
      value: valueIn(rating, 'ratingValue'),
      best: valueIn(rating, 'bestRating'),
      worst: valueIn(rating, 'worstRating'),
    }
    return { rating: { ...plain, ...(text === undefined ? {} : { text }), ...numbers } }
  }

  /** Who said it, when, and where it can be seen, as far as the record has it. */
  private claimantOf(claims: readonly JsonObject[]): string | undefined {
    const [claim] = claims
    if (!claim) return undefined
    const who = namesOf(this.resolved(valueIn(claim, 'author', 'creator'))).join(', ')
    const when = textIn(valueIn(claim, 'datePublished'))?.slice(0, 10)
    const where = addressOf(valueIn(claim, 'firstAppearance')) ?? addressOf(valueIn(claim, 'appearance'))
    return [who, when, where].filter(Boolean).join(', ') || undefined
  }
}

const MOST_NODES = 10_000
const NO_MEDIA = 'a MediaReview: it rates a picture or recording, and no claim in words'

function isReview(node: JsonObject): boolean {
  return isA(node, 'ClaimReview') || isA(node, 'MediaReview') || valueIn(node, 'claimReviewed') !== undefined
}

/** `claimReviewed`, else what the claim itself says: `text`, `name`, `claimReviewed`. */
function statementsOf(node: JsonObject, claims: readonly JsonObject[]): readonly ImportedText[] {
  const said = textsIn(valueIn(node, 'claimReviewed'))
  const texts = said.length > 0 ? said : claims.flatMap((claim) => claimTexts(claim))
  const spoken = textIn(valueIn(node, 'inLanguage', 'languageCode')) ?? languageIn(valueIn(node, 'inLanguage'))
  return texts.map(({ text, language = spoken }) => ({ text, ...(language === undefined ? {} : { language }) }))
}

/** What a claim in words says; a picture or recording has a name only. */
function claimTexts(claim: JsonObject): readonly ImportedText[] {
  const isWords = typesOf(claim).every((type) => type === 'Claim' || type === 'CreativeWork')
  return isWords ? textsIn(valueIn(claim, 'claimReviewed', 'text', 'name', 'headline')) : []
}

/** `{ "@type": "Language", "alternateName": "es" }` */
function languageIn(value: unknown): string | undefined {
  return isObject(value) ? textIn(valueIn(value, 'alternateName', 'name')) : undefined
}

function ratingText(rating: JsonObject): string | undefined {
  const named = textIn(valueIn(rating, 'alternateName', 'name', 'ratingExplanation', 'description'))
  const value = textIn(valueIn(rating, 'ratingValue'))
  // Some write the word where the number belongs.
  return named ?? (value !== undefined && Number.isNaN(Number(value.replace(',', '.'))) ? value : undefined)
}

/** `{ "text", "claimant", "claimDate", "claimReview": [{ "publisher", "textualRating", "languageCode", … }] }` */
function reviewsOfTools(node: JsonObject): readonly JsonObject[] {
  const claim = textIn(node['text'])
  if (claim === undefined || node['claimReview'] === undefined) return []
  const author = textIn(node['claimant'])
  return listOf(node['claimReview'])
    .filter(isObject)
    .map((review) => ({
      '@type': 'ClaimReview',
      claimReviewed: claim,
      inLanguage: review['languageCode'],
      url: review['url'],
      author: review['publisher'],
      datePublished: review['reviewDate'],
      reviewRating: { alternateName: review['textualRating'] },
      itemReviewed: { '@type': 'Claim', ...(author === undefined ? {} : { author }), datePublished: node['claimDate'] },
    }))
}

function withoutReview(value: unknown): Reading {
  const nodes = listOf(value).filter(isObject)
  if (nodes.length === 0) return { kind: 'skip', reason: 'no JSON object' }
  const types = nodes.flatMap((node) => typesOf(node))
  if (types.includes('Claim'))
    return { kind: 'skip', reason: 'a Claim without a review: nothing says whether it holds' }
  if (types.length > 0) return { kind: 'aside', what: types[0] ?? 'thing' }
  return { kind: 'skip', reason: 'no ClaimReview: it has neither its type nor "claimReviewed"' }
}
