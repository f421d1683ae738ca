/**
 * Marks claims in the text: an underline in the theme's colour, whose stroke tells the verdict (solid supported, dotted
 * unverified, dashed overstated, double contradicted), and a mark in the overview ruler.
 */
import * as vscode from 'vscode'
import type { ProtocolClaim, ProtocolVerdict } from '../../server/src/protocol'
import type { NoteClaims } from './noteClaims'
import { toRange } from './support/convert'
import { visibleNotes } from './support/notes'
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

export class ClaimDecorations implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>()
  private readonly shown = new WeakMap<vscode.TextEditor, MarksByStyle>()
  private readonly subscriptions: readonly vscode.Disposable[]

  constructor(private readonly claims: NoteClaims) {
    this.subscriptions = [
      claims.onDidChange((uri) => this.update((editor) => editor.document.uri.toString() === uri.toString())),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update(() => true)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('claimlight.decorations')) this.update(() => true)
      }),
    ]
    this.update(() => true)
  }

  /** What is marked in an editor, by style (`chips/overstated`). */
  shownIn(editor: vscode.TextEditor): MarksByStyle {
    return this.shown.get(editor) ?? new Map()
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose()
  }

  private update(concerns: (editor: vscode.TextEditor) => boolean): void {
    for (const editor of visibleNotes().filter(concerns)) {
      const claims = this.claims.of(editor.document.uri)
      if (claims) this.show(editor, marksOf(editor.document, claims))
    }
  }

  private show(editor: vscode.TextEditor, marks: MarksByStyle): void {
    for (const [style, gone] of this.shown.get(editor) ?? []) {
      if (!marks.has(style)) editor.setDecorations(this.type(style, gone), [])
    }
    for (const [style, shown] of marks) editor.setDecorations(this.type(style, shown), shown.ranges)
    this.shown.set(editor, marks)
  }

  private type(style: string, marks: Marks): vscode.TextEditorDecorationType {
    const known = this.types.get(style)
    if (known) return known
    const type = vscode.window.createTextEditorDecorationType(decorationOf(marks))
    this.types.set(style, type)
    return type
  }
}

/** What to mark, as the folder's settings have it. */
function marksOf(document: vscode.TextDocument, claims: readonly ProtocolClaim[]): MarksByStyle {
  const settings = vscode.workspace.getConfiguration('claimlight.decorations', document)
  const marks = new Map<string, Marks>()
  if (!settings.get('enable', true)) return marks
  const withUnverified = settings.get('unverified', true)
  for (const { range, verdict, themes } of claims) {
    if (verdict === 'unverified' && !withUnverified) continue
    const hue = hueOf(themes[0])
    const style = `${hue}/${verdict}`
    const known = marks.get(style)
    const ranges = lineByLine(document, toRange(range))
    if (known) known.ranges.push(...ranges)
    else marks.set(style, { hue, verdict, ranges })
  }
  return marks
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

function decorationOf({ hue, verdict }: Marks): vscode.DecorationRenderOptions {
  const { borderStyle, width, lane } = STROKES[verdict]
  const color = hueColor(hue)
  return {
    borderStyle,
    borderWidth: `0 0 ${width}px 0`,
    borderColor: color,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(lane !== undefined && { overviewRulerColor: color, overviewRulerLane: lane }),
  }
}
