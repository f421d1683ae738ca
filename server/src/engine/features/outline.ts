/** The theme outline as Markdown: by theme, each fact with its source and its mentions, then what no fact bears on. */
import type { Snapshot } from '../host'
import type { Fact, Language } from '../model'
import type { Place } from '../rules/rule'
import { escapeMarkdown, link as markdownLink } from './escape'
import { inLanguage } from './language'
import { citationId } from './locate'
import { MARKS, type Strings, strings } from './strings'
import { knownThemes, ThemeGathering } from './themes'
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
  const gathering = new ThemeGathering(snapshot)
  for (const uri of [...(options.uris ?? snapshot.notes)].sort()) gathering.add(uri)
  return [...outlineParts(gathering, options)].join('')
}

/** Of the notes that were gathered, piece by piece, each small: an outline of many is long, and whoever makes it can pause. */
export function* outlineParts(gathering: ThemeGathering, options: OutlineOptions): Generator<string> {
  const { snapshot } = gathering
  const language = gathering.language(options.reader)
  const pen: Pen = { snapshot, language, words: strings(language), link: options.link }
  const tree = gathering.tree()
  const { theme } = options
  const nodes = theme === undefined ? tree : find(tree, theme)
  yield `# ${escapeMarkdown(pen.words.outlineTitle)}`
  if (nodes.length === 0) for (const line of nothing(pen, theme)) yield `\n\n${line}`
  for (const node of nodes) yield* themePart(pen, node, 2)
  yield '\n'
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
function* themePart(pen: Pen, node: ThemeNode, level: number): Generator<string> {
  const label = inLanguage(node.label, pen.language)
  const amount = node.count === 0 ? pen.words.nothingOn(label) : pen.words.claimCount(node.count)
  yield `\n\n${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(label)}`
  if (level === 2) yield `\n\n*${escapeMarkdown(amount)}*`
  for (const fact of node.facts) yield* factPart(pen, fact)
  yield* unverifiedPart(pen, node)
  for (const child of node.children) yield* themePart(pen, child, level + 1)
}

/** A fact is a list item; its mentions are a list below it. */
function* factPart(pen: Pen, { fact, place, mentions }: FactNode): Generator<string> {
  const origin = [
    ...fact.sources.slice(0, 1).map((source) => sourceText(pen, fact, source)),
    factLink(pen, fact, place),
  ]
  yield `\n\n- **${escapeMarkdown(inLanguage(fact.statement, pen.language))}**  \n  ${origin.join(' · ')}`
  if (mentions.length > 0) yield '\n'
  for (const mention of mentions) yield `\n  - ${MARKS[mention.verdict]} ${mentionText(pen, mention)}`
}

function factLink(pen: Pen, fact: Fact, place: Place): string {
  return markdownLink(citationId(pen.snapshot, fact), pen.link(place))
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
function* unverifiedPart(pen: Pen, { unverified }: ThemeNode): Generator<string> {
  if (unverified.length === 0) return
  yield `\n\n*${escapeMarkdown(pen.words.unverifiedTitle)}*\n`
  for (const claim of unverified) yield `\n- ${MARKS.unverified} ${mentionText(pen, claim)}`
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
