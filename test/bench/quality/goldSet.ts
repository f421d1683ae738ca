/**
 * Gold sets: notes with what a reader finds in them. A folder holds `sentences.jsonl`, a note of one sentence a line, and
 * `notes/NAME.md` with `notes/NAME.gold.json`; the evidence is given by the ids of an article's sentences.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Annotation, Fact, Span, Verdict } from '../../../server/src/engine'

/** What is found in a span of a note, and the ids of the sentences that each carry it. */
export interface GoldClaim {
  readonly span: Span
  readonly verdict: Verdict | 'none'
  readonly evidence: readonly string[]
}

export interface GoldNote {
  readonly name: string
  readonly text: string
  readonly claims: readonly GoldClaim[]
}

interface Item {
  readonly id: string
  readonly text: string
  readonly verdict: GoldClaim['verdict']
  readonly evidence: readonly string[]
}

interface Quoted {
  readonly quote: string
  readonly occurrence?: number
  readonly verdict: Verdict
  readonly evidence: readonly string[]
}

export function readGoldSet(folder: string): GoldNote[] {
  const sentences = join(folder, 'sentences.jsonl')
  const notes = join(folder, 'notes')
  const names = existsSync(notes) ? readdirSync(notes).filter((name) => name.endsWith('.md')) : []
  return [
    ...(existsSync(sentences) ? jsonLines<Item>(sentences).map(noteOfSentence) : []),
    ...names.map((name) => noteOf(join(notes, name), name)),
  ]
}

function noteOfSentence({ id, text, verdict, evidence }: Item): GoldNote {
  return { name: id, text: `${text}\n`, claims: [{ span: { start: 0, end: text.length }, verdict, evidence }] }
}

function noteOf(path: string, name: string): GoldNote {
  const text = readFileSync(path, 'utf8')
  const quoted: readonly Quoted[] = JSON.parse(readFileSync(path.replace(/\.md$/, '.gold.json'), 'utf8'))
  const claims = quoted.map(({ quote, occurrence = 0, verdict, evidence }) => {
    let start = -1
    for (let at = 0; at <= occurrence; at++) start = text.indexOf(quote, start + 1)
    return { span: { start, end: start + quote.length }, verdict, evidence }
  })
  return { name, text, claims }
}

/** Says of which sentences of the article a fact is drawn: the article's ids by section and sentence. */
export type Article = ReadonlyMap<string, string>

interface ArticleSentence {
  readonly id: string
  readonly section: number
  readonly sentence: number
}

export function readArticle(path: string): Article {
  return new Map(jsonLines<ArticleSentence>(path).map(({ id, section, sentence }) => [`${section}.${sentence}`, id]))
}

/** The article beside the gold sets or their scorer: `article/sentences.jsonl` in a folder above. */
export function articleNear(paths: readonly string[]): string | undefined {
  const folders = paths.flatMap((path) => [dirname(resolve(path)), dirname(dirname(resolve(path)))])
  return folders.map((folder) => join(folder, 'article', 'sentences.jsonl')).find((path) => existsSync(path))
}

/** As the scorer has it: the verdict is the gold's, and the first fact draws on one of the gold's sentences. */
export function isRight({ span, verdict }: Annotation, fact: Fact | undefined, note: GoldNote, article: Article) {
  const sources = (fact?.sources ?? []).map(({ section, sentence }) => article.get(`${section}.${sentence}`))
  return note.claims.some(
    (claim) =>
      2 * overlap(span, claim.span) >= claim.span.end - claim.span.start &&
      verdict === claim.verdict &&
      claim.evidence.some((id) => sources.includes(id)),
  )
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

function jsonLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line))
}
