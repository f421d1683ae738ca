/** What the server says that it can do. */
import {
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import type { ClientTraits } from './client'

export const TOKEN_TYPES = ['claim', 'citation']
export const TOKEN_MODIFIERS = ['supported', 'contradicted', 'overstated', 'unverified', 'reference', 'definition']

export const NOTE_GLOB = '**/*.{md,markdown}'
export const JUDGEMENTS_GLOB = '**/claimlight.judgements.jsonl'
/** Documents that facts quote, beside notes. */
export const TEXT_GLOB = '**/*.{txt,text}'
export const CONFIG_GLOB = '**/claimlight.config.yaml'
export const FACT_GLOB = '**/*.facts.{yaml,yml,json,jsonl}'

/** Files and whole folders: a renamed folder takes its notes along. */
const FILE_OPERATIONS: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: NOTE_GLOB } },
    { scheme: 'file', pattern: { glob: FACT_GLOB } },
    { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
  ],
}

export function capabilitiesFor(client: ClientTraits): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    completionProvider: { triggerCharacters: ['^', ':', '@'], resolveProvider: false },
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS },
      full: true,
      range: true,
    },
    workspaceSymbolProvider: true,
    ...(client.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'claimlight', interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didCreate: FILE_OPERATIONS,
        willRename: FILE_OPERATIONS,
        didRename: FILE_OPERATIONS,
        didDelete: FILE_OPERATIONS,
      },
    },
  }
}
