// Writes dist/bundled.json and dist/words.json: the package's YAML, read once, at build time.
//   node --import tsx scripts/precompile.ts [FOLDER]    another folder than dist
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFactBase, loadLexicon, loadWords } from '../server/src/engine'
import { PRECOMPILED, type Precompiled, textHash } from '../server/src/node/precompiled'
import { type CompiledWords, hashOf, WORDS, wordFiles } from '../server/src/node/words'

const root = join(__dirname, '..')
const folder = process.argv[2] ?? join(root, 'dist')

function texts(kind: string, name: RegExp): string[] {
  const path = join(root, 'server', kind)
  return readdirSync(path)
    .filter((entry) => name.test(entry))
    .map((entry) => readFileSync(join(path, entry), 'utf8'))
}

function withoutText(text: string): Precompiled['bases'][string] {
  const { text: _, ...rest } = loadFactBase({ uri: '', text, bundled: true })
  return rest
}

const precompiled: Precompiled = {
  lexicons: Object.fromEntries(texts('lexicon', /\.ya?ml$/).map((text) => [textHash(text), loadLexicon(text).lexicon])),
  bases: Object.fromEntries(texts('facts', /\.facts\.ya?ml$/).map((text) => [textHash(text), withoutText(text)])),
}
writeFileSync(join(folder, PRECOMPILED), JSON.stringify(precompiled))

const files = wordFiles(join(root, 'server', 'words'))
const words: CompiledWords = { hash: hashOf(files), words: loadWords(files) }
writeFileSync(join(folder, WORDS), JSON.stringify(words))
