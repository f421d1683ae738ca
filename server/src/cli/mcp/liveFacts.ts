/** The fact bases of a program that runs on: read anew when their files, or the configuration, have changed. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CONFIG_NAME, FactFinder, type NoteView, type Snapshot } from '../../engine'
import { loadBundled } from '../../node/bundled'
import type { FolderConfig } from '../config'
import type { Console } from '../console'
import type { CommonOptions } from '../options'
import type { Trouble } from '../trouble'
import { openBases } from '../workspace'

export interface CurrentFacts {
  readonly snapshot: Snapshot
  readonly config: FolderConfig
  readonly troubles: readonly Trouble[]
  readonly finder: FactFinder
  /** Judges a text as a note. */
  view(text: string, language: 'en' | 'vi' | undefined): NoteView
}

export class LiveFacts {
  private known: { readonly facts: CurrentFacts; readonly files: readonly string[]; readonly stamp: string } | undefined

  constructor(
    private readonly options: CommonOptions,
    private readonly console: Console,
  ) {}

  async current(): Promise<CurrentFacts> {
    if (this.known && stampOf(this.known.files) === this.known.stamp) return this.known.facts
    const { host, files, troubles, config, indices } = await openBases(this.options, this.console)
    const bundled = await loadBundled()
    const facts: CurrentFacts = {
      ...{ snapshot: host.snapshot(), config, troubles },
      finder: new FactFinder(bundled.words, bundled.lexicons, indices),
      view: (text, language) =>
        host.view('<text>', text, { ...config.settings.note, ...(language ? { reader: language } : {}) }),
    }
    const watched = [join(config.root, CONFIG_NAME), ...files.map(({ uri }) => fileURLToPath(uri))]
    this.known = { facts, files: watched, stamp: stampOf(watched) }
    return facts
  }
}

/** Another one where a file has been written, has come or has gone. */
function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false })
      return stats ? `${stats.mtimeMs} ${stats.size}` : ''
    })
    .join('\n')
}
