/** The sentences of an article that make claims, as drafts of facts: what each says, how strongly, and where it stands. */
import { parseTree } from '../facts/tree'
import { readNote } from '../markdown/readNote'
import { type Analysis, spotted, withJoints } from '../match/analyse'
import { type NoClaim, themesOf, whyNoClaim } from '../match/claim'
import { LOGIC } from '../match/logic'
import { type PhraseTable, phraseTable } from '../match/phrases'
import type { Container, Language, Lexicon, Strength } from '../model'
import { LineIndex } from '../text/lineIndex'
import { segment } from '../text/segment'
import type { Span } from '../text/span'
import { hashOf, shortHash, slug } from './identity'
import { Tally } from './tally'

export interface Draft {
  readonly id: string
  /** What a reader reads: markup looked through. */
  readonly statement: string
  readonly language: Language
  /** A theme that the lexicons know, where the sentence speaks of one. */
  readonly theme?: string
  readonly strength: Strength
  readonly heading: string
  /** The article's own text, and where it begins in it. */
  readonly quote: string
  readonly position: number
}

export interface Article {
  readonly title?: string
  readonly language: Language
  readonly url?: string
  readonly publisher?: string
  readonly date?: string
  readonly drafts: readonly Draft[]
  /** Sentences that are no claims, by why; their places are lines. */
  readonly passedOver: Tally
}

interface Piece {
  readonly span: Span
  readonly text: string
  readonly container: Container
  readonly heading: string
}

/** `form`: Markdown, or text in which nothing is markup. `lexicons`: the general ones, and those of bases whose themes are looked for. */
export function readArticle(text: string, form: 'markdown' | 'text', lexicons: readonly Lexicon[]): Article {
  const { pieces, frontMatter, title } =
    form === 'markdown' ? markdownPieces(text, lexicons) : textPieces(text, lexicons)
  const table = phraseTable(lexicons)
  const lines = new LineIndex(text)
  const passedOver = new Tally()
  const seen = new Set<string>()
  const drafts = pieces.flatMap((piece): readonly Draft[] => {
    const why = noDraft(piece, table)
    const line = lines.positionAt(piece.span.start).line + 1
    if (why === undefined && !seen.has(piece.text)) {
      seen.add(piece.text)
      return [draftOf(piece, text, table)]
    }
    passedOver.add(why ?? 'said before', { record: line })
    return []
  })
  const about = frontMatter ? frontMatterOf(text.slice(frontMatter.start, frontMatter.end)) : {}
  const vietnamese = drafts.filter(({ language }) => language === 'vi').length
  return {
    ...(title === undefined ? {} : { title }),
    ...about,
    language: vietnamese * 2 > drafts.length ? 'vi' : 'en',
    drafts: withUniqueIds(drafts),
    passedOver,
  }
}

function markdownPieces(text: string, lexicons: readonly Lexicon[]) {
  const abbreviations = new Set(lexicons.flatMap((lexicon) => lexicon.abbreviations))
  const { sentences, headings, frontMatter } = readNote(text, abbreviations)
  const first = headings.find(({ level }) => level === 1) ?? headings[0]
  return { pieces: sentences, frontMatter, title: first?.text }
}

/** A line without a full stop, by itself and short, is a heading. */
const LONGEST_HEADING = 100

function textPieces(text: string, lexicons: readonly Lexicon[]) {
  let heading = ''
  let title: string | undefined
  const pieces = segment(text, lexicons).map((span, index): Piece => {
    const words = text
      .slice(span.start, span.end)
      .replace(/\s+/g, ' ')
      .replace(/^\uFEFF/, '')
    const isSentence = STOP.test(words)
    const isHeading = words.length <= LONGEST_HEADING && !isSentence
    if (isHeading) heading = words
    if (index === 0 && !isSentence) title = words.slice(0, LONGEST_HEADING)
    return { span, text: words, container: isHeading ? 'heading' : 'paragraph', heading: isHeading ? '' : heading }
  })
  return { pieces, frontMatter: undefined, title }
}

const STOP = /[.!?…:;。！？]["'”’»)\]]*$/

/** Undefined for a sentence that makes a claim. */
function noDraft({ text, container, span }: Piece, table: PhraseTable): string | undefined {
  if (container === 'footnote') return 'a footnote'
  if (container === 'paragraph' && !STOP.test(text)) return 'no whole sentence: a caption, a byline or a label'
  const no = whyNoClaim({ text, container }, spotted(text, table), false)
  return no && span.end > span.start ? WHY[no.why](no) : undefined
}

const WHY: Readonly<Record<NoClaim['why'], (no: NoClaim) => string>> = {
  container: () => 'a heading or a task',
  'question-mark': () => 'a question',
  label: () => 'too short to state anything',
  cue: (no) => (no.why === 'cue' ? (CUES[no.cue.concept.id] ?? 'no statement') : 'no statement'),
}

const CUES: Readonly<Record<string, string>> = {
  'cue-todo': 'a task',
  'cue-instruction': 'an instruction',
  'cue-question': 'a question',
  'cue-plan': 'a plan',
  'cue-definition': 'a definition',
  'cue-courtesy': 'a courtesy',
}

function draftOf({ text, span, heading }: Piece, article: string, table: PhraseTable): Draft {
  const analysis = withJoints(spotted(text, table))
  const [theme] = themesOf(analysis.occurrences)
  return {
    id: slug(text) || `sentence-${shortHash(hashOf(text))}`,
    statement: text.normalize('NFC'),
    language: analysis.language,
    ...(theme === undefined ? {} : { theme }),
    strength: strengthOf(analysis),
    heading,
    quote: article.slice(span.start, span.end),
    position: span.start,
  }
}

/** By the words that say how strongly it is put, the most careful first. */
const STRENGTH_WORDS: readonly (readonly [string, Strength])[] = [
  ['open-question', 'open'],
  [LOGIC.may, 'may'],
  ['one-of', 'one-of'],
  ['often', 'often'],
  [LOGIC.all, 'all'],
]

function strengthOf({ occurrences }: Analysis): Strength {
  const said = occurrences.filter(({ negated }) => !negated)
  return STRENGTH_WORDS.find(([id]) => said.some(({ ids }) => ids.has(id)))?.[1] ?? 'is'
}

function withUniqueIds(drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Set<string>()
  return drafts.map((draft) => {
    let id = draft.id
    for (let nth = 2; taken.has(id); nth++) id = `${draft.id}-${nth}`
    taken.add(id)
    return { ...draft, id }
  })
}

/** What an article's front matter says of it. */
function frontMatterOf(text: string): Partial<Pick<Article, 'title' | 'url' | 'publisher' | 'date'>> {
  const { tree } = parseTree(text.replace(/^---[^\n]*\n|\n---\s*$/g, ''))
  if (tree.kind !== 'map') return {}
  const value = (...names: readonly string[]) =>
    tree.entries.flatMap(({ key, value: found }) =>
      names.includes(key.toLowerCase()) && found.kind === 'scalar' && found.text.trim() ? [found.text.trim()] : [],
    )[0]
  const [title, url, publisher] = [
    value('title'),
    value('url', 'link', 'source', 'canonical'),
    value('publisher', 'outlet', 'site'),
  ]
  const date = value('date', 'published')
  return {
    ...(title === undefined ? {} : { title }),
    ...(url !== undefined && /^https?:\/\//.test(url) ? { url } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date: date.slice(0, 10) }),
  }
}
