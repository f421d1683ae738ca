/** The one place that knows how the language server is started and what it is told about VS Code. */
import type * as vscode from 'vscode'
import {
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node'
import {
  CITE_FACT_COMMAND,
  type ClaimlightInitializationOptions,
  IGNORE_HERE_COMMAND,
  MARK_CHECKED_COMMAND,
  OPEN_FACT_COMMAND,
} from '../../server/src/protocol'
import { chosenSettings } from './support/chosenSettings'
import { JUDGEMENTS_FILE } from './support/judgementEdits'
import { NOTE_SCHEMES } from './support/notes'

/** Links in hovers run these commands and no others. */
const LINK_COMMANDS = [OPEN_FACT_COMMAND, CITE_FACT_COMMAND, IGNORE_HERE_COMMAND, MARK_CHECKED_COMMAND]

/** What the server tells of work that takes a while. */
export const PROGRESS = WorkDoneProgress.type

const FACT_BASES = '**/*.facts.{yaml,yml,json,jsonl}'
const CONFIGURATION = '**/claimlight.config.yaml'

export function createLanguageClient(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = extension.asAbsolutePath('dist/server.js')
  const run = { module, transport: TransportKind.ipc }
  const serverOptions: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6017'] } },
  }
  const initializationOptions: ClaimlightInitializationOptions = {
    commandLinks: true,
    cacheFolder: extension.globalStorageUri.fsPath,
  }
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      ...NOTE_SCHEMES.map((scheme) => ({ scheme, language: 'markdown' })),
      ...NOTE_SCHEMES.map((scheme) => ({ scheme, pattern: FACT_BASES })),
      ...NOTE_SCHEMES.map((scheme) => ({ scheme, pattern: `**/${JUDGEMENTS_FILE}` })),
      { scheme: 'file', pattern: CONFIGURATION },
    ],
    initializationOptions,
    middleware: { workspace: { configuration: ({ items }) => items.map(chosenSettings) } },
    markdown: { isTrusted: { enabledCommands: LINK_COMMANDS }, supportHtml: false },
    diagnosticCollectionName: 'claimlight',
    outputChannel: log,
    // A log that jumps up while someone writes is a nuisance; commands that fail say so themselves.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  }
  return new LanguageClient('claimlight', 'Claimlight', serverOptions, clientOptions)
}
