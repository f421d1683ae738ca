// Whether each cost grows as it is meant to: a ratio between two sizes, never a time. Fails where one grows faster.
//   npm run bench:growth
import { existsSync } from 'node:fs'
import { createFactSearch, createHost, createKnowledge, type EngineHost } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'
import { noteOf } from './corpus'
import { fact, question } from './speed/prose'
import { median } from './speed/statistics'
import { hoverBehind, keystroke, SERVER } from './speed/typing'

interface Shape {
  readonly work: string
  readonly from: string
  readonly to: string
  /** How many times more the larger may cost. */
  readonly most: number
  /** Milliseconds for the smaller and for the larger. */
  measure(): Promise<readonly [number, number]>
}

/** A busy machine slows now one, now the other; a shape that is wrong is wrong each time. */
const TRIES = 3

async function main(): Promise<void> {
  for (const shape of [await openShape(), ...typingShapes(), ...(await factShapes())]) {
    const growth = Math.min(...(await tries(shape)))
    const met = growth <= shape.most
    console.log(
      `${met ? '✓' : '✗'} ${shape.work}, ${shape.from} to ${shape.to}: ${growth.toFixed(1)} times (at most ${shape.most})`,
    )
    if (!met) process.exitCode = 1
  }
}

/** Tries until one is good, at most so often. */
async function tries({ measure, most }: Shape): Promise<readonly number[]> {
  const grown: number[] = []
  while (grown.length < TRIES && !grown.some((growth) => growth <= most)) {
    const [small, large] = await measure()
    grown.push(large / small)
  }
  return grown
}

// ---------------------------------------------------------------- notes

const SMALL = 100_000
const LARGE = 1_000_000
const SIZES = { from: '100 KB', to: '1 MB' }

async function openShape(): Promise<Shape> {
  const { lexicons, factFiles } = await loadBundled()
  const host = createHost(lexicons)
  host.setFactFiles(factFiles)
  open(host, 'warm', 50_000, 99)
  let seed = 1
  const measure = (): readonly [number, number] => {
    seed++
    return [open(host, `small ${seed}`, SMALL, seed), open(host, `large ${seed}`, LARGE, seed)]
  }
  return { work: 'open a note', ...SIZES, most: 14, measure: async () => measure() }
}

function open(host: EngineHost, uri: string, bytes: number, seed: number): number {
  const text = noteOf(bytes, { seed })
  return time(() => {
    host.setNote(uri, text)
    void host.snapshot().note(uri)?.annotations.length
  })
}

/** Over the protocol, as a writer has it: from the key to the diagnostics, from the request to the hover. */
function typingShapes(): readonly Shape[] {
  if (!existsSync(SERVER)) throw new Error('there is no build to type into: npm run build')
  const both = (of: (bytes: number) => Promise<number>) => async () => [await of(SMALL), await of(LARGE)] as const
  return [
    { work: 'keystroke to diagnostics', ...SIZES, most: 1.5, measure: both(keystroke) },
    { work: 'hover behind a keystroke', ...SIZES, most: 1.5, measure: both(hoverBehind) },
  ]
}

// ---------------------------------------------------------------- facts

const FEW = 5000
const MANY = 50_000
const QUESTIONS = 200

async function factShapes(): Promise<readonly Shape[]> {
  const { lexicons, words: load } = await loadBundled()
  const words = load()
  const { book } = createKnowledge(words, lexicons)
  const records = Array.from({ length: MANY }, (_, id) => ({
    statements: [{ text: fact(id), language: 'en' as const }],
  }))
  const build = (count: number) => createFactSearch(records.slice(0, count), book, words.weights)
  const [few, many] = [build(FEW), build(MANY)]
  const sizes = { from: '5,000 facts', to: '50,000' }
  const ask = (search: typeof few, size: number) => {
    const asked = Array.from({ length: QUESTIONS }, (_, nth) => question(Math.floor((nth * size) / QUESTIONS)))
    return median(asked.map((sentence) => time(() => search.search(sentence, 'en', 5))))
  }
  return [
    {
      work: 'build an index',
      ...sizes,
      most: 16,
      measure: async () => [time(() => build(FEW)), time(() => build(MANY))],
    },
    { work: 'search', ...sizes, most: 6, measure: async () => [ask(few, FEW), ask(many, MANY)] },
  ]
}

/** Milliseconds. */
function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

void main()
