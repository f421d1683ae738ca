/** Runs in VS Code's extension host: what the extension takes to start there, and what it does there at each key. */
import { writeFileSync } from 'node:fs'
import { type Profiler, Session } from 'node:inspector/promises'
import * as vscode from 'vscode'
import type { ClaimlightApi } from '../../../client/src/api'
import type { HostTimes } from './hostTimes'
import { ownTime } from './ownTime'

const KEYS = 100
/** Between two keys: 25 a second. */
const GAP_MS = 40
/** What opening a note brings with it is over after so long, also on a slow machine. */
const SETTLED_MS = 4000
/** Microseconds. */
const INTERVAL = 250

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const extension = vscode.extensions.getExtension<ClaimlightApi>('claimlight.claimlight')
  if (!folder || !extension || extension.isActive)
    throw new Error('there is no folder, or no extension that is still asleep')
  const profiler = await newProfiler()
  const started = ownTime(await profiler(async () => void (await extension.activate())))
  await extension.exports.ready
  const typing: HostTimes['typing'] = []
  for (const name of ['10 KB', '100 KB', '1 MB']) {
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, `${name}.md`))
    await pause(SETTLED_MS)
    const { longest } = ownTime(await profiler(() => type(editor)))
    typing.push({ name, longest })
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  const times: HostTimes = { activation: started.total, typing }
  writeFileSync(process.env['CLAIMLIGHT_RESULT_FILE'] ?? '', JSON.stringify(times))
}

/** In the middle of the note, and a pause at the end: what waits for one belongs to it. */
async function type(editor: vscode.TextEditor): Promise<void> {
  const line = Math.floor(editor.document.lineCount / 2)
  editor.revealRange(new vscode.Range(line, 0, line, 0))
  for (let key = 0; key < KEYS; key++) {
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), 'abcdefghij'.charAt(key % 10)))
    await pause(GAP_MS)
  }
  await pause(SETTLED_MS)
}

/** Does some work and gives its profile. */
async function newProfiler(): Promise<(work: () => Promise<void>) => Promise<Profiler.Profile>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  return async (work) => {
    await session.post('Profiler.start')
    await work()
    return (await session.post('Profiler.stop')).profile
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
