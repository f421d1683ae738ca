/** What one can do with a judgement of the Review view: take it back, change it, attach it to another claim, see its line. */
import * as vscode from 'vscode'
import type { ChangeJudgementParams, ProtocolJudgement } from '../../../server/src/protocol'
import { toRange } from '../support/convert'
import { applyAndKeep } from '../support/judgementEdits'
import { showPlace } from '../support/notes'
import type { Command, Workbench } from './command'
import { askReason, askVerdict } from './markChecked'
import { cursor, onEntry } from './viewActions'

function onJudgement(
  id: string,
  act: (workbench: Workbench, judgement: ProtocolJudgement) => Promise<unknown>,
): Command {
  return onEntry(id, async (workbench, entry) => {
    return entry.kind === 'judgement' ? act(workbench, entry.judgement) : undefined
  })
}

async function change(
  { server }: Workbench,
  { id, location }: ProtocolJudgement,
  by: Omit<ChangeJudgementParams, 'id' | 'file'>,
) {
  return applyAndKeep(await server.changeJudgement({ file: location.uri, id, ...by }))
}

const takeBack = onJudgement('claimlight.view.takeBack', (workbench, judgement) => change(workbench, judgement, {}))

const changeVerdict = onJudgement('claimlight.view.changeJudgement', async (workbench, judgement) => {
  const verdict = await askVerdict(judgement.verdict)
  const reason = verdict && (await askReason(judgement.reason))
  return verdict && reason !== undefined ? change(workbench, judgement, { verdict, reason }) : false
})

const attach = onJudgement('claimlight.view.attachHere', async (workbench, judgement) => {
  const claim = cursor()
  const at = claim && new vscode.Position(claim.position.line, claim.position.character)
  const found =
    claim && at && (await workbench.server.claims(vscode.Uri.parse(claim.uri), new vscode.Range(at, at))).claims[0]
  if (!claim || !found) {
    void vscode.window.showInformationMessage(
      'Put the cursor into the claim that this was said of, then attach it again.',
    )
    return false
  }
  return change(workbench, judgement, { claim })
})

const openLine = onJudgement('claimlight.view.openJudgement', (_workbench, { location }) =>
  showPlace(vscode.Uri.parse(location.uri), toRange(location.range)),
)

export const judgementCommands: readonly Command[] = [takeBack, changeVerdict, attach, openLine]
