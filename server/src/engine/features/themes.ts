/** The tree of themes: theme, sub-theme, facts, and what the notes say of them. */
import type { Snapshot } from '../host'
import type { Fact, FactMatch, LocalText } from '../model'
import { claimItem } from './claims'
import { factPlace } from './locate'
import type { ClaimItem, FactNode, ThemeNode } from './types'

/** Every theme's id: those that bases list, those that facts and claims use, and the themes above these. In order. */
export function knownThemes(snapshot: Snapshot): readonly string[] {
  return withParents([
    ...snapshot.themes.map((theme) => theme.id),
    ...snapshot.bases.flatMap((base) => base.facts.map((fact) => fact.theme)),
  ])
}

/** Themes in the order of the bases; `uris` names the notes to look in, all of them without it. */
export function themeTree(snapshot: Snapshot, uris: readonly string[] = snapshot.notes): readonly ThemeNode[] {
  const items = uris.flatMap((uri) =>
    (snapshot.note(uri)?.annotations ?? []).map((annotation) => ({
      item: claimItem(uri, annotation),
      facts: annotation.facts,
    })),
  )
  const unverified = items.filter(({ facts }) => facts.length === 0).map(({ item }) => item)
  const used = unverified.flatMap(({ themes }) => themes.slice(0, 1))
  const mentions = mentionsByFact(items)
  const facts = snapshot.bases.flatMap((base) => base.facts).map((fact) => factNode(fact, mentions))
  const ids = withParents([...knownThemes(snapshot), ...used])
  return nodesBelow('', { snapshot, ids, facts, unverified })
}

interface Item {
  readonly item: ClaimItem
  readonly facts: readonly FactMatch[]
}

/** A claim under a fact has the verdict that this fact gives it, which may differ from the whole claim's. */
function mentionsByFact(items: readonly Item[]): ReadonlyMap<string, readonly ClaimItem[]> {
  const mentions = new Map<string, ClaimItem[]>()
  for (const { item, facts } of items) {
    for (const match of facts) {
      const { id: factId, base, relation: verdict, reason } = match
      const mention = { ...item, verdict, reason, factId, base }
      const list = mentions.get(factKey(match))
      if (list) list.push(mention)
      else mentions.set(factKey(match), [mention])
    }
  }
  return mentions
}

function factNode(fact: Fact, mentions: ReadonlyMap<string, readonly ClaimItem[]>): FactNode {
  return { fact, place: factPlace(fact), mentions: mentions.get(factKey(fact)) ?? [] }
}

function factKey({ id, base }: { readonly id: string; readonly base: string }): string {
  return `${base}:${id}`
}

interface Ingredients {
  readonly snapshot: Snapshot
  readonly ids: readonly string[]
  readonly facts: readonly FactNode[]
  readonly unverified: readonly ClaimItem[]
}

function nodesBelow(parent: string, ingredients: Ingredients): readonly ThemeNode[] {
  return ingredients.ids.filter((id) => parentOf(id) === parent).map((id) => node(id, ingredients))
}

function node(id: string, ingredients: Ingredients): ThemeNode {
  const children = nodesBelow(id, ingredients)
  const facts = ingredients.facts.filter(({ fact }) => fact.theme === id)
  const unverified = ingredients.unverified.filter(({ themes }) => themes[0] === id)
  const label: LocalText = ingredients.snapshot.themes.find((theme) => theme.id === id)?.label ?? { en: lastPart(id) }
  const bare = { id, label, children, facts, unverified }
  return { ...bare, count: distinctClaims(bare).size }
}

/** A claim that several facts bear on counts once. */
function distinctClaims({ children, facts, unverified }: Omit<ThemeNode, 'count'>): Set<string> {
  const own = [...facts.flatMap(({ mentions }) => mentions), ...unverified]
  const keys = new Set(own.map(({ uri, span }) => `${span.start}-${span.end} ${uri}`))
  for (const child of children) for (const key of distinctClaims(child)) keys.add(key)
  return keys
}

function withParents(ids: readonly string[]): readonly string[] {
  const all = new Set<string>()
  for (const id of ids) {
    const parts = id.split('/')
    for (let length = 1; length <= parts.length; length++) all.add(parts.slice(0, length).join('/'))
  }
  return [...all]
}

function parentOf(id: string): string {
  return id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : ''
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
