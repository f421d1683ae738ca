/** Import…: a file of fact-checks, a table, records or an article becomes a fact base, which is shown with what came of it. */
import * as vscode from 'vscode'
import type { ImportResult, ProtocolImportKind } from '../../../server/src/protocol'
import type { Server } from '../server'
import { increments, orCancelled } from '../support/progress'
import { counted, oneLine } from '../support/text'
import type { Command } from './command'

const FILES = {
  'Fact-checks, tables, records, articles': [
    'json',
    'jsonld',
    'jsonl',
    'ndjson',
    'csv',
    'tsv',
    'md',
    'markdown',
    'txt',
  ],
  'All files': ['*'],
}

interface KindItem extends vscode.QuickPickItem {
  readonly from: ProtocolImportKind
}

const KINDS: readonly KindItem[] = [
  {
    from: 'claimreview',
    label: 'ClaimReview',
    description: 'fact-checks as schema.org has them: JSON-LD, DataFeed, NDJSON',
  },
  { from: 'csv', label: 'CSV', description: 'a table whose first row names the columns' },
  { from: 'tsv', label: 'TSV', description: 'a table with tabs between the cells' },
  { from: 'jsonl', label: 'JSON records', description: 'an object a line, or a list of objects' },
  { from: 'article', label: 'Article', description: 'Markdown or text: its claims become drafts for you to edit' },
]

export const importFacts: Command = {
  id: 'claimlight.import',
  /** With the file's uri and the base's, doesn't ask. */
  async run({ server }, file, base) {
    const source = file instanceof vscode.Uri ? file : await chooseFile()
    if (!source) return undefined
    const wish = await wishFor(server, source, base instanceof vscode.Uri ? base : undefined)
    if (!wish) return undefined
    const params = { uri: source.toString(), output: wish.output.toString(), from: wish.kind, force: true }
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Claimlight: importing', cancellable: true },
      (progress, token) => orCancelled(orTold(server, server.importFile(params, increments(progress), token)), token),
    )
    if (result) await show(server, wish.kind, result)
    return result
  },
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title: 'Import', openLabel: 'Import', filters: FILES })
  return chosen?.[0]
}

interface Wish {
  readonly kind: ProtocolImportKind
  readonly output: vscode.Uri
}

/** The base stands in the workspace, where it is used at once, unless one says otherwise; the dialog asks before it replaces one. */
async function wishFor(server: Server, source: vscode.Uri, base: vscode.Uri | undefined): Promise<Wish | undefined> {
  const plan = await server.importPlan(source).catch(() => undefined)
  const kind =
    plan?.kind ??
    (await vscode.window.showQuickPick(KINDS, { title: 'Import', placeHolder: 'What is this file?' }))?.from
  if (!kind) return undefined
  const output = base ?? (await chooseBase(kind, plan ? vscode.Uri.parse(plan.output) : source))
  return output && { kind, output }
}

async function chooseBase(kind: ProtocolImportKind, suggested: vscode.Uri): Promise<vscode.Uri | undefined> {
  const ending = kind === 'article' ? 'facts.yaml' : 'facts.jsonl'
  const name = suggested.path.slice(suggested.path.lastIndexOf('/') + 1).replace(/(?:\.facts)?\.[^.]*$/, '')
  const folder = vscode.workspace.getWorkspaceFolder(suggested) ?? vscode.workspace.workspaceFolders?.[0]
  const parent = folder?.uri ?? vscode.Uri.joinPath(suggested, '..')
  const chosen = await vscode.window.showSaveDialog({
    title: `Import ${KINDS.find((each) => each.from === kind)?.label ?? 'File'} into a Fact Base`,
    saveLabel: 'Import',
    defaultUri: vscode.Uri.joinPath(parent, `${name}.${ending}`),
    // The last part of the ending: dialogs take `facts.yaml` for one that every name lacks, and add it again.
    filters: { 'Fact base': [ending.replace('facts.', '')] },
  })
  return chosen && withEnding(chosen, ending)
}

/** `trade.yaml` is meant to be `trade.facts.yaml`; since the dialog did not see that name, it is asked for whether to replace it. */
async function withEnding(chosen: vscode.Uri, ending: string): Promise<vscode.Uri | undefined> {
  if (chosen.path.endsWith(`.${ending}`)) return chosen
  const base = chosen.with({ path: `${chosen.path.replace(/\.(?:ya?ml|jsonl?)$/, '')}.${ending}` })
  const isThere = await vscode.workspace.fs.stat(base).then(
    () => true,
    () => false,
  )
  if (!isThere) return base
  const question = `${vscode.workspace.asRelativePath(base)} is there already. Replace it?`
  const answer = await vscode.window.showWarningMessage(question, { modal: true }, 'Replace')
  return answer && base
}

/** What the server says of a file that it could not import is for the user to read: its first line here, all of it in the log. */
async function orTold(server: Server, work: Promise<ImportResult>): Promise<ImportResult | undefined> {
  try {
    return await work
  } catch (error) {
    const failed = typeof error === 'object' && error !== null && 'code' in error && error.code === REQUEST_FAILED
    if (!failed || !(error instanceof Error)) throw error
    server.log.warn(`Import: ${error.message}`)
    const [first = ''] = error.message.split('\n')
    offerLog(
      server,
      vscode.window.showWarningMessage(`Nothing was imported. ${oneLine(withoutLinks(first))}`, SHOW_REPORT),
    )
    return undefined
  }
}

/** LSP's `RequestFailed`. */
const REQUEST_FAILED = -32803
const SHOW_REPORT = 'Show Report'

/** Bytes: what is larger is nothing that one reads through, and would be sent to the server a second time. */
const MOST_SHOWN = 5 * 1024 * 1024

async function show(
  server: Server,
  kind: ProtocolImportKind,
  { output, facts, skipped, report }: ImportResult,
): Promise<void> {
  server.log.info(`Import:\n${report.join('\n')}`)
  const left = skipped > 0 ? ` ${counted(skipped, 'record')} skipped.` : ''
  const made =
    kind === 'article'
      ? `Made ${counted(facts, 'draft')}. Drafts judge nothing until you accept them.`
      : `Imported ${counted(facts, 'fact')}.`
  offerLog(server, vscode.window.showInformationMessage(`${made}${left}`, SHOW_REPORT))
  const uri = vscode.Uri.parse(output)
  const { size } = await vscode.workspace.fs.stat(uri)
  if (size > MOST_SHOWN) return
  await vscode.workspace.openTextDocument(uri).then(
    (document) => vscode.window.showTextDocument(document, { preview: false }),
    (error) => server.log.info(`${output} is not opened: ${error}`),
  )
}

function offerLog(server: Server, chosen: Thenable<string | undefined>): void {
  void chosen.then((button) => {
    if (button === SHOW_REPORT) server.log.show()
  })
}

/** Notifications draw `[text](address)` as a link, and the words come from a file. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (')
}
