// What reading, judging and typing cost in the engine, by the size of the note.
//   npm run bench            prints the table
//   npm run bench -- --growth   fails where a keystroke costs more than its stated shape (a ratio, never a time)
import { readFileSync } from 'node:fs'
import { createHost, type EngineHost } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'
import { noteOf } from './corpus'

const SIZES = [10_000, 100_000, 1_000_000]
const KEYS = 15
const URI = 'file:///bench.md'

/** From 100 KB to 1 MB a keystroke may cost at most this many times more: less than the note grows. */
const MOST_GROWTH = 10

interface Row {
  readonly size: number
  readonly open: number
  readonly key: number
}

async function main(): Promise<void> {
  const { lexicons, factFiles } = await loadBundled()
  const host = createHost(lexicons)
  host.setFactFiles(factFiles)
  measure(host, noteOf(20_000, 2))
  const rows = SIZES.map((size) => measure(host, noteOf(size)))
  print(rows)
  if (process.argv.includes('--growth')) checkGrowth(rows)
}

function measure(host: EngineHost, text: string): Row {
  const open = time(() => {
    host.setNote(URI, text)
    return host.snapshot().note(URI)?.annotations.length
  })
  const at = text.indexOf(' ', text.length >> 1)
  const keys = Array.from({ length: KEYS }, (_, index) =>
    time(() => {
      host.editNote(URI, [{ span: { start: at, end: at }, newText: 'abcdefghijklmno'.charAt(index) }])
      return host.snapshot().note(URI)?.annotations.length
    }),
  )
  return { size: text.length, open, key: median(keys) }
}

/** Milliseconds. */
function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

function print(rows: readonly Row[]): void {
  const version = JSON.parse(readFileSync(require.resolve('../../package.json'), 'utf8')).version
  console.log(`Claimlight ${version}, Node ${process.version}; medians, in this process\n`)
  console.log('note (KB)   open (ms)   MB/s   keystroke (ms)')
  for (const { size, open, key } of rows) {
    const cells = [(size / 1000).toFixed(0), open.toFixed(0), (size / 1000 / open).toFixed(2), key.toFixed(1)]
    console.log(cells.map((cell, index) => cell.padStart([9, 12, 7, 17][index] ?? 0)).join(''))
  }
}

function checkGrowth(rows: readonly Row[]): void {
  const [, middle, large] = rows
  const growth = (large?.key ?? 0) / (middle?.key ?? 1)
  console.log(`\nkeystroke, 100 KB to 1 MB: ${growth.toFixed(1)} times (at most ${MOST_GROWTH})`)
  if (growth > MOST_GROWTH) process.exitCode = 1
}

void main()
