/** The theme outline as Markdown: by theme, each fact with its source and its mentions, then what no fact bears on. */
import type { Snapshot } from '../host'
import type { Fact, Language } from '../model'
import type { Place } from '../rules/rule'
import { escapeMarkdown, link as markdownLink } from './escape'
import { inLanguage, languageFor } from './language'
import { MARKS, type Strings, strings } from './strings'
import { knownThemes, themeTree } from './themes'
import type { ClaimItem, FactNode, ReaderOptions, ThemeNode } from './types'

export interface OutlineOptions extends ReaderOptions {
  /** Only this theme and what is below it. */
  readonly theme?: string
  /** Only these notes. */
  readonly uris?: readonly string[]
  /** A place as an address that the reader's program can open. */
  readonly link: (place: Place) => string
}

interface Pen {
  readonly snapshot: Snapshot
  readonly language: Language
  readonly words: Strings
  readonly link: (place: Place) => string
}

/** The same snapshot gives the same text. Ends in one line feed. */
export function outlineMarkdown(snapshot: Snapshot, options: OutlineOptions): string {
  const uris = options.uris ?? snapshot.notes
  const annotations = uris.flatMap((uri) => snapshot.note(uri)?.annotations ?? [])
  const language = languageFor(options.reader, annotations)
  const pen: Pen = { snapshot, language, words: strings(language), link: options.link }
  const tree = themeTree(snapshot, [...uris].sort())
  const { theme } = options
  const nodes = theme === undefined ? tree : find(tree, theme)
  const title = `# ${escapeMarkdown(pen.words.outlineTitle)}`
  const body = nodes.length === 0 ? nothing(pen, theme) : nodes.flatMap((node) => themePart(pen, node, 2))
  return `${[title, ...body].join('\n\n')}\n`
}

function find(nodes: readonly ThemeNode[], id: string): readonly ThemeNode[] {
  return nodes.flatMap((node) => (node.id === id ? [node] : find(node.children, id)))
}

function nothing({ snapshot, words }: Pen, theme: string | undefined): readonly string[] {
  if (theme === undefined) return [escapeMarkdown(words.nothingYet)]
  const known = knownThemes(snapshot).join(', ')
  const help = known === '' ? '' : ` ${words.knownThemes(known)}`
  return [escapeMarkdown(words.unknownTheme(theme) + help)]
}

/** Headings go six deep in Markdown. A theme at the top says how much there is on it. */
function themePart(pen: Pen, node: ThemeNode, level: number): readonly string[] {
  const label = inLanguage(node.label, pen.language)
  const amount = node.count === 0 ? pen.words.nothingOn(label) : pen.words.claimCount(node.count)
  return [
    `${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(label)}`,
    ...(level === 2 ? [`*${escapeMarkdown(amount)}*`] : []),
    ...node.facts.map((fact) => factPart(pen, fact)),
    ...unverifiedPart(pen, node),
    ...node.children.flatMap((child) => themePart(pen, child, level + 1)),
  ]
}

/** A fact is a list item; its mentions are a list below it. */
function factPart(pen: Pen, { fact, place, mentions }: FactNode): string {
  const statement = `- **${escapeMarkdown(inLanguage(fact.statement, pen.language))}**`
  const origin = [
    ...fact.sources.slice(0, 1).map((source) => sourceText(pen, fact, source)),
    factLink(pen, fact, place),
  ]
  const lines = mentions.map((mention) => `  - ${MARKS[mention.verdict]} ${mentionText(pen, mention)}`)
  return [`${statement}  `, `  ${origin.join(' · ')}`, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')
}

function factLink(pen: Pen, fact: Fact, place: Place): string {
  return markdownLink(fact.id, pen.link(place))
}

/** `Title, section 2, sentence 1` */
function sourceText({ snapshot, language, words }: Pen, fact: Fact, source: Fact['sources'][number]): string {
  const document = snapshot.base(fact.base)?.documents.find((each) => each.id === source.document)
  const parts = [
    document ? inLanguage(document.title, language) : source.document,
    ...(source.section === undefined ? [] : [words.section(source.section)]),
    ...(source.sentence === undefined ? [] : [words.sentence(source.sentence)]),
  ]
  return escapeMarkdown(parts.join(', '))
}

/** `Overstated: “the claim” ([note.md:12](…))`, the claim as a reader of the note reads it. */
function mentionText(pen: Pen, { uri, span, text, verdict }: ClaimItem): string {
  const note = pen.snapshot.note(uri)
  const line = (note?.lines.positionAt(span.start).line ?? 0) + 1
  const place = markdownLink(`${fileName(uri)}:${line}`, pen.link({ uri, span }))
  return `${pen.words.verdicts[verdict]}: “${escapeMarkdown(note?.readingOf(span) ?? text)}” (${place})`
}

/** Claims that no fact bears on, in a list of their own under a line that says so. */
function unverifiedPart(pen: Pen, { unverified }: ThemeNode): readonly string[] {
  if (unverified.length === 0) return []
  const lines = unverified.map((claim) => `- ${MARKS.unverified} ${mentionText(pen, claim)}`)
  return [`*${escapeMarkdown(pen.words.unverifiedTitle)}*`, lines.join('\n')]
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
