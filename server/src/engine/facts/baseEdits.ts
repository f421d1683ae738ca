/**
 * Adds to a fact base by the smallest edits of its text: comments, order, anchors and style stay as they are. The `yaml`
 * package says where things stand; nothing is written anew that was there before.
 */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Span } from '../text/span'
import {
  appendEntry,
  type BaseEdit,
  type Collection,
  endOf,
  indented,
  insertion,
  itemLines,
  lineEnd,
  type NewEntry,
  type Page,
} from './collectionEdits'
import { blockLines, indentOf, styleOf } from './yamlStyle'

export type { BaseEdit } from './collectionEdits'

/** In order; none overlap, and no two stand at one place. */
export type BaseEdits = { readonly edits: readonly BaseEdit[] } | { readonly problem: string }

/** What is to be added; documents and themes by their names. */
export interface Additions {
  readonly fact: unknown
  readonly documents: Readonly<Record<string, unknown>>
  readonly themes: Readonly<Record<string, unknown>>
}

/** Keys at the head of a base, behind which a section that is missing is put. */
const HEAD = ['version', 'id', 'title', 'language']
const SECTIONS = ['documents', 'themes'] as const

/** For `*.facts.yaml` and `.json`. */
export function editsOfYaml(text: string, additions: Additions, isJson: boolean): BaseEdits {
  const editor = new Editor(text, isJson, [])
  for (const section of SECTIONS) editor.addNamed(section, additions[section])
  editor.addFact(additions.fact)
  return editor.result()
}

/** For `*.facts.jsonl`: a line more, and what the first line has to say of documents and themes. */
export function editsOfJsonLines(text: string, id: string, additions: Additions): BaseEdits {
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const gap = text.trim() === '' || /[\r\n]$/.test(text) ? '' : eol
  const line = insertion(text.length, `${gap}${JSON.stringify(additions.fact)}${eol}`)
  const { documents, themes } = additions
  if (Object.keys({ ...documents, ...themes }).length === 0) return { edits: [line] }
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const first = /[^\r\n]+/.exec(text.slice(start))
  if (!first || !/^\s*\{\s*"base"\s*:/.test(first[0])) {
    const head = insertion(start, `${JSON.stringify({ base: { id, documents, themes } })}${eol}`)
    return { edits: joined([head, line]) }
  }
  const editor = new Editor(first[0], true, ['base'])
  for (const section of SECTIONS) editor.addNamed(section, additions[section])
  const found = editor.result()
  if ('problem' in found) return found
  const by = start + first.index
  return { edits: [...found.edits.map(({ span, newText }) => ({ span: shifted(span, by), newText })), line] }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

/** Edits at one place are one: editors need not keep the order of two. */
function joined(edits: readonly BaseEdit[]): readonly BaseEdit[] {
  const byPlace = new Map<string, BaseEdit>()
  for (const edit of edits) {
    const key = `${edit.span.start}-${edit.span.end}`
    const before = byPlace.get(key)
    byPlace.set(key, before ? { ...before, newText: before.newText + edit.newText } : edit)
  }
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start)
}

class Editor {
  private readonly made: BaseEdit[] = []
  private readonly grown = new Set<Collection>()
  private problem: string | undefined
  private readonly page: Page
  private readonly root: YAMLMap | undefined

  constructor(text: string, isJson: boolean, path: readonly string[]) {
    const document = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' })
    const [error] = document.errors
    if (error) this.refuse(`The fact base has an error in line ${lineOf(text, error.pos[0])}. Mend it first.`)
    const top: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
    this.root = isMap(top) ? top : undefined
    if (!this.root && !isNothing(top))
      this.refuse('The file is no fact base: it has no keys at its top. Choose another.')
    const root: Node | undefined = this.root
    this.page = { text, isJson, style: styleOf(text, root ?? null) }
  }

  result(): BaseEdits {
    return this.problem === undefined ? { edits: joined(this.made) } : { problem: this.problem }
  }

  addNamed(section: 'documents' | 'themes', values: Readonly<Record<string, unknown>>): void {
    if (Object.keys(values).length === 0) return
    const { style } = this.page
    const pair = this.pairOf(section)
    const node = pair && this.collectionIn(pair, section)
    if (!pair) this.addSection(section, values, blockLines({ [section]: values }, style))
    else if (node && !isMap(node)) this.refuse(`"${section}" in the fact base has no keys with values. Mend it first.`)
    else if (node && this.grows(node))
      for (const [key, value] of Object.entries(values)) this.append(node, { key, value })
    else this.fill(pair, indented(blockLines(values, style), style.step))
  }

  addFact(fact: unknown): void {
    const { style } = this.page
    const pair = this.pairOf('facts')
    const node = pair && this.collectionIn(pair, 'facts')
    const lines = indented(itemLines(style, fact), style.indentsLists ? style.step : 0)
    if (!pair) this.addSection('facts', [fact], ['facts:', ...lines])
    else if (node && !isSeq(node)) this.refuse('"facts" in the fact base is no list. Mend it first.')
    else if (node && this.grows(node)) this.append(node, { value: fact })
    else this.fill(pair, lines)
  }

  private refuse(problem: string): void {
    this.problem ??= problem
  }

  private pairOf(key: string): Pair | undefined {
    return this.root?.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
  }

  private collectionIn({ value }: Pair, section: string): Collection | undefined {
    if (isAlias(value))
      this.refuse(`"${section}" in the fact base stands for something else ("*${value.source}"). Add the fact by hand.`)
    return isMap(value) || isSeq(value) ? value : undefined
  }

  /** False for empty brackets in YAML, which become a block. */
  private grows(node: Collection): boolean {
    return node.items.length > 0 || this.page.isJson
  }

  /** A section that is not there: documents and themes behind the head, facts at the end. */
  private addSection(section: string, value: unknown, lines: readonly string[]): void {
    const { root, page } = this
    const { text, style } = page
    if (root?.flow) this.append(root, { key: section, value })
    else if (!root) this.insert(text.length, (atLineStart(text) ? '' : style.eol) + lines.join(style.eol) + style.eol)
    else {
      const head = root.items.filter(({ key }) => isScalar(key) && HEAD.includes(String(key.value)))
      const after = section === 'facts' ? root.items.at(-1) : head.at(-1)
      const first = root.items[0]?.key
      const written = indented(lines, indentOf(root)).join(style.eol)
      if (after) this.insert(lineEnd(text, endOf(after)), style.eol + written)
      else this.insert(isNode(first) ? (first.range?.[0] ?? 0) : 0, `${written}${style.eol}`)
    }
  }

  /** Of a key without a value, or with an empty one. */
  private fill({ key, value }: Pair, lines: readonly string[]): void {
    const { text, style } = this.page
    const [start, end] = isNode(value) && value.range ? value.range : [0, 0]
    if (end > start) {
      const from = text.slice(0, start).trimEnd().length
      this.made.push({ span: { start: Math.max(from, endOf(key)), end }, newText: '' })
    }
    this.insert(lineEnd(text, Math.max(endOf(key), end)), style.eol + lines.join(style.eol))
  }

  private append(node: Collection, entry: NewEntry): void {
    this.made.push(...appendEntry(this.page, node, { ...entry, isFurther: this.grown.has(node) }))
    this.grown.add(node)
  }

  private insert(at: number, newText: string): void {
    this.made.push(insertion(at, newText))
  }
}

function isNothing(node: unknown): boolean {
  return (
    node === null ||
    node === undefined ||
    (isScalar(node) && node.value === null) ||
    (isCollection(node) && isMap(node))
  )
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function atLineStart(text: string): boolean {
  return text === '' || text === '\uFEFF' || /[\r\n]$/.test(text)
}
