/** Fact bases outside of the workspace that a setting names: files, and folders with fact bases in them. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { discover, isFactPath } from './discover'

export interface FactsElsewhere {
  /** Absolute paths of fact bases. */
  readonly factFiles: readonly string[]
  /** What was named, as absolute paths: where changes matter. */
  readonly places: readonly string[]
  /** Those of them at which there is nothing to use, as they were named. */
  readonly missing: readonly string[]
}

/** `folder`: what relative paths begin at. A path that is named and not there yet is still a place to watch. */
export async function factsElsewhere(folder: string, paths: readonly string[], home: string): Promise<FactsElsewhere> {
  const places = paths.map((path) =>
    resolve(
      folder,
      path.replace(/^~(?=$|[\\/])/, () => home),
    ),
  )
  const found = await Promise.all(places.map(basesAt))
  return {
    factFiles: [...new Set(found.flat())],
    places,
    missing: paths.filter((_, index) => found[index]?.length === 0),
  }
}

async function basesAt(path: string): Promise<readonly string[]> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return (await discover(path)).factFiles.map((file) => resolve(file))
  return stats && isFactPath(path) ? [join(path)] : []
}
