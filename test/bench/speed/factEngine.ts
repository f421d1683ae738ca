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
  /** NaN where the engine cannot save what it has built. */
  readonly loadMs: number
  /** What the index holds of memory. */
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
  const loadMs = engine.reload ? engine.reload() : Number.NaN
  const figures: FactFigures = { ...whole, ...(firstLook ? { firstLook } : {}), buildMs, loadMs, mb }
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

function held(): number {
  for (let nth = 0; nth < 2; nth++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

void main(process.argv.slice(2))
