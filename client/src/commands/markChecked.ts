/** Mark as Checked…: the writer's verdict and reason for the claim at the cursor, of a hover's link, or of an entry of a view. */
import * as vscode from 'vscode'
import { MARK_CHECKED_COMMAND, type ProtocolVerdict, type WritersProtocolVerdict } from '../../../server/src/protocol'
import { fromPosition } from '../support/convert'
import { applyAndKeep } from '../support/judgementEdits'
import { record } from '../support/linkArguments'
import { activeNote } from '../support/notes'
import { VERDICTS, verdictLook } from '../support/verdicts'
import type { Command, Workbench } from './command'
import { type NotePlace, placeOf } from './hoverLinks'

/** What is asked for; tests and other extensions may give it with the place. */
export interface Marking {
  readonly verdict: WritersProtocolVerdict
  readonly reason: string
}

interface VerdictItem extends vscode.QuickPickItem {
  readonly verdict: WritersProtocolVerdict
}

export const markChecked: Command = {
  id: MARK_CHECKED_COMMAND,
  async run(workbench, argument) {
    const fields = record(argument) ?? {}
    const place = placeOf(fields) ?? cursor()
    return place ? mark(workbench, place, markingIn(fields)) : nothingHere()
  },
}

/** Asks for what is not given; whether anything was changed. */
export async function mark({ server }: Workbench, place: NotePlace, given?: Marking): Promise<boolean> {
  const uri = vscode.Uri.parse(place.uri)
  if (!vscode.workspace.getWorkspaceFolder(uri)) {
    void vscode.window.showInformationMessage(
      'Claimlight keeps what you have checked in the folder that the note is in. Save the note into an open folder first.',
    )
    return false
  }
  const at = new vscode.Position(place.position.line, place.position.character)
  const claim = (await server.claims(uri, new vscode.Range(at, at))).claims[0]
  if (!claim) return nothingHere()
  const marking = given ?? (await ask(claim.verdict))
  if (!marking) return false
  return applyAndKeep(await server.markChecked({ ...place, ...marking }))
}

function cursor(): NotePlace | undefined {
  const note = activeNote()
  return note && { uri: note.document.uri.toString(), position: fromPosition(note.selection.active) }
}

function nothingHere(): false {
  void vscode.window.showInformationMessage(
    'There is no claim here. Put the cursor into the claim that you have checked.',
  )
  return false
}

async function ask(now: ProtocolVerdict): Promise<Marking | undefined> {
  const verdict = await askVerdict(now)
  if (!verdict) return undefined
  const reason = await askReason('')
  return reason === undefined ? undefined : { verdict, reason }
}

/** `now`: the verdict that the claim has. */
export async function askVerdict(now: WritersProtocolVerdict): Promise<WritersProtocolVerdict | undefined> {
  const items = VERDICTS.map((verdict): VerdictItem => {
    const { icon, word } = verdictLook(verdict)
    return {
      label: `$(${icon.id}) ${word}`,
      description: verdict === now ? 'as it is now' : MEANINGS[verdict],
      verdict,
    }
  })
  const ignored: VerdictItem = {
    label: '$(eye-closed) Ignored',
    description: 'say nothing of this claim',
    verdict: 'ignored',
  }
  const picked = await vscode.window.showQuickPick([...items, ignored], {
    title: 'Mark as Checked',
    placeHolder: 'What is the claim, now that you have checked it?',
  })
  return picked?.verdict
}

const MEANINGS: Readonly<Record<ProtocolVerdict, string>> = {
  supported: 'it holds',
  contradicted: 'it does not hold',
  overstated: 'it says too much',
  unverified: 'nobody can tell yet',
}

export async function askReason(before: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Mark as Checked',
    prompt: 'Why? It is shown with the claim. May be left empty.',
    placeHolder: 'Asked the ministry on 12 May',
    value: before,
  })
}

function markingIn({ verdict, reason }: Readonly<Record<string, unknown>>): Marking | undefined {
  const known = [...VERDICTS, 'ignored' as const].find((each) => each === verdict)
  return known && { verdict: known, reason: typeof reason === 'string' ? reason : '' }
}
