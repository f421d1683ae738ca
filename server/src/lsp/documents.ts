/** The documents that the client has open, with their text as the client has it: what is open wins over what is on disk. */
import type {
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver'
import { LineIndex, type TextEdit } from '../engine'
import type { Converter, Lined } from './convert'
import { canonicalUri, isFactUri, isNoteUri } from './uris'

export type DocumentKind = 'note' | 'facts' | 'other'

export interface OpenDocument {
  /** Canonical. */
  readonly uri: string
  /** As the client spells it. */
  readonly clientUri: string
  readonly kind: DocumentKind
  readonly version: number
  readonly text: string
}

export interface Change {
  readonly document: OpenDocument
  /** The text that it was before. */
  readonly before: string
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
    const { version, text } = item
    const document = { uri, clientUri: item.uri, kind: kindOf(uri, item.languageId), version, text }
    this.documents.set(uri, document)
    return document
  }

  /** Undefined for a document that was never opened. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Change | undefined {
    const before = this.documents.get(canonicalUri(textDocument.uri))
    if (!before) return undefined
    const { text, edits } = this.apply(before.text, contentChanges)
    const document = { ...before, version: textDocument.version, text }
    this.documents.set(before.uri, document)
    return { document, before: before.text, edits }
  }

  close(clientUri: string): OpenDocument | undefined {
    const uri = canonicalUri(clientUri)
    const document = this.documents.get(uri)
    this.documents.delete(uri)
    return document
  }

  private apply(before: string, changes: readonly TextDocumentContentChangeEvent[]) {
    const edits: TextEdit[] = []
    let text = before
    for (const change of changes) {
      const span = 'range' in change ? this.convert.span(linedText(text), change.range) : { start: 0, end: text.length }
      edits.push({ span, newText: change.text })
      text = text.slice(0, span.start) + change.text + text.slice(span.end)
    }
    return { text, edits }
  }
}

function linedText(text: string): Lined {
  return { text, lines: new LineIndex(text) }
}

/** Fact bases are known by their names, whatever language the client takes them for; notes by language or name. */
function kindOf(uri: string, languageId: string): DocumentKind {
  if (isFactUri(uri)) return 'facts'
  return languageId === 'markdown' || isNoteUri(uri) ? 'note' : 'other'
}
