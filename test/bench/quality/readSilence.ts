/** Reads what npm packages ship, and counts what Claimlight says of it. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost, type EngineHost } from '../../../server/src/engine'
import { loadBundled } from '../../../server/src/node/bundled'
import { fetchPackages, markdownOf, readPackageList } from './packages'
import type { Section } from './report'
import { Tally } from './tally'

const LIST = join(__dirname, 'silence.packages.yaml')
const URI = 'file:///silence.md'
/** Changelogs of several megabytes say little that is new, at the cost of hundreds of other files. */
const MOST_BYTES = 2_000_000

export interface SilenceOptions {
  /** Where the downloads are kept; the system's folder for temporary files where it is left out. */
  readonly cache?: string | undefined
  /** Reading stops after that time. */
  readonly minutes?: number | undefined
}

export interface Silence {
  readonly tally: Tally
  readonly seconds: number
  /** Packages that could not be downloaded, with why, and those for which there was no time. */
  readonly problems: readonly string[]
  readonly unread: readonly string[]
}

export async function readSilence({ cache = join(tmpdir(), 'claimlight-silence'), minutes = 8 }: SilenceOptions) {
  const list = readPackageList(LIST)
  const problems = await fetchPackages(list.packages, cache)
  const { lexicons, factFiles } = await loadBundled()
  const host = createHost(lexicons)
  host.setFactFiles(factFiles)
  const tally = new Tally()
  const started = performance.now()
  const isOver = () => performance.now() - started > minutes * 60_000
  const unread = list.packages.filter((spec) => {
    if (isOver()) return true
    for (const { path, text } of markdownOf(spec, cache, list)) {
      if (isOver()) return true
      if (text.length <= MOST_BYTES) read(host, tally, `${spec} ${path}`, text)
    }
    return false
  })
  const silence: Silence = { tally, seconds: (performance.now() - started) / 1000, problems, unread }
  return silence
}

function read(host: EngineHost, tally: Tally, file: string, text: string): void {
  host.setNote(URI, text)
  const note = host.snapshot().note(URI)
  if (note) tally.add(file, note)
}

export function silenceSection({ tally, seconds, unread }: Silence): Section {
  const { count, linked, verdicts } = tally
  const plain = (name: string, value: number) => ({ name, values: [value], unit: 'count' as const })
  const rate = (name: string, value: number, of: number) => ({
    ...{ name, values: [(value * of) / Math.max(count, 1)] },
    ...{ unit: 'rate' as const, target: { at: 'most' as const, value: 1 } },
  })
  return {
    heading: 'Silence: Markdown of npm packages, which says nothing of the facts',
    figures: [
      { ...plain('distinct sentences', count), target: { at: 'least', value: 300_000 } },
      plain('of them in Vietnamese', tally.vietnamese),
      plain('files', tally.files),
      ...Object.entries(verdicts).map(([verdict, value]) => plain(verdict, value)),
      rate('linked to a fact, in 2,000 sentences', linked.length, 2_000),
      rate('contradicted, in 10,000 sentences', verdicts.contradicted, 10_000),
      plain('sentences per second', Math.round(count / seconds)),
    ],
    skipped: unread.length > 0 ? [`${unread.length} packages, for want of time (--minutes)`] : [],
  }
}
