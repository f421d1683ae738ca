/** Which figures are held to which targets. */
import { createParser } from '../../../server/src/engine/markdown/parser'
import { noteOf } from '../corpus'
import { LONG_BYTES, measureNotes, type NoteTimes } from './notes'
import type { Peers } from './peers'
import type { Program } from './session'
import { measureCommand, measureStarts } from './start'
import { median, quantile } from './statistics'
import type { Row, Section } from './table'
import { measureVault } from './vault'

export interface Measured {
  readonly own: Program
  readonly floor: Program
  readonly cli: string
  readonly peers: Peers
  /** How often each thing is measured. */
  readonly rounds: number
  /** How many notes the vault has. */
  readonly notes: number
  /** How many facts there are. */
  readonly facts: readonly number[]
}

const SIZES = [
  { bytes: 10_000, name: '10 KB', key: 1.5 },
  { bytes: 100_000, name: '100 KB', key: 2 },
  { bytes: 1_000_000, name: '1 MB', key: 3 },
] as const

const MOST_GROWTH = 1.5

export async function noteSection({ own, floor, peers, rounds }: Measured): Promise<Section> {
  const rows: Row[] = []
  const keys = new Map<number, number>()
  for (const { bytes, name, key } of SIZES) {
    const all = await measureNotes([floor, own, ...peers.servers()], bytes, rounds)
    const [nothing, ours] = [all.get(floor.name), all.get(own.name)]
    if (!nothing || !ours) continue
    keys.set(bytes, median(ours.keys))
    const others = (of: (times: NoteTimes) => number) =>
      [...all].filter(([program]) => program !== own.name).map(([program, times]) => [program, of(times)] as const)
    const keyOf = ({ keys }: NoteTimes) => median(keys)
    const burstOf = ({ bursts }: NoteTimes) => median(bursts)
    const p99 = ({ hovers }: NoteTimes) => quantile(hovers, 0.99)
    const best = bytes >= 100_000
    rows.push(
      row(`keystroke, ${name}`, keyOf(ours), { at: 'most', value: key, over: keyOf(nothing) }, others(keyOf), best),
      row(
        `keystroke behind a pause, ${name}`,
        median(ours.paced),
        undefined,
        others(({ paced }) => median(paced)),
      ),
      row(
        `burst of 50 keys, ${name}, from the last`,
        burstOf(ours),
        { at: 'most', value: 1.5 * median(ours.paced) },
        others(burstOf),
      ),
      row(`hover, p99, ${name}`, p99(ours), { at: 'most', value: 2, over: p99(nothing) }, others(p99)),
      row(
        `hover behind a keystroke, ${name}`,
        median(ours.hoversAfterKey),
        undefined,
        others((times) => median(times.hoversAfterKey)),
      ),
      row(
        `open, ${name}, first diagnostics`,
        median(ours.open),
        bytes > LONG_BYTES ? { at: 'most', value: 50, over: median(nothing.open) } : undefined,
        others((times) => median(times.open)),
      ),
      wholeRow(
        name,
        bytes,
        median(ours.opened),
        others((times) => median(times.opened)),
      ),
    )
    if (bytes > LONG_BYTES) rows.push(...meanwhileRows(name, all, ours, nothing))
  }
  const growth = (keys.get(1_000_000) ?? Number.NaN) / (keys.get(100_000) ?? Number.NaN)
  rows.push({
    work: 'keystroke, 1 MB to 100 KB',
    value: growth,
    unit: 'times',
    target: { at: 'most', value: MOST_GROWTH },
  })
  return { heading: 'In an open note', rows }
}

/** What a request waits for while a note is judged: the one that waits longest, and one in a hundred. */
function meanwhileRows(
  name: string,
  all: ReadonlyMap<string, NoteTimes>,
  ours: NoteTimes,
  nothing: NoteTimes,
): readonly Row[] {
  const others = (share: number) =>
    [...all]
      .filter(([, times]) => times !== ours)
      .map(([program, { hoversMeanwhile }]) => [program, quantile(hoversMeanwhile, share)] as const)
  const of = (share: number) => quantile(ours.hoversMeanwhile, share)
  const most = { at: 'most', value: 10, over: quantile(nothing.hoversMeanwhile, 1) } as const
  return [
    row(`hover while ${name} is judged, p99`, of(0.99), undefined, others(0.99)),
    row(`hover while ${name} is judged, longest`, of(1), most, others(1)),
  ]
}

/** The parser alone may take half as long as all that we do with a long note. */
function wholeRow(name: string, bytes: number, value: number, others: readonly (readonly [string, number])[]): Row {
  const alone = parseAlone(noteOf(bytes))
  const target = bytes > LONG_BYTES ? ({ at: 'most', value: 2 * alone } as const) : undefined
  return row(`open, ${name}, the whole`, value, target, [['remark-parse alone', alone], ...others])
}

/** Milliseconds that the parser takes for a note, read for the first time in a process that has parsed before. */
function parseAlone(text: string): number {
  const parser = createParser()
  parser.parse(noteOf(50_000, { seed: 7 }), false)
  const begun = performance.now()
  parser.parse(text, false)
  return performance.now() - begun
}

function row(work: string, value: number, target: Row['target'], beside: Row['beside'], best = false): Row {
  return { work, value, unit: 'ms', best, ...(target ? { target } : {}), ...(beside ? { beside } : {}) }
}

/** A server that does nothing takes 104 ms where 90 are asked for. */
const START_SHARE = 90 / 104

export async function startSection({ own, floor, cli, peers, rounds }: Measured): Promise<Section> {
  const starts = await measureStarts([floor, own, ...peers.servers()], 2 * rounds)
  const of = (name: string) => median(starts.get(name) ?? [])
  const beside = [...starts.keys()].filter((name) => name !== own.name).map((name) => [name, of(name)] as const)
  const { check, bare } = await measureCommand(cli, 2 * rounds)
  return {
    heading: 'Start',
    rows: [
      row(
        'server, to the answer to initialize',
        of(own.name),
        { at: 'most', value: START_SHARE * of(floor.name) },
        beside,
      ),
      row('check of one small note, over bare Node', median(check) - median(bare), { at: 'most', value: 150 }, [
        ['node -e 0', median(bare)],
      ]),
    ],
  }
}

/** Megabytes a second where all paragraphs are on topic, and where one in twenty is. */
const VAULTS = [
  { onTopic: 1, name: 'all on topic', value: 6 },
  { onTopic: 0.05, name: 'one in twenty on topic', value: 12 },
] as const
const MOST_MB = 250

export async function vaultSection({ cli, peers, notes }: Measured): Promise<Section> {
  const rows: Row[] = []
  for (const { onTopic, name, value } of VAULTS) {
    const { bytes, checked, opened, reopened, openedMb } = await measureVault(cli, peers, { count: notes, onTopic })
    const speed = (ms: number) => bytes / 1000 / ms
    const others = [...checked]
      .filter(([program]) => program !== 'claimlight')
      .map(([program, ms]) => [program, speed(ms)] as const)
    rows.push(
      {
        work: `check, ${name}`,
        value: speed(checked.get('claimlight') ?? Number.NaN),
        unit: 'MB/s',
        target: { at: 'least', value },
        beside: others,
      },
      { work: `first open, ${name}`, value: speed(opened), unit: 'MB/s', target: { at: 'least', value } },
      { work: `second open, ${name}`, value: reopened / 1000, unit: 's', target: { at: 'most', value: 1 } },
      ...(openedMb === undefined
        ? []
        : [
            {
              work: `memory of the server, ${name}`,
              value: openedMb,
              unit: 'MB',
              target: { at: 'most', value: MOST_MB },
            } as const,
          ]),
    )
  }
  return { heading: `A vault of ${notes.toLocaleString('en')} notes`, rows }
}
