/** Help in `claimlight.config.yaml`: completion, and what a key means. */
import { type CompletionItem, CompletionItemKind, type Hover, MarkupKind } from 'vscode-languageserver'
import { configCompletions, configKeyAt } from '../engine'
import type { Services, Subject } from './services'

export function configCompletionItems(
  { convert }: Services,
  { lined }: Subject,
  offset: number,
): readonly CompletionItem[] {
  return configCompletions(lined.lines.text, offset).map(({ label, documentation, replace, newText, kind }, nth) => ({
    label,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    ...(documentation === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: String(nth).padStart(3, '0'),
    textEdit: { range: convert.range(lined, replace), newText },
  }))
}

export function configHover({ convert, client }: Services, { lined }: Subject, offset: number): Hover | null {
  const found = configKeyAt(lined.lines.text, offset)
  if (!found) return null
  const { key, span } = found
  const value = `${key.description}\n\nDefault: \`${JSON.stringify(key.default)}\``
  const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText
  return { contents: { kind, value }, range: convert.range(lined, span) }
}
