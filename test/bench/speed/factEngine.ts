// Measures one engine that finds facts, in this process: `factEngine.ts ENGINE SIZE [PEERS]` prints its figures as JSON.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Engine, PEER_ENGINES } from './factPeers'
import { ownEngine } from './ownEngine'
import { fact, question } from './prose'
import { quantile } from './statistics'

export interface Answers {
  readonly queryMs: { readonly p50: number; readonly p95: number }
  /** How often the fact that the sentence was made from is among the first five. */
  readonly hit5: number
}

export interface FactFigures extends Answers {
  /** The same of the first of two looks, for an engine that looks twice. */
  readonly firstLook?: Answers
  readonly buildMs: number
  /** For an engine that can save what it has built. */
  readonly loaded?: Loaded
  /** What the index holds of memory. */
  readonly mb: number
}

/** An index that was saved, in the file system's cache, and loaded. */
export interface Loaded {
  readonly loadMs: number
  /** From the beginning of the loading to the first answer, by the quickest look. */
  readonly answeredMs: number
  /** The slowest of the nine answers behind the first. */
  readonly earlyMs: number
  /** By the quickest look, once it is warm. */
  readonly answers: Answers
  /** By how much the process is larger when all questions have been answered. */
  readonly mb: number
}

const QUESTIONS = 500

async function main([name = '', count = '0', folder = '']: readonly string[]): Promise<void> {
  const size = Number(count)
  const engine: Engine =
    name === 'claimlight' ? await ownEngine() : PEER_ENGINES(createRequire(join(folder, 'package.json')))(name)
  const before = held()
  const begun = performance.now()
  engine.build(Array.from({ length: size }, (_, id) => fact(id)))
  const buildMs = performance.now() - begun
  // Behind a turn of the event loop nobody holds the statements but an engine that keeps them.
  await new Promise(setImmediate)
  const mb = held() - before
  const whole = ask(engine.firstFive, size)
  const firstLook = engine.firstLook ? ask(engine.firstLook, size) : undefined
  const load = engine.save?.()
  // Again, nobody holds what was built.
  await new Promise(setImmediate)
  const loaded = load && loadedBy(load, engine, size)
  const figures: FactFigures = {
    ...whole,
    ...(firstLook ? { firstLook } : {}),
    ...(loaded ? { loaded } : {}),
    buildMs,
    mb,
  }
  console.log(JSON.stringify(figures))
}

/** Asks what has not been asked before, once other questions have made the engine warm. */
function ask(find: Engine['firstFive'], size: number): Answers {
  for (let nth = 0; nth < QUESTIONS; nth++) find(question(Math.floor(((nth + 0.5) * size) / QUESTIONS)))
  const times: number[] = []
  let hits = 0
  for (let nth = 0; nth < QUESTIONS; nth++) {
    const right = Math.floor((nth * size) / QUESTIONS)
    const asked = question(right)
    const begun = performance.now()
    const found = find(asked)
    times.push(performance.now() - begun)
    if (found.includes(right)) hits++
  }
  return { queryMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }, hit5: hits / QUESTIONS }
}

function loadedBy(load: () => void, { firstLook, firstFive }: Engine, size: number): Loaded {
  const find = firstLook ?? firstFive
  held()
  const before = process.memoryUsage.rss()
  const begun = performance.now()
  load()
  const loadMs = performance.now() - begun
  find(question(Math.floor(size / 3)))
  const answeredMs = performance.now() - begun
  const early = Array.from({ length: 9 }, (_, nth) => {
    const asked = question(Math.floor(((nth + 0.7) * size) / 9))
    const begun = performance.now()
    find(asked)
    return performance.now() - begun
  })
  const answers = ask(find, size)
  held()
  return { loadMs, answeredMs, earlyMs: Math.max(...early), answers, mb: (process.memoryUsage.rss() - before) / 1e6 }
}

function held(): number {
  for (let nth = 0; nth < 2; nth++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

void main(process.argv.slice(2))
