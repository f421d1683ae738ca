/** New Fact from Selection…: what is selected, or the sentence at the cursor, becomes a fact of the base that is chosen. */
import * as vscode from 'vscode'
import type { NewFactChoicesResult, NewFactResult, NewFactSource } from '../../../server/src/protocol'
import { fromRange, toPosition, toRange } from '../support/convert'
import { record, text } from '../support/linkArguments'
import { isNote } from '../support/notes'
import { localized, oneLine, withoutIcons } from '../support/text'
import { themeIcon } from '../support/themes'
import type { Command } from './command'

const TITLE = 'New Fact from Selection'
const THEME = /^[\p{L}\p{M}\p{N}_.-]+(?:\/[\p{L}\p{M}\p{N}_.-]+)*$/u

export const newFact: Command = {
  id: 'claimlight.newFact',
  /** With `{ base, theme }` (the base's uri, a theme's id), doesn't ask for these. Answers the new fact's id. */
  async run({ server }, argument) {
    const editor = vscode.window.activeTextEditor
    if (!editor) {
      void vscode.window.showInformationMessage('Open a note or a document and select what the fact should say.')
      return undefined
    }
    const source = sourceOf(editor)
    const given = record(argument) ?? {}
    return tellingProblems(async () => {
      const choices = await server.newFactChoices(source)
      const base = text(given['base']) ?? (await pickBase(choices, editor.document))
      if (base === undefined) return undefined
      const theme = text(given['theme']) ?? (await pickTheme(choices, base))
      if (theme === undefined) return undefined
      const made = await server.newFact({ ...source, base, theme })
      await goOn(made)
      return made.factId
    })
  },
}

/** The server knows notes; of other documents it is given the text. */
function sourceOf({ document, selection }: vscode.TextEditor): NewFactSource {
  const place = { uri: document.uri.toString(), range: fromRange(selection) }
  return isNote(document) ? place : { ...place, text: document.getText() }
}

async function goOn({ uri, isNew, edits, position }: NewFactResult): Promise<void> {
  const file = vscode.Uri.parse(uri)
  const edit = new vscode.WorkspaceEdit()
  if (isNew) edit.createFile(file, { ignoreIfExists: true })
  edit.set(
    file,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
  )
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`VS Code could not change ${uri}`)
  const place = toPosition(position)
  const document = await vscode.workspace.openTextDocument(file)
  const shown = await vscode.window.showTextDocument(document, { selection: new vscode.Selection(place, place) })
  shown.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

// ---------------------------------------------------------------- questions

interface BasePick extends vscode.QuickPickItem {
  readonly uri: string | undefined
}

/** The base's uri. Bases beside the document come first. */
async function pickBase(
  { statement, bases }: NewFactChoicesResult,
  document: vscode.TextDocument,
): Promise<string | undefined> {
  const picks: BasePick[] = bases.map(({ uri, id, title }) => ({
    label: withoutIcons(oneLine(localized(title) || id)),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    iconPath: new vscode.ThemeIcon('book'),
    uri,
  }))
  const another: BasePick = { label: 'New Fact Base…', iconPath: new vscode.ThemeIcon('new-file'), uri: undefined }
  const picked = await vscode.window.showQuickPick([...picks, another], {
    title: TITLE,
    placeHolder: oneLine(`Into which fact base? “${statement}”`),
    matchOnDescription: true,
  })
  return picked && (picked.uri ?? askForFile(document))
}

async function askForFile({ uri }: vscode.TextDocument): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0]
  if (!folder) {
    void vscode.window.showInformationMessage('Open a folder first: a fact base is a file in it.')
    return undefined
  }
  const name = await vscode.window.showInputBox({
    title: TITLE,
    prompt: `The name of the new fact base, a file in ${folder.name}.`,
    value: 'my.facts.yaml',
    valueSelection: [0, 2],
    validateInput: (value) =>
      /^[^\\:*?"<>|]+\.facts\.(?:ya?ml|jsonl?)$/.test(value) && !value.split('/').includes('..')
        ? undefined
        : 'A fact base is called something.facts.yaml.',
  })
  return name === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name).toString()
}

interface ThemePick extends vscode.QuickPickItem {
  readonly id: string | undefined
}

/** Those that fit the words come first, then the base's others. */
async function pickTheme({ bases, themes }: NewFactChoicesResult, base: string): Promise<string | undefined> {
  const own = bases.find(({ uri }) => uri === base)?.themes ?? []
  const isOwn = (id: string) => own.some((theme) => theme.id === id)
  const fitting = themes.filter(({ id }) => isOwn(id))
  const foreign = themes.filter(({ id }) => !isOwn(id))
  const rest = own.filter(({ id }) => !fitting.some((theme) => theme.id === id))
  const picks: ThemePick[] = [
    ...fitting,
    ...(fitting.length > 0 ? rest : []),
    ...foreign,
    ...(fitting.length > 0 ? [] : rest),
  ].map(({ id, label }) => ({
    label: withoutIcons(oneLine(localized(label) || id)),
    description: isOwn(id) ? id : `${id} (new in this base)`,
    iconPath: themeIcon(id),
    id,
  }))
  const another: ThemePick = { label: 'New Theme…', iconPath: new vscode.ThemeIcon('add'), id: undefined }
  const options = { title: TITLE, placeHolder: 'What is it about?', matchOnDescription: true }
  const picked = await vscode.window.showQuickPick([...picks, another], options)
  return picked && (picked.id ?? askForTheme())
}

async function askForTheme(): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: TITLE,
    prompt: 'A short name: “trade”, or “chips/trade” for a part of “chips”.',
    validateInput: (value) =>
      THEME.test(value) ? undefined : 'Letters, digits, “-”, “_” and “.”, with “/” before a part.',
  })
}

/** What the server refuses it says in words for people; notifications draw links, so that brackets are left out. */
async function tellingProblems<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    void vscode.window.showWarningMessage(oneLine(error.message).replace(/[[\]()]/g, ''))
    return undefined
  }
}
