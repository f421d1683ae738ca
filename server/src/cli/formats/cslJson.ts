/** The sources of the fact bases in CSL-JSON: `engine/export` writes it. */
import { loadExports } from '../../engine'
import type { CheckReport } from './format'

export async function* cslJson({ snapshot }: CheckReport): AsyncIterable<string> {
  yield (await loadExports()).cslJson(snapshot.bases)
}
