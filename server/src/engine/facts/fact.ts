/** Reads one fact of a fact base: statement, sources, frames. */
import { type Fact, type Frame, type LocalText, type SourceRef, STRENGTHS } from '../model'
import { type Evidence, readEvidence } from './evidence'
import { KEYS } from './keys'
import { type Fields, isNothing, type Reader } from './reader'
import type { Entry, Tree } from './tree'

/** What a fact has of the base that holds it. */
export interface Holder {
  readonly base: string
  readonly uri: string
}

/** Undefined, with problems, where there is no id, no theme or no statement. */
export function readFact(reader: Reader, tree: Tree, holder: Holder): Fact | undefined {
  const fields = reader.fields(tree, KEYS.fact, 'a fact')
  if (!fields) return undefined
  const idTree = fields.get('id')?.value
  const id = reader.id(idTree, 'the id')
  if (id === undefined || !idTree) return missing(reader, tree, 'This fact has no id, so it is left out. Add "id: …".')
  const what = `fact "${id}"`
  const theme = readTheme(reader, fields, what)
  const statement = reader.local(fields.get('statement'), `the statement of ${what}`)
  if (theme === undefined) missing(reader, idTree, `Fact "${id}" has no theme, so it is left out. Add "theme: …".`)
  if (!statement)
    missing(reader, idTree, `Fact "${id}" has no statement, so it is left out. Add "statement: { en: …, vi: … }".`)
  const rest = readRest(reader, fields, what)
  if (theme === undefined || !statement) return undefined
  return { id, ...holder, theme, statement, ...rest, span: tree.span, idSpan: idTree.span }
}

interface Rest extends Pick<Fact, 'strength' | 'sources' | 'frames'>, Evidence {
  readonly notes?: LocalText
}

function readRest(reader: Reader, fields: Fields, what: string): Rest {
  const notes = reader.local(fields.get('notes'), `the notes of ${what}`)
  return {
    strength: reader.choice(fields.get('strength'), STRENGTHS, `the strength of ${what}`) ?? 'is',
    sources: reader.items(fields.get('sources')).flatMap((item) => readSource(reader, item, what) ?? []),
    frames: reader.items(fields.get('frames')).flatMap((item) => readFrame(reader, item, what) ?? []),
    ...(notes ? { notes } : {}),
    ...readEvidence(reader, fields, what),
  }
}

function missing(reader: Reader, { span }: Tree, message: string): undefined {
  reader.error('missing', span, message)
}

function readTheme(reader: Reader, fields: Fields, what: string): string | undefined {
  const tree = fields.get('theme')?.value
  const theme = reader.text(tree, `the theme of ${what}`)
  if (tree && theme !== undefined) reader.name('theme', 'use', theme, tree.span)
  return theme
}

function readSource(reader: Reader, tree: Tree, what: string): SourceRef | undefined {
  const fields = reader.fields(tree, KEYS.source, `a source of ${what}`)
  if (!fields) return undefined
  const documentTree = fields.get('document')?.value
  const document = reader.text(documentTree, `the document of ${what}`)
  if (document === undefined || !documentTree)
    return missing(reader, tree, `A source of ${what} names no document. Add "document: …", one of "documents".`)
  reader.name('document', 'use', document, documentTree.span)
  const section = reader.number(fields.get('section'), `the section of a source of ${what}`)
  const sentence = reader.number(fields.get('sentence'), `the sentence of a source of ${what}`)
  const position = reader.number(fields.get('position'), `the position of a source of ${what}`)
  const heading = reader.text(fields.get('heading')?.value, `the heading of a source of ${what}`)
  const quote = reader.text(fields.get('quote')?.value, `the quote of a source of ${what}`)
  return {
    document,
    ...(section === undefined ? {} : { section }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(heading === undefined ? {} : { heading }),
    ...(position === undefined ? {} : { position }),
    ...(quote === undefined ? {} : { quote }),
  }
}

function readFrame(reader: Reader, tree: Tree, what: string): Frame | undefined {
  const fields = reader.fields(tree, KEYS.frame, `a frame of ${what}`)
  if (!fields) return undefined
  const slots = (key: keyof Frame) => readSlots(reader, fields.get(key), `"${key}" in a frame of ${what}`)
  const agent = slots('agent')[0]
  const patient = slots('patient')[0]
  const strength = reader.choice(fields.get('strength'), STRENGTHS, `the strength of a frame of ${what}`)
  const about = slots('about')
  const says = slots('says')
  if (about.length + says.length === 0)
    reader.warn('missing', tree.span, `A frame of ${what} says nothing. Add "about" or "says", or remove the frame.`)
  return {
    about,
    says,
    beyond: slots('beyond'),
    against: slots('against'),
    unless: slots('unless'),
    ...(agent === undefined ? {} : { agent }),
    ...(patient === undefined ? {} : { patient }),
    ...(strength === undefined ? {} : { strength }),
  }
}

/** Slots as written; the concepts that each names (`?data|corpus`) are noted with their spans. */
function readSlots(reader: Reader, entry: Entry | undefined, what: string): readonly string[] {
  return reader.items(entry).flatMap((item) => {
    const slot = reader.text(item, what)
    if (slot === undefined || isNothing(item)) return []
    for (const match of slot.matchAll(/[^|?\s]+/g)) {
      const start = item.span.start + match.index
      reader.name('concept', 'use', match[0], { start, end: start + match[0].length })
    }
    return [slot]
  })
}
