/** The settings that a command works by: the workspace's configuration file, and what its options say on top. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CONFIG_NAME, loadConfig, type Settings, type SettingValues, settingsFrom } from '../engine'
import { readTextNow } from '../node/readText'
import type { Console } from './console'
import type { SettingOptions } from './options'
import { forward, placeIn, shownPath } from './places'
import type { Trouble } from './trouble'

export interface FolderConfig {
  /** The workspace: the nearest folder above with a configuration file, else the working directory. Absolute. */
  readonly root: string
  /** True where the folder has a configuration file. */
  readonly isConfigured: boolean
  readonly settings: Settings
  /** What is wrong in the configuration file. */
  readonly troubles: readonly Trouble[]
}

export function folderConfig(options: SettingOptions, { cwd }: Pick<Console, 'cwd'>): FolderConfig {
  const found = workspaceRoot(cwd)
  const root = found ?? cwd
  const file = found === undefined ? NO_FILE : readFile(join(found, CONFIG_NAME), cwd)
  const settings = settingsFrom(file.values, optionValues(options))
  return { root, isConfigured: found !== undefined, settings, troubles: file.troubles }
}

/** Which notes of the workspace its settings leave out. A path that is named by itself is always read. */
export async function noteFilter({ root, settings }: FolderConfig): Promise<(absolute: string) => boolean> {
  const { include, exclude } = settings
  if (include.length + exclude.length === 0) return () => true
  const { matches } = await import('../node/globs')
  return (absolute) => {
    const path = forward(relative(root, absolute))
    if (path.startsWith('../')) return true
    return !matches(path, exclude) && (include.length === 0 || matches(path, include))
  }
}

interface ReadFile {
  readonly values: SettingValues
  readonly troubles: readonly Trouble[]
}

const NO_FILE: ReadFile = { values: new Map(), troubles: [] }

function readFile(path: string, cwd: string): ReadFile {
  const result = readTextNow(path)
  if (!result.ok) {
    const message = result.message.replace(`${path}: `, '')
    return { values: new Map(), troubles: [{ severity: 'error', place: shownPath(path, cwd), message }] }
  }
  const { values, problems } = loadConfig(result.text)
  const uri = pathToFileURL(path).href
  const troubles = problems.map(({ severity, message, span }): Trouble => {
    return { severity, place: placeIn(uri, result.text, span.start, cwd), message }
  })
  return { values, troubles }
}

/** What was said on the command line, by the names of settings. */
function optionValues({ language, threshold, maxSize, bundled }: SettingOptions): SettingValues {
  const values: [string, unknown][] = [
    ['language', language],
    ['match.threshold', threshold],
    ['maxFileSize', maxSize],
    ['facts.bundled', bundled === false ? false : undefined],
  ]
  return new Map(values.filter(([, value]) => value !== undefined))
}

/** The nearest folder at or above `cwd` with a configuration file. */
function workspaceRoot(cwd: string): string | undefined {
  let folder = resolve(cwd)
  while (!existsSync(join(folder, CONFIG_NAME))) {
    const parent = dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
  return folder
}
