// How silent Claimlight is on real Markdown that has nothing to do with the bundled facts: what npm packages ship.
//   npm run bench:silence                    downloads the packages of silence.packages.yaml once, reads them, prints the table
//   npm run bench:silence -- --cache DIR     keeps the downloads there, instead of in the system's folder for temporary files
//   npm run bench:silence -- --minutes 8     stops reading after that time
// Lists each sentence that was linked to a fact. Exit status: 1 where a target is missed.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHost, type EngineHost } from '../../../server/src/engine'
import { loadBundled } from '../../../server/src/node/bundled'
import { fetchPackages, markdownOf, readPackageList } from './packages'
import { Tally } from './tally'

const LIST = join(__dirname, 'silence.packages.yaml')
const URI = 'file:///silence.md'
/** Changelogs of several megabytes say little that is new, at the cost of hundreds of other files. */
const MOST_BYTES = 2_000_000

interface Row {
  readonly name: string
  readonly value: string
  readonly target?: string
  readonly met?: boolean
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cache: { type: 'string' }, minutes: { type: 'string' } } })
  const cache = values.cache ?? join(tmpdir(), 'claimlight-silence')
  const list = readPackageList(LIST)
  const problems = await fetchPackages(list.packages, cache)
  const deadline = performance.now() + Number(values.minutes ?? 8) * 60_000
  const { lexicons, factFiles } = await loadBundled()
  const host = createHost(lexicons)
  host.setFactFiles(factFiles)
  const tally = new Tally()
  const started = performance.now()
  const unread = list.packages.filter((spec) => {
    if (performance.now() > deadline) return true
    for (const { path, text } of markdownOf(spec, cache, list)) {
      if (performance.now() > deadline) return true
      if (text.length <= MOST_BYTES) read(host, tally, `${spec} ${path}`, text)
    }
    return false
  })
  report(tally, (performance.now() - started) / 1000)
  for (const problem of problems) console.log(`not downloaded  ${problem}`)
  if (unread.length > 0) console.log(`out of time     ${unread.join(', ')}`)
}

function read(host: EngineHost, tally: Tally, file: string, text: string): void {
  host.setNote(URI, text)
  const note = host.snapshot().note(URI)
  if (note) tally.add(file, note)
}

function report(tally: Tally, seconds: number): void {
  const { linked } = tally
  for (const { verdict, confidence, fact, file, text } of linked) {
    console.log(`${verdict} ${confidence.toFixed(2)} ${fact}\n  ${file}\n  ${text}\n`)
  }
  const rows = rowsOf(tally, seconds)
  for (const { name, value, target, met } of rows) {
    const goal = target === undefined ? '' : `   ${target.padEnd(18)}${met ? 'met' : 'MISSED'}`
    console.log(`${name.padEnd(34)}${value.padStart(10)}${goal}`)
  }
  if (rows.some(({ met }) => met === false)) process.exitCode = 1
}

function rowsOf(tally: Tally, seconds: number): Row[] {
  const { count, linked, verdicts } = tally
  const linkedRate = (linked.length * 2_000) / Math.max(count, 1)
  const contradictedRate = (verdicts.contradicted * 10_000) / Math.max(count, 1)
  return [
    { name: 'files', value: String(tally.files) },
    { name: 'MB', value: (tally.bytes / 1e6).toFixed(1) },
    { name: 'distinct sentences', value: String(count), target: 'at least 300000', met: count >= 300_000 },
    { name: '  in Vietnamese', value: String(tally.vietnamese) },
    ...Object.entries(verdicts).map(([name, value]) => ({ name: `  ${name}`, value: String(value) })),
    { name: 'linked in 2,000 sentences', value: linkedRate.toFixed(3), target: 'at most 1', met: linkedRate <= 1 },
    {
      name: 'contradicted in 10,000 sentences',
      value: contradictedRate.toFixed(3),
      target: 'at most 1',
      met: contradictedRate <= 1,
    },
    { name: 'seconds', value: seconds.toFixed(0) },
    { name: 'sentences per second', value: (count / seconds).toFixed(0) },
  ]
}

void main()
