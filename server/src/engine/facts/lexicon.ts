/** Reads lexicons: the `lexicon:` part of a fact base, and general lexicon files, which are that part alone. */
import { CONCEPT_KINDS, type Concept, type Lexicon, type Problem } from '../model'
import { FORMAT_VERSION, KEYS } from './keys'
import { type Fields, isNothing, Reader } from './reader'
import { type Entry, parseTree } from './tree'

export const EMPTY_LEXICON: Lexicon = { concepts: [], abbreviations: [] }

/** Loads a general lexicon file (YAML, the `lexicon:` part of a fact base on its own). Total, as `loadFactBase` is. */
export function loadLexicon(text: string): { readonly lexicon: Lexicon; readonly problems: readonly Problem[] } {
  const parsed = parseTree(text)
  const reader = new Reader()
  if (isNothing(parsed.tree)) return { lexicon: EMPTY_LEXICON, problems: parsed.problems }
  const fields = reader.fields(parsed.tree, KEYS.lexiconFile, 'a lexicon')
  if (fields) checkVersion(reader, fields)
  const lexicon = fields ? readLexiconFields(reader, fields) : EMPTY_LEXICON
  return { lexicon, problems: [...parsed.problems, ...reader.problems] }
}

/** The lexicon of a fact base. */
export function readLexicon(reader: Reader, entry: Entry | undefined): Lexicon {
  if (!entry || isNothing(entry.value)) return EMPTY_LEXICON
  const fields = reader.fields(entry.value, KEYS.lexicon, 'the lexicon')
  return fields ? readLexiconFields(reader, fields) : EMPTY_LEXICON
}

/** Reports a version that is missing or that this program does not know; what can be read is read all the same. */
export function checkVersion(reader: Reader, fields: Fields): void {
  const version = fields.get('version')
  if (!version || isNothing(version.value)) return
  if (version.value.kind === 'scalar' && version.value.value === FORMAT_VERSION) return
  const message = `This program reads version ${FORMAT_VERSION} of the format. Write "version: ${FORMAT_VERSION}", or update it.`
  reader.error('version', version.value.span, message)
}

function readLexiconFields(reader: Reader, fields: Fields): Lexicon {
  const concepts = fields.get('concepts')
  const entries = concepts && !isNothing(concepts.value) ? reader.entries(concepts.value, '"concepts"') : []
  return {
    concepts: (entries ?? []).flatMap((entry) => readConcept(reader, entry) ?? []),
    abbreviations: reader.texts(fields.get('abbreviations'), '"abbreviations"'),
  }
}

function readConcept(reader: Reader, { key: id, keySpan, value }: Entry): Concept | undefined {
  const what = `concept "${id}"`
  reader.name('concept', 'declaration', id, keySpan)
  const fields = reader.fields(value, KEYS.concept, what)
  if (!fields) return undefined
  if (!fields.has('kind')) {
    const message = `Concept "${id}" does not say what kind it is and is taken as a thing. Add "kind": ${CONCEPT_KINDS.join(', ')}.`
    reader.warn('missing', keySpan, message)
  }
  const theme = reader.text(fields.get('theme')?.value, `the theme of ${what}`)
  const themeSpan = fields.get('theme')?.value.span
  if (theme !== undefined && themeSpan) reader.name('theme', 'use', theme, themeSpan)
  return {
    id,
    kind: reader.choice(fields.get('kind'), CONCEPT_KINDS, `the kind of ${what}`) ?? 'thing',
    words: {
      en: reader.texts(fields.get('en'), `the words of ${what}`),
      vi: reader.texts(fields.get('vi'), `the words of ${what}`),
    },
    opposite: conceptNames(reader, fields.get('opposite'), what),
    kindOf: conceptNames(reader, fields.get('kindOf'), what),
    partOf: conceptNames(reader, fields.get('partOf'), what),
    outdoes: conceptNames(reader, fields.get('outdoes'), what),
    ...(theme === undefined ? {} : { theme }),
  }
}

function conceptNames(reader: Reader, entry: Entry | undefined, what: string): readonly string[] {
  return reader.items(entry).flatMap((item) => {
    const name = reader.text(item, `each of "${entry?.key}" of ${what}`)
    if (name === undefined) return []
    reader.name('concept', 'use', name, item.span)
    return [name]
  })
}
