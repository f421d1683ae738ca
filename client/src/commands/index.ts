/** All commands, and their registration: a command that fails says so, and the log says why. */
import * as vscode from 'vscode'
import type { Server } from '../server'
import { checkWorkspace } from './checkWorkspace'
import type { Command, Workbench } from './command'
import { exportNotes } from './export'
import { goToClaim } from './goToClaim'
import { nextFinding, previousFinding } from './goToFinding'
import { citeFact, ignoreHere, openFact } from './hoverLinks'
import { importFacts } from './importFacts'
import { insertCitation } from './insertCitation'
import { judgementCommands } from './judgements'
import { markChecked } from './markChecked'
import { newFact } from './newFact'
import { openOutline } from './openOutline'
import { restartServer, showLog } from './serverCommands'
import { showFactUses } from './showFactUses'
import { viewCommands } from './viewActions'

const COMMANDS: readonly Command[] = [
  openOutline,
  goToClaim,
  nextFinding,
  previousFinding,
  insertCitation,
  newFact,
  checkWorkspace,
  importFacts,
  exportNotes,
  restartServer,
  showLog,
  openFact,
  citeFact,
  ignoreHere,
  markChecked,
  showFactUses,
  ...viewCommands,
  ...judgementCommands,
]

export function registerCommands(workbench: Workbench): readonly vscode.Disposable[] {
  return COMMANDS.map(({ id, run }) =>
    vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
      try {
        return await run(workbench, ...args)
      } catch (error) {
        if (!(error instanceof vscode.CancellationError)) tell(workbench.server, id, error)
        return undefined
      }
    }),
  )
}

/** The error's own words go to the log alone: notifications draw links, and the words may come from a note. */
function tell(server: Server, id: string, error: unknown): void {
  server.log.error(`${id} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
  void vscode.window.showErrorMessage('Claimlight could not do that. The log says why.', 'Show Log').then((chosen) => {
    if (chosen) server.log.show()
  })
}
