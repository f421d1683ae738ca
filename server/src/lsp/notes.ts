/** The notes that the host holds: taken from open documents and from files, too large ones left out and remembered. */
import type { LineIndex } from '../engine'
import type { Change, OpenDocument } from './documents'
import { differenceFromRebuilt } from './paranoid'
import { sizeProblem } from './size'
import type { WorkspaceListener, WorkspaceParts } from './workspaceParts'

export class Notes {
  private readonly tooLarge = new Map<string, string>()
  /** Counts the reads of a file: only the last one begun may set its text. */
  private readonly reads = new Map<string, number>()

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
  ) {}

  /** Why a note is not analysed: it is too large. */
  sizeProblem(uri: string): string | undefined {
    return this.tooLarge.get(uri)
  }

  oversized(): readonly string[] {
    return [...this.tooLarge.keys()]
  }

  /** Takes in an open note as it is now. */
  take({ uri, lines }: OpenDocument): void {
    if (this.parts.configuration.admits(uri)) this.set(uri, lines)
    else this.drop(uri)
    this.listener.notesChanged([uri])
  }

  /** The edits alone where they fit the text that the host knows; the whole text where it came by another way. */
  change({ document, before, edits }: Change, current: OpenDocument): void {
    const { host, configuration } = this.parts
    const large = sizeProblem(document.lines, configuration.for(document.uri).maxBytes)
    if (large || host.snapshot().note(document.uri)?.lines !== before) {
      this.take(current)
    } else {
      host.editNote(document.uri, edits)
      const last = edits.at(-1)
      if (last) this.parts.longNotes.look(document.uri, last.span.start)
      if (configuration.for(document.uri).paranoid) this.checkEdit(document)
      this.listener.notesChanged([document.uri])
    }
  }

  /** Reads a note that is not open. `quietly`: whoever reads many tells of them all at once. */
  async read(uri: string, quietly?: 'quietly'): Promise<void> {
    const { io, configuration, documents } = this.parts
    const read = this.begin(uri)
    const result = await io.readFile(uri, configuration.for(uri).maxBytes)
    if (this.reads.get(uri) !== read || documents.get(uri)) return
    if (result.ok) this.set(uri, result.text)
    else this.unread(uri, result)
    if (!quietly) this.listener.notesChanged([uri])
  }

  /** Of a note that cannot be read there is nothing to say but why. */
  unread(uri: string, { code, message }: { readonly code: string; readonly message: string }): void {
    if (code === 'too-large') this.dropTooLarge(uri, message)
    else this.drop(uri)
    if (code !== 'missing') this.parts.dispatcher.warn(message)
  }

  /** Someone else holds the note from now on. */
  release(uri: string): void {
    this.begin(uri)
    this.drop(uri)
  }

  /** Forgets the note, or all notes below a folder, but for what is open. */
  forgetBelow(uri: string): void {
    this.forgetWhere((note) => note === uri || note.startsWith(`${uri}/`))
  }

  forgetWhere(gone: (uri: string) => boolean): void {
    const { host, documents } = this.parts
    for (const uri of [...host.snapshot().notes, ...this.tooLarge.keys()]) {
      if (gone(uri) && !documents.get(uri)) this.forget(uri)
    }
  }

  forget(uri: string): void {
    this.begin(uri)
    this.drop(uri)
    this.listener.notesChanged([uri])
  }

  private checkEdit({ uri, lines }: OpenDocument): void {
    const difference = differenceFromRebuilt(this.parts.host, uri, lines.text)
    if (difference !== undefined) this.parts.dispatcher.warn(difference)
  }

  private set(uri: string, text: string | LineIndex): void {
    const settings = this.parts.configuration.for(uri)
    const problem = sizeProblem(text, settings.maxBytes)
    if (problem) {
      this.dropTooLarge(uri, problem)
    } else {
      this.tooLarge.delete(uri)
      this.parts.host.setNote(uri, text, settings.note)
    }
  }

  private drop(uri: string): void {
    this.tooLarge.delete(uri)
    this.parts.host.removeNote(uri)
  }

  private dropTooLarge(uri: string, problem: string): void {
    this.drop(uri)
    this.tooLarge.set(uri, problem)
  }

  private begin(uri: string): number {
    const read = (this.reads.get(uri) ?? 0) + 1
    this.reads.set(uri, read)
    return read
  }
}
