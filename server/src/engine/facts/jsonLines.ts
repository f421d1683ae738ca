/**
 * Loads `*.facts.jsonl`, for large imported bases: one fact a line; a first line `{"base": {…}}` may describe the base.
 * Lines are read with JSON.parse, and only one with something wrong in it again with exact spans: that costs far more.
 */
import type { FactFile } from '../host'
import type { Fact, FactBase } from '../model'
import type { Span } from '../text/span'
import { type BaseHeader, fileId, fileName, finish, readHeader } from './base'
import { readFact } from './fact'
import { KEYS } from './keys'
import { Reader } from './reader'
import { parseTree, shiftSpan, shiftTree, type Tree, treeOfJson } from './tree'

interface Line extends Span {
  readonly text: string
}

/** Total: a line that cannot be read is a problem, the others are loaded. */
export function loadJsonLines(file: FactFile): FactBase {
  const reader = new Reader()
  const lines = nonEmptyLines(file.text)
  const first = lines[0]
  const header = first ? readBaseLine(reader, first, file) : undefined
  const base = header ?? plainHeader(file)
  const holder = { base: base.id, uri: file.uri }
  const facts = (header ? lines.slice(1) : lines).flatMap((line) => readLine(reader, line, holder) ?? [])
  return finish(file, base, facts, { reader, problems: [] })
}

function plainHeader(file: FactFile): BaseHeader {
  const id = fileId(file.uri)
  return {
    id,
    title: { en: fileName(file.uri) },
    themes: [],
    documents: [],
    expect: [],
    lexicon: { concepts: [], abbreviations: [] },
  }
}

/** The base that a first line describes; undefined where it is a fact already. */
function readBaseLine(reader: Reader, line: Line, file: FactFile): BaseHeader | undefined {
  if (!/^\s*\{\s*"base"\s*:/.test(line.text)) return undefined
  const tree = exactTree(reader, line)
  const entry = tree.kind === 'map' ? tree.entries.find(({ key }) => key === 'base') : undefined
  const known = KEYS.base.filter((key) => key !== 'facts')
  const fields = entry ? reader.fields(entry.value, known, 'the base') : undefined
  return fields ? readHeader(reader, fields, file) : plainHeader(file)
}

function readLine(reader: Reader, line: Line, holder: { base: string; uri: string }): Fact | undefined {
  const quick = new Reader()
  quick.language = reader.language
  const value = parseJson(line.text)
  const fact = value === undefined ? undefined : readFact(quick, treeOfJson(value, line), holder)
  const idSpan = fact && findId(line, fact.id)
  // Frames name concepts, and drafts are accepted, whose places are wanted; any other fact needs its id's place only.
  if (fact && idSpan && quick.problems.length === 0 && fact.frames.length === 0 && !fact.draft) {
    for (const use of quick.names) reader.names.push(use)
    return { ...fact, span: { start: line.start, end: line.end }, idSpan }
  }
  return readFact(reader, exactTree(reader, line), holder)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where the line has `"id": "ID"`; undefined where it is written with escapes. */
function findId(line: Line, id: string): Span | undefined {
  const match = /"id"\s*:\s*"([^"\\]*)"/.exec(line.text)
  if (!match || match[1] !== id) return undefined
  const start = line.start + match.index + match[0].length - 1 - id.length
  return { start, end: start + id.length }
}

function exactTree(reader: Reader, line: Line): Tree {
  const { tree, problems } = parseTree(line.text)
  for (const problem of problems) reader.problems.push({ ...problem, span: shiftSpan(problem.span, line.start) })
  return shiftTree(tree, line.start)
}

/** Lines that hold more than white space, their line breaks and a byte order mark left out. */
function nonEmptyLines(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((match) => {
    const mark = match.index === 0 && text.startsWith('\uFEFF') ? 1 : 0
    const line = match[0].slice(mark)
    const start = match.index + mark
    return line.trim() === '' ? [] : [{ text: line, start, end: start + line.length }]
  })
}
