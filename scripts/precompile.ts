// Writes what is read at build time of the package's YAML: dist/bundled.bin, dist/bundledWords.json and dist/words.json.
//   node --import tsx scripts/precompile.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWords } from '../server/src/engine'
import { precompile } from '../server/src/node/precompile'
import { PRECOMPILED, PRECOMPILED_WORDS, packPrecompiled } from '../server/src/node/precompiled'
import { type CompiledWords, sumOf, WORDS, wordFiles } from '../server/src/node/words'

const root = join(__dirname, '..')
const dist = join(root, 'dist')

const { bytes, words } = packPrecompiled(precompile(root))
writeFileSync(join(dist, PRECOMPILED), bytes)
writeFileSync(join(dist, PRECOMPILED_WORDS), words)

const files = wordFiles(join(root, 'server', 'words'))
const compiled: CompiledWords = { sum: sumOf(files), words: loadWords(files) }
writeFileSync(join(dist, WORDS), JSON.stringify(compiled))
