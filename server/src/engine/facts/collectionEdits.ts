/** One entry more in a list or map of a YAML text, as edits: in blocks by lines, in brackets behind a comma. */
import { isCollection, isMap, isNode, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Span } from '../text/span'
import { blockLines, indentOf, onOneLine, type YamlStyle } from './yamlStyle'

/** One replacement; spans count from the text as it was. */
export interface BaseEdit {
  readonly span: Span
  readonly newText: string
}

export type Collection = YAMLMap | YAMLSeq

/** The text that is edited, and how it is written. */
export interface Page {
  readonly text: string
  readonly style: YamlStyle
  readonly isJson: boolean
}

export interface NewEntry {
  /** Of an entry of a map. */
  readonly key?: string
  readonly value: unknown
  /** Another has been appended here before. */
  readonly isFurther?: boolean
}

export function appendEntry(page: Page, node: Collection, entry: NewEntry): readonly BaseEdit[] {
  return node.flow ? inFlow(page, node, entry) : [inBlock(page, node, entry)]
}

// ---------------------------------------------------------------- blocks

function inBlock(page: Page, node: Collection, { key, value }: NewEntry): BaseEdit {
  const { style, text } = page
  const last = node.items.at(-1)
  const indent = indentOf(node)
  const lines =
    key === undefined
      ? itemLines(style, value, { offset: contentOffset(last, indent, text), flowKeys: flowKeysOf(last) })
      : blockLines({ [key]: value }, style, valuesAreFlow(node) ? [key] : [])
  const gap = areApart(node, text) ? style.eol : ''
  return insertion(lineEnd(text, endOf(last)), gap + style.eol + indented(lines, indent).join(style.eol))
}

/** An item of a list, its content `offset` columns behind the dash's. */
export function itemLines(
  style: YamlStyle,
  value: unknown,
  { offset, flowKeys }: { readonly offset: number; readonly flowKeys: readonly string[] } = { offset: 2, flowKeys: [] },
): string[] {
  const [first = '', ...rest] = blockLines(value, style, flowKeys)
  return [`-${' '.repeat(offset - 1)}${first}`, ...indented(rest, offset)]
}

export function indented(lines: readonly string[], indent: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
}

/** Blank lines stand between the items. */
function areApart({ items }: Collection, text: string): boolean {
  const [last, before] = [items.at(-1), items.at(-2)]
  return last && before
    ? /\n[ \t]*\r?\n/.test(text.slice(text.slice(0, endOf(before)).trimEnd().length, startOf(last)))
    : false
}

/** How far behind its dash the last item's content begins. */
function contentOffset(item: unknown, indent: number, text: string): number {
  const start = startOf(item)
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const column = start - line
  return isMap(item) && !item.flow && column > indent + 1 ? column - indent : 2
}

/** The keys of an item that have their values in brackets: the new item has so too. */
function flowKeysOf(item: unknown): readonly string[] {
  if (!isMap(item)) return []
  if (item.flow) return ['statement']
  return item.items.flatMap(({ key, value }) =>
    isScalar(key) && isMap(value) && value.flow ? [String(key.value)] : [],
  )
}

function valuesAreFlow(node: Collection): boolean {
  const last = node.items.at(-1)
  return isPair(last) && isCollection(last.value) && last.value.flow === true
}

// ---------------------------------------------------------------- brackets

function inFlow(page: Page, node: Collection, { key, value, isFurther = false }: NewEntry): readonly BaseEdit[] {
  const { text, isJson, style } = page
  const open = node.range?.[0] ?? 0
  const close = (node.range?.[1] ?? 1) - 1
  const last = node.items.at(-1)
  const space = isJson && !/[,:]\s/.test(text) ? '' : ' '
  const written = (key === undefined ? '' : `${onOneLine(key, isJson)}:${space}`) + onOneLine(value, isJson)
  if (last === undefined) return [insertion(close, isFurther ? `,${space}${written}` : written)]
  const end = endOf(last)
  const comma = withoutComments(text.slice(end, close)).indexOf(',')
  const from = comma < 0 ? end : end + comma + 1
  const nextLine = lineEnd(text, from)
  const isOnLines = /[\r\n]/.test(text.slice(open, startOf(node.items[0])))
  const mark = comma < 0 || isFurther ? ',' : ''
  if (!isOnLines || nextLine > close) return [insertion(from, mark + space + written)]
  const begin = startOf(last)
  const line = text.slice(text.lastIndexOf('\n', begin) + 1, begin)
  const onNext = style.eol + (/^\s*/.exec(line)?.[0] ?? '') + written
  // A comment behind the last item stays behind it.
  if (mark === '' || nextLine === from || isFurther) return [insertion(nextLine, mark + onNext)]
  return [insertion(from, mark), insertion(nextLine, onNext)]
}

function withoutComments(text: string): string {
  return text.replace(/#[^\r\n]*/g, (comment) => ' '.repeat(comment.length))
}

// ---------------------------------------------------------------- places

/** Behind the last character of the line that holds the offset; white space before the offset does not count. */
export function lineEnd(text: string, offset: number): number {
  const kept = text.slice(0, offset).trimEnd().length
  const next = text.slice(kept).search(/[\r\n]/)
  return next < 0 ? text.length : kept + next
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Where a node or a pair ends; what stands behind it on its line does not belong to it. */
export function endOf(item: unknown): number {
  if (isNode(item)) return item.range?.[1] ?? 0
  return isPair(item) ? Math.max(endOf(item.key), endOf(item.value)) : 0
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && !isNode(item) && 'key' in item && 'value' in item
}

export function insertion(at: number, newText: string): BaseEdit {
  return { span: { start: at, end: at }, newText }
}
