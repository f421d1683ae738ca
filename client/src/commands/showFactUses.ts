/** What the lens above a fact does: shows where notes use it, in the editor's own peek. */
import * as vscode from 'vscode'
import { SHOW_FACT_USES_COMMAND } from '../../../server/src/protocol'
import { toPosition } from '../support/convert'
import { position, record, uri } from '../support/linkArguments'
import type { Command } from './command'

export const showFactUses: Command = {
  id: SHOW_FACT_USES_COMMAND,
  async run(_workbench, argument) {
    const fields = record(argument) ?? {}
    const [file, at] = [uri(fields['uri']), position(fields['position'])]
    if (!file || !at) throw new Error(`${SHOW_FACT_USES_COMMAND} was called with arguments that it doesn’t take`)
    const place = toPosition(at)
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      file,
      place,
    )
    await vscode.commands.executeCommand('editor.action.showReferences', file, place, found)
    return found.length
  },
}
