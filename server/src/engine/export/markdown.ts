/** A report for people, as Markdown: the counts, then each note's claims with what was found, the fact and its sources. */
import { summary } from '../features/claims'
import { escapeMarkdown, link, webAddress } from '../features/escape'
import { inLanguage, languageFor } from '../features/language'
import { MARKS, type Strings, strings } from '../features/strings'
import type { NoteView } from '../host'
import { type Annotation, type Fact, type Language, VERDICTS, type Verdict } from '../model'
import { regionOf } from './places'
import type { ReportContext, ReportWriter, UnreadFile } from './report'
import { type ReportedSource, reportedSources } from './sources'
import { reportWords } from './words'

const IGNORED = '<!-- claimlight-ignore-file -->'

/** The counts come first, so all is written at the end. */
export class MarkdownWriter implements ReportWriter {
  private readonly sections: string[] = []
  private readonly counts: Record<Verdict, number> = { supported: 0, contradicted: 0, overstated: 0, unverified: 0 }
  private readonly languages: Record<Language, number> = { en: 0, vi: 0 }
  private notes = 0

  constructor(private readonly context: ReportContext) {}

  begin(): string {
    return ''
  }

  note(note: NoteView): string {
    const own = summary(note.annotations)
    for (const verdict of VERDICTS) this.counts[verdict] += own[verdict]
    if (note.annotations.length > 0) this.languages[languageFor('auto', note.annotations)]++
    this.notes++
    const listed = note.annotations.filter(({ verdict }) => this.context.shown.has(verdict))
    if (listed.length > 0) this.sections.push(noteSection(note, listed, this.context))
    return ''
  }

  end(unread: readonly UnreadFile[]): string {
    const language = this.language()
    const words = reportWords(language)
    const claims = VERDICTS.reduce((sum, verdict) => sum + this.counts[verdict], 0)
    const rows = VERDICTS.map((each) => `| ${MARKS[each]} ${strings(language).verdicts[each]} | ${this.counts[each]} |`)
    const isHidden = this.counts.unverified > 0 && !this.context.shown.has('unverified')
    const failed = unread.map(({ path, message }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(message)}`)
    const parts = [
      // A report among the notes is none of them.
      `${IGNORED}\n# ${words.title}`,
      words.count(claims, this.notes),
      [`| ${words.verdict} | ${words.claims} |`, '| --- | ---: |', ...rows].join('\n'),
      ...(isHidden ? [words.unlisted(this.counts.unverified)] : []),
      ...(this.sections.length === 0 ? [words.nothing] : this.sections),
      ...(failed.length === 0 ? [] : [`## ${words.unread}`, failed.join('\n')]),
    ]
    return `${parts.join('\n\n')}\n`
  }

  private language(): Language {
    const { reader } = this.context
    if (reader !== 'auto') return reader
    return this.languages.vi > this.languages.en ? 'vi' : 'en'
  }
}

function noteSection(note: NoteView, claims: readonly Annotation[], context: ReportContext): string {
  const heading = `## ${link(context.pathOf(note.uri), context.hrefOf(note.uri))}`
  return [heading, ...claims.map((claim) => claimSection(claim, note, context))].join('\n\n')
}

function claimSection(claim: Annotation, note: NoteView, context: ReportContext): string {
  const { snapshot, reader, hrefOf } = context
  const language = reader === 'auto' ? claim.language : reader
  const words = strings(language)
  const { startLine } = regionOf(note.lines, claim.span)
  const place = link(reportWords(language).line(startLine), `${hrefOf(note.uri)}#L${startLine}`)
  const best = claim.facts[0]
  const fact = best && snapshot.fact(best.id, best.base)
  const items = [
    ...(fact ? factItems(fact, words, language, context) : []),
    ...(claim.reason ? [`- ${words.why}: ${escapeMarkdown(claim.reason)}`] : []),
  ]
  const heading = `### ${MARKS[claim.verdict]} ${words.verdicts[claim.verdict]} · ${place}`
  const quote = `> ${escapeMarkdown(note.readingOf(claim.span))}`
  return [heading, quote, ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n')
}

function factItems(fact: Fact, words: Strings, language: Language, { snapshot }: ReportContext): readonly string[] {
  const statement = escapeMarkdown(inLanguage(fact.statement, language))
  const sources = reportedSources(snapshot, fact, language)
  return [
    `- ${words.fact}: ${statement} (${escapeMarkdown(fact.id)})`,
    ...sources.map((source) => `- ${words.source}: ${sourceText(source)}`),
  ]
}

/** `[Title](https://…), section 2, sentence 1: “quote”` */
function sourceText({ title, place, quote, url }: ReportedSource): string {
  const address = webAddress(url)
  const named = address === undefined ? escapeMarkdown(title) : link(title, address)
  const where = place === '' ? '' : `, ${escapeMarkdown(place)}`
  return `${named}${where}${quote === undefined ? '' : `: “${escapeMarkdown(quote)}”`}`
}
