/** The words of imports as they ship, for tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportWords, loadImportWords } from '../../../server/src/engine'

const text = (name: string) => readFileSync(join(__dirname, `../../../server/import/${name}.yaml`), 'utf8')

export const WORDS: ImportWords = loadImportWords({
  ratings: text('ratings'),
  fields: text('fields'),
  languages: text('languages'),
})
