/** The requests beside the standard: claims of a note, themes, the outline, facts and citations. `protocol.ts` has their types. */
import { basesOf, citationId, citeFact, type Fact, type FileEdit, hoverAt, type Snapshot } from '../engine'
import {
  CITE_FACT_REQUEST,
  type CiteFactParams,
  type CiteFactResult,
  CLAIMS_REQUEST,
  type ClaimsParams,
  type ClaimsResult,
  FACTS_REQUEST,
  type FactsParams,
  type FactsResult,
  type ProtocolFact,
} from '../protocol'
import { claimsOf } from './claims'
import { RequestFailed, type Routes } from './dispatcher'
import { judgedSubjectOf, readerOf, type Services, subjectOf } from './services'
import { object, optional, position, range, shape, string } from './shapes'

export function registerCustomRequests(routes: Routes, services: Services): void {
  registerFacts(routes, services)
  routes.custom<ClaimsParams, ClaimsResult>(
    CLAIMS_REQUEST,
    shape(object({ uri: string, range: optional(range) })),
    async ({ uri, range: near }, context) => {
      const subject = await judgedSubjectOf(services, uri, context, near)
      const note = subject?.snapshot.note(subject.uri)
      if (!subject || !note) return { version: null, claims: [] }
      const version = services.documents.get(subject.uri)?.version ?? null
      const within = near && services.convert.span(subject.lined, near)
      return { version, claims: claimsOf(services, subject.snapshot, note, within) }
    },
  )
}

function registerFacts(routes: Routes, services: Services): void {
  const maybePlace = object({ uri: optional(string), position: optional(position) })
  routes.custom<FactsParams, FactsResult>(FACTS_REQUEST, shape(maybePlace), (params) => facts(services, params))

  const citing = object({ uri: string, position, factId: string, base: optional(string) })
  routes.custom<CiteFactParams, CiteFactResult>(CITE_FACT_REQUEST, shape(citing), (params) =>
    edit(services, params, (snapshot, uri, offset) => {
      const base = params.base ?? undefined
      const { citations: style = 'footnote' } = readerOf(services, uri)
      if (!snapshot.fact(params.factId, base)) throw new RequestFailed(`There is no fact "${params.factId}".`)
      return citeFact(snapshot, uri, offset, { factId: params.factId, base, style })
    }),
  )
}

async function facts(services: Services, { uri, position: at }: FactsParams): Promise<FactsResult> {
  const snapshot = await services.workspace.whenReady()
  const subject = uri && at ? await subjectOf(services, uri) : undefined
  const note = subject?.snapshot.note(subject.uri)
  const all = (note ? basesOf(snapshot, note) : snapshot.bases).flatMap((base) => base.facts)
  const offset = subject && at ? services.convert.offset(subject.lined, at) : 0
  const card = subject && hoverAt(subject.snapshot, subject.uri, offset, subject.reader)
  const best = card?.facts.map((each) => each.fact) ?? []
  return [...new Set([...best, ...all])].map((fact) => protocolFact(services, snapshot, fact))
}

async function edit(
  services: Services,
  params: Pick<CiteFactParams, 'uri' | 'position'>,
  edits: (snapshot: Snapshot, uri: string, offset: number) => readonly FileEdit[],
) {
  const subject = await subjectOf(services, params.uri)
  if (!subject) return null
  const offset = services.convert.offset(subject.lined, params.position)
  const made = edits(subject.snapshot, subject.uri, offset)
  return made.length === 0 ? null : { changes: services.places.changes(subject.snapshot, made) }
}

export function protocolFact({ places }: Services, snapshot: Snapshot, fact: Fact): ProtocolFact {
  const { id, base, theme, statement } = fact
  const citeAs = citationId(snapshot, fact)
  return { id, base, citeAs, theme, statement: { ...statement }, location: places.location(snapshot, fact) }
}
