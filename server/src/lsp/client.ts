/** What the client can do, read once from `initialize` into the few yes-or-no questions that the server asks. */
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver'
import { chooseEncoding, type Encoding } from './convert'
import { isRecord } from './shapes'

export interface ClientTraits {
  readonly encoding: Encoding
  readonly folders: readonly WorkspaceFolder[]
  readonly markdownHover: boolean
  readonly commandLinks: boolean
  readonly locationLinks: boolean
  readonly documentChanges: boolean
  /** Workspace edits may make files. */
  readonly fileCreation: boolean
  readonly pullDiagnostics: boolean
  readonly diagnosticRefresh: boolean
  readonly semanticTokensRefresh: boolean
  readonly relatedInformation: boolean
  readonly prepareRename: boolean
  readonly codeLensRefresh: boolean
  readonly configuration: boolean
  readonly configurationEvents: boolean
  readonly folderEvents: boolean
  readonly watchers: boolean
  /** Watches files outside of its folders too. */
  readonly watchersElsewhere: boolean
  readonly progress: boolean
  /** Where what is known of many notes is kept: a path; undefined: where the machine keeps such things; null: nowhere. */
  readonly cacheFolder: string | null | undefined
  /** What stands in for `workspace/configuration` where the client has none. */
  readonly settings: unknown
}

export function readClient(params: InitializeParams): ClientTraits {
  const { textDocument, workspace, window, general } = params.capabilities
  const options: unknown = params.initializationOptions
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    folders: foldersOf(params),
    markdownHover: textDocument?.hover?.contentFormat?.[0] === 'markdown',
    commandLinks: isRecord(options) && options['commandLinks'] === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    fileCreation: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    semanticTokensRefresh: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folderEvents: workspace?.workspaceFolders === true,
    watchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchersElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    progress: window?.workDoneProgress === true,
    cacheFolder: cacheFolderOf(options),
    settings: isRecord(options) ? options['settings'] : undefined,
  }
}

/** Older clients send the one folder as `rootUri`. */
function foldersOf(params: InitializeParams): readonly WorkspaceFolder[] {
  if (params.workspaceFolders) return params.workspaceFolders
  return params.rootUri ? [{ uri: params.rootUri, name: '' }] : []
}

function cacheFolderOf(options: unknown): string | null | undefined {
  const folder = isRecord(options) ? options['cacheFolder'] : undefined
  return typeof folder === 'string' || folder === null ? folder : undefined
}
