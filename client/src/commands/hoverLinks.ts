/** What the links of a hover do: open the fact, cite it, ignore the claim. Arguments are checked before anything happens. */
import * as vscode from 'vscode'
import {
  CITE_FACT_COMMAND,
  IGNORE_HERE_COMMAND,
  OPEN_FACT_COMMAND,
  type ProtocolPosition,
  type ProtocolWorkspaceEdit,
} from '../../../server/src/protocol'
import { toRange, toWorkspaceEdit } from '../support/convert'
import { applyAndKeep } from '../support/judgementEdits'
import { position, range, record, text, uri } from '../support/linkArguments'
import { NOTE_SCHEMES, showPlace } from '../support/notes'
import type { Command } from './command'

const FACT_FILE = /\.facts\.(?:ya?ml|jsonl?)$/

export const openFact: Command = {
  id: OPEN_FACT_COMMAND,
  async run(_workbench, argument) {
    const fields = record(argument) ?? {}
    const [file, place] = [uri(fields['uri']), range(fields['range'])]
    if (!file || !place || !isKnownScheme(file) || !FACT_FILE.test(file.path)) return refuse(OPEN_FACT_COMMAND)
    await showPlace(file, toRange(place))
    return true
  },
}

export const citeFact: Command = {
  id: CITE_FACT_COMMAND,
  async run({ server }, argument) {
    const fields = record(argument) ?? {}
    const [place, factId, base] = [placeOf(fields), text(fields['factId']), text(fields['base'])]
    if (!place || !factId) return refuse(CITE_FACT_COMMAND)
    return apply(await server.citeFact({ ...place, factId, ...(base !== undefined && { base }) }))
  },
}

export const ignoreHere: Command = {
  id: IGNORE_HERE_COMMAND,
  async run({ server }, argument) {
    const place = placeOf(record(argument) ?? {})
    if (!place) return refuse(IGNORE_HERE_COMMAND)
    return applyAndKeep(await server.ignoreHere(place))
  },
}

export interface NotePlace {
  readonly uri: string
  readonly position: ProtocolPosition
}

export function placeOf(fields: Readonly<Record<string, unknown>>): NotePlace | undefined {
  const [note, at] = [uri(fields['uri']), position(fields['position'])]
  return note && at && isKnownScheme(note) ? { uri: note.toString(), position: at } : undefined
}

function isKnownScheme(file: vscode.Uri): boolean {
  return NOTE_SCHEMES.some((scheme) => scheme === file.scheme)
}

/** Whether anything was changed. */
export async function apply(edit: ProtocolWorkspaceEdit | null): Promise<boolean> {
  return edit !== null && vscode.workspace.applyEdit(toWorkspaceEdit(edit))
}

function refuse(command: string): never {
  throw new Error(`${command} was called with arguments that it doesn’t take`)
}
