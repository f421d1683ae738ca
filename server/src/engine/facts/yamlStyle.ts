/** How a YAML file is written: what is added to it is written the same. */
import { Document, isCollection, isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'

export interface YamlStyle {
  readonly eol: string
  /** Columns that each level is indented by. */
  readonly step: number
  /** Lists stand further in than their key. */
  readonly indentsLists: boolean
}

type Collection = YAMLMap | YAMLSeq

export function styleOf(text: string, root: Node | null): YamlStyle {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const inner = isMap(root) ? root.items.map(({ value }) => value).filter(isBlock) : []
  const maps = inner.filter((node) => isMap(node)).map(indentOf)
  const lists = inner.filter((node) => isSeq(node)).map(indentOf)
  const deep = [...maps, ...lists].find((indent) => indent > 0)
  return { eol, step: deep ?? 2, indentsLists: lists.every((indent) => indent > 0) }
}

function isBlock(node: unknown): node is Collection {
  return isCollection(node) && !node.flow
}

/** The column that a block collection's items begin in; needs the tokens that it was parsed from. */
export function indentOf(node: Collection): number {
  const token = node.srcToken
  return token && 'indent' in token ? token.indent : 0
}

/** A value as the lines of a block, not indented. `flowKeys`: keys of it whose values stand on one line, in brackets. */
export function blockLines(
  value: unknown,
  { step, indentsLists }: YamlStyle,
  flowKeys: readonly string[] = [],
): string[] {
  const document = new Document(value)
  for (const key of flowKeys) {
    const node = document.get(key, true)
    if (isCollection(node)) node.flow = true
  }
  const text = document.toString({ lineWidth: 0, indent: step, indentSeq: indentsLists })
  return text.replace(/\n$/, '').split('\n')
}

/** A value on one line, as YAML has it in brackets, or as JSON. */
export function onOneLine(value: unknown, isJson: boolean): string {
  if (isJson) return JSON.stringify(value)
  const document = new Document(value)
  if (isCollection(document.contents)) document.contents.flow = true
  return document
    .toString({ lineWidth: 0 })
    .trim()
    .replace(/\s*\n\s*/g, ' ')
}
