/** Where a fact comes from, in words. */
import {
  type Fact,
  inLanguage,
  type Language,
  type Snapshot,
  type SourceDocument,
  type SourceRef,
  strings,
} from '../../engine'
import { safe } from '../terminal'

/** One line a source: `Sora and China's AI, section 3 (Export limits), sentence 2`. */
export function sourceLines(fact: Fact, snapshot: Snapshot, language: Language): string[] {
  const documents = snapshot.base(fact.base)?.documents ?? []
  return fact.sources.map((source) => {
    const document = documents.find(({ id }) => id === source.document)
    return safe(sourceLine(source, document, language))
  })
}

function sourceLine(source: SourceRef, document: SourceDocument | undefined, language: Language): string {
  const { section, sentence, quote } = source
  const words = strings(language)
  const heading = section === undefined ? undefined : document?.sections[section]
  const title = document ? inLanguage(document.title, language) : ''
  return [
    title || source.document,
    ...(section === undefined ? [] : [words.section(section) + (heading ? ` (${inLanguage(heading, language)})` : '')]),
    ...(sentence === undefined ? [] : [words.sentence(sentence)]),
    ...(quote ? [`“${quote}”`] : []),
  ].join(', ')
}
