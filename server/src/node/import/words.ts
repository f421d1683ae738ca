/** The words of imports that ship with Claimlight (`server/import`), read when something is imported. */
import { join } from 'node:path'
import { type ImportWords, loadImportWords } from '../../engine'
import { packageRoot } from '../packageRoot'
import { readTextNow } from '../readText'

/** A damaged installation knows no words: then columns have to be named, and ratings stay without a meaning. */
export function readImportWords(root: string = packageRoot()): ImportWords {
  const text = (name: string) => {
    const read = readTextNow(join(root, 'server', 'import', `${name}.yaml`))
    return read.ok ? read.text : ''
  }
  return loadImportWords({ ratings: text('ratings'), fields: text('fields'), languages: text('languages') })
}
