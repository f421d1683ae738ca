/** Export…: a report of this note or of all notes, or the sources of the fact bases, into a file. */
import * as vscode from 'vscode'
import type { ExportFormat, ExportParams } from '../../../server/src/protocol'
import { activeNote } from '../support/notes'
import { increments, orCancelled } from '../support/progress'
import type { Command, Workbench } from './command'

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat
  /** False for what is made of fact bases alone. */
  readonly takesNotes: boolean
  readonly filter: Readonly<Record<string, string[]>>
}

const FORMATS: readonly FormatItem[] = [
  item('markdown', 'Markdown report', 'what was found, with quotes and sources', { Markdown: ['md'] }),
  item('csv', 'CSV table', 'every claim a row, for spreadsheets', { CSV: ['csv'] }),
  item('sarif', 'SARIF', 'findings for code scanning and viewers', { SARIF: ['sarif', 'json'] }),
  item('web-annotation', 'Web Annotation', 'every claim as W3C JSON-LD', { 'JSON-LD': ['jsonld', 'json'] }),
  item('bibtex', 'BibTeX', 'the sources of the fact bases, for LaTeX and Zotero', { BibTeX: ['bib'] }, false),
  item('csl-json', 'CSL-JSON', 'the sources of the fact bases, for Pandoc and Zotero', { JSON: ['json'] }, false),
]

export const exportNotes: Command = {
  id: 'claimlight.export',
  /** With a format, a scope (`note` or `workspace`) and a file, doesn't ask. Answers the file that was written. */
  async run(workbench, format, scope, file) {
    const chosen = FORMATS.find((each) => each.format === format) ?? (await pickFormat())
    const params = chosen && (await paramsOf(chosen, scope))
    if (!chosen || !params) return undefined
    const { text, name } = await made(workbench, params)
    const target = file instanceof vscode.Uri ? file : await askFile(name, chosen)
    if (!target) return undefined
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
    const document = await vscode.workspace.openTextDocument(target)
    await vscode.window.showTextDocument(document, { preview: false })
    return target
  },
}

function item(
  format: ExportFormat,
  label: string,
  description: string,
  filter: FormatItem['filter'],
  takesNotes = true,
): FormatItem {
  return { format, label, description, filter, takesNotes }
}

function pickFormat(): Thenable<FormatItem | undefined> {
  return vscode.window.showQuickPick(FORMATS, {
    title: 'Export',
    placeHolder: 'Which format?',
    matchOnDescription: true,
  })
}

async function paramsOf({ format, takesNotes }: FormatItem, scope: unknown): Promise<ExportParams | undefined> {
  const uri = activeNote()?.document.uri.toString()
  if (!takesNotes || scope === 'workspace' || uri === undefined) return { format }
  if (scope === 'note') return { format, uri }
  const choices = [
    {
      label: 'This note',
      description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      params: { format, uri },
    },
    { label: 'All notes', description: 'of the workspace', params: { format } },
  ]
  const picked = await vscode.window.showQuickPick(choices, { title: 'Export', placeHolder: 'What of?' })
  return picked?.params
}

function made({ server }: Workbench, params: ExportParams) {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Claimlight: exporting', cancellable: true },
    (progress, token) => orCancelled(server.export(params, increments(progress), token), token),
  )
}

function askFile(name: string, { filter }: FormatItem): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  const defaultUri = folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name)
  return vscode.window.showSaveDialog({ defaultUri, filters: filter, saveLabel: 'Export', title: 'Export' })
}
