/** In which language to speak, and what a text in several languages says in it. */
import type { NoteView } from '../host'
import { type Annotation, LANGUAGES, type Language, type LocalText } from '../model'

/** The reader's own language, or that of the claims: the one that most of them are in, the first language without any. */
export function languageFor(reader: Language | 'auto', annotations: Iterable<Annotation>): Language {
  if (reader !== 'auto') return reader
  const counts = new Map<Language, number>()
  for (const { language } of annotations) counts.set(language, (counts.get(language) ?? 0) + 1)
  return LANGUAGES.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best))
}

export function noteLanguage(reader: Language | 'auto', note: NoteView): Language {
  return reader === 'auto' ? languageFor(reader, note.annotations) : reader
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
