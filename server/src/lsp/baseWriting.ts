/** Completion and hover in fact bases. */
import {
  type CompletionItem,
  CompletionItemKind,
  type Hover,
  MarkupKind,
  type TextDocumentPositionParams,
} from 'vscode-languageserver'
import { type BaseCard, baseCompletionsAt, baseHoverAt, escapeMarkdown, FormatHelp, renameTargetAt } from '../engine'
import type { RequestContext } from './dispatcher'
import { readerOf, type Services, subjectOf } from './services'
import { canonicalUri } from './uris'

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  theme: CompletionItemKind.Module,
  document: CompletionItemKind.File,
  concept: CompletionItemKind.Class,
  fact: CompletionItemKind.Reference,
} as const

/** The schema is read when someone first writes a base. */
async function formatHelp(): Promise<FormatHelp> {
  const { default: schema } = await import('../../facts/facts.schema.json')
  return new FormatHelp(schema)
}

/** By the text as it is in the editor; names are those of the base as it was last loaded, which nobody has to wait for. */
export async function baseCompletions(
  services: Services,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<CompletionItem[]> {
  const uri = canonicalUri(textDocument.uri)
  const snapshot = await services.workspace.whenReady()
  const lines = services.documents.get(uri)?.lines ?? services.places.lined(snapshot, uri)?.lines
  if (!lines) return []
  const help = await formatHelp()
  const found = baseCompletionsAt(lines, services.convert.offset({ lines }, position), {
    ...{ snapshot, help, lexicons: services.lexicons, language: languageOf(services, uri) },
    base: snapshot.bases.find((base) => base.uri === uri),
    isJson: /\.jsonl?$/i.test(uri),
  })
  return found.map((item) => ({
    ...{ label: item.label, kind: KINDS[item.kind], detail: item.detail, documentation: item.documentation },
    ...{ sortText: item.sortKey, filterText: item.newText.replace(/^"|[":\s]+$/g, '') },
    textEdit: { range: services.convert.range({ lines }, item.replace), newText: item.newText },
    // What comes behind the key can be chosen too; only VS Code has this command.
    ...(item.hasMore && services.client.commandLinks ? { command: MORE } : {}),
  }))
}

const MORE = { title: 'Suggest', command: 'editor.action.triggerSuggest' }

export async function baseHover(
  services: Services,
  { textDocument, position }: TextDocumentPositionParams,
  { checkpoint }: RequestContext,
): Promise<Hover | null> {
  const subject = await subjectOf(services, textDocument.uri)
  if (!subject) return null
  const { snapshot, uri, lined } = subject
  const offset = services.convert.offset(lined, position)
  const isFact = renameTargetAt(snapshot, uri, offset)?.kind === 'fact'
  const card = baseHoverAt(snapshot, uri, offset, {
    ...{ help: await formatHelp(), lexicons: services.lexicons, language: languageOf(services, uri) },
    uses: services.uses.latest ?? (isFact ? await services.uses.count(checkpoint) : undefined),
  })
  if (!card) return null
  const isMarkdown = services.client.markdownHover
  const contents = { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: textOf(card, isMarkdown) }
  return { contents, range: services.convert.range(lined, card.span) }
}

function textOf({ title, what, lines }: BaseCard, isMarkdown: boolean): string {
  if (!isMarkdown) return [`${title} (${what})`, ...lines].join('\n\n')
  return [`**${escapeMarkdown(title)}** · ${escapeMarkdown(what)}`, ...lines.map(escapeMarkdown)].join('\n\n')
}

function languageOf(services: Services, uri: string) {
  const { reader } = readerOf(services, uri)
  return reader === 'auto' ? 'en' : reader
}
