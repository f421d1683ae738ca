/** Sentences for measuring: English and Vietnamese, on the bundled base's themes or not, the same for the same seed everywhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type Language = 'en' | 'vi'

interface Words {
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly on: Readonly<Record<Language, readonly string[]>>
  readonly off: Readonly<Record<Language, readonly string[]>>
}

const words: Words = parse(readFileSync(join(__dirname, 'prose.yaml'), 'utf8'))

/** Numbers in [0, 1), by Mulberry32 (T. Ettinger, 2017): small, and the same on every machine. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** From `least` to `most`, both among them. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[], fallback: T): T {
    return items[this.whole(0, items.length - 1)] ?? fallback
  }
}

/** Most of them go on about something else, so that no two are alike. */
const BESIDE = {
  en: [', even after the {kind} {thing} near the {kind} {thing}', ', unlike the {kind} {thing} that {first} runs'],
  vi: [', kể cả sau {vat} {loai} cạnh {vat} {loai}', ', không như {vat} {loai} mà {first} điều hành'],
} as const

export function sentence(random: Random, language: Language, onTopic = true): string {
  const template = random.pick(words[onTopic ? 'on' : 'off'][language], '')
  const beside = random.chance(0.85) ? random.pick(BESIDE[language], '') : ''
  return filled(random, template.endsWith('.') ? `${template.slice(0, -1)}${beside}.` : template)
}

function filled(random: Random, template: string): string {
  return template.replace(/\{(\w+)(:cap)?\}/g, (_, name: string, cap: string | undefined) => {
    const word = slot(random, name)
    return cap ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}

function slot(random: Random, name: string): string {
  const from = (list: string) => random.pick(words.lists[list] ?? [], '')
  if (name === 'n') return number(random)
  if (name === 'year') return String(random.whole(2016, 2031))
  if (name === 'young') return `${from('root')}${from('middle')}${from('tail')}`
  return from(name)
}

function number(random: Random): string {
  if (random.chance(0.3)) return `${random.whole(1, 99)}.${random.whole(1, 9)}`
  return String(random.whole(2, random.chance(0.5) ? 99 : 9999))
}

/** A fact of two sentences. */
export function fact(seed: number): string {
  const random = new Random(seed * 2 + 1)
  const language = languageOf(random)
  return `${sentence(random, language)} ${sentence(random, language)}`
}

/** What a writer might make of one of the two sentences of a fact: a word put before it, a tenth of its words left out. */
export function question(seed: number): string {
  const random = new Random(seed * 2 + 1)
  const language = languageOf(random)
  const both = [sentence(random, language), sentence(random, language)]
  const said = both[random.whole(0, 1)] ?? ''
  const kept = said.split(' ').filter(() => !random.chance(0.1))
  return `${random.pick(words.lists[language === 'en' ? 'then' : 'roi'] ?? [], '')} ${kept.join(' ')}`
}

export function languageOf(random: Random): Language {
  return random.chance(0.6) ? 'en' : 'vi'
}
