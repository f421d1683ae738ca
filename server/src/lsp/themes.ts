/** Themes and what is said of them across the workspace: in slices, since there may be tens of thousands of claims. */
import {
  type ClaimItem,
  type FactCount,
  knownThemes,
  mayMention,
  mentionsIn,
  outlineParts,
  type Snapshot,
  type Tallies,
  TallySum,
  type ThemeCounts,
  ThemeGathering,
  themeCounts,
} from '../engine'
import {
  MENTIONS_REQUEST,
  type MentionsParams,
  type MentionsResult,
  OUTLINE_REQUEST,
  type OutlineParams,
  type OutlineResult,
  type ProtocolTheme,
  type ProtocolThemeFact,
  THEME_LIST_REQUEST,
  THEMES_REQUEST,
  type ThemeListResult,
  type ThemesResult,
} from '../protocol'
import { analysed } from './analysed'
import { claimLocation } from './claims'
import { protocolFact } from './customRequests'
import { type RequestContext, RequestFailed, type Routes } from './dispatcher'
import type { Services } from './services'
import { anything, integer, object, optional, shape, string } from './shapes'
import { inSlices } from './slices'

export function registerThemes(routes: Routes, services: Services): void {
  const { tallies } = services
  const counted = async (context: RequestContext) => {
    const snapshot = await analysed(services, context)
    const sum = new TallySum()
    await inSlices(snapshot.notes, (uri) => tallies.add(sum, snapshot, uri), context.checkpoint)
    return { snapshot, themes: themeCounts(snapshot, sum) }
  }
  routes.custom<unknown, ThemesResult>(THEMES_REQUEST, anything(), async (_, context) => {
    const { snapshot, themes } = await counted(context)
    return themes.map((theme) => protocolTheme(services, snapshot, theme))
  })
  routes.custom<unknown, ThemeListResult>(THEME_LIST_REQUEST, anything(), async (_, context) =>
    (await counted(context)).themes.flatMap(flat),
  )
  const of = object({
    ...{ factId: optional(string), base: optional(string) },
    ...{ theme: optional(string), limit: optional(integer) },
  })
  routes.custom<MentionsParams, MentionsResult>(MENTIONS_REQUEST, shape(of), (params, context) =>
    mentions(services, tallies, params, context),
  )
  const theme = object({ theme: optional(string) })
  routes.custom<OutlineParams, OutlineResult>(OUTLINE_REQUEST, shape(theme), (params, context) =>
    outline(services, params, context),
  )
}

async function mentions(
  services: Services,
  tallies: Tallies,
  params: MentionsParams,
  context: RequestContext,
): Promise<MentionsResult> {
  const snapshot = await analysed(services, context)
  const of = { factId: params.factId ?? undefined, base: params.base ?? undefined, theme: params.theme ?? undefined }
  const most = params.limit ?? Number.POSITIVE_INFINITY
  const found: ClaimItem[] = []
  const look = (uri: string) => {
    if (found.length <= most && mayMention(tallies.of(snapshot, uri), snapshot, of))
      found.push(...mentionsIn(snapshot, uri, of))
  }
  await inSlices([...snapshot.notes].sort(), look, context.checkpoint)
  const claims: MentionsResult['claims'][number][] = []
  const add = (item: ClaimItem) => void claims.push(claimLocation(services, snapshot, item))
  await inSlices(found.slice(0, most), add, context.checkpoint)
  return { claims, more: found.length > most }
}

async function outline(services: Services, params: OutlineParams, context: RequestContext): Promise<OutlineResult> {
  const snapshot = await analysed(services, context)
  const known = knownThemes(snapshot)
  const theme = params.theme ?? undefined
  if (theme !== undefined && !known.includes(theme))
    throw new RequestFailed(`There is no theme "${theme}". Known themes: ${known.join(', ') || 'none'}.`)
  const { reader } = services.configuration.for('')
  const link = (place: Parameters<typeof services.places.link>[1]) => services.places.link(snapshot, place)
  const gathering = new ThemeGathering(snapshot)
  await inSlices([...snapshot.notes].sort(), (uri) => gathering.add(uri), context.checkpoint)
  const pieces: string[] = []
  const parts = outlineParts(gathering, { ...(theme === undefined ? {} : { theme }), reader, link })
  await inSlices(parts, (piece) => void pieces.push(piece), context.checkpoint)
  return { markdown: pieces.join('') }
}

function protocolTheme(services: Services, snapshot: Snapshot, node: ThemeCounts): ProtocolTheme {
  const { id, label, count, unverified } = node
  return {
    ...{ id, label: { ...label }, count, unverified },
    children: node.children.map((child) => protocolTheme(services, snapshot, child)),
    facts: node.facts.map((each) => themeFact(services, snapshot, each)),
  }
}

function themeFact(services: Services, snapshot: Snapshot, { fact, mentions }: FactCount): ProtocolThemeFact {
  return { ...protocolFact(services, snapshot, fact), mentions }
}

function flat(node: ThemeCounts): ThemeListResult {
  return [{ id: node.id, label: { ...node.label }, count: node.count }, ...node.children.flatMap(flat)]
}
