/** What one can do with the entries of the three views. VS Code hands over the entry that was clicked. */
import * as vscode from 'vscode'
import type { ProtocolFact } from '../../../server/src/protocol'
import { fromPosition, toLocation, toRange } from '../support/convert'
import { applyAndKeep } from '../support/judgementEdits'
import { activeNote, showPlace } from '../support/notes'
import { localized } from '../support/text'
import type { NoteNode } from '../views/noteView'
import type { ReviewNode } from '../views/reviewView'
import type { ThemesNode } from '../views/themesView'
import type { Command, Workbench } from './command'
import { apply } from './hoverLinks'
import { mark } from './markChecked'
import { openOutline } from './openOutline'

export type Entry = ThemesNode | NoteNode | ReviewNode

/** These commands stand in context menus alone, where the argument is one of our entries. */
export function onEntry(id: string, act: (workbench: Workbench, entry: Entry) => Promise<unknown>): Command {
  return { id, run: async (workbench, argument) => (isEntry(argument) ? act(workbench, argument) : undefined) }
}

const KINDS = ['theme', 'fact', 'unverified', 'claim', 'note', 'finding', 'checkedNote', 'judgement'] as const

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  return KINDS.some((kind) => kind === value.kind)
}

const viewOpenFact = onEntry('claimlight.view.openFact', async ({ server }, entry) => {
  const fact = await factOf(server, entry)
  if (!fact) return undefined
  const { uri, range } = toLocation(fact.location)
  return showPlace(uri, range)
})

const viewCiteFact = onEntry('claimlight.view.citeFact', async ({ server }, entry) => {
  const fact = await factOf(server, entry)
  const place = entry.kind === 'claim' ? placeOf(entry) : cursor()
  if (!fact || !place) {
    void vscode.window.showInformationMessage('Put the cursor into the claim to cite this fact for.')
    return false
  }
  return apply(await server.citeFact({ ...place, factId: fact.id, base: fact.base }))
})

const viewIgnoreHere = onEntry('claimlight.view.ignoreHere', async ({ server }, entry) => {
  const place = placeOf(entry)
  return place ? applyAndKeep(await server.ignoreHere(place)) : false
})

const viewFindMentions = onEntry('claimlight.view.findMentions', async ({ server }, entry) => {
  if (entry.kind !== 'fact') return
  const { uri, range } = toLocation(entry.fact.location)
  const { claims } = await server.mentions({ factId: entry.fact.id, base: entry.fact.base })
  await showPlace(uri, range)
  await vscode.commands.executeCommand('editor.action.showReferences', uri, range.start, claims.map(toLocation))
})

const viewCopy = onEntry('claimlight.view.copy', async (_workbench, entry) => {
  const text = textOf(entry)
  await vscode.env.clipboard.writeText(text)
  return text
})

const viewCopyCitation = onEntry('claimlight.view.copyCitation', async ({ server }, entry) => {
  const fact = await factOf(server, entry)
  const text = fact ? `[^fact:${fact.citeAs}]` : ''
  await vscode.env.clipboard.writeText(text)
  return text
})

const viewOutline = onEntry('claimlight.view.openOutline', async (workbench, entry) =>
  entry.kind === 'theme' ? openOutline.run(workbench, entry.theme.id) : undefined,
)

const viewMarkChecked = onEntry('claimlight.view.markChecked', async (workbench, entry) => {
  const place = placeOf(entry)
  return place ? mark(workbench, place) : false
})

export const viewCommands: readonly Command[] = [
  viewOpenFact,
  viewCiteFact,
  viewIgnoreHere,
  viewMarkChecked,
  viewFindMentions,
  viewCopy,
  viewCopyCitation,
  viewOutline,
]

/** The entry's fact, or the best one of its claim. */
async function factOf(server: Workbench['server'], entry: Entry): Promise<ProtocolFact | undefined> {
  if (entry.kind === 'fact') return entry.fact
  if (entry.kind !== 'claim' || entry.claim.factId === undefined) return undefined
  const { factId, base } = entry.claim
  const facts = await server.facts({})
  return facts.find((fact) => fact.id === factId && (base === undefined || fact.base === base))
}

type NotePlace = { readonly uri: string; readonly position: ReturnType<typeof fromPosition> }

function placeOf(entry: Entry): NotePlace | undefined {
  switch (entry.kind) {
    case 'claim':
      return { uri: 'uri' in entry ? entry.uri : entry.claim.uri, position: entry.claim.range.start }
    case 'finding':
      return { uri: entry.finding.uri, position: fromPosition(toRange(entry.finding.range).start) }
    default:
      return undefined
  }
}

export function cursor(): NotePlace | undefined {
  const note = activeNote()
  return note && { uri: note.document.uri.toString(), position: fromPosition(note.selection.active) }
}

function textOf(entry: Entry): string {
  switch (entry.kind) {
    case 'theme':
    case 'unverified':
      return localized(entry.theme.label)
    case 'fact':
      return localized(entry.fact.statement)
    case 'claim':
      return entry.claim.text
    case 'note':
      return vscode.workspace.asRelativePath(vscode.Uri.parse(entry.note.uri))
    case 'finding':
      return entry.finding.message
    case 'checkedNote':
      return entry.path
    case 'judgement':
      return entry.judgement.text
    case 'checked':
    case 'more':
    case 'part':
      return ''
  }
}
