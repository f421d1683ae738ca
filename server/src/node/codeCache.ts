/**
 * Code as V8 compiled it the last time, so that a program starts without compiling it again. The programs' modules are
 * made for one build; a cache is for one build and one V8, and is asked for with a checksum: V8 itself takes damaged
 * data for good and crashes. Whatever is wrong with a cache, the code is compiled as if there was none.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { Script } from 'node:vm'

/** How many caches are kept: those of the Nodes and builds that are in use. An older one goes when a new one comes. */
const MOST_KEPT = 8
const CHECKSUM_BYTES = 20

export class CodeCache {
  private readonly known: ReadonlyMap<string, Uint8Array>
  private readonly compiled = new Map<string, Script>()
  private complete = true

  /** `file`: where the cache is, or will be. */
  constructor(private readonly file: string) {
    this.known = readCache(file)
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
    if (this.complete) return
    const all = new Map(this.known)
    for (const [name, script] of this.compiled) all.set(name, script.createCachedData())
    try {
      writeCache(this.file, all)
    } catch {
      // A folder that cannot be written to: the next start compiles again.
    }
  }
}

function readCache(file: string): ReadonlyMap<string, Uint8Array> {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(CHECKSUM_BYTES)
    if (!checksum(data).equals(bytes.subarray(0, CHECKSUM_BYTES))) return new Map()
    const read: unknown = deserialize(data)
    return read instanceof Map ? read : new Map()
  } catch {
    return new Map()
  }
}

/** By way of another name: who reads at the same time reads the old cache, or the new one. */
function writeCache(file: string, all: ReadonlyMap<string, Uint8Array>): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const data = serialize(all)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, Buffer.concat([checksum(data), data]), { mode: 0o600 })
  renameSync(draft, file)
  removeOld(folder, basename(file))
}

function removeOld(folder: string, mine: string): void {
  const others = readdirSync(folder)
    .filter((name) => name !== mine)
    .map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written)
  for (const { path } of others.slice(MOST_KEPT - 1)) rmSync(path, { force: true })
}

function checksum(data: Uint8Array): Buffer {
  return createHash('sha1').update(data).digest()
}
