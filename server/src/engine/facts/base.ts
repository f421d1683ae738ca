/** What a fact base says beside its facts (id, title, themes, documents, lexicon), and how it is put together. */
import type { FactFile } from '../host'
import { type FactBase, LANGUAGES, type LocalText, type Problem, type SourceDocument, type Theme } from '../model'
import { slug } from '../text/slug'
import type { Span } from '../text/span'
import { checkNames, withoutDoubleFacts } from './check'
import { readExpectations } from './expect'
import { KEYS } from './keys'
import { EMPTY_LEXICON, readLexicon } from './lexicon'
import { type Fields, isNothing, type Reader } from './reader'
import type { Entry, Tree } from './tree'

/** All of a fact base but its facts. */
export type BaseHeader = Pick<FactBase, 'id' | 'title' | 'themes' | 'documents' | 'lexicon' | 'expect'>

/** Reads what describes a base; an id that is missing is the file's name. */
export function readHeader(reader: Reader, fields: Fields, file: FactFile): BaseHeader {
  reader.language = reader.choice(fields.get('language'), LANGUAGES, 'the language') ?? 'en'
  const idEntry = fields.get('id')
  const ownId = reader.id(idEntry?.value, 'the id')
  const id = ownId ?? fileId(file.uri)
  return {
    id,
    title: reader.local(fields.get('title'), 'the title') ?? { [reader.language]: ownId ?? fileName(file.uri) },
    themes: readThemes(reader, fields.get('themes'), id),
    documents: readDocuments(reader, fields.get('documents')),
    lexicon: readLexicon(reader, fields.get('lexicon')),
    expect: readExpectations(reader, fields.get('expect')),
  }
}

/** Puts a base together; what needs the whole of it (double ids, names that nothing declares) is checked here. */
export function finish(
  file: FactFile,
  header: BaseHeader,
  facts: FactBase['facts'],
  found: { readonly reader: Reader; readonly problems: readonly Problem[] },
): FactBase {
  const { reader } = found
  const unique = withoutDoubleFacts(reader, facts)
  checkNames(reader, header, unique)
  const problems = [...found.problems, ...reader.problems].sort(byPlace)
  const names = [...reader.names].sort(byPlace)
  return { ...header, ...ofFile(file), facts: unique, names, problems }
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start
}

/** `file:///notes/D%E1%BB%AF%20ki%E1%BB%87n.facts.yaml` → `du-kien`: an id has to be one that can be cited. */
export function fileId(uri: string): string {
  const name = fileName(uri)
  return /^[A-Za-z0-9_.-]+$/.test(name) ? name : slug(name) || 'facts'
}

/** What a base without a title is called, where it does not name itself: `Dữ kiện`. */
export function fileName(uri: string): string {
  const name = decode(uri.slice(uri.lastIndexOf('/') + 1))
  return name.replace(/(\.facts)?\.(yaml|yml|jsonl|json)$/i, '') || 'facts'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function emptyBase(file: FactFile, problems: readonly Problem[]): FactBase {
  const id = fileId(file.uri)
  const empty = { themes: [], documents: [], facts: [], expect: [], names: [] }
  return { id, title: { en: fileName(file.uri) }, ...empty, lexicon: EMPTY_LEXICON, ...ofFile(file), problems }
}

function ofFile({ uri, text, bundled }: FactFile): Pick<FactBase, 'uri' | 'text' | 'bundled'> {
  return bundled ? { uri, text, bundled } : { uri, text }
}

function readThemes(reader: Reader, entry: Entry | undefined, base: string): readonly Theme[] {
  return named(reader, entry).map((theme) => {
    reader.name('theme', 'declaration', theme.key, theme.keySpan)
    const label: LocalText = reader.local(theme, `the name of theme "${theme.key}"`) ?? { [reader.language]: theme.key }
    return { id: theme.key, label, base, span: theme.keySpan }
  })
}

function readDocuments(reader: Reader, entry: Entry | undefined): readonly SourceDocument[] {
  return named(reader, entry).flatMap((document) => {
    reader.name('document', 'declaration', document.key, document.keySpan)
    return readDocument(reader, document.key, document.value) ?? []
  })
}

/** The entries of a map of named things; none where it is missing or no map. */
function named(reader: Reader, entry: Entry | undefined): readonly Entry[] {
  if (!entry || isNothing(entry.value)) return []
  return reader.entries(entry.value, `"${entry.key}"`) ?? []
}

function readDocument(reader: Reader, id: string, tree: Tree): SourceDocument | undefined {
  const what = `document "${id}"`
  const fields = reader.fields(tree, KEYS.document, what)
  if (!fields) return undefined
  const text = (key: string) => reader.text(fields.get(key)?.value, `the ${key} of ${what}`)
  const [url, publisher, date, citekey, path] = ['url', 'publisher', 'date', 'citekey', 'path'].map(text)
  const language = reader.choice(fields.get('language'), LANGUAGES, `the language of ${what}`)
  return {
    id,
    title: reader.local(fields.get('title'), `the title of ${what}`) ?? { [reader.language]: id },
    sections: readSections(reader, fields.get('sections'), what),
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(citekey === undefined ? {} : { citekey }),
    ...(path === undefined ? {} : { path }),
    ...(language === undefined ? {} : { language }),
  }
}

function readSections(reader: Reader, entry: Entry | undefined, what: string): Readonly<Record<number, LocalText>> {
  const sections = named(reader, entry).flatMap((section) => {
    const title = reader.local(section, `the title of section ${section.key} of ${what}`)
    if (/^\d+$/.test(section.key)) return title ? [[Number(section.key), title] as const] : []
    const message = `Sections of ${what} are named by number, and "${section.key}" is none. Write 0, 1, 2, …`
    reader.error('wrong-value', section.keySpan, message)
    return []
  })
  return Object.fromEntries(sections)
}
