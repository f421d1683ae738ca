/** The abbreviations that the program comes with, for tests that read notes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { loadLexicon } from '../../server/src/engine/facts/lexicon'

export function bundledAbbreviations(): ReadonlySet<string> {
  const file = new URL('../../server/lexicon/abbreviations.yaml', import.meta.url)
  const { lexicon, problems } = loadLexicon(readFileSync(file, 'utf8'))
  assert.deepEqual(problems, [])
  return new Set(lexicon.abbreviations)
}
