/**
 * Where in a fact base someone is writing, however unfinished it is there. Only the entry that holds the place is parsed,
 * so that a base of many thousand facts costs no more than a small one.
 */
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import { type FormatPath, ITEM } from './formatHelp'
import { parseTree, type Tree } from './tree'

export interface WritingPlace {
  /** Of the map that a key is written in, or of the value that is written. */
  readonly path: FormatPath
  readonly role: 'key' | 'value'
  /** The word at the place, which a completion replaces. */
  readonly replace: Span
  /** What of the word stands before the place. */
  readonly prefix: string
  /** The keys that the map has already. */
  readonly present: readonly string[]
  /** The word stands in quotes. */
  readonly isQuoted: boolean
  /** A key whose `:` is there. */
  readonly hasColon: boolean
  /** The word is all that the value has. */
  readonly isAlone: boolean
}

/** Stands for the word at the place while the text around it is parsed. */
const MARK = 'claimlightwritinghere'
/** Code units of a section without items of its own (the lexicon, JSON): more is not parsed for help. */
const MOST = 400_000
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_./-]*$/u
const WORD_BEHIND = /^[\p{L}\p{M}\p{N}_./-]*/u

/** Undefined in comments, and where nothing can be told. */
export function writingPlaceAt(lines: LineIndex, offset: number): WritingPlace | undefined {
  const { line } = lines.positionAt(offset)
  const before = lines.slice(lines.lineStart(line), offset)
  const behind = lines.slice(offset, lines.lineEnd(line))
  const prefix = WORD_BEFORE.exec(before)?.[0] ?? ''
  const rest = WORD_BEHIND.exec(behind)?.[0] ?? ''
  const replace = { start: offset - prefix.length, end: offset + rest.length }
  const excerpt = excerptAt(lines, offset)
  if (!excerpt) return undefined
  const at = excerpt.at - prefix.length
  // A word alone on its line is taken for a key: else the parser would read on for its end in the line below.
  const isFirst = /^\s*(?:- +)*$/.test(before.slice(0, before.length - prefix.length))
  const mark = isFirst && /^\s*$/.test(behind.slice(rest.length)) ? `${MARK}:` : MARK
  const text = excerpt.text.slice(0, at) + mark + excerpt.text.slice(excerpt.at + rest.length)
  const found = search(parseTree(text).tree, [])
  if (!found) return undefined
  const opening = before.at(-1 - prefix.length)
  return {
    ...{ ...found, replace, prefix },
    isQuoted: opening === '"' || opening === "'",
    hasColon: /^["']?\s*:(?:\s|$|["'[{])/.test(behind.slice(rest.length)),
  }
}

/** The path of the key at an offset, and where it stands. */
export function keyAt(
  lines: LineIndex,
  offset: number,
): { readonly path: FormatPath; readonly span: Span } | undefined {
  const excerpt = excerptAt(lines, offset)
  const found = excerpt && searchKey(parseTree(excerpt.text).tree, excerpt.at, [])
  if (!excerpt || !found) return undefined
  const shift = offset - excerpt.at
  return { path: found.path, span: { start: found.span.start + shift, end: found.span.end + shift } }
}

// ---------------------------------------------------------------- the text around a place

interface Excerpt {
  readonly text: string
  /** The place in it. */
  readonly at: number
}

/** The item of a list at the top that holds the place, below its key; else the whole section, or a line of JSON Lines. */
function excerptAt(lines: LineIndex, offset: number): Excerpt | undefined {
  const { line } = lines.positionAt(offset)
  const head = headOf(lines, line)
  if (head === undefined) return whole(lines, offset)
  const first = firstItem(lines, head)
  const from = first === undefined || head === line ? undefined : itemAbove(lines, line, head, first)
  if (from === undefined || first === undefined) {
    const end = lines.lineStart(endOf(lines, head + 1, -1))
    return cut(lines, { start: lines.lineStart(head), end }, offset)
  }
  const header = `${lines.slice(lines.lineStart(head), lines.lineEnd(head)).replace(/:.*$/s, ':')}\n`
  const start = lines.lineStart(from)
  const end = lines.lineStart(endOf(lines, Math.max(from, line) + 1, first))
  return { text: header + lines.slice(start, end), at: header.length + offset - start }
}

function whole(lines: LineIndex, offset: number): Excerpt | undefined {
  const { line } = lines.positionAt(offset)
  const own = lines.slice(lines.lineStart(line), lines.lineEnd(line))
  // A line of JSON Lines is a fact by itself, but for one that describes the base.
  if (
    /^\s*\{.*\}\s*$/.test(own) &&
    lines.lineCount > 1 &&
    !lines.slice(0, lines.lineStart(line)).trimStart().startsWith('{\n')
  )
    return jsonLine(own, offset - lines.lineStart(line))
  return cut(lines, { start: 0, end: lines.length }, offset)
}

function jsonLine(text: string, at: number): Excerpt {
  const header = /^\s*\{\s*"base"\s*:/.exec(text)?.[0]
  if (header !== undefined) return { text: text.slice(header.length).replace(/\}\s*$/, ''), at: at - header.length }
  return { text: `{"facts":[${text}]}`, at: at + '{"facts":['.length }
}

function cut(lines: LineIndex, { start, end }: Span, offset: number): Excerpt | undefined {
  return end - start > MOST ? undefined : { text: lines.slice(start, Math.max(end, offset)), at: offset - start }
}

/** The nearest line from here up that begins with a key of the top level. Lines that are indented cost next to nothing. */
function headOf(lines: LineIndex, line: number): number | undefined {
  const { text } = lines
  const own = lineOf(lines, line)
  if (own !== '' && /^[\p{L}\p{N}]*$/u.test(own)) return line
  for (let start = lines.lineStart(line); ; start = text.lastIndexOf('\n', start - 2) + 1) {
    const first = text.charAt(start)
    if (first === '{' || first === '[') return undefined
    if (/[A-Za-z]/.test(first)) {
      const nth = lines.positionAt(start).line
      if (/^[A-Za-z][\w-]*\s*:/.test(lineOf(lines, nth))) return nth
    }
    if (start < 2) return undefined
  }
}

/** How far the items of a section's list are indented; undefined where it is no list. */
function firstItem(lines: LineIndex, head: number): number | undefined {
  for (let nth = head + 1; nth < lines.lineCount; nth++) {
    const text = lineOf(lines, nth)
    if (isBlank(text)) continue
    return /^\s*-(?:\s|$)/.test(text) ? indentOf(text) : undefined
  }
  return undefined
}

function itemAbove(lines: LineIndex, line: number, head: number, indent: number): number | undefined {
  for (let nth = line; nth > head; nth--) {
    const text = lineOf(lines, nth)
    if (indentOf(text) === indent && /^\s*-(?:\s|$)/.test(text)) return nth
  }
  return undefined
}

/** The first line from here on that is indented no more than that, blank lines and comments aside. */
function endOf(lines: LineIndex, from: number, indent: number): number {
  for (let nth = from; nth < lines.lineCount; nth++) {
    const text = lineOf(lines, nth)
    if (isBlank(text)) continue
    const isItem = indent < 0 && text.startsWith('-')
    if (indentOf(text) <= Math.max(indent, 0) && !isItem) return nth
  }
  return lines.lineCount
}

function lineOf(lines: LineIndex, line: number): string {
  return lines.slice(lines.lineStart(line), lines.lineEnd(line))
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

function isBlank(text: string): boolean {
  return /^\s*(?:#.*)?$/.test(text)
}

// ---------------------------------------------------------------- the place in the tree

type FoundPlace = Pick<WritingPlace, 'path' | 'role' | 'present' | 'isAlone'>

function search(tree: Tree, path: FormatPath): FoundPlace | undefined {
  if (tree.kind === 'scalar') {
    if (!tree.text.includes(MARK)) return undefined
    return { path, role: 'value', present: [], isAlone: tree.text.trim() === MARK }
  }
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      const found = search(item, [...path, ITEM])
      if (found) return found
    }
    return undefined
  }
  for (const { key, value } of tree.entries) {
    if (key.includes(MARK)) {
      const present = tree.entries.map((entry) => entry.key).filter((each) => each !== key)
      return key === MARK ? { path, role: 'key', present, isAlone: true } : undefined
    }
    const found = search(value, [...path, key])
    if (found) return found
  }
  return undefined
}

function searchKey(tree: Tree, at: number, path: FormatPath): { path: FormatPath; span: Span } | undefined {
  if (tree.kind === 'scalar') return undefined
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      const found = searchKey(item, at, [...path, ITEM])
      if (found) return found
    }
    return undefined
  }
  for (const { key, keySpan, value } of tree.entries) {
    if (keySpan.start <= at && at < keySpan.end) return { path: [...path, key], span: keySpan }
    const found = searchKey(value, at, [...path, key])
    if (found) return found
  }
  return undefined
}
