/** From the engine's places and edits to LSP's locations and workspace edits, by the texts of one snapshot. */
import type { Location, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { type FactBase, type FileEdit, LineIndex, type Place, type Snapshot, type Span } from '../engine'
import type { Converter, Lined } from './convert'
import type { OpenDocuments } from './documents'
import { canonicalUri } from './uris'

export class Places {
  /** A base's lines are worked out once; bases never change. */
  private readonly baseLines = new WeakMap<FactBase, Lined>()

  constructor(
    private readonly convert: Converter,
    private readonly documents: OpenDocuments,
    private readonly documentChanges: boolean,
    /** Of files that are neither notes nor fact bases. */
    private readonly other: (uri: string) => Lined | undefined = () => undefined,
  ) {}

  /** The text of a note, a fact base, a configuration or a file of judgements, by its canonical uri. */
  lined(snapshot: Snapshot, uri: string): Lined | undefined {
    const base = snapshot.bases.find((each) => each.uri === uri)
    return snapshot.note(uri) ?? (base ? this.linesOf(base) : this.other(uri))
  }

  /** The beginning of the file where its text is not known. */
  range(snapshot: Snapshot, { uri, span }: Place): Range {
    const lined = this.lined(snapshot, uri)
    const start = { line: 0, character: 0 }
    return lined ? this.convert.range(lined, span) : { start, end: start }
  }

  location(snapshot: Snapshot, place: Place): Location {
    return { uri: this.documents.clientUri(place.uri), range: this.range(snapshot, place) }
  }

  /** `file:///notes/a.md#L12`: the line counts from 1. */
  link(snapshot: Snapshot, place: Place): string {
    const { uri, range } = this.location(snapshot, place)
    return `${uri}#L${range.start.line + 1}`
  }

  /** Edits by file, in the form that all clients take. */
  changes(snapshot: Snapshot, edits: readonly FileEdit[]): { [uri: string]: TextEdit[] } {
    const files = new Map<string, TextEdit[]>()
    for (const edit of edits) {
      const uri = this.documents.clientUri(edit.uri)
      const change = { range: this.range(snapshot, edit), newText: edit.newText }
      const known = files.get(uri)
      if (known) known.push(change)
      else files.set(uri, [change])
    }
    return Object.fromEntries(files)
  }

  /** With versions where the client takes them, so that an edit of a text that has moved on is refused. */
  workspaceEdit(snapshot: Snapshot, edits: readonly FileEdit[]): WorkspaceEdit {
    const changes = this.changes(snapshot, edits)
    if (!this.documentChanges) return { changes }
    return {
      documentChanges: Object.entries(changes).map(([uri, each]) => ({
        textDocument: { uri, version: this.documents.get(canonicalUri(uri))?.version ?? null },
        edits: each,
      })),
    }
  }

  private linesOf(base: FactBase): Lined {
    const known = this.baseLines.get(base)
    if (known) return known
    const lined = { lines: new LineIndex(base.text) }
    this.baseLines.set(base, lined)
    return lined
  }
}

/** True when two spans touch or overlap: an empty one inside another counts. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
