/** What it costs to find the facts that a sentence may be about, by how many there are; each engine in a process of its own. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Answers, FactFigures, Loaded } from './factEngine'
import type { Measured } from './sections'
import type { Row, Section } from './table'

/** Milliseconds for the candidates of a sentence, by the number of facts. */
const TARGETS: Readonly<Record<number, number>> = { 1000: 0.1, 10000: 0.2, 100000: 0.5, 1000000: 3 }
/** Seconds to load a saved index. */
const LOADS: Readonly<Record<number, number>> = { 100000: 0.1, 1000000: 1 }
/** How often the right fact has to be among the first five. */
const HIT = 0.97
const MOST_MB = 1024
/** Indices of fewer are not kept. */
const KEPT = 5000
/** Other libraries take minutes, or more memory than there is, for more facts. */
const MOST_FOR_PEERS = 100_000
const PEERS = ['flexsearch', 'minisearch', 'wink-bm25-text-search', 'lunr', 'better-sqlite3'] as const

export async function factSection({ facts, peers }: Measured): Promise<Section> {
  const there = PEERS.filter((name) => peers.library(name) !== undefined)
  const rows = facts.flatMap((size) => {
    const ours = figuresOf('claimlight', size)
    const others = (size > MOST_FOR_PEERS ? [] : there).map(
      (name) => [name, figuresOf(name, size, peers.folder)] as const,
    )
    return rowsOf(size, ours, others)
  })
  return { heading: 'Facts without frames', rows }
}

function figuresOf(engine: string, size: number, folder = ''): FactFigures {
  const script = join(__dirname, 'factEngine.ts')
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', script, engine, String(size), folder]
  const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(said.trim().split('\n').at(-1) ?? '')
}

function most(value: number | undefined) {
  return value === undefined ? {} : { target: { at: 'most', value } as const }
}

/** A loaded index reads what it is asked for: what it has not read at once must not be missed later. */
function loadedRows({ loadMs, answeredMs, earlyMs, answers, mb }: Loaded, size: number, name: string): readonly Row[] {
  const target = most(LOADS[size])
  return [
    { work: `load the saved index, ${name}`, value: loadMs / 1000, unit: 's', ...target },
    {
      work: `load it and find the candidates of a first sentence, ${name}`,
      value: answeredMs / 1000,
      unit: 's',
      ...target,
    },
    { work: `loaded: candidates of the next nine, slowest, ${name}`, value: earlyMs, unit: 'ms' },
    { work: `loaded: candidates, p95, ${name}`, value: answers.queryMs.p95, unit: 'ms', ...most(TARGETS[size]) },
    { work: `loaded: memory after 1,000 sentences, ${name}`, value: mb, unit: 'MB' },
  ]
}

function rowsOf(size: number, ours: FactFigures, others: readonly (readonly [string, FactFigures])[]): readonly Row[] {
  const name = `${size.toLocaleString('en')} facts`
  const beside = (of: (figures: FactFigures) => number) => others.map(([peer, figures]) => [peer, of(figures)] as const)
  // The target is for what names the right fact among the first five often enough: the first look where it does.
  const coarse = ours.firstLook
  const enough = coarse !== undefined && coarse.hit5 >= HIT
  const latency = ({ queryMs }: Answers) => queryMs.p95
  const hits = ({ hit5 }: Answers) => hit5
  const look = (work: string, answers: Answers, aimed: boolean): readonly Row[] => [
    {
      work: `${work}, p95, ${name}`,
      value: latency(answers),
      unit: 'ms',
      ...(aimed ? most(TARGETS[size]) : {}),
      beside: beside(latency),
      best: aimed,
    },
    {
      work: `${work}: right one in the first five, ${name}`,
      value: hits(answers),
      unit: 'share',
      ...(aimed ? { target: { at: 'least', value: HIT } as const } : {}),
      beside: beside(hits),
    },
  ]
  return [
    ...(coarse ? look('first look (candidates)', coarse, enough) : []),
    ...look('both looks (search)', ours, !enough),
    {
      work: `build the index, ${name}`,
      value: ours.buildMs / 1000,
      unit: 's',
      beside: beside(({ buildMs }) => buildMs / 1000),
    },
    ...(ours.loaded && size >= KEPT ? loadedRows(ours.loaded, size, name) : []),
    {
      work: `memory, ${name}`,
      value: ours.mb,
      unit: 'MB',
      ...(size >= 1_000_000 ? most(MOST_MB) : {}),
      beside: beside(({ mb }) => mb),
    },
  ]
}
