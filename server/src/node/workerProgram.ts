/** Where the worker's program is. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The worker's program, beside this one; undefined where it has not been built. Its text names all modules by their digests. */
export function workerProgram(folder: string = __dirname): string | undefined {
  const path = join(folder, 'worker.js')
  return existsSync(path) ? path : undefined
}
