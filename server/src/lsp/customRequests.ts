/** The requests beside the standard: claims of a note, themes, the outline, facts and citations. `protocol.ts` has their types. */
import {
  citeFact,
  type Fact,
  type FactNode,
  type FileEdit,
  hoverAt,
  ignoreHere,
  knownThemes,
  outlineMarkdown,
  type Snapshot,
  type ThemeNode,
  themeTree,
} from '../engine'
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
  IGNORE_HERE_REQUEST,
  type IgnoreHereParams,
  type IgnoreHereResult,
  OUTLINE_REQUEST,
  type OutlineParams,
  type OutlineResult,
  type ProtocolFact,
  type ProtocolTheme,
  type ProtocolThemeFact,
  THEME_LIST_REQUEST,
  THEMES_REQUEST,
  type ThemeListResult,
  type ThemesResult,
} from '../protocol'
import { analysed } from './analysed'
import { claimLocation, claimsOf } from './claims'
import { RequestFailed, type Routes } from './dispatcher'
import { judgedSubjectOf, type Services, subjectOf } from './services'
import { anything, object, optional, position, range, shape, string } from './shapes'

export function registerCustomRequests(routes: Routes, services: Services): void {
  registerThemes(routes, services)
  registerFacts(routes, services)
  routes.custom<ClaimsParams, ClaimsResult>(
    CLAIMS_REQUEST,
    shape(object({ uri: string, range: optional(range) })),
    async ({ uri, range: near }, context) => {
      const subject = await (near ? subjectOf(services, uri) : judgedSubjectOf(services, uri, context))
      const note = subject?.snapshot.note(subject.uri)
      if (!subject || !note) return { version: null, claims: [] }
      const version = services.documents.get(subject.uri)?.version ?? null
      const within = near && services.convert.span(subject.lined, near)
      if (within) services.longNotes.look(subject.uri, within.start)
      return { version, claims: claimsOf(services, subject.snapshot, note, within) }
    },
  )
}

function registerThemes(routes: Routes, services: Services): void {
  routes.custom<unknown, ThemesResult>(THEMES_REQUEST, anything(), async (_, context) => {
    const snapshot = await analysed(services, context)
    return themeTree(snapshot).map((node) => protocolTheme(services, snapshot, node))
  })
  routes.custom<unknown, ThemeListResult>(THEME_LIST_REQUEST, anything(), async (_, context) => {
    const snapshot = await analysed(services, context)
    return themeTree(snapshot).flatMap(flat)
  })
  const theme = object({ theme: optional(string) })
  routes.custom<OutlineParams, OutlineResult>(OUTLINE_REQUEST, shape(theme), async (params, context) => {
    const snapshot = await analysed(services, context)
    const known = knownThemes(snapshot)
    if (params.theme !== undefined && params.theme !== null && !known.includes(params.theme)) {
      throw new RequestFailed(`There is no theme "${params.theme}". Known themes: ${known.join(', ') || 'none'}.`)
    }
    const { reader } = services.configuration.for('')
    const link = (place: Parameters<typeof services.places.link>[1]) => services.places.link(snapshot, place)
    return { markdown: outlineMarkdown(snapshot, { ...(params.theme ? { theme: params.theme } : {}), reader, link }) }
  })
}

function registerFacts(routes: Routes, services: Services): void {
  const maybePlace = object({ uri: optional(string), position: optional(position) })
  routes.custom<FactsParams, FactsResult>(FACTS_REQUEST, shape(maybePlace), (params) => facts(services, params))

  const citing = object({ uri: string, position, factId: string, base: optional(string) })
  routes.custom<CiteFactParams, CiteFactResult>(CITE_FACT_REQUEST, shape(citing), (params) =>
    edit(services, params, (snapshot, uri, offset) => {
      const base = params.base ?? undefined
      if (!snapshot.fact(params.factId, base)) throw new RequestFailed(`There is no fact "${params.factId}".`)
      return citeFact(snapshot, uri, offset, params.factId, base)
    }),
  )
  const place = object({ uri: string, position })
  routes.custom<IgnoreHereParams, IgnoreHereResult>(IGNORE_HERE_REQUEST, shape(place), (params) =>
    edit(services, params, ignoreHere),
  )
}

async function facts(services: Services, { uri, position: at }: FactsParams): Promise<FactsResult> {
  const snapshot = await services.workspace.whenReady()
  const all = snapshot.bases.flatMap((base) => base.facts)
  const subject = uri && at ? await subjectOf(services, uri) : undefined
  const offset = subject && at ? services.convert.offset(subject.lined, at) : 0
  const card = subject && hoverAt(subject.snapshot, subject.uri, offset, subject.reader)
  const best = card?.facts.map((each) => each.fact) ?? []
  return [...new Set([...best, ...all])].map((fact) => protocolFact(services, snapshot, fact))
}

async function edit(
  services: Services,
  params: IgnoreHereParams,
  edits: (snapshot: Snapshot, uri: string, offset: number) => readonly FileEdit[],
) {
  const subject = await subjectOf(services, params.uri)
  if (!subject) return null
  const offset = services.convert.offset(subject.lined, params.position)
  const made = edits(subject.snapshot, subject.uri, offset)
  return made.length === 0 ? null : { changes: services.places.changes(subject.snapshot, made) }
}

function protocolFact({ places }: Services, snapshot: Snapshot, fact: Fact): ProtocolFact {
  const { id, base, theme, statement } = fact
  return { id, base, theme, statement: { ...statement }, location: places.location(snapshot, fact) }
}

function protocolTheme(services: Services, snapshot: Snapshot, node: ThemeNode): ProtocolTheme {
  return {
    id: node.id,
    label: { ...node.label },
    count: node.count,
    children: node.children.map((child) => protocolTheme(services, snapshot, child)),
    facts: node.facts.map((each) => themeFact(services, snapshot, each)),
    unverified: node.unverified.map((item) => claimLocation(services, snapshot, item)),
  }
}

function themeFact(services: Services, snapshot: Snapshot, { fact, mentions }: FactNode): ProtocolThemeFact {
  return {
    ...protocolFact(services, snapshot, fact),
    mentions: mentions.map((item) => claimLocation(services, snapshot, item)),
  }
}

function flat(node: ThemeNode): ThemeListResult {
  return [{ id: node.id, label: { ...node.label }, count: node.count }, ...node.children.flatMap(flat)]
}
