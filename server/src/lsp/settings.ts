/** The `claimlight` settings as a client sends them; `engine/config` has what they are and may be. */
import { DEFAULT_SETTINGS, readValues, type Settings, type SettingValues, settingsFrom } from '../engine'
import { isRecord } from './shapes'

export { DEFAULT_SETTINGS, type Settings }

export interface ParsedSettings {
  readonly settings: Settings
  /** What fits. */
  readonly values: SettingValues
  /** One message for each wrong value: which setting, what it is, what it may be. */
  readonly problems: readonly string[]
}

/** `raw`: the section's value, nested or with dots; `below`: what holds where it says nothing, from a configuration file. */
export function parseSettings(raw: unknown, below: SettingValues = new Map()): ParsedSettings {
  const { values, wrong } = readValues(isRecord(raw) ? raw : {})
  const problems = wrong.map(({ name, value, expected }) => {
    const shown = JSON.stringify(value).slice(0, 60)
    return `claimlight.${name} is ${shown}; it must be ${expected}. The default is used.`
  })
  if (raw !== undefined && raw !== null && !isRecord(raw)) problems.push('claimlight must be an object of settings')
  return { settings: settingsFrom(below, values), values, problems }
}

/** True when the two ask for the same notes and facts, judged alike and for the same reader. */
export function sameIndex(a: Settings, b: Settings): boolean {
  return indexKey(a) === indexKey(b)
}

function indexKey({ enable, note, include, exclude, factGlobs, factsElsewhere, maxBytes }: Settings): string {
  return JSON.stringify([enable, note, include, exclude, factGlobs, factsElsewhere, maxBytes])
}
