/** The language server as the rest of the client sees it: a few questions, two events, and its life. */
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import {
  ANNOTATIONS_CHANGED,
  type AnnotationsChangedParams,
  CHANGE_JUDGEMENT_REQUEST,
  CHECK_WORKSPACE_REQUEST,
  type ChangeJudgementParams,
  type CheckWorkspaceResult,
  CITE_FACT_REQUEST,
  type CiteFactParams,
  type CiteFactResult,
  CLAIMS_REQUEST,
  type ClaimsParams,
  type ClaimsResult,
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
  FACTS_CHANGED,
  FACTS_REQUEST,
  type FactsParams,
  type FactsResult,
  IGNORE_HERE_REQUEST,
  type IgnoreHereParams,
  type IgnoreHereResult,
  IMPORT_PLAN_REQUEST,
  IMPORT_REQUEST,
  type ImportParams,
  type ImportPlanResult,
  type ImportResult,
  JUDGEMENTS_REQUEST,
  type JudgementEditResult,
  type JudgementsResult,
  MARK_CHECKED_REQUEST,
  type MarkCheckedParams,
  MENTIONS_REQUEST,
  type MentionsParams,
  type MentionsResult,
  NEW_FACT_CHOICES_REQUEST,
  NEW_FACT_REQUEST,
  type NewFactChoicesResult,
  type NewFactParams,
  type NewFactResult,
  type NewFactSource,
  OUTLINE_REQUEST,
  type OutlineResult,
  REVIEW_REQUEST,
  type ReviewResult,
  THEME_LIST_REQUEST,
  THEMES_REQUEST,
  type ThemeListResult,
  type ThemesResult,
  type ToolAnswer,
} from '../../server/src/protocol'
import { fromRange } from './support/convert'

/**
 * Requests wait until the server is up. Those that fill views answer with nothing when they fail, and log why; those
 * behind a command reject, and the command says so.
 */
export class Server implements vscode.Disposable {
  private readonly noteChanges = new vscode.EventEmitter<AnnotationsChangedParams>()
  private readonly factChanges = new vscode.EventEmitter<void>()
  private readonly client: Promise<LanguageClient>

  readonly onDidChangeNote = this.noteChanges.event
  readonly onDidChangeFacts = this.factChanges.event

  constructor(
    extension: vscode.ExtensionContext,
    readonly log: vscode.LogOutputChannel,
  ) {
    this.client = this.start(extension)
    this.client.catch((error) => log.error(`The language server did not start: ${error}`))
  }

  /** Rejects when the server can't be started. */
  async ready(): Promise<void> {
    await this.client
  }

  /** `range`: only claims that touch it. */
  claims(uri: vscode.Uri, range?: vscode.Range): Promise<ClaimsResult> {
    const params: ClaimsParams = { uri: uri.toString(), ...(range && { range: fromRange(range) }) }
    return this.read(CLAIMS_REQUEST, params, { version: null, claims: [] })
  }

  themes(): Promise<ThemesResult> {
    return this.read<ThemesResult>(THEMES_REQUEST, {}, [])
  }

  mentions(params: MentionsParams): Promise<MentionsResult> {
    return this.read<MentionsResult>(MENTIONS_REQUEST, params, { claims: [], more: false })
  }

  review(): Promise<ReviewResult> {
    return this.read<ReviewResult>(REVIEW_REQUEST, {}, [])
  }

  themeList(): Promise<ThemeListResult> {
    return this.ask(THEME_LIST_REQUEST, {})
  }

  outline(theme: string | undefined): Promise<OutlineResult> {
    return this.ask(OUTLINE_REQUEST, theme === undefined ? {} : { theme })
  }

  facts(params: FactsParams): Promise<FactsResult> {
    return this.ask(FACTS_REQUEST, params)
  }

  citeFact(params: CiteFactParams): Promise<CiteFactResult> {
    return this.ask(CITE_FACT_REQUEST, params)
  }

  ignoreHere(params: IgnoreHereParams): Promise<IgnoreHereResult> {
    return this.ask(IGNORE_HERE_REQUEST, params)
  }

  judgements(): Promise<JudgementsResult> {
    return this.read<JudgementsResult>(JUDGEMENTS_REQUEST, {}, [])
  }

  markChecked(params: MarkCheckedParams): Promise<JudgementEditResult> {
    return this.ask(MARK_CHECKED_REQUEST, params)
  }

  changeJudgement(params: ChangeJudgementParams): Promise<JudgementEditResult> {
    return this.ask(CHANGE_JUDGEMENT_REQUEST, params)
  }

  newFactChoices(source: NewFactSource): Promise<NewFactChoicesResult> {
    return this.ask(NEW_FACT_CHOICES_REQUEST, source)
  }

  newFact(params: NewFactParams): Promise<NewFactResult> {
    return this.ask(NEW_FACT_REQUEST, params)
  }

  /** What an assistant's tool is answered. Rejects with a message for the assistant, and when cancelled. */
  async tool(request: string, input: object, token: vscode.CancellationToken): Promise<ToolAnswer> {
    return (await this.client).sendRequest<ToolAnswer>(request, input, token)
  }

  /** Rejects when cancelled. `report` gets the server's words and percentages as it goes. */
  checkWorkspace(report: ProgressReport, token: vscode.CancellationToken): Promise<CheckWorkspaceResult> {
    return this.askLong(CHECK_WORKSPACE_REQUEST, {}, report, token)
  }

  /** What the file is, and where its fact base would stand. */
  importPlan(uri: vscode.Uri): Promise<ImportPlanResult> {
    return this.ask(IMPORT_PLAN_REQUEST, { uri: uri.toString() })
  }

  /** Rejects when cancelled, and with words for people where the file cannot be imported. */
  importFile(params: ImportParams, report: ProgressReport, token: vscode.CancellationToken): Promise<ImportResult> {
    return this.askLong(IMPORT_REQUEST, params, report, token)
  }

  /** As `checkWorkspace`. */
  export(params: ExportParams, report: ProgressReport, token: vscode.CancellationToken): Promise<ExportResult> {
    return this.askLong<ExportResult>(EXPORT_REQUEST, params, report, token)
  }

  async restart(): Promise<void> {
    await (await this.client).restart()
    this.factChanges.fire()
  }

  async stop(): Promise<void> {
    const client = await this.client.catch(() => undefined)
    await client?.stop()
  }

  dispose(): void {
    this.noteChanges.dispose()
    this.factChanges.dispose()
  }

  private async start(extension: vscode.ExtensionContext): Promise<LanguageClient> {
    // Loaded only now, when `activate` has returned and VS Code goes on: it takes longer to load than all that is there
    // before it, and to await the import alone would still be part of the activation.
    await new Promise((resolve) => setImmediate(resolve))
    const { createLanguageClient } = await import('./languageClient')
    const client = createLanguageClient(extension, this.log)
    client.onNotification(ANNOTATIONS_CHANGED, (params: AnnotationsChangedParams) => this.noteChanges.fire(params))
    client.onNotification(FACTS_CHANGED, () => this.factChanges.fire())
    await client.start()
    return client
  }

  private async askLong<R>(
    method: string,
    params: object,
    report: ProgressReport,
    token: vscode.CancellationToken,
  ): Promise<R> {
    const { PROGRESS } = await import('./languageClient')
    const client = await this.client
    const workDoneToken = `${method}-${Date.now()}`
    const progress = client.onProgress(PROGRESS, workDoneToken, (value) => {
      if (value.kind === 'report') report(value.message, value.percentage)
    })
    try {
      return await client.sendRequest<R>(method, { ...params, workDoneToken }, token)
    } finally {
      progress.dispose()
    }
  }

  private async ask<R>(method: string, params: object): Promise<R> {
    return (await this.client).sendRequest<R>(method, params)
  }

  private async read<R>(method: string, params: object, empty: R): Promise<R> {
    try {
      return await this.ask<R>(method, params)
    } catch (error) {
      this.log.warn(`${method} failed: ${error instanceof Error ? error.message : error}`)
      return empty
    }
  }
}

/** `percentage`: 0 to 100. */
export type ProgressReport = (message: string | undefined, percentage: number | undefined) => void
