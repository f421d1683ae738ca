/**
 * Marks claims in the text: an underline in the theme's colour, whose stroke tells the verdict (solid supported, dotted
 * unverified, dashed overstated, double contradicted), and a mark in the overview ruler. In a long note only what is on
 * screen and around it is underlined, and the ruler is marked bit by bit: VS Code takes longer to be told of thousands of
 * lines than of a key.
 */
import * as vscode from 'vscode'
import type { ProtocolClaim, ProtocolVerdict } from '../../server/src/protocol'
import type { NoteClaims } from './noteClaims'
import { toRange } from './support/convert'
import { isNote, visibleNotes } from './support/notes'
import { Coalesced, Slices } from './support/schedule'
import { type Hue, hueColor, hueOf } from './support/themes'

/** What is marked alike: claims of one hue and one verdict. */
interface Marks {
  readonly hue: Hue
  readonly verdict: ProtocolVerdict
  readonly ranges: vscode.Range[]
}

/** By `hue/verdict`. */
type MarksByStyle = ReadonlyMap<string, Marks>

interface Stroke {
  readonly borderStyle: string
  readonly width: number
  readonly lane?: vscode.OverviewRulerLane
}

const STROKES: Readonly<Record<ProtocolVerdict, Stroke>> = {
  supported: { borderStyle: 'solid', width: 1, lane: vscode.OverviewRulerLane.Left },
  unverified: { borderStyle: 'dotted', width: 1 },
  overstated: { borderStyle: 'dashed', width: 2, lane: vscode.OverviewRulerLane.Center },
  contradicted: { borderStyle: 'double', width: 3, lane: vscode.OverviewRulerLane.Full },
}

type Layer = 'underline' | 'ruler'

/** Lines above and below what is on screen that are underlined too, so that scrolling finds them so. */
const AROUND = 80

export class ClaimDecorations implements vscode.Disposable {
  /** By `layer/hue/verdict`. */
  private readonly types = new Map<string, vscode.TextEditorDecorationType>()
  private readonly shown = {
    underline: new WeakMap<vscode.TextEditor, MarksByStyle>(),
    ruler: new WeakMap<vscode.TextEditor, MarksByStyle>(),
  }
  private readonly looking = new WeakMap<vscode.TextEditor, Coalesced>()
  private readonly ruling = new WeakMap<vscode.TextEditor, Coalesced>()
  private readonly subscriptions: readonly vscode.Disposable[]

  constructor(private readonly claims: NoteClaims) {
    this.subscriptions = [
      claims.onDidChange((uri) => this.update((editor) => shows(editor, uri))),
      claims.onDidEditLong((uri) => {
        for (const editor of visibleNotes()) if (shows(editor, uri)) this.lookAround(editor)
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: editor }) => {
        if (isNote(editor.document) && this.claims.isLong(editor.document.uri)) this.lookAround(editor)
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update(() => true)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('claimlight.decorations')) this.update(() => true)
      }),
    ]
    this.update(() => true)
  }

  /** What is marked in an editor, by style (`chips/overstated`). */
  shownIn(editor: vscode.TextEditor): MarksByStyle {
    return this.shown.underline.get(editor) ?? new Map()
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose()
  }

  private update(concerns: (editor: vscode.TextEditor) => boolean): void {
    for (const editor of visibleNotes().filter(concerns)) {
      const { uri } = editor.document
      const claims = this.claims.of(uri)
      if (!claims) {
        this.lookAround(editor)
        continue
      }
      this.markRuler(editor)
      if (this.claims.isLong(uri)) this.lookAround(editor)
      else this.show('underline', editor, marksOf(editor.document, claims))
    }
  }

  private markRuler(editor: vscode.TextEditor): void {
    const ruling = this.ruling.get(editor) ?? new Coalesced(() => this.markRulerOf(editor))
    this.ruling.set(editor, ruling)
    void ruling.run()
  }

  /** Given up where the text changes meanwhile: its claims are about to be known anew. */
  private async markRulerOf(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor
    const { uri, version } = document
    const slices = new Slices()
    const marks = new Marking(document)
    for (const claim of this.claims.of(uri) ?? []) {
      if (STROKES[claim.verdict].lane === undefined) continue
      marks.add(claim)
      await slices.pause()
      if (document.version !== version) return
    }
    for (const mark of this.marking('ruler', editor, marks.byStyle)) {
      mark()
      await slices.pause()
      if (document.version !== version) return
    }
  }

  /** Underlines what is on screen, and does so once more where that has changed meanwhile. */
  private lookAround(editor: vscode.TextEditor): void {
    const looking = this.looking.get(editor) ?? new Coalesced(() => this.underlineAround(editor))
    this.looking.set(editor, looking)
    void looking.run()
  }

  private async underlineAround(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor
    const claims = await this.claims.near(document.uri, around(editor))
    if (claims && (this.claims.isLong(document.uri) || !this.claims.of(document.uri)))
      this.show('underline', editor, marksOf(document, claims))
  }

  private show(layer: Layer, editor: vscode.TextEditor, marks: MarksByStyle): void {
    for (const mark of this.marking(layer, editor, marks)) mark()
  }

  /** What is to be done to show these marks and no others, one style at a time. */
  private marking(layer: Layer, editor: vscode.TextEditor, marks: MarksByStyle): readonly (() => void)[] {
    const gone = [...(this.shown[layer].get(editor) ?? [])].filter(([style]) => !marks.has(style))
    this.shown[layer].set(editor, new Map([...gone, ...marks]))
    const setting = (style: string, of: Marks, ranges: vscode.Range[]) => () =>
      editor.setDecorations(this.type(layer, style, of), ranges)
    return [
      ...gone.map(([style, old]) => setting(style, old, [])),
      ...[...marks].map(([style, shown]) => setting(style, shown, shown.ranges)),
      () => this.shown[layer].set(editor, marks),
    ]
  }

  private type(layer: Layer, style: string, marks: Marks): vscode.TextEditorDecorationType {
    const key = `${layer}/${style}`
    const known = this.types.get(key)
    if (known) return known
    const type = vscode.window.createTextEditorDecorationType(layer === 'ruler' ? rulerOf(marks) : underlineOf(marks))
    this.types.set(key, type)
    return type
  }
}

function shows(editor: vscode.TextEditor, uri: vscode.Uri): boolean {
  return editor.document.uri.toString() === uri.toString()
}

/** The lines on screen and some around them. */
function around({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const first = Math.min(...visibleRanges.map(({ start }) => start.line), document.lineCount - 1)
  const last = Math.max(...visibleRanges.map(({ end }) => end.line), 0)
  return document.validateRange(new vscode.Range(Math.max(first - AROUND, 0), 0, last + AROUND + 1, 0))
}

function marksOf(document: vscode.TextDocument, claims: readonly ProtocolClaim[]): MarksByStyle {
  const marks = new Marking(document)
  for (const claim of claims) marks.add(claim)
  return marks.byStyle
}

/** What to mark, as the folder's settings have it, gathered claim by claim. */
class Marking {
  readonly byStyle = new Map<string, Marks>()
  private readonly isOn: boolean
  private readonly withUnverified: boolean

  constructor(private readonly document: vscode.TextDocument) {
    const settings = vscode.workspace.getConfiguration('claimlight.decorations', document)
    this.isOn = settings.get('enable', true)
    this.withUnverified = settings.get('unverified', true)
  }

  add({ range, verdict, themes }: ProtocolClaim): void {
    if (!this.isOn || (verdict === 'unverified' && !this.withUnverified)) return
    const hue = hueOf(themes[0])
    const style = `${hue}/${verdict}`
    const marks = this.byStyle.get(style) ?? { hue, verdict, ranges: [] }
    this.byStyle.set(style, marks)
    marks.ranges.push(...lineByLine(this.document, toRange(range)))
  }
}

/** A claim that goes on over a line's end is marked on each line, without the indentation and quote marks before it. */
function lineByLine(document: vscode.TextDocument, range: vscode.Range): vscode.Range[] {
  if (range.isSingleLine) return [range]
  const lines = Array.from({ length: range.end.line - range.start.line + 1 }, (_, index) => range.start.line + index)
  return lines.flatMap((line) => {
    const { text, range: whole } = document.lineAt(Math.min(line, document.lineCount - 1))
    const words = whole.with(new vscode.Position(line, /^[\s>]*/.exec(text)?.[0].length ?? 0))
    const marked = line === range.start.line ? range.intersection(whole) : range.intersection(words)
    return marked && !marked.isEmpty ? [marked] : []
  })
}

function underlineOf({ hue, verdict }: Marks): vscode.DecorationRenderOptions {
  const { borderStyle, width } = STROKES[verdict]
  return {
    borderStyle,
    borderWidth: `0 0 ${width}px 0`,
    borderColor: hueColor(hue),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  }
}

function rulerOf({ hue, verdict }: Marks): vscode.DecorationRenderOptions {
  const { lane } = STROKES[verdict]
  return {
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(lane !== undefined && { overviewRulerColor: hueColor(hue), overviewRulerLane: lane }),
  }
}
