/** A fact's frames made ready for matching: slots as sets of concept ids, opposites and intensifications looked up once. */
import type { ConceptKind, Fact, Frame, Language, Strength } from '../model'
import { type Analysis, analyse } from './analyse'
import { deriveFrame } from './derive'
import { once } from './once'
import type { PhraseTable } from './phrases'

/** One thing that a sentence has to speak of. Ids are concepts', or `=key` for a word that no lexicon knows. */
export interface Slot {
  readonly ids: ReadonlySet<string>
  readonly required: boolean
  readonly weight: number
}

export interface CompiledFrame {
  readonly fact: Fact
  /** The fact's statements, read. */
  readonly statements: Statements
  readonly strength: Strength
  readonly about: readonly Slot[]
  /** Concepts that assert the fact, deny it, or put more than it does. Empty `says`: speaking of `about` asserts it. */
  readonly says: ReadonlySet<string>
  readonly denies: ReadonlySet<string>
  /** The opposites among `denies`: negated, they assert the fact ("no shortage" for "plenty"). */
  readonly opposites: ReadonlySet<string>
  readonly exceeds: ReadonlySet<string>
  readonly unless: ReadonlySet<string>
  readonly agent: ReadonlySet<string>
  readonly patient: ReadonlySet<string>
  /** The kinds of the names among `says`: another name of that kind in its place contradicts the fact. */
  readonly namedKinds: ReadonlySet<ConceptKind>
  /** The places among all that it speaks of. */
  readonly places: readonly string[]
  /** The least share of the slots' weight that makes a match. */
  readonly coverage: number
  /** True where the fact itself is put as a denial. */
  readonly negative: boolean
  /** All that the fact speaks of: names and numbers beside these make a sentence one about something else. */
  readonly mentions: ReadonlySet<string>
  /** The names and the concepts of a theme among these: a sentence of which not nearly all is understood must have one of them. Empty: none asked for. */
  readonly anchors: ReadonlySet<string>
}

/**
 * One frame for each that the base gives; where it gives none, one for each language of the statement. `mentioned`: what
 * `mentionsOf` makes of the statements, where that is known.
 */
export function compileFrames(fact: Fact, table: PhraseTable, mentioned?: readonly string[]): CompiledFrame[] {
  if (fact.frames.length === 0) return deriveFrame(fact, readStatements(fact, table), table)
  // Read when the first sentence comes close to the fact: to read all was a fifth of a start-up.
  const statements = once(() => readStatements(fact, table))
  const read = { statements, mentions: () => mentioned ?? mentionsOf(statements()) }
  return fact.frames.map((frame) => compileFrame(fact, frame, table, read))
}

/** A fact's statements as the lexicons read them. */
export type Statements = Readonly<Partial<Record<Language, Analysis>>>

export function readStatements({ statement }: Fact, table: PhraseTable): Statements {
  return Object.fromEntries(Object.entries(statement).map(([language, text]) => [language, analyse(text, table)]))
}

/** A fact's statements, and what they mention. */
interface ReadFact {
  readonly statements: () => Statements
  readonly mentions: () => Iterable<string>
}

function compileFrame(fact: Fact, frame: Frame, table: PhraseTable, read: ReadFact): CompiledFrame {
  const says = new Set(frame.says.flatMap(alternatives))
  const opposites = oppositesOf(says, table)
  const about = frame.about.map(slotOf)
  const framed = [...frame.about, ...frame.says, frame.agent ?? '', frame.patient ?? ''].flatMap(alternatives)
  const mentions = once(() => new Set([...read.mentions(), ...framed]))
  const exceeds = once(() => new Set([...frame.beyond.flatMap(alternatives), ...outdoersOf(says, table)]))
  const anchors = once(() => anchorsOf(mentions(), table))
  const made = {
    fact,
    strength: frame.strength ?? fact.strength,
    about,
    says,
    opposites,
    denies: new Set([...opposites, ...frame.against.flatMap(alternatives)]),
    unless: new Set(frame.unless.flatMap(alternatives)),
    agent: new Set(frame.agent === undefined ? [] : alternatives(frame.agent)),
    patient: new Set(frame.patient === undefined ? [] : alternatives(frame.patient)),
    namedKinds: new Set([...says].flatMap((id) => namedKind(id, table))),
    places: framed.filter((id) => table.concepts.get(id)?.kind === 'place'),
    coverage: 0,
    negative: false,
  }
  return new WrittenFrame(made, { statements: read.statements, exceeds, mentions, anchors })
}

/** What of a frame is worked out when it is asked for. */
type Later = 'statements' | 'exceeds' | 'mentions' | 'anchors'

/** All frames are of one shape, whichever of them a sentence is held against. */
class WrittenFrame implements CompiledFrame {
  readonly fact: Fact
  readonly strength: Strength
  readonly about: readonly Slot[]
  readonly says: ReadonlySet<string>
  readonly denies: ReadonlySet<string>
  readonly opposites: ReadonlySet<string>
  readonly unless: ReadonlySet<string>
  readonly agent: ReadonlySet<string>
  readonly patient: ReadonlySet<string>
  readonly namedKinds: ReadonlySet<ConceptKind>
  readonly places: readonly string[]
  readonly coverage: number
  readonly negative: boolean

  constructor(
    made: Omit<CompiledFrame, Later>,
    private readonly later: { readonly [Name in Later]: () => CompiledFrame[Name] },
  ) {
    this.fact = made.fact
    this.strength = made.strength
    this.about = made.about
    this.says = made.says
    this.denies = made.denies
    this.opposites = made.opposites
    this.unless = made.unless
    this.agent = made.agent
    this.patient = made.patient
    this.namedKinds = made.namedKinds
    this.places = made.places
    this.coverage = made.coverage
    this.negative = made.negative
  }

  get statements(): Statements {
    return this.later.statements()
  }

  get exceeds(): ReadonlySet<string> {
    return this.later.exceeds()
  }

  get mentions(): ReadonlySet<string> {
    return this.later.mentions()
  }

  get anchors(): ReadonlySet<string> {
    return this.later.anchors()
  }
}

export const NAMES: ReadonlySet<ConceptKind> = new Set(['place', 'organisation', 'product'])

function namedKind(id: string, table: PhraseTable): ConceptKind[] {
  const kind = table.concepts.get(id)?.kind
  return kind !== undefined && NAMES.has(kind) ? [kind] : []
}

const ONE_ID = /^[a-z0-9-]+$/

/** `"?data|corpus"` → `data`, `corpus`. */
function alternatives(slot: string): string[] {
  // Most are one id, and frames have a thousand.
  if (ONE_ID.test(slot)) return [slot]
  return slot
    .replace(/^\?/, '')
    .split('|')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

function slotOf(slot: string): Slot {
  const required = !slot.startsWith('?')
  return { ids: new Set(alternatives(slot)), required, weight: required ? 1 : 0.5 }
}

export function anchorsOf(ids: Iterable<string>, table: PhraseTable): Set<string> {
  return new Set(
    [...ids].filter((id) => {
      const concept = table.concepts.get(id)
      return concept !== undefined && (concept.theme !== undefined || NAMES.has(concept.kind))
    }),
  )
}

export function oppositesOf(ids: ReadonlySet<string>, table: PhraseTable): Set<string> {
  return new Set([...ids].flatMap((id) => table.concepts.get(id)?.opposite ?? []))
}

export function outdoersOf(ids: ReadonlySet<string>, table: PhraseTable): Set<string> {
  return new Set([...ids].flatMap((id) => table.outdoers.get(id) ?? []))
}

/** Concepts and numbers of the statement in every language. */
export function mentionsOf(statements: Statements): Set<string> {
  const ids = new Set<string>()
  for (const { occurrences, tokens } of Object.values(statements)) {
    for (const occurrence of occurrences) for (const id of occurrence.ids) ids.add(id)
    for (const token of tokens) if (/\d/.test(token.text)) ids.add(`=${token.key}`)
  }
  return ids
}
