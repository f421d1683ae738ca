/**
 * Settings: their defaults, and how they are read from what a client or a configuration file says. A wrong value falls
 * back to the next layer or the default and is named, so that a slip in one setting never switches off the rest.
 */
import { CITATION_STYLES, type CitationStyle } from '../features/cite'
import type { SeveritySettings } from '../features/types'
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../host'
import { LANGUAGES, type Language } from '../languages'
import { SEVERITIES } from '../rules/rule'
import { fits, settingKeys } from './settingKeys'

export interface Settings {
  readonly enable: boolean
  /** The language to say things in; `auto` takes the note's. */
  readonly reader: Language | 'auto'
  readonly severities: SeveritySettings
  /** How facts are cited. */
  readonly citations: CitationStyle
  readonly note: NoteOptions
  /** Globs relative to the folder; empty: all notes in it. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Globs relative to the folder; empty: all fact bases in it. */
  readonly factGlobs: readonly string[]
  /** Paths of fact bases and of folders with some, relative to the folder or absolute; `~/` is the user's home. */
  readonly factsElsewhere: readonly string[]
  readonly maxBytes: number
  /** Above each fact of a base stands in how many notes it is used. */
  readonly codeLens: boolean
  /** Each edit is held against a rebuild, and a difference logged. */
  readonly paranoid: boolean
}

const MEGABYTE = 1024 * 1024

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  reader: 'auto',
  severities: {},
  citations: 'footnote',
  note: DEFAULT_NOTE_OPTIONS,
  include: [],
  exclude: [],
  factGlobs: [],
  factsElsewhere: [],
  maxBytes: 20 * MEGABYTE,
  codeLens: true,
  paranoid: false,
}

/** Values by dotted names (`match.threshold`); all of them fit. */
export type SettingValues = ReadonlyMap<string, unknown>

/** A value that does not fit. */
export interface WrongValue {
  readonly name: string
  readonly value: unknown
  readonly expected: string
}

export interface ReadValues {
  readonly values: SettingValues
  readonly wrong: readonly WrongValue[]
}

/** `raw`: nested (`{ match: { threshold: 0.5 } }`) or with dots (`{ "match.threshold": 0.5 }`). Null is as good as left out; unknown names are. */
export function readValues(raw: Readonly<Record<string, unknown>>): ReadValues {
  const values = new Map<string, unknown>()
  const wrong: WrongValue[] = []
  for (const { name, schema, expected } of settingKeys()) {
    const value = raw[name] ?? nested(raw, name)
    if (value === undefined || value === null) continue
    if (fits(value, schema)) values.set(name, value)
    else wrong.push({ name, value, expected })
  }
  return { values, wrong }
}

/** Settings from layers of values: a later layer lies on top of an earlier one. */
export function settingsFrom(...layers: readonly SettingValues[]): Settings {
  const values = new Map(layers.flatMap((layer) => [...layer]))
  const of = <T>(name: string, is: (value: unknown) => value is T, otherwise: T): T => {
    const value = values.get(name)
    return is(value) ? value : otherwise
  }
  const reader = of('language', isReader, DEFAULT_SETTINGS.reader)
  return {
    enable: of('enable', isBoolean, DEFAULT_SETTINGS.enable),
    reader,
    severities: severitiesIn(values),
    citations: of('citations.style', isCitationStyle, DEFAULT_SETTINGS.citations),
    note: {
      threshold: of('match.threshold', isNumber, DEFAULT_NOTE_OPTIONS.threshold),
      bundledFacts: of('facts.bundled', isBoolean, DEFAULT_NOTE_OPTIONS.bundledFacts),
      reader,
    },
    include: of('include', isStrings, DEFAULT_SETTINGS.include),
    exclude: of('exclude', isStrings, DEFAULT_SETTINGS.exclude),
    factGlobs: of('facts.include', isStrings, DEFAULT_SETTINGS.factGlobs),
    factsElsewhere: of('facts.elsewhere', isStrings, DEFAULT_SETTINGS.factsElsewhere),
    maxBytes: Math.round(of('maxFileSize', isNumber, DEFAULT_SETTINGS.maxBytes / MEGABYTE) * MEGABYTE),
    codeLens: of('codeLens.enable', isBoolean, DEFAULT_SETTINGS.codeLens),
    paranoid: of('trace.paranoid', isBoolean, DEFAULT_SETTINGS.paranoid),
  }
}

function severitiesIn(values: SettingValues): SeveritySettings {
  return Object.fromEntries(
    [...values].flatMap(([name, value]) =>
      name.startsWith('findings.') && isSeverity(value) ? [[name.slice('findings.'.length), value]] : [],
    ),
  )
}

function nested(raw: Readonly<Record<string, unknown>>, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), raw)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isReader(value: unknown): value is Language | 'auto' {
  return value === 'auto' || LANGUAGES.some((language) => language === value)
}

function isCitationStyle(value: unknown): value is CitationStyle {
  return CITATION_STYLES.some((style) => style === value)
}

function isSeverity(value: unknown): value is (typeof SEVERITIES)[number] {
  return SEVERITIES.some((severity) => severity === value)
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
