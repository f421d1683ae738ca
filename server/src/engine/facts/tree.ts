/**
 * A YAML or JSON text as a plain tree in which every key and value knows its span: what the loader reads from.
 * The `yaml` package parses; nothing above this file knows of it.
 */
import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLError } from 'yaml'
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
  try {
    const document = parseDocument(text, {
      prettyErrors: false,
      uniqueKeys: false,
      resolveKnownTags: false,
      logLevel: 'silent',
    })
    const problems = [
      ...document.errors.slice(0, SYNTAX_PROBLEMS).map((error) => syntaxProblem(error, 'error')),
      ...document.warnings.slice(0, SYNTAX_PROBLEMS).map((error) => syntaxProblem(error, 'warning')),
    ]
    return { tree: new Converter(text).convert(document.contents, { start: 0, end: 0 }), problems }
  } catch {
    // The parser gives up on absurdly deep nesting by running out of stack.
    const span = { start: 0, end: Math.min(text.length, 1) }
    const message = 'This file is nested too deeply to be read. Write it as the fact base format describes.'
    return { tree: nothing(span), problems: [{ code: 'syntax', severity: 'error', message, span }] }
  }
}

/** A tree of a value that JSON.parse made; every part of it has the same span. */
export function treeOfJson(value: unknown, span: Span): Tree {
  if (Array.isArray(value)) return { kind: 'list', span, items: value.map((item) => treeOfJson(item, span)) }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => ({ key, keySpan: span, value: treeOfJson(part, span) }))
    return { kind: 'map', span, entries }
  }
  return scalar(value, span)
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

function syntaxProblem(error: YAMLError, severity: Problem['severity']): Problem {
  const [start, end] = error.pos
  const message = `This is not valid YAML: ${lowerFirst(error.message)}. Check indentation, colons and quotes here.`
  return { code: 'syntax', severity, message, span: { start, end: Math.max(start, end) } }
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
