/** A few words in both languages, and what they are read with: enough to show each way that two texts can stand to each other. */
import { loadLexicon } from '../../../server/src/engine/facts/lexicon'
import type { Language } from '../../../server/src/engine/model'
import { type Comparison, compare } from '../../../server/src/engine/relation/compare'
import { type Knowledge, type Reading, readText } from '../../../server/src/engine/relation/reading'
import { createKnowledge } from '../../../server/src/engine/words/knowledge'
import { NO_WORDS, type WordData } from '../../../server/src/engine/words/wordData'

export const WORDS: WordData = {
  ...NO_WORDS,
  stop: {
    en: [
      'the',
      'a',
      'an',
      'is',
      'was',
      'are',
      'were',
      'in',
      'on',
      'of',
      'to',
      'by',
      'it',
      'that',
      'his',
      'before',
      'after',
      'into',
      'more',
      'than',
      'she',
      'he',
      'does',
      'did',
      'for',
    ],
    vi: ['là', 'của', 'ở', 'đang', 'đã', 'một', 'được', 'trong', 'vào'],
  },
  bridge: { dog: 'chó, con chó', sell: 'bán', tea: 'trà, chè', rise: 'tăng', open: 'mở' },
  company: { tea: 'coffe' },
  lemmas: { sold: 'sell', rose: 'rise', fell: 'fall' },
  kinds: { dog: 'animal', actor: 'performer', singer: 'performer' },
  synonyms: { en: { buy: 'purchase', outdoors: 'outside' }, vi: { trà: 'chè' } },
  opposites: {
    en: {
      rise: 'fall',
      open: 'close',
      'put on': 'take off',
      before: 'after',
      into: 'out of',
      indoors: 'outdoors',
      safe: 'dangerous',
    },
    vi: { tăng: 'giảm', mở: 'đóng', 'an toàn': 'nguy hiểm' },
  },
  exclusive: { en: ['north, south, east, west', 'french, italian'], vi: ['bắc, nam'] },
  numbers: { en: { two: 2, five: 5, twenty: 20 }, vi: { hai: 2, mười: 10 } },
  multipliers: { en: { hundred: 100, million: 1e6 }, vi: { mươi: 10, trăm: 100, triệu: 1e6 } },
  within: { en: { one: 1, a: 1 }, vi: { một: 1, năm: 5 } },
  last: { en: { one: 1 }, vi: { lăm: 5 } },
  joints: { en: ['and'], vi: ['linh'] },
  constructions: loadLexicon(`
version: 1
concepts:
  unreal: { kind: logic, kindOf: [not], en: [refuse to, forget to, forgot to], vi: [quên] }
  known: { kind: logic, en: [know that], vi: [biết rằng] }
  supposing: { kind: logic, en: [want to], vi: [muốn] }
  at-least: { kind: logic, en: [at least, more than], vi: [ít nhất, hơn] }
  since-then: { kind: logic, en: [after], vi: [sau] }
  century: { kind: logic, en: [century], vi: [thế kỷ] }
  class: { kind: logic, en: [is a, is an, was a], vi: [là, là một] }
  indefinite: { kind: logic, en: [a, some], vi: [một] }
`).lexicon,
}

const LOGIC = loadLexicon(`
version: 1
concepts:
  not: { kind: logic, en: [not, no, never, nobody, no one, without], vi: [không, chưa, chẳng] }
  not-sentence: { kind: logic, en: [not true that, deny that], vi: [không đúng là] }
  condition: { kind: logic, en: [if], vi: [nếu] }
  clause-break: { kind: logic, en: [but, because], vi: [nhưng, vì, thì] }
`).lexicon

export const KNOWLEDGE: Knowledge = createKnowledge(WORDS, [LOGIC])

export function reading(text: string, language: Language = 'en'): Reading {
  return readText(text, language, KNOWLEDGE)
}

export function compared(statement: string, sentence: string, language: Language = 'en'): Comparison {
  return compare(reading(sentence, language), reading(statement, language), KNOWLEDGE)
}

/** The words of a text, those denied with "!", those supposed with "?", names with "^". */
export function shown(text: string, language: Language = 'en'): string {
  const mark = (holds: boolean, sign: string) => (holds ? sign : '')
  return reading(text, language)
    .words.map((word) => mark(word.negated, '!') + mark(word.supposed, '?') + word.text + mark(word.name, '^'))
    .join(' ')
}
