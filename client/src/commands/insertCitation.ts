/** Insert Fact Citation…: a fact for the claim at the cursor, those that bear on it first. */
import * as vscode from 'vscode'
import type { ProtocolFact } from '../../../server/src/protocol'
import { fromPosition, toWorkspaceEdit } from '../support/convert'
import { activeNote } from '../support/notes'
import { localized, oneLine, withoutIcons } from '../support/text'
import { themeIcon } from '../support/themes'
import type { Command } from './command'

interface FactPick extends vscode.QuickPickItem {
  readonly fact: ProtocolFact
}

export const insertCitation: Command = {
  id: 'claimlight.insertCitation',
  /** With a fact's id, doesn't ask. Answers whether the note was changed. */
  async run({ server }, factId) {
    const note = activeNote()
    if (!note) {
      void vscode.window.showInformationMessage('Open a note and put the cursor into the claim to cite a fact for.')
      return false
    }
    const place = { uri: note.document.uri.toString(), position: fromPosition(note.selection.active) }
    const facts = await server.facts(place)
    const named = typeof factId === 'string' ? facts.find(({ id }) => id === factId) : undefined
    const fact = named ?? (await pick(facts))
    if (!fact) return false
    const edit = await server.citeFact({ ...place, factId: fact.id, base: fact.base })
    if (edit) return vscode.workspace.applyEdit(toWorkspaceEdit(edit))
    void vscode.window.showInformationMessage('The claim cites this fact already.')
    return false
  },
}

async function pick(facts: readonly ProtocolFact[]): Promise<ProtocolFact | undefined> {
  const picked = await vscode.window.showQuickPick(facts.map(pickItem), {
    title: 'Insert Fact Citation',
    placeHolder: 'Which fact? Search its words, id or theme.',
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return picked?.fact
}

function pickItem(fact: ProtocolFact): FactPick {
  return {
    label: withoutIcons(oneLine(localized(fact.statement))),
    detail: `${fact.citeAs} · ${fact.theme}`,
    iconPath: themeIcon(fact.theme),
    fact,
  }
}
