/** Drafts of facts as a fact base for a person to edit: YAML, grouped by the article's headings. */
import { Document, isMap, isSeq, type YAMLMap } from 'yaml'
import type { LocalText } from '../model'
import type { Article, Draft } from './article'

export interface DraftOptions {
  /** The base's id, and that of its document. */
  readonly base: string
  readonly document: string
  /** The article's file, relative to the base's folder, with `/`. */
  readonly path: string
  /** What the article is called where it does not say so itself. */
  readonly name: string
  /** Of sentences that speak of no known theme. */
  readonly theme: string
  /** What known themes are called. */
  readonly labels: ReadonlyMap<string, LocalText>
}

const HEAD = ` Drafts from PATH: read each, correct it, give it its theme, and delete those of no use.
 A draft judges nothing until you accept it: by the quick fix "Accept this draft", or by taking out "draft: true".`

export function draftBase(article: Article, options: DraftOptions): string {
  const { base, document, theme } = options
  const { drafts, language } = article
  const used = [...new Set(drafts.map((draft) => draft.theme ?? theme))]
  const tree = new Document({
    version: 1,
    id: base,
    title: { [language]: article.title ?? options.name },
    language,
    documents: { [document]: documentOf(article, options) },
    themes: Object.fromEntries(
      used.map((each) => [each, options.labels.get(each) ?? { [language]: article.title ?? options.name }]),
    ),
    facts: drafts.map((draft) => factOf(draft, options)),
  })
  // A path may hold what would end a comment's line.
  tree.commentBefore = HEAD.replace('PATH', () => options.path.replace(/\p{Cc}+/gu, ' '))
  const facts = tree.get('facts')
  if (isSeq(facts)) headings(facts.items.filter(isMap), drafts)
  return tree.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function documentOf({ title, language, url, publisher, date }: Article, { path, name }: DraftOptions) {
  return {
    title: { [language]: title ?? name },
    language,
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    path,
  }
}

function factOf(draft: Draft, { document, theme }: DraftOptions) {
  const { id, language, statement, strength, heading, position, quote } = draft
  return {
    id,
    theme: draft.theme ?? theme,
    statement: { [language]: statement },
    strength,
    draft: true,
    sources: [{ document, ...(heading === '' ? {} : { heading }), position, quote }],
  }
}

/** A comment where the heading changes, an empty line between the facts. */
function headings(items: readonly YAMLMap[], drafts: readonly Draft[]): void {
  for (const [nth, item] of items.entries()) {
    const heading = drafts[nth]?.heading ?? ''
    item.spaceBefore = nth > 0
    if (heading !== '' && heading !== drafts[nth - 1]?.heading) item.commentBefore = ` ${heading.replace(/\s+/g, ' ')}`
  }
}
