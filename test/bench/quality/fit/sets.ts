/**
 * The public collections that search is fitted to, read by the loaders of a benchmark kit: statements, and sentences with
 * the statements that they are about. Neither kit nor data are part of the repository; both are folders given by name.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language, TextRecord } from '../../../../server/src/engine'

export interface Sentence {
  readonly text: string
  readonly language: Language
}

export interface Question extends Sentence {
  /** The records that it is about, by number. */
  readonly gold: ReadonlySet<number>
  /** A number that questions about the same thing share: they are never told apart in cross-validation. */
  readonly topic: number
}

export interface Collection {
  readonly name: string
  readonly records: readonly TextRecord[]
  readonly questions: readonly Question[]
}

export interface SearchSets {
  readonly collections: readonly Collection[]
  /** Sentences that are about no record. */
  readonly prose: readonly Sentence[]
}

interface KitFact {
  readonly id: string
  readonly title?: string
  readonly statements: readonly { readonly lang: Language; readonly text: string }[]
}

interface KitQuery {
  readonly id: string
  readonly text: string
  readonly lang: Language
}

interface KitSet {
  readonly facts: readonly KitFact[]
  readonly queries: readonly KitQuery[]
  readonly gold: ReadonlyMap<string, ReadonlySet<string>>
}

interface CheckThat {
  load(data: string, set: string, split: string): KitSet
  prose(data: string, count: number): readonly { readonly text: string; readonly lang: Language }[]
}

interface SciFact {
  load(data: string): KitSet
}

interface Pair {
  readonly premise: { readonly id: string } & Readonly<Record<Language, string>>
  readonly hyp: Readonly<Record<Language, string>>
  readonly gold: string
}

interface Vietnamese {
  plain(text: string): string
  xnli(data: string): { readonly premises: readonly Pair['premise'][]; readonly items: readonly Pair[] }
  visnli(data: string): {
    readonly facts: readonly KitFact[]
    readonly items: readonly { readonly id: string; readonly hyp: string; readonly gold: string }[]
  }
}

/** `kit` and `data` are folders. */
export async function loadSearchSets(kit: string, data: string): Promise<SearchSets> {
  const load = (name: string) => import(pathToFileURL(join(kit, 'bench', `${name}.mjs`)).href)
  const checkThat: CheckThat = await load('checkthat')
  const sciFact: SciFact = await load('scifact')
  const vietnamese: Vietnamese = await load('vietnamese')
  const tweets = ['train', 'dev', 'test'].map((split) =>
    collection(`tweets ${split}`, checkThat.load(data, 'ct2022-2a', split)),
  )
  const sets = [...tweets, collection('science', sciFact.load(data)), ...bilingual(vietnamese, data)]
  const prose = checkThat.prose(data, 600).map(({ text, lang }) => ({ text, language: lang }))
  const short = [
    captions('captions', vietnamese, data),
    captions('unmarked captions', vietnamese, data, vietnamese.plain),
  ]
  return { collections: [...sets, ...short], prose }
}

export function recordOf({ statements, title }: KitFact): TextRecord {
  const texts = statements.map(({ lang, text }) => ({ language: lang, text }))
  return title === undefined ? { statements: texts } : { statements: texts, title }
}

function collection(name: string, { facts, queries, gold }: KitSet): Collection {
  const numbers = new Map(facts.map(({ id }, at) => [id, at]))
  const questions = queries.map(({ id, text, lang }): Question => {
    const ids = [...(gold.get(id) ?? [])].sort()
    return {
      text,
      language: lang,
      gold: new Set(ids.flatMap((each) => numbers.get(each) ?? [])),
      topic: hash(ids[0] ?? ''),
    }
  })
  return { name, records: facts.map(recordOf), questions }
}

/** XNLI: the same premises and sentences in two languages, one of them without its marks too. */
function bilingual({ xnli, plain }: Vietnamese, data: string): Collection[] {
  const { premises, items } = xnli(data)
  const about = items.filter(({ gold }) => gold !== 'unclear')
  const facts = (...languages: Language[]) =>
    premises.map((premise) => ({
      id: premise.id,
      statements: languages.map((lang) => ({ lang, text: premise[lang] })),
    }))
  const gold = new Map(about.map(({ premise }, at) => [`${at}`, new Set([premise.id])]))
  const queries = (lang: Language, write = (text: string) => text) =>
    about.map(({ hyp }, at) => ({ id: `${at}`, text: write(hyp[lang]), lang }))
  const both = facts('en', 'vi')
  return [
    collection('English in both', { facts: both, queries: queries('en'), gold }),
    collection('Vietnamese in both', { facts: both, queries: queries('vi'), gold }),
    collection('unmarked in both', { facts: both, queries: queries('vi', plain), gold }),
    collection('English in Vietnamese', { facts: facts('vi'), queries: queries('en'), gold }),
    collection('Vietnamese in English', { facts: facts('en'), queries: queries('vi'), gold }),
  ]
}

/** ViSNLI: short descriptions of pictures. */
function captions(name: string, { visnli }: Vietnamese, data: string, write = (text: string) => text): Collection {
  const { facts, items } = visnli(data)
  const about = items.filter(({ gold }) => gold !== 'unclear')
  const queries = about.map(({ hyp }, at) => ({ id: `${at}`, text: write(hyp), lang: 'vi' as const }))
  const gold = new Map(about.map(({ id }, at) => [`${at}`, new Set([id])]))
  return collection(name, { facts, queries, gold })
}

/** FNV-1a, 32 bits: the kit halves its topics by it. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
