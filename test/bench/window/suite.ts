/** Runs in VS Code's extension host: what the extension takes to start, and how long a key holds the host up. */
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as vscode from 'vscode'
import type { ClaimlightApi } from '../../../client/src/api'
import type { HostTimes } from './hostTimes'

const KEYS = 100
/** Between two keys: 25 a second. */
const GAP_MS = 40
/** The marks of a note have been drawn after a pause of so long. */
const PAUSE_MS = 2500

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const extension = vscode.extensions.getExtension<ClaimlightApi>('claimlight.claimlight')
  if (!folder || !extension || extension.isActive)
    throw new Error('there is no folder, or no extension that is still asleep')
  const begun = performance.now()
  const api = await extension.activate()
  const activation = performance.now() - begun
  await api.ready
  const held: HostTimes['held'] = []
  for (const name of ['10 KB', '100 KB', '1 MB']) {
    const plain = await typed(vscode.Uri.joinPath(folder.uri, `${name}.txt`))
    held.push({ name, plain, note: await typed(vscode.Uri.joinPath(folder.uri, `${name}.md`)) })
  }
  const times: HostTimes = { activation, held }
  writeFileSync(process.env['CLAIMLIGHT_RESULT_FILE'] ?? '', JSON.stringify(times))
}

/** Milliseconds: the longest time for which the host answered nothing while someone typed. */
async function typed(uri: vscode.Uri): Promise<number> {
  const editor = await vscode.window.showTextDocument(uri)
  await pause(PAUSE_MS)
  const line = Math.floor(editor.document.lineCount / 2)
  editor.revealRange(new vscode.Range(line, 0, line, 0))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  for (let key = 0; key < KEYS; key++) {
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), 'abcdefghij'.charAt(key % 10)))
    await pause(GAP_MS)
  }
  delay.disable()
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  return delay.max / 1e6
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
