/** Pairs of a sentence and a statement whose relation people have judged, from the public sets that the benchmark's kit can read. */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../../../../server/src/engine'

/** The relations in the order in which a model answers. */
export const LABELS = ['supports', 'contradicts', 'unclear'] as const

const NUMBERS: ReadonlyMap<string | undefined, number> = new Map(LABELS.map((label, number) => [label, number]))

export interface JudgedPair {
  readonly language: Language
  readonly sentence: string
  readonly statement: string
  /** Index in `LABELS`. */
  readonly label: number
}

export interface PairSet {
  readonly name: string
  readonly pairs: readonly JudgedPair[]
  /** `train`: never judged by; `test`: never fitted to; `both`: in halves, each judged by a model that saw the other. */
  readonly use: 'train' | 'test' | 'both'
  /** What a pair counts in the fit. */
  readonly weight: number
}

interface KitPair {
  readonly text: string
  readonly lang: Language
  readonly fact: { readonly statements: readonly { readonly text: string }[] }
  readonly gold: string | undefined
}

interface Translated {
  readonly en: string
  readonly vi: string
}

/** What the kit's modules export, as far as it is used here. */
interface Kit {
  readonly sets: Readonly<Record<string, (data: string, split?: string) => readonly KitPair[]>>
  readonly load: (data: string) => { readonly pairs: readonly KitPair[] }
  readonly xnli: (data: string) => {
    readonly items: readonly { readonly premise: Translated; readonly hyp: Translated; readonly gold: string }[]
  }
  readonly visnli: (
    data: string,
    splits: readonly string[],
  ) => { readonly items: readonly { readonly premise: string; readonly hyp: string; readonly gold: string }[] }
}

/** All sets of the data folder, read by the modules in the kit's `bench` folder. */
export async function loadPairs(kit: string, data: string): Promise<PairSet[]> {
  const module = (name: string): Promise<Kit> => import(pathToFileURL(resolve(join(kit, 'bench', `${name}.mjs`))).href)
  const { sets } = await module('relation-en')
  const { xnli, visnli } = await module('vietnamese')
  const scifact = await module('scifact')
  const english = (set: string, split = 'test') => (sets[set]?.(data, split) ?? []).flatMap(judged)
  const translated = (language: Language) =>
    xnli(data).items.flatMap(({ premise, hyp, gold }) => pair(language, hyp[language], premise[language], gold))
  return [
    { name: 'SICK train', pairs: english('sick test', 'train'), use: 'train', weight: 1.5 },
    { name: 'SICK', pairs: english('sick test'), use: 'test', weight: 1 },
    { name: 'FEVER-symmetric', pairs: english('fever-symmetric test'), use: 'both', weight: 1 },
    { name: 'FM2', pairs: english('fm2 test'), use: 'both', weight: 1 },
    { name: 'HealthVer', pairs: english('healthver test'), use: 'both', weight: 1 },
    { name: 'SciFact', pairs: scifact.load(data).pairs.flatMap(judged), use: 'both', weight: 1 },
    { name: 'XNLI en', pairs: translated('en'), use: 'both', weight: 0.5 },
    { name: 'XNLI vi', pairs: translated('vi'), use: 'both', weight: 0.5 },
    {
      name: 'ViSNLI',
      pairs: visnli(data, ['train', 'dev', 'test']).items.flatMap(({ premise, hyp, gold }) =>
        pair('vi', hyp, premise, gold),
      ),
      use: 'both',
      weight: 1,
    },
  ]
}

function judged({ text, lang, fact, gold }: KitPair): JudgedPair[] {
  return pair(lang, text, fact.statements[0]?.text ?? '', gold)
}

function pair(language: Language, sentence: string, statement: string, gold: string | undefined): JudgedPair[] {
  const label = NUMBERS.get(gold)
  return label === undefined ? [] : [{ language, sentence, statement, label }]
}
