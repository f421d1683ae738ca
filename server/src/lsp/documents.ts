/** The documents that the client has open, with their text as the client has it: what is open wins over what is on disk. */
import type {
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver'
import { LineIndex, type Span, type TextEdit } from '../engine'
import type { Converter } from './convert'
import { canonicalUri, isConfigUri, isFactUri, isJudgementsUri, isNoteUri } from './uris'

export type DocumentKind = 'note' | 'facts' | 'config' | 'judgements' | 'other'

export interface OpenDocument {
  /** Canonical. */
  readonly uri: string
  /** As the client spells it. */
  readonly clientUri: string
  readonly kind: DocumentKind
  readonly version: number
  readonly lines: LineIndex
}

export interface Change {
  readonly document: OpenDocument
  /** The text that it was before. */
  readonly before: LineIndex
  /** The same change for the engine: spans count from the text as the edit before left it. */
  readonly edits: readonly TextEdit[]
}

export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>()

  constructor(private readonly convert: Converter) {}

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri)
  }

  all(kind: DocumentKind): readonly OpenDocument[] {
    return [...this.documents.values()].filter((document) => document.kind === kind)
  }

  /** The client's own spelling where it has the file open, so that it knows it again. */
  clientUri(uri: string): string {
    return this.documents.get(uri)?.clientUri ?? uri
  }

  open(item: TextDocumentItem): OpenDocument {
    const uri = canonicalUri(item.uri)
    const kind = kindOf(uri, item.languageId)
    const document = { uri, clientUri: item.uri, kind, version: item.version, lines: new LineIndex(item.text) }
    this.documents.set(uri, document)
    return document
  }

  /** Undefined for a document that was never opened. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Change | undefined {
    const document = this.documents.get(canonicalUri(textDocument.uri))
    if (!document) return undefined
    const { lines: before } = document
    const edits = this.editsOf(before, contentChanges)
    const changed = { ...document, version: textDocument.version, lines: edits.at(-1)?.after ?? before }
    this.documents.set(document.uri, changed)
    return { document: changed, before, edits }
  }

  close(clientUri: string): OpenDocument | undefined {
    const uri = canonicalUri(clientUri)
    const document = this.documents.get(uri)
    this.documents.delete(uri)
    return document
  }

  private editsOf(before: LineIndex, changes: readonly TextDocumentContentChangeEvent[]): readonly TextEdit[] {
    const edits: TextEdit[] = []
    let lines = before
    for (const change of changes) {
      const { span, newText } =
        'range' in change
          ? { span: this.convert.span({ lines }, change.range), newText: change.text }
          : difference(lines.text, change.text)
      lines = lines.edited(span, newText)
      edits.push({ span, newText, after: lines })
    }
    return edits
  }
}

/** Clients that send the whole text at each key have changed little of it. */
function difference(before: string, after: string): { readonly span: Span; readonly newText: string } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++
  return { span: { start, end: before.length - same }, newText: after.slice(start, after.length - same) }
}

/** Fact bases are known by their names, whatever language the client takes them for; notes by language or name. */
function kindOf(uri: string, languageId: string): DocumentKind {
  if (isFactUri(uri)) return 'facts'
  if (isJudgementsUri(uri)) return 'judgements'
  if (isConfigUri(uri)) return 'config'
  return languageId === 'markdown' || isNoteUri(uri) ? 'note' : 'other'
}
