/** In which language to speak, and what a text in several languages says in it. */
import type { NoteView } from '../host'
import { type ClaimCounts, countClaims } from '../match/blockClaims'
import { type Annotation, LANGUAGES, type Language, type LocalText } from '../model'

/** The reader's own language, or that of the claims: the one that most of them are in, the first language without any. */
export function languageFor(reader: Language | 'auto', annotations: Iterable<Annotation>): Language {
  if (reader !== 'auto') return reader
  return languageOf(reader, countClaims([...annotations]))
}

/** As `languageFor`, of claims that have been counted. */
export function languageOf(reader: Language | 'auto', { languages }: ClaimCounts): Language {
  if (reader !== 'auto') return reader
  return LANGUAGES.reduce((best, each) => (languages[each] > languages[best] ? each : best))
}

/** Judges all of the note where the reader has no language of his own. */
export function noteLanguage(reader: Language | 'auto', { stretches }: NoteView): Language {
  if (reader !== 'auto') return reader
  stretches.judge(0, stretches.count)
  return languageOf(reader, stretches.countsSoFar)
}

/** The text in that language, else in one that it has; '' where it has none. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? LANGUAGES.map((each) => text[each]).find((each) => each !== undefined) ?? ''
}

/** The text in each language that it has, the reader's first. */
export function inLanguages(text: LocalText, first: Language): readonly { language: Language; text: string }[] {
  const order = [first, ...LANGUAGES.filter((language) => language !== first)]
  return order.flatMap((language) => {
    const each = text[language]
    return each === undefined ? [] : [{ language, text: each }]
  })
}
