/** Importing a file into a fact base: what it is, and the work itself with its progress. */
import type { CancellationToken } from 'vscode-languageserver'
import type { FactBase } from '../engine'
import {
  IMPORT_PLAN_REQUEST,
  IMPORT_REQUEST,
  type ImportParams,
  type ImportPlanParams,
  type ImportPlanResult,
  type ImportResult,
} from '../protocol'
import { type RequestContext, RequestFailed, type Routes } from './dispatcher'
import type { Services } from './services'
import { boolean, object, oneOf, optional, shape, string } from './shapes'
import { canonicalUri } from './uris'

const KINDS = ['claimreview', 'csv', 'tsv', 'jsonl', 'article'] as const

export function registerImporting(routes: Routes, services: Services): void {
  const { io } = services
  routes.custom<ImportPlanParams, ImportPlanResult>(
    IMPORT_PLAN_REQUEST,
    shape(object({ uri: string })),
    async ({ uri }) => {
      const plan = await io.planImport?.(uri)
      const kind = plan?.ok ? KINDS.find((each) => each === plan.kind) : undefined
      if (!plan?.ok || !kind) throw new RequestFailed(plan?.ok === false ? plan.message : NO_FILES)
      return { kind, output: plan.output }
    },
  )
  const wish = object({ uri: string, output: optional(string), from: optional(oneOf(KINDS)), force: optional(boolean) })
  routes.custom<ImportParams, ImportResult>(IMPORT_REQUEST, shape(wish), (params, context) =>
    importFile(params, context, services),
  )
}

const NO_FILES = 'Nothing can be imported here: this server has no files.'

async function importFile(
  { uri, output, from, force, workDoneToken }: ImportParams,
  { token, checkpoint }: RequestContext,
  services: Services,
): Promise<ImportResult> {
  const { io, connection } = services
  if (!io.importFile) throw new RequestFailed(NO_FILES)
  const progress = connection.window.attachWorkDoneProgress(workDoneToken)
  progress.begin('Claimlight: importing', 0, undefined, true)
  try {
    const imported = await io.importFile({
      uri,
      output: output ?? undefined,
      from: from ?? undefined,
      force: force === true,
      bases: () => basesInUse(services, uri),
      signal: signalOf(token),
      onProgress: ({ read, size, facts }) =>
        progress.report(Math.floor((100 * read) / Math.max(size, 1)), `${facts} facts`),
    })
    checkpoint()
    if (!imported.ok) throw new RequestFailed([imported.message, ...(imported.report ?? [])].join('\n'))
    const { output: written, facts, skipped, report } = imported
    return { output: written, facts, skipped, report }
  } finally {
    progress.done()
  }
}

async function basesInUse({ workspace, configuration }: Services, uri: string): Promise<readonly FactBase[]> {
  const { bases } = await workspace.whenReady()
  const { bundledFacts } = configuration.for(canonicalUri(uri)).note
  return bases.filter(({ bundled }) => bundledFacts || !bundled)
}

function signalOf(token: CancellationToken): AbortSignal {
  const stop = new AbortController()
  if (token.isCancellationRequested) stop.abort()
  token.onCancellationRequested(() => stop.abort())
  return stop.signal
}
