/** The configuration files of the workspace's folders: what they set, and what is wrong in them. */
import {
  type BareFinding,
  CONFIG_NAME,
  LineIndex,
  loadConfig,
  lowerSeverity,
  type SettingValues,
  type Severity,
} from '../engine'
import type { Lined } from './convert'
import type { Dispatcher } from './dispatcher'
import type { OpenDocuments } from './documents'
import type { ServerIo } from './io'

/** A configuration file is written by hand; what is larger is none. In bytes. */
const MAX_BYTES = 1024 * 1024

interface ConfigFile {
  readonly lines: LineIndex
  readonly values: SettingValues
}

const NOTHING: SettingValues = new Map()

export class ConfigFiles {
  /** By uri, as they are on disk: a setting that is still being typed holds for nothing. */
  private files: ReadonlyMap<string, ConfigFile> = new Map()

  constructor(
    private readonly io: Pick<ServerIo, 'readFile'>,
    private readonly documents: OpenDocuments,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Reads those of the folders anew. */
  async load(folders: readonly string[]): Promise<void> {
    const read = await Promise.all(folders.map((folder) => this.read(configUri(folder))))
    this.files = new Map(read.flat())
  }

  values(folder: string): SettingValues {
    return this.files.get(configUri(folder))?.values ?? NOTHING
  }

  /** Uris of those that are there. */
  uris(): readonly string[] {
    return [...new Set([...this.files.keys(), ...this.documents.all('config').map(({ uri }) => uri)])]
  }

  /** The text, as it is in the editor where it is open. */
  lined(uri: string): Lined | undefined {
    const open = this.documents.get(uri)
    return open?.kind === 'config' ? open : this.files.get(uri)
  }

  /** Undefined for a file that is no configuration. `ceiling`: how severe they may be. */
  findings(uri: string, ceiling: Severity): readonly BareFinding[] | undefined {
    const lined = this.lined(uri)
    if (!lined) return undefined
    return loadConfig(lined.lines.text).problems.flatMap((problem) => {
      const { span, message } = problem
      const severity = lowerSeverity(problem.severity, ceiling)
      return severity === 'off' ? [] : [{ code: 'configuration', severity, span, message, related: [] }]
    })
  }

  private async read(uri: string): Promise<[string, ConfigFile][]> {
    const result = await this.io.readFile(uri, MAX_BYTES)
    if (!result.ok && result.code !== 'missing') this.dispatcher.warn(result.message)
    if (!result.ok) return []
    return [[uri, { lines: new LineIndex(result.text), values: loadConfig(result.text).values }]]
  }
}

function configUri(folder: string): string {
  return `${folder.replace(/\/$/, '')}/${CONFIG_NAME}`
}
