/**
 * A YAML or JSON text as a plain tree in which every key and value knows its span: what the loader reads from.
 * The `yaml` package parses; nothing above this file knows of it.
 */
import { Composer, CST, isAlias, isMap, isScalar, isSeq, type Pair, Parser, type Scalar, type YAMLError } from 'yaml'
import type { Problem } from '../model'
import type { Span } from '../text/span'

export interface Entry {
  readonly key: string
  readonly keySpan: Span
  readonly value: Tree
}

export interface MapTree {
  readonly kind: 'map'
  readonly span: Span
  readonly entries: readonly Entry[]
}

export interface ListTree {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly Tree[]
}

/** `text` is the value as written, quotes and escapes resolved; `span` leaves the quotes out. */
export interface ScalarTree {
  readonly kind: 'scalar'
  readonly span: Span
  readonly value: string | number | boolean | null
  readonly text: string
}

export type Tree = MapTree | ListTree | ScalarTree

export interface ParsedTree {
  readonly tree: Tree
  readonly problems: readonly Problem[]
}

/** One slip can make the parser stumble on for the rest of the file; the first few places tell all there is to tell. */
const SYNTAX_PROBLEMS = 10

/** Parses YAML (JSON is YAML too). Total: what cannot be parsed is a `syntax` problem, and the rest is in the tree. */
export function parseTree(text: string): ParsedTree {
  const tokens = [...new Parser().parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== undefined) return { tree: nothing({ start: 0, end: 0 }), problems: [tooDeepProblem(deep, text.length)] }
  const composer = new Composer({ uniqueKeys: false, resolveKnownTags: false, logLevel: 'silent' })
  const [document, second] = [...composer.compose(tokens, true, text.length)]
  const around = { start: 0, end: 0 }
  if (!document) return { tree: nothing(around), problems: [] }
  const problems = [
    ...document.errors.slice(0, SYNTAX_PROBLEMS).map((error) => syntaxProblem(error, 'error', text.length)),
    ...document.warnings.slice(0, SYNTAX_PROBLEMS).map((error) => syntaxProblem(error, 'warning', text.length)),
    ...(second ? [secondDocument(second.range[0], text.length)] : []),
  ]
  return { tree: new Converter(text).convert(document.contents, around), problems }
}

/** A fact base is about eight deep. The composer recurses, and would take the program down with it. */
const MOST_NESTED = 64

/** Where tokens nest too deeply; found without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > MOST_NESTED) return token.offset
    for (const inner of innerTokens(token)) open.push({ token: inner, depth: depth + 1 })
  }
  return undefined
}

function innerTokens(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!CST.isCollection(token)) return []
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])])
}

function tooDeepProblem(offset: number, length: number): Problem {
  const span = { start: Math.min(offset, length), end: Math.min(offset + 1, length) }
  const message = 'This is nested too deeply, and nothing of it is read. Check the brackets here.'
  return { code: 'syntax', severity: 'error', message, span }
}

function secondDocument(offset: number, length: number): Problem {
  const span = { start: Math.min(offset, length), end: Math.min(offset + 3, length) }
  const message =
    'Only what stands above this line is read. A file holds one fact base: remove the "---", or split the file.'
  return { code: 'syntax', severity: 'error', message, span }
}

/** A tree of a value that JSON.parse made; every part of it has the same span. What no fact base nests is left out. */
export function treeOfJson(value: unknown, span: Span, depth = 0): Tree {
  if (typeof value !== 'object' || value === null) return scalar(value, span)
  if (depth > MOST_NESTED) return nothing(span)
  if (Array.isArray(value)) return { kind: 'list', span, items: value.map((item) => treeOfJson(item, span, depth + 1)) }
  const entries = Object.entries(value).map(([key, part]) => ({
    key,
    keySpan: span,
    value: treeOfJson(part, span, depth + 1),
  }))
  return { kind: 'map', span, entries }
}

/** The same tree, its spans moved by `offset` code units. */
export function shiftTree(tree: Tree, offset: number): Tree {
  const span = shiftSpan(tree.span, offset)
  switch (tree.kind) {
    case 'map':
      return { ...tree, span, entries: tree.entries.map((entry) => shiftEntry(entry, offset)) }
    case 'list':
      return { ...tree, span, items: tree.items.map((item) => shiftTree(item, offset)) }
    case 'scalar':
      return { ...tree, span }
  }
}

function shiftEntry({ key, keySpan, value }: Entry, offset: number): Entry {
  return { key, keySpan: shiftSpan(keySpan, offset), value: shiftTree(value, offset) }
}

export function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset }
}

/** The parser may point behind the text's end, at what it missed there. */
function syntaxProblem(error: YAMLError, severity: Problem['severity'], length: number): Problem {
  const start = Math.min(error.pos[0], length)
  const end = Math.min(Math.max(error.pos[1], start), length)
  const message = `This is not valid YAML: ${lowerFirst(error.message)}. Check indentation, colons and quotes here.`
  return { code: 'syntax', severity, message, span: { start, end } }
}

function lowerFirst(message: string): string {
  return (message.charAt(0).toLowerCase() + message.slice(1)).replace(/[.\s]+$/, '')
}

function nothing(span: Span): ScalarTree {
  return { kind: 'scalar', span, value: null, text: '' }
}

function scalar(value: unknown, span: Span, source?: string): ScalarTree {
  if (value === null || value === undefined) return { kind: 'scalar', span, value: null, text: '' }
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', span, value, text: source ?? String(value) }
  const text = String(value)
  return { kind: 'scalar', span, value: text, text }
}

/** Converts parsed nodes; aliases become the tree of what they name, a loop of them nothing. */
class Converter {
  private readonly anchors = new Map<string, Tree>()

  constructor(private readonly text: string) {}

  convert(node: unknown, around: Span): Tree {
    if (isAlias(node)) return this.anchors.get(node.source) ?? nothing(this.span(node.range, around))
    const tree = this.convertOwn(node, around)
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) this.anchors.set(node.anchor, tree)
    return tree
  }

  private convertOwn(node: unknown, around: Span): Tree {
    if (isMap(node)) {
      const span = this.span(node.range, around)
      return { kind: 'map', span, entries: node.items.map((pair) => this.entry(pair, span)) }
    }
    if (isSeq(node)) {
      const span = this.span(node.range, around)
      return { kind: 'list', span, items: node.items.map((item) => this.convert(item, span)) }
    }
    if (isScalar(node)) return this.scalar(node, around)
    return nothing(around)
  }

  private entry(pair: Pair, around: Span): Entry {
    const key = this.convert(pair.key, around)
    const name = key.kind === 'scalar' ? key.text : this.text.slice(key.span.start, key.span.end)
    return { key: name, keySpan: key.span, value: this.convert(pair.value, key.span) }
  }

  private scalar(node: Scalar, around: Span): ScalarTree {
    const span = this.span(node.range, around)
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    const inner = quoted && span.end - span.start >= 2 ? { start: span.start + 1, end: span.end - 1 } : span
    return scalar(node.value, inner, node.source)
  }

  /** `[start, value-end, node-end]` as a span without the white space that block values end in. */
  private span(range: readonly number[] | null | undefined, around: Span): Span {
    const start = range?.[0] ?? around.start
    let end = range?.[1] ?? around.end
    while (end > start && /\s/.test(this.text.charAt(end - 1))) end--
    return { start, end }
  }
}
