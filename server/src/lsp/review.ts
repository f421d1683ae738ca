/** Findings across the workspace: for the Review view, and for one check of all notes with progress. */
import type { Snapshot } from '../engine'
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  type ProtocolCounts,
  type ProtocolFinding,
  REVIEW_REQUEST,
  type ReviewResult,
} from '../protocol'
import { addCounts, countsOf } from './claims'
import { judgedFiles } from './diagnostics'
import type { RequestContext, Routes } from './dispatcher'
import type { Services } from './services'
import { anything } from './shapes'
import { inSlices } from './slices'

const NONE: ProtocolCounts = { claims: 0, supported: 0, contradicted: 0, overstated: 0, unverified: 0 }

export function registerReview(routes: Routes, services: Services): void {
  routes.custom<unknown, ReviewResult>(REVIEW_REQUEST, anything(), async (_, { checkpoint }) => {
    const snapshot = await services.workspace.whenIndexed()
    const files: { uri: string; findings: readonly ProtocolFinding[] }[] = []
    const add = (uri: string) => {
      const findings = findingsOf(services, snapshot, uri)
      if (findings.length > 0) files.push({ uri: services.documents.clientUri(uri), findings })
    }
    await inSlices(judgedFiles(services, snapshot), add, checkpoint)
    return files
  })
  routes.custom<CheckWorkspaceParams, CheckWorkspaceResult>(CHECK_WORKSPACE_REQUEST, anything(), (params, context) =>
    checkWorkspace(services, params?.workDoneToken, context),
  )
}

/** Work done is told to the client's own progress, one percent at a time. */
async function checkWorkspace(
  services: Services,
  token: CheckWorkspaceParams['workDoneToken'],
  { checkpoint }: RequestContext,
): Promise<CheckWorkspaceResult> {
  const snapshot = await services.workspace.whenIndexed()
  const files = judgedFiles(services, snapshot)
  const progress = services.connection.window.attachWorkDoneProgress(token)
  progress.begin('Claimlight: checking the workspace', 0, `0/${files.length}`, true)
  const state = { counts: NONE, findings: [] as ProtocolFinding[], percent: 0 }
  const check = (uri: string, index: number) => {
    state.counts = addCounts(state.counts, countsOf(snapshot.note(uri)?.annotations ?? []))
    state.findings.push(...findingsOf(services, snapshot, uri))
    const percent = Math.floor((100 * (index + 1)) / files.length)
    if (percent > state.percent) progress.report(percent, `${index + 1}/${files.length}`)
    state.percent = percent
  }
  try {
    await inSlices(files, check, checkpoint)
  } finally {
    progress.done()
  }
  return { files: snapshot.notes.length, ...state.counts, findings: state.findings }
}

function findingsOf(services: Services, snapshot: Snapshot, uri: string): readonly ProtocolFinding[] {
  return services.findings.in(snapshot, uri).findings.map((finding) => ({
    ...services.places.location(snapshot, { uri, span: finding.span }),
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
  }))
}
