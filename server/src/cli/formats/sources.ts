/** A fact's statement and sources in words. */
import {
  type Fact,
  LANGUAGES,
  type Language,
  type LocalText,
  type Snapshot,
  type SourceDocument,
  type SourceRef,
} from '../../engine'
import { safe } from '../terminal'
import type { Words } from '../words'

/** The text in that language, else in the first that there is. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] ?? LANGUAGES.flatMap((each) => text[each] ?? [])[0] ?? ''
}

/** One line a source: `Sora and China's AI, section 3 (Export limits), sentence 2`. */
export function sourceLines(fact: Fact, snapshot: Snapshot, language: Language, words: Words): string[] {
  const documents = snapshot.base(fact.base)?.documents ?? []
  return fact.sources.map((source) => {
    const document = documents.find(({ id }) => id === source.document)
    return safe(sourceLine(source, document, language, words))
  })
}

function sourceLine(source: SourceRef, document: SourceDocument | undefined, language: Language, words: Words): string {
  const heading = source.section === undefined ? '' : textIn(document?.sections[source.section] ?? {}, language)
  return [
    document ? textIn(document.title, language) || document.id : source.document,
    ...(source.section === undefined ? [] : [`${words.section} ${source.section}${heading ? ` (${heading})` : ''}`]),
    ...(source.sentence === undefined ? [] : [`${words.sentence} ${source.sentence}`]),
    ...(source.quote ? [`“${source.quote}”`] : []),
  ].join(', ')
}
