/**
 * Starts one of the programs of `dist`: its modules stand in `dist/lib` as CommonJS, and are loaded when they are first
 * required, with the code cache. Node 20 has no such cache of its own; the one of later Nodes is per file, and slower.
 * They are ASCII (scripts/build.mjs), which takes half the time to read.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cacheFolder'
import { CodeCache } from './codeCache'

/** Of the command line: how long the longest of the runs takes whose start is felt, in ms. A server goes on for hours. */
const LONGEST: Readonly<Record<string, number>> = { cli: 3000 }

/** `build` stands for what is in `dist/lib`, byte by byte. */
export function startProgram(name: string, build: string): void {
  const file = join(cacheFolder(), 'code', `${name}-${build}-${process.versions.v8}-${process.arch}`)
  const cache = new CodeCache(file, undefined, LONGEST[name])
  process.once('exit', () => cache.save())
  new Modules(cache).load(join(__dirname, 'lib', `${name}.js`))
}

interface Module {
  exports: unknown
}

class Modules {
  private readonly loaded = new Map<string, Module>()

  constructor(private readonly cache: CodeCache) {}

  /** What the module at that path exports; a module that is still being loaded, what it exports so far. */
  load(path: string): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const module: Module = { exports: {} }
    this.loaded.set(path, module)
    const wrapped = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'latin1')}\n})`
    const run = this.cache.compile(path, wrapped, path).runInThisContext()
    const requireFrom = (id: string) => (id.startsWith('./') ? this.load(join(dirname(path), id)) : require(id))
    run(module.exports, requireFrom, module, path, dirname(path))
    return module.exports
  }
}
