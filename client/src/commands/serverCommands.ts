/** Restart Server and Show Log. */
import * as vscode from 'vscode'
import type { Command } from './command'

export const restartServer: Command = {
  id: 'claimlight.restartServer',
  async run({ server }) {
    await server.restart()
    vscode.window.setStatusBarMessage('Claimlight: the server has been restarted', 3000)
  },
}

export const showLog: Command = {
  id: 'claimlight.showLog',
  async run({ server }) {
    server.log.show()
  },
}
