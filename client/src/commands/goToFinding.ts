/** Next and Previous Finding: from the cursor through all notes, and round. */
import * as vscode from 'vscode'
import type { ProtocolFinding } from '../../../server/src/protocol'
import { toRange } from '../support/convert'
import { activeNote, showPlace } from '../support/notes'
import type { Command, Workbench } from './command'

export const nextFinding: Command = {
  id: 'claimlight.nextFinding',
  run: (workbench) => go(workbench, next),
}

export const previousFinding: Command = {
  id: 'claimlight.previousFinding',
  run: (workbench) => go(workbench, previous),
}

interface Place {
  readonly uri: string
  readonly position: vscode.Position
}

type Choose = (findings: readonly ProtocolFinding[], here: Place) => ProtocolFinding | undefined

async function go({ server }: Workbench, choose: Choose): Promise<ProtocolFinding | undefined> {
  const notes = await server.review()
  const findings = notes.flatMap((note) => note.findings)
  const note = activeNote()
  const here = note && { uri: note.document.uri.toString(), position: note.selection.active }
  const finding = here ? choose(findings, here) : findings[0]
  if (finding) await showPlace(vscode.Uri.parse(finding.uri), toRange(finding.range))
  else void vscode.window.showInformationMessage('There are no findings in the notes.')
  return finding
}

const next: Choose = (findings, here) => findings.find((finding) => order(finding, here) > 0) ?? findings[0]

const previous: Choose = (findings, here) => findings.findLast((finding) => order(finding, here) < 0) ?? findings.at(-1)

/** Before (-1), at (0) or after (1) a place; notes are in the order of their URIs. */
function order(finding: ProtocolFinding, here: Place): number {
  const uri = vscode.Uri.parse(finding.uri).toString()
  if (uri !== here.uri) return uri < here.uri ? -1 : 1
  return toRange(finding.range).start.compareTo(here.position)
}
