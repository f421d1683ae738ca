/** The keys of the fact base format, version 1. The loader knows these and no others; the JSON schema is tested to agree. */
export const FORMAT_VERSION = 1

export const KEYS = {
  base: ['version', 'id', 'title', 'language', 'documents', 'themes', 'facts', 'lexicon', 'expect'],
  document: ['title', 'language', 'url', 'publisher', 'date', 'citekey', 'path', 'sections'],
  fact: [
    ...['id', 'theme', 'statement', 'strength', 'sources', 'notes', 'url', 'publisher', 'quote'],
    ...['asOf', 'validUntil', 'citekey', 'rating', 'draft', 'frames'],
  ],
  source: ['document', 'section', 'sentence', 'heading', 'position', 'quote'],
  rating: ['text', 'value', 'best', 'worst', 'relation'],
  expectation: ['sentence', 'verdict', 'fact'],
  frame: ['about', 'says', 'agent', 'patient', 'beyond', 'against', 'unless', 'strength'],
  lexicon: ['abbreviations', 'concepts'],
  lexiconFile: ['version', 'abbreviations', 'concepts'],
  concept: ['kind', 'en', 'vi', 'opposite', 'kindOf', 'partOf', 'outdoes', 'theme'],
} as const satisfies Readonly<Record<string, readonly string[]>>
