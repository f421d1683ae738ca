/** The settings of each workspace folder, and of what lies outside of them all. */
import type { Connection, WorkspaceFolder } from 'vscode-languageserver'
import { matches } from '../node/globs'
import type { ClientTraits } from './client'
import type { ConfigFiles } from './configFiles'
import type { Dispatcher } from './dispatcher'
import { DEFAULT_SETTINGS, parseSettings, type Settings, sameIndex } from './settings'
import { isRecord } from './shapes'
import { canonicalUri, isBelow, isFactUri, relativePath } from './uris'

/** Folders are told apart by their canonical uris, '' standing for what lies outside of them. */
const OUTSIDE = ''

export class Configuration {
  private folders: readonly string[]
  private settings: ReadonlyMap<string, Settings> = new Map()
  /** What was sent with `initialize` or `didChangeConfiguration`, for clients that cannot be asked. */
  private sent: unknown
  private readonly told = new Set<string>()
  /** Files and folders outside of the workspace that fact bases are taken from. */
  private elsewhere: readonly string[] = []

  constructor(
    private readonly connection: Connection,
    private readonly dispatcher: Dispatcher,
    private readonly client: ClientTraits,
    readonly files: ConfigFiles,
  ) {
    this.folders = client.folders.map((folder) => canonicalUri(folder.uri))
    this.sent = client.settings
  }

  get folderUris(): readonly string[] {
    return this.folders
  }

  /** True where a folder, or what lies outside of them all, is judged by the bundled facts. */
  get usesBundled(): boolean {
    const scopes = this.folders.length > 0 ? this.folders : [OUTSIDE]
    return scopes.some((scope) => this.for(`${scope}/`).note.bundledFacts)
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map((folder) => canonicalUri(folder.uri)))
    const kept = this.folders.filter((folder) => !gone.has(folder))
    this.folders = [...new Set([...kept, ...added.map((folder) => canonicalUri(folder.uri))])]
  }

  /** Takes what `workspace/didChangeConfiguration` brings; `{ settings: { claimlight: … } }` where it brings anything. */
  receive(settings: unknown): void {
    if (isRecord(settings) && 'claimlight' in settings) this.sent = settings['claimlight']
  }

  /** Asks for all settings anew, and reads the configuration files. True when notes or facts have to be read again for what has changed. */
  async load(): Promise<boolean> {
    const before = this.settings
    const scopes = [OUTSIDE, ...this.folders]
    const [values] = await Promise.all([this.ask(scopes), this.files.load(this.folders)])
    this.settings = new Map(scopes.map((scope, index) => [scope, this.parse(values[index], scope)]))
    return scopes.some((scope) => !sameIndex(before.get(scope) ?? DEFAULT_SETTINGS, this.for(`${scope}/`)))
  }

  for(uri: string): Settings {
    return this.settings.get(this.folderOf(uri) ?? OUTSIDE) ?? DEFAULT_SETTINGS
  }

  /** The innermost folder that holds the file. */
  folderOf(uri: string): string | undefined {
    return this.folders
      .filter((folder) => isBelow(folder, uri))
      .reduce<string | undefined>((best, folder) => (folder.length > (best?.length ?? -1) ? folder : best), undefined)
  }

  /** False where the user has switched Claimlight off for the file: by `enable`, `include` or `exclude`. */
  admits(uri: string): boolean {
    const folder = this.folderOf(uri)
    const { enable, include, exclude, factGlobs } = this.for(uri)
    if (!enable) return false
    if (exclude.length === 0 && include.length === 0 && !isFactUri(uri)) return true
    const path = folder === undefined ? undefined : relativePath(folder, uri)
    if (path === undefined) return true
    if (matches(path, exclude)) return false
    const wanted = isFactUri(uri) ? factGlobs : include
    return wanted.length === 0 || matches(path, wanted)
  }

  /** `uris`: files and folders outside of the workspace that fact bases are taken from. */
  takeElsewhere(uris: readonly string[]): void {
    this.elsewhere = uris
  }

  /** True for a file that `discover` would find: in a folder, admitted, not hidden; or a fact base elsewhere that a setting names. */
  discovers(uri: string): boolean {
    if (isFactUri(uri) && this.elsewhere.some((place) => place === uri || isBelow(place, uri))) return true
    const folder = this.folderOf(uri)
    const path = folder === undefined ? undefined : relativePath(folder, uri)
    return path !== undefined && this.admits(uri) && !/(^|\/)(node_modules\/|\.)/.test(path)
  }

  private async ask(scopes: readonly string[]): Promise<readonly unknown[]> {
    if (!this.client.configuration) return scopes.map(() => this.sent)
    const items = scopes.map((scope) => ({ section: 'claimlight', ...(scope === OUTSIDE ? {} : { scopeUri: scope }) }))
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration(items)
      return Array.isArray(answer) ? answer : []
    } catch (error) {
      this.dispatcher.warn(`The settings could not be read; defaults are used. ${String(error)}`)
      return []
    }
  }

  /** Each wrong value is told once, not at every change of something else. */
  private parse(raw: unknown, folder: string): Settings {
    const { settings, problems } = parseSettings(raw, this.files.values(folder))
    for (const problem of problems) {
      if (this.told.has(problem)) continue
      this.told.add(problem)
      this.dispatcher.warn(problem)
    }
    return settings
  }
}
