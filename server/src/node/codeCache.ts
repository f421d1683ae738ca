/**
 * Code as V8 compiled it the last time, so that a program starts without compiling it again. The programs' modules are
 * made for one build; a cache is for one build and one V8, and is asked for with proof that it is whole: V8 itself takes damaged
 * data for good and crashes. Whatever is wrong with a cache, the code is compiled as if there was none.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** How many caches are kept: those of the Nodes and builds that are in use. An older one goes when a new one comes. */
const MOST_KEPT = 8

/**
 * A program that runs so many times as long as the one that wrote the cache has come to functions that it had not; one that
 * ran so long, in ms, had come to all that matter. A server that was closed at once leaves little for the next.
 */
const LONGER = 4
const LONG_ENOUGH = 15_000

export class CodeCache {
  private readonly known: ReadonlyMap<string, Uint8Array>
  /** How long the program ran that wrote the cache, in ms. */
  private readonly ran: number
  private readonly compiled = new Map<string, Script>()
  private complete = true

  /**
   * `file`: where the cache is, or will be. `runs`: how long this program has been running, in ms. `longest`: a program that ran
   * longer adds no functions to a cache that has all modules. All that is in a cache is read at each start, and a command that
   * reads a whole vault comes to thrice as many functions as one that reads a note, which takes a tenth longer to start with them.
   */
  constructor(
    private readonly file: string,
    private readonly runs: () => number = () => 1000 * process.uptime(),
    private readonly longest = Number.POSITIVE_INFINITY,
  ) {
    const { ran, known } = readCache(file)
    this.ran = ran
    this.known = known
  }

  /** A script of that source. `name` stands for the source: the same name, the same source. */
  compile(name: string, source: string, filename: string): Script {
    const cachedData = this.known.get(name)
    const script = new Script(source, cachedData ? { filename, cachedData } : { filename })
    // Rejected: by another V8, or one that runs with other flags.
    if (!cachedData || script.cachedDataRejected) this.complete = false
    this.compiled.set(name, script)
    return script
  }

  /** Writes down what has been compiled, functions that ran since among it, where that is not there yet. Never throws. */
  save(): void {
    const runs = this.runs()
    const hasMore = runs > LONGER * this.ran && this.ran < LONG_ENOUGH && runs <= this.longest
    if (this.complete && !hasMore) return
    const all = new Map(this.known)
    for (const [name, script] of this.compiled) all.set(name, script.createCachedData())
    try {
      writeCache(this.file, runs, all)
    } catch {
      // A folder that cannot be written to: the next start compiles again.
    }
  }
}

/** The file has all twice, and is used where both are the same: to compare takes a hundredth of the time to sum up. Each half begins so. */
const FRONT = Buffer.from('code \0\0\0')
const FRONT_BYTES = FRONT.length + 8
/** Where V8 need not copy what it is given. */
const ALIGNED = 8

interface Head {
  readonly ran: number
  /** Name and length of each in bytes. */
  readonly list: readonly (readonly [name: string, length: number])[]
}

interface Read {
  readonly ran: number
  readonly known: ReadonlyMap<string, Uint8Array>
}

const NOTHING: Read = { ran: 0, known: new Map() }

/** Nothing where there is no cache, or one that is not whole. */
export function readCache(file: string): Read {
  const known = new Map<string, Uint8Array>()
  try {
    const bytes = readFileSync(file)
    const half = bytes.subarray(0, bytes.length / 2)
    if (!half.subarray(0, FRONT.length).equals(FRONT) || !half.equals(bytes.subarray(half.length))) return NOTHING
    let at = FRONT_BYTES + aligned(bytes.readUInt32LE(FRONT.length))
    const { ran, list }: Head = JSON.parse(bytes.toString('utf8', FRONT_BYTES, at))
    for (const [name, length] of list) {
      known.set(name, bytes.subarray(at, at + length))
      at += aligned(length)
    }
    return { ran, known }
  } catch {
    return NOTHING
  }
}

/** By way of another name: who reads at the same time reads the old cache, or the new one. */
function writeCache(file: string, ran: number, all: ReadonlyMap<string, Uint8Array>): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const list: Head['list'] = [...all].map(([name, { length }]) => [name, length])
  const head = Buffer.from(JSON.stringify({ ran, list } satisfies Head))
  const length = Buffer.alloc(FRONT_BYTES - FRONT.length)
  length.writeUInt32LE(head.length)
  const half = [FRONT, length, padded(head, ' '), ...[...all.values()].map((each) => padded(each, '\0'))]
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, Buffer.concat([...half, ...half]), { mode: 0o600 })
  renameSync(draft, file)
  removeOld(folder, basename(file))
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED
}

function padded(bytes: Uint8Array, fill: string): Uint8Array {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length, fill)])
}

function removeOld(folder: string, mine: string): void {
  const others = readdirSync(folder)
    .filter((name) => name !== mine)
    .map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written)
  for (const { path } of others.slice(MOST_KEPT - 1)) rmSync(path, { force: true })
}
