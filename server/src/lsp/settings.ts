/**
 * The `claimlight` settings: their defaults, and the check of what a client sends. A wrong value falls back to its
 * default and is named once, so that a slip in one setting never switches off the rest.
 */
import {
  DEFAULT_NOTE_OPTIONS,
  LANGUAGES,
  type Language,
  type NoteOptions,
  ruleDocs,
  SEVERITIES,
  type SeveritySettings,
} from '../engine'
import { isRecord } from './shapes'

export interface Settings {
  readonly enable: boolean
  /** The language to say things in; `auto` takes the note's. */
  readonly reader: Language | 'auto'
  readonly severities: SeveritySettings
  readonly note: NoteOptions
  /** Globs relative to the folder; empty: all fact bases in it. */
  readonly factGlobs: readonly string[]
  readonly exclude: readonly string[]
  readonly maxBytes: number
  /** Above each fact stands in how many notes it is used. */
  readonly codeLens: boolean
  /** Each edit is held against a rebuild, and a difference logged. */
  readonly paranoid: boolean
}

const MEGABYTE = 1024 * 1024

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  reader: 'auto',
  severities: {},
  note: DEFAULT_NOTE_OPTIONS,
  factGlobs: [],
  exclude: [],
  maxBytes: 20 * MEGABYTE,
  codeLens: true,
  paranoid: false,
}

export interface ParsedSettings {
  readonly settings: Settings
  /** One message for each wrong value: which setting, what it is, what it may be. */
  readonly problems: readonly string[]
}

/** `raw`: the section's value, nested (`{ match: { threshold: 0.5 } }`) or with dots (`{ "match.threshold": 0.5 }`). */
export function parseSettings(raw: unknown): ParsedSettings {
  const reader = new Reader(isRecord(raw) ? raw : {})
  const language = reader.get('language', isReader, '"auto", "en" or "vi"') ?? DEFAULT_SETTINGS.reader
  const settings: Settings = {
    enable: reader.get('enable', isBoolean, 'true or false') ?? DEFAULT_SETTINGS.enable,
    reader: language,
    severities: severities(reader),
    note: {
      threshold: reader.get('match.threshold', isShare, 'a number from 0 to 1') ?? DEFAULT_NOTE_OPTIONS.threshold,
      bundledFacts: reader.get('facts.bundled', isBoolean, 'true or false') ?? DEFAULT_NOTE_OPTIONS.bundledFacts,
      reader: language,
    },
    factGlobs: reader.get('facts.include', isStrings, 'a list of globs') ?? DEFAULT_SETTINGS.factGlobs,
    exclude: reader.get('exclude', isStrings, 'a list of globs') ?? DEFAULT_SETTINGS.exclude,
    maxBytes: megabytes(reader.get('maxFileSize', isPositive, 'a number of MB above 0')),
    codeLens: reader.get('codeLens.enable', isBoolean, 'true or false') ?? DEFAULT_SETTINGS.codeLens,
    paranoid: reader.get('trace.paranoid', isBoolean, 'true or false') ?? DEFAULT_SETTINGS.paranoid,
  }
  if (raw !== undefined && raw !== null && !isRecord(raw))
    reader.problems.push('claimlight must be an object of settings')
  return { settings, problems: reader.problems }
}

/** True when the two ask for the same notes and facts, judged alike and for the same reader. */
export function sameIndex(a: Settings, b: Settings): boolean {
  return indexKey(a) === indexKey(b)
}

function indexKey({ enable, note, factGlobs, exclude, maxBytes }: Settings): string {
  return JSON.stringify([enable, note, factGlobs, exclude, maxBytes])
}

function severities(reader: Reader): SeveritySettings {
  const choice = SEVERITIES.map((severity) => `"${severity}"`).join(', ')
  return Object.fromEntries(
    ruleDocs().flatMap(({ code }) => {
      const severity = reader.get(`findings.${code}`, isSeverity, `one of ${choice}`)
      return severity === undefined ? [] : [[code, severity]]
    }),
  )
}

function megabytes(value: number | undefined): number {
  return value === undefined ? DEFAULT_SETTINGS.maxBytes : Math.round(value * MEGABYTE)
}

/** Reads values by their dotted names and collects what is wrong with them. */
class Reader {
  readonly problems: string[] = []

  constructor(private readonly raw: Readonly<Record<string, unknown>>) {}

  /** Undefined where the setting is left out, null, or wrong. */
  get<T>(name: string, is: (value: unknown) => value is T, expected: string): T | undefined {
    const value = this.raw[name] ?? this.nested(name)
    if (value === undefined || value === null) return undefined
    if (is(value)) return value
    const shown = JSON.stringify(value).slice(0, 60)
    this.problems.push(`claimlight.${name} is ${shown}; it must be ${expected}. The default is used.`)
    return undefined
  }

  private nested(name: string): unknown {
    return name.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), this.raw)
  }
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isReader(value: unknown): value is Language | 'auto' {
  return value === 'auto' || LANGUAGES.some((language) => language === value)
}

function isSeverity(value: unknown): value is (typeof SEVERITIES)[number] {
  return SEVERITIES.some((severity) => severity === value)
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value)
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
