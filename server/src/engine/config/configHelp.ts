/** Help for who writes `claimlight.config.yaml`: completion of keys and values, and what a key means. */
import type { Span } from '../text/span'
import { type SettingKey, settingKeys } from './settingKeys'

export interface ConfigCompletion {
  readonly label: string
  /** Markdown. */
  readonly documentation: string
  readonly replace: Span
  readonly newText: string
  readonly kind: 'key' | 'value'
}

/** What may stand at the offset of a file in block style; empty in a list and in flow style. */
export function configCompletions(text: string, offset: number): readonly ConfigCompletion[] {
  const line = lineAt(text, offset)
  const before = text.slice(line.start, offset)
  if (/^\s*(?:#|-)/.test(before)) return []
  const prefix = parentsOf(text, line.start, indentOf(before))
    .map((key) => `${key}.`)
    .join('')
  const value = /^\s*([\w.-]+):\s+(\S*)$/.exec(before)
  if (value) return valuesOf(`${prefix}${value[1]}`, { start: offset - (value[2] ?? '').length, end: offset })
  const typed = /^\s*([\w.-]*)$/.exec(before)?.[1]
  if (typed === undefined) return []
  const present = siblingsOf(text, line, indentOf(before))
  return keysBelow(prefix, { start: offset - typed.length, end: offset }).filter(({ label }) => !present.has(label))
}

/** The setting whose key stands at the offset; undefined where none does. */
export function configKeyAt(
  text: string,
  offset: number,
): { readonly key: SettingKey; readonly span: Span } | undefined {
  const line = lineAt(text, offset)
  const match = /^(\s*)([\w.-]+)\s*:/.exec(text.slice(line.start, line.end))
  if (!match) return undefined
  const [, indent = '', name = ''] = match
  const span = { start: line.start + indent.length, end: line.start + indent.length + name.length }
  if (offset < span.start || offset >= span.end) return undefined
  const full = [...parentsOf(text, line.start, indent.length), name].join('.')
  const key = settingKeys().find((each) => each.name === full)
  return key && { key, span }
}

function valuesOf(name: string, replace: Span): readonly ConfigCompletion[] {
  const key = settingKeys().find((each) => each.name === name)
  if (!key) return []
  const values = key.schema.type === 'boolean' ? ['true', 'false'] : (key.schema.enum ?? [])
  return values.map((label) => ({ label, documentation: key.description, replace, newText: label, kind: 'value' }))
}

/** The next part of each setting below the prefix, each once. */
function keysBelow(prefix: string, replace: Span): readonly ConfigCompletion[] {
  const found = new Map<string, ConfigCompletion>()
  for (const { name, description } of settingKeys()) {
    if (!name.startsWith(prefix)) continue
    const [label = '', ...rest] = name.slice(prefix.length).split('.')
    const isGroup = rest.length > 0
    if (found.has(label)) continue
    const newText = isGroup ? `${label}:` : `${label}: `
    found.set(label, { label, documentation: isGroup ? '' : description, replace, newText, kind: 'key' })
  }
  return [...found.values()]
}

/** The keys that the line stands under, outermost first: of the lines above, each that is indented less. */
function parentsOf(text: string, lineStart: number, indent: number): readonly string[] {
  const keys: string[] = []
  let least = indent
  const above = text.slice(0, lineStart).split(LINE_BREAK)
  for (const line of above.reverse()) {
    const match = /^(\s*)([\w.-]+)\s*:\s*(?:#.*)?$/.exec(line)
    if (!match || indentOf(line) >= least) continue
    keys.unshift(match[2] ?? '')
    least = indentOf(line)
  }
  return keys
}

/** The keys that stand beside the line under the same parent, above it and below it. */
function siblingsOf(text: string, { start, end }: Span, indent: number): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const lines of [text.slice(0, start).split(LINE_BREAK).reverse(), text.slice(end).split(LINE_BREAK)]) {
    for (const line of lines) {
      const key = /^\s*([\w.-]+)\s*:/.exec(line)?.[1]
      if (/^\s*(?:#.*)?$/.test(line) || indentOf(line) > indent) continue
      if (indentOf(line) < indent) break
      if (key !== undefined) keys.add(key)
    }
  }
  return keys
}

const LINE_BREAK = /\r\n|\r|\n/

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0
}

function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const end = text.slice(offset).search(/[\r\n]/)
  return { start, end: end < 0 ? text.length : offset + end }
}
