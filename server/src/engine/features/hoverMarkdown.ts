/** A hover card as Markdown. Every text from a note or fact base is escaped; the only command links are our own. */
import type { Language, Verdict } from '../model'
import type { Place } from '../rules/rule'
import { escapeMarkdown, link, webAddress } from './escape'
import type { EvidenceRow } from './evidence'
import { MARKS, strings } from './strings'
import type { HoverCard, HoverFact } from './types'

/** A command that a hover can run, and what it is about; offsets in UTF-16 code units. */
export type HoverCommand =
  | { readonly command: 'claimlight.openFact'; readonly uri: string; readonly span: Place['span'] }
  | {
      readonly command: 'claimlight.citeFact'
      readonly uri: string
      readonly offset: number
      readonly factId: string
      readonly base: string
    }
  | {
      readonly command: 'claimlight.ignoreHere' | 'claimlight.markChecked'
      readonly uri: string
      readonly offset: number
    }

export interface HoverMarkdownOptions {
  /** True where the client runs `command:claimlight.…` links. */
  readonly commandLinks: boolean
  /** A fact's place as an address that an editor can open; undefined where there is none. */
  readonly factUri: (place: Place) => string | undefined
  /** What a command is given, for clients that count in lines; by default the command's own fields. JSON data. */
  readonly commandArgument?: (command: HoverCommand) => unknown
}

/** A card that fills the screen is not read. */
const MOST_FACTS = 3

/** Verdict; fact in the reader's language, the other beneath; why; source; what one can do. */
export function hoverMarkdown(card: HoverCard, options: HoverMarkdownOptions): string {
  const facts = card.facts.slice(0, MOST_FACTS).map((fact, index) => factPart(card, fact, index))
  const parts = [heading(card), checkedPart(card), facts.join('\n\n---\n\n')]
  if (card.annotation && !card.annotation.checked && card.facts.length === 0)
    parts.push(escapeMarkdown(strings(card.language).noFactHelp))
  parts.push(actions(card, options))
  return parts.filter((part) => part !== '').join('\n\n')
}

function heading({ annotation, facts, language }: HoverCard): string {
  const theme = facts[0] ? ` · ${escapeMarkdown(facts[0].themeLabel)}` : ''
  if (!annotation) return `**${strings(language).fact}**${theme}`
  return `${verdictLabel(annotation.verdict, language)}${theme}`
}

/** `**✗ Contradicted**` */
function verdictLabel(verdict: Verdict, language: Language): string {
  return `**${MARKS[verdict]} ${strings(language).verdicts[verdict]}**`
}

/** What the writer said of it, when, and over which verdict. */
function checkedPart({ annotation, language }: HoverCard): string {
  if (!annotation?.checked) return ''
  const { was, verdict, at } = annotation.checked
  const words = strings(language)
  const date = at === undefined ? '' : ` (${at.slice(0, 'YYYY-MM-DD'.length)})`
  const said = was === verdict ? '' : ` ${words.factsSaid(words.verdicts[was])}`
  return escapeMarkdown(`${annotation.reason}${date}${said}`)
}

function factPart({ language, annotation }: HoverCard, fact: HoverFact, index: number): string {
  const words = strings(language)
  const [first, ...others] = fact.statements
  const isChecked = annotation?.checked !== undefined
  const reason = fact.reason?.trim() || (index === 0 && !isChecked ? annotation?.reason : undefined)
  const ownVerdict = (index > 0 || isChecked) && fact.relation ? `${verdictLabel(fact.relation, language)} · ` : ''
  return [
    first ? `${ownVerdict}${escapeMarkdown(first.text)}` : '',
    ...others.map(({ text }) => `*${escapeMarkdown(text)}*`),
    reason ? `${words.why}: ${escapeMarkdown(reason)}` : '',
    ...(namesNoSource(fact) ? [`${words.source}: ${escapeMarkdown(fact.baseTitle)}`] : []),
    ...fact.sources.map((source) => sourceLine(source, language)),
    ...evidenceLines(fact, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Then its base is all that can be named. */
function namesNoSource({ sources, evidence }: HoverFact): boolean {
  return sources.length === 0 && !evidence.some(({ kind }) => kind === 'rating' || kind === 'publisher')
}

/** A line each, but for the short ones, which share the last: `Fact base: Tea · As of: 2024-02 · Valid until: 2024-06` */
function evidenceLines(fact: HoverFact, language: Language): readonly string[] {
  const text = ({ label, text, url }: EvidenceRow) => {
    const address = webAddress(url)
    return `${escapeMarkdown(label)}: ${address ? link(text, address) : escapeMarkdown(text)}`
  }
  // What is past asks for something to be done: at the end of a line nobody would see it.
  const isShort = ({ kind, past }: EvidenceRow) => kind === 'asOf' || (kind === 'validUntil' && !past)
  const named = fact.namesBase && !namesNoSource(fact)
  const base = named ? [`${strings(language).factBase}: ${escapeMarkdown(fact.baseTitle)}`] : []
  const short = [...base, ...fact.evidence.filter(isShort).map(text)].join(' · ')
  return [...fact.evidence.filter((row) => !isShort(row)).map(text), short]
}

/** `Source: Title, section 2 (Its title), sentence 1: “quote”` */
function sourceLine(source: HoverFact['sources'][number], language: Language): string {
  const words = strings(language)
  const address = webAddress(source.url)
  const sectionTitle = source.sectionTitle === undefined ? '' : ` (${escapeMarkdown(source.sectionTitle)})`
  const place = [
    address ? link(source.title, address) : escapeMarkdown(source.title),
    ...(source.section === undefined ? [] : [words.section(source.section) + sectionTitle]),
    ...(source.heading === undefined || source.sectionTitle ? [] : [words.heading(escapeMarkdown(source.heading))]),
    ...(source.sentence === undefined ? [] : [words.sentence(source.sentence)]),
  ]
  const quote = source.quote === undefined ? '' : `: “${escapeMarkdown(source.quote)}”`
  return `${words.source}: ${place.join(', ')}${quote}`
}

function actions(card: HoverCard, options: HoverMarkdownOptions): string {
  const words = strings(card.language)
  const offset = card.span.start
  const links = card.facts.slice(0, 1).flatMap((fact) => factActions(card, fact, options))
  if (card.annotation && options.commandLinks) {
    const place = { uri: card.uri, offset }
    links.push(link(words.markChecked, command({ command: 'claimlight.markChecked', ...place }, options)))
    links.push(link(words.ignoreHere, command({ command: 'claimlight.ignoreHere', ...place }, options)))
  }
  return links.join(' · ')
}

function factActions({ uri, span, language }: HoverCard, hover: HoverFact, options: HoverMarkdownOptions): string[] {
  const words = strings(language)
  const { fact, place, cite } = hover
  const address = options.commandLinks
    ? command({ command: 'claimlight.openFact', ...place }, options)
    : options.factUri(place)
  const open = address === undefined ? [] : [link(words.openFact, address)]
  if (!options.commandLinks || cite.length === 0) return open
  const citing = { command: 'claimlight.citeFact', uri, offset: span.start, factId: fact.id, base: fact.base } as const
  return [...open, link(words.cite, command(citing, options))]
}

/** `command:NAME?[…]`, the argument as JSON, percent-encoded. */
function command(hoverCommand: HoverCommand, { commandArgument }: HoverMarkdownOptions): string {
  const { command: name, ...fields } = hoverCommand
  const argument = commandArgument ? commandArgument(hoverCommand) : fields
  return `command:${name}?${encodeURIComponent(JSON.stringify([argument]))}`
}
