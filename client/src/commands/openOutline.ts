/** Open Theme Outline…: all themes or one, as a Markdown document; a button opens its preview instead. */
import * as vscode from 'vscode'
import { outlineUri } from '../outlineDocuments'
import { counted, localized, withoutIcons } from '../support/text'
import { themeIcon } from '../support/themes'
import type { Command, Workbench } from './command'

interface Choice {
  readonly label: string
  /** Left out: all themes. */
  readonly theme?: string
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice: Choice
}

const ALL: Choice = { label: 'Theme outline' }
const PREVIEW: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: 'Open Preview' }

export const openOutline: Command = {
  id: 'claimlight.openOutline',
  /** With a theme's id, doesn't ask. */
  async run(workbench, theme) {
    const items = await choices(workbench)
    const named = typeof theme === 'string' ? items.find(({ choice }) => choice.theme === theme) : undefined
    if (named) return showSource(named.choice)
    const picked = await pick(items)
    if (!picked) return undefined
    return picked.preview ? showPreview(picked.choice) : showSource(picked.choice)
  },
}

async function choices({ server }: Workbench): Promise<readonly ChoiceItem[]> {
  const themes = await server.themeList()
  const all: ChoiceItem = {
    label: 'All themes',
    iconPath: new vscode.ThemeIcon('list-tree'),
    buttons: [PREVIEW],
    choice: ALL,
  }
  return [
    all,
    ...themes.map(({ id, label, count }) => ({
      label: `${id.includes('/') ? '    ' : ''}${withoutIcons(localized(label) || id)}`,
      description: count === 0 ? 'no mention' : counted(count, 'mention'),
      iconPath: themeIcon(id),
      buttons: [PREVIEW],
      choice: { label: localized(label) || id, theme: id },
    })),
  ]
}

function pick(items: readonly ChoiceItem[]): Promise<{ choice: Choice; preview: boolean } | undefined> {
  const input = vscode.window.createQuickPick<ChoiceItem>()
  input.title = 'Open Theme Outline'
  input.placeholder = 'Which theme? The outline lists its facts and where your notes mention them.'
  input.items = items
  return new Promise((resolve) => {
    const settle = (choice: Choice, preview: boolean) => {
      resolve({ choice, preview })
      input.hide()
    }
    input.onDidAccept(() => {
      const item = input.selectedItems[0] ?? input.activeItems[0]
      if (item) settle(item.choice, false)
    })
    input.onDidTriggerItemButton(({ item }) => settle(item.choice, true))
    input.onDidHide(() => {
      resolve(undefined)
      input.dispose()
    })
    input.show()
  })
}

async function showSource({ label, theme }: Choice): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(outlineUri(label, theme))
  await vscode.languages.setTextDocumentLanguage(document, 'markdown')
  await vscode.window.showTextDocument(document, { preview: false })
  return document.uri
}

async function showPreview({ label, theme }: Choice): Promise<vscode.Uri> {
  const uri = outlineUri(label, theme)
  await vscode.commands.executeCommand('markdown.showPreview', uri)
  return uri
}
