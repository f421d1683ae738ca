// Writes dist/bundled.json and dist/words.json: the package's YAML, read once, at build time.
//   node --import tsx scripts/precompile.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headsOf, type Lexicon, loadFactBase, loadLexicon, loadWords } from '../server/src/engine'
import { PRECOMPILED, type Precompiled, textHash } from '../server/src/node/precompiled'
import { type CompiledWords, hashOf, WORDS, wordFiles } from '../server/src/node/words'

const root = join(__dirname, '..')

function texts(folder: string, name: RegExp): string[] {
  const path = join(root, 'server', folder)
  return readdirSync(path)
    .filter((entry) => name.test(entry))
    .map((entry) => readFileSync(join(path, entry), 'utf8'))
}

function withoutText(text: string): Precompiled['bases'][string] {
  const { text: _, ...rest } = loadFactBase({ uri: '', text, bundled: true })
  return { ...rest, lexicon: withHeads(rest.lexicon) }
}

function withHeads(lexicon: Lexicon): Lexicon {
  return { ...lexicon, heads: headsOf(lexicon) }
}

const precompiled: Precompiled = {
  lexicons: Object.fromEntries(
    texts('lexicon', /\.ya?ml$/).map((text) => [textHash(text), withHeads(loadLexicon(text).lexicon)]),
  ),
  bases: Object.fromEntries(texts('facts', /\.facts\.ya?ml$/).map((text) => [textHash(text), withoutText(text)])),
}
writeFileSync(join(root, 'dist', PRECOMPILED), JSON.stringify(precompiled))

const files = wordFiles(join(root, 'server', 'words'))
const words: CompiledWords = { hash: hashOf(files), words: loadWords(files) }
writeFileSync(join(root, 'dist', WORDS), JSON.stringify(words))
