/** The tree of themes: theme, sub-theme, facts, and what the notes say of them; or how much, which is all that a long list needs. */
import type { Snapshot } from '../host'
import { addCounts, countClaims, NO_CLAIMS } from '../match/blockClaims'
import type { Annotation, Fact, Language, LocalText } from '../model'
import { claimItem } from './claims'
import { languageOf } from './language'
import { factPlace } from './locate'
import { factKey, type Tally, TallySum, tallyOf, withParents } from './tally'
import type { ClaimItem, FactCount, FactNode, ThemeBranch, ThemeCounts, ThemeNode } from './types'

/** Every theme's id: those that bases list, those that facts and claims use, and the themes above these. In order. */
export function knownThemes(snapshot: Snapshot): readonly string[] {
  return withParents([
    ...snapshot.themes.map((theme) => theme.id),
    ...snapshot.bases.flatMap((base) => base.facts.map((fact) => fact.theme)),
  ])
}

/** Themes in the order of the bases; `uris` names the notes to look in, all of them without it. */
export function themeTree(snapshot: Snapshot, uris: readonly string[] = snapshot.notes): readonly ThemeNode[] {
  const gathering = new ThemeGathering(snapshot)
  for (const uri of uris) gathering.add(uri)
  return gathering.tree()
}

/** As the tree, with numbers in place of claims; `sum` is of the notes to look in. */
export function themeCounts(snapshot: Snapshot, sum: Tally): readonly ThemeCounts[] {
  return treeOf(snapshot, {
    sum,
    factPart: (fact): FactCount => ({ fact, place: factPlace(fact), mentions: sum.facts.get(factKey(fact)) ?? 0 }),
    unverified: (theme) => sum.unverified.get(theme) ?? 0,
  })
}

/** Which of a note's claims: those that a fact bears on, those on a theme that no fact bears on, or all of them. */
export interface MentionsOf {
  readonly factId?: string | undefined
  readonly base?: string | undefined
  readonly theme?: string | undefined
}

/** Whether a note may have any, by its tally. */
export function mayMention(tally: Tally, snapshot: Snapshot, { factId, base, theme }: MentionsOf): boolean {
  if (theme !== undefined) return tally.unverified.has(theme)
  const fact = factId === undefined ? undefined : snapshot.fact(factId, base)
  return factId === undefined ? tally.themes.size > 0 : fact !== undefined && tally.facts.has(factKey(fact))
}

/** In the note's order. Of a fact, with the verdict that this fact gives, which may differ from the whole claim's. */
export function mentionsIn(snapshot: Snapshot, uri: string, of: MentionsOf): readonly ClaimItem[] {
  const annotations = snapshot.note(uri)?.annotations ?? []
  const { factId, theme } = of
  if (theme !== undefined)
    return annotations.filter((each) => isUnverified(each, theme)).map((each) => claimItem(uri, each))
  const fact = factId === undefined ? undefined : snapshot.fact(factId, of.base)
  if (factId === undefined) return annotations.map((each) => claimItem(uri, each))
  return fact ? annotations.flatMap((each) => mentionsBy(uri, each, (key) => key === factKey(fact))) : []
}

function isUnverified({ facts, themes }: Annotation, theme: string): boolean {
  return facts.length === 0 && themes[0] === theme
}

function mentionsBy(uri: string, annotation: Annotation, isAsked: (key: string) => boolean): readonly ClaimItem[] {
  return annotation.facts
    .filter((match) => isAsked(factKey(match)))
    .map(({ id: factId, base, relation: verdict, reason }) => ({
      ...claimItem(uri, annotation),
      ...{ verdict, reason, factId, base },
    }))
}

/** Makes the tree note by note, so that whoever has many can pause between them. */
export class ThemeGathering {
  private readonly sum = new TallySum()
  private readonly mentions = new Map<string, ClaimItem[]>()
  private readonly unverified = new Map<string, ClaimItem[]>()
  private counts = NO_CLAIMS.counts

  constructor(readonly snapshot: Snapshot) {}

  add(uri: string): void {
    const annotations = this.snapshot.note(uri)?.annotations ?? []
    this.sum.add(tallyOf(this.snapshot, annotations))
    this.counts = addCounts(this.counts, countClaims(annotations))
    for (const annotation of annotations) {
      for (const mention of mentionsBy(uri, annotation, () => true))
        addTo(this.mentions, `${mention.base}:${mention.factId}`, mention)
      const [theme] = annotation.themes
      if (theme !== undefined && isUnverified(annotation, theme))
        addTo(this.unverified, theme, claimItem(uri, annotation))
    }
  }

  /** The reader's own, or that of the claims. */
  language(reader: Language | 'auto'): Language {
    return languageOf(reader, this.counts)
  }

  tree(): readonly ThemeNode[] {
    return treeOf(this.snapshot, {
      sum: this.sum,
      factPart: (fact): FactNode => ({
        fact,
        place: factPlace(fact),
        mentions: this.mentions.get(factKey(fact)) ?? [],
      }),
      unverified: (theme): readonly ClaimItem[] => this.unverified.get(theme) ?? [],
    })
  }
}

interface Parts<Facts, Claims> {
  readonly sum: Tally
  readonly factPart: (fact: Fact) => Facts
  readonly unverified: (theme: string) => Claims
}

function treeOf<Facts extends { readonly fact: Fact }, Claims>(
  snapshot: Snapshot,
  { sum, factPart, unverified }: Parts<Facts, Claims>,
): readonly ThemeBranch<Facts, Claims>[] {
  const ids = withParents([...knownThemes(snapshot), ...sum.unverified.keys()])
  const facts = snapshot.bases.flatMap((base) => base.facts).map(factPart)
  const below = (parent: string): readonly ThemeBranch<Facts, Claims>[] =>
    ids
      .filter((id) => parentOf(id) === parent)
      .map((id) => ({
        id,
        label: labelOf(snapshot, id),
        children: below(id),
        facts: facts.filter(({ fact }) => fact.theme === id),
        unverified: unverified(id),
        count: sum.themes.get(id) ?? 0,
      }))
  return below('')
}

function labelOf({ themes }: Snapshot, id: string): LocalText {
  return themes.find((theme) => theme.id === id)?.label ?? { en: id.slice(id.lastIndexOf('/') + 1) }
}

function addTo(lists: Map<string, ClaimItem[]>, key: string, item: ClaimItem): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function parentOf(id: string): string {
  return id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : ''
}
