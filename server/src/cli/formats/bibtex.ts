/** The sources of the fact bases in BibTeX: `engine/export` writes it. */
import { loadExports } from '../../engine'
import type { CheckReport } from './format'

export async function* bibtex({ snapshot }: CheckReport): AsyncIterable<string> {
  yield (await loadExports()).bibtex(snapshot.bases)
}
