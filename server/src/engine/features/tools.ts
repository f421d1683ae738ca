/** What assistants ask: to check a text, to look up facts, to list themes. Plain data that says all by itself, for who sees nothing else. */

import { didYouMean } from '../facts/nearest'
import type { NoteView, Snapshot } from '../host'
import {
  type Annotation,
  type Fact,
  LANGUAGES,
  type Language,
  type LocalText,
  type Rating,
  type SourceRef,
} from '../model'
import { summary } from './claims'
import type { FactFinder } from './factFinder'
import { inLanguage } from './language'
import { factsOf } from './locate'
import { knownThemes } from './themes'

/** A fact with all that speaks for it. */
export interface FactInfo extends Pick<Fact, 'id' | 'base' | 'theme' | 'statement'> {
  readonly sources: readonly SourceInfo[]
  readonly publisher?: string
  readonly url?: string
  readonly asOf?: string
  readonly validUntil?: string
  readonly rating?: Rating
  readonly quote?: string
}

export interface SourceInfo extends Omit<SourceRef, 'document' | 'position'> {
  readonly title: string
  readonly url?: string
  readonly publisher?: string
  readonly date?: string
}

export interface ClaimInfo extends Pick<Annotation, 'text' | 'verdict' | 'confidence' | 'reason' | 'themes'> {
  /** UTF-16 code units into the text. */
  readonly start: number
  readonly end: number
  /** Best first. */
  readonly facts: readonly (FactInfo & { readonly relation: string })[]
}

export interface CheckedText {
  readonly summary: Readonly<Record<string, number>>
  readonly claims: readonly ClaimInfo[]
}

export interface ThemeInfo {
  readonly id: string
  readonly label: LocalText
  /** Facts of the theme itself, those of its sub-themes left out. */
  readonly facts: number
}

export interface CheckOptions {
  /** For titles of sources; by default the language of the first claim. */
  readonly language?: Language | undefined
  /** False: without the claims that no fact bears on. */
  readonly unverified?: boolean | undefined
}

/** The note's claims in its order. */
export function checkedText(snapshot: Snapshot, { annotations }: NoteView, options: CheckOptions): CheckedText {
  const { language = annotations[0]?.language ?? 'en', unverified = true } = options
  const claims = annotations.map((annotation): ClaimInfo => {
    const { span, text, verdict, confidence, reason, themes } = annotation
    const facts = factsOf(snapshot, annotation).map(({ match, fact }) => {
      return { ...factInfo(snapshot, fact, language), relation: match.relation }
    })
    const rounded = Math.round(confidence * 100) / 100
    return { start: span.start, end: span.end, text, verdict, confidence: rounded, themes, reason, facts }
  })
  const shown = claims.filter(({ verdict }) => unverified || verdict !== 'unverified')
  return { summary: { claims: annotations.length, ...summary(annotations) }, claims: shown }
}

export interface SearchOptions {
  /** With all themes below it. */
  readonly theme?: string | undefined
  /** 10 by default. */
  readonly limit?: number | undefined
  readonly language?: Language | undefined
}

/** Best first; a message for people where the theme is not known. */
export function searchFacts(
  snapshot: Snapshot,
  finder: FactFinder,
  query: string,
  { theme, limit = 10, language }: SearchOptions,
): { readonly facts: readonly FactInfo[] } | { readonly problem: string } {
  const themes = knownThemes(snapshot)
  if (theme !== undefined && !themes.includes(theme)) {
    const help = didYouMean(theme, themes)
    return { problem: `There is no theme "${theme}".${help} Known themes: ${themes.join(', ') || 'none'}.` }
  }
  const facts = finder.find(snapshot, query, { theme, limit: Math.min(Math.max(limit, 1), MOST_FACTS) })
  return { facts: facts.map((fact) => factInfo(snapshot, fact, language ?? firstLanguage(fact.statement))) }
}

/** More than anybody reads. */
export const MOST_FACTS = 50

function firstLanguage(statement: LocalText): Language {
  return LANGUAGES.find((each) => statement[each] !== undefined) ?? 'en'
}

export function factInfo(snapshot: Snapshot, fact: Fact, language: Language): FactInfo {
  const { id, base, theme, statement, publisher, url, asOf, validUntil, rating, quote } = fact
  const evidence = { publisher, url, asOf, validUntil, rating, quote }
  const sources = fact.sources.map((source) => sourceInfo(snapshot, fact, source, language))
  return { id, base, theme, statement, sources, ...present(evidence) }
}

/** In the order of the bases. */
export function themeInfos(snapshot: Snapshot): readonly ThemeInfo[] {
  const counts = new Map<string, number>()
  for (const { theme } of snapshot.bases.flatMap((base) => base.facts)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return knownThemes(snapshot).map((id) => {
    const label = snapshot.themes.find((theme) => theme.id === id)?.label ?? { en: id }
    return { id, label, facts: counts.get(id) ?? 0 }
  })
}

function sourceInfo(snapshot: Snapshot, fact: Fact, source: SourceRef, language: Language): SourceInfo {
  const { document: id, position: _, ...place } = source
  const document = snapshot.base(fact.base)?.documents.find((each) => each.id === id)
  const { url, publisher, date } = document ?? {}
  return { title: document ? inLanguage(document.title, language) : id, ...place, ...present({ url, publisher, date }) }
}

/** Without what is undefined. */
function present<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> }
function present(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
