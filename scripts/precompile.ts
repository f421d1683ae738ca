// Writes what is read at build time of the package's YAML: dist/bundled.bin, dist/bundledWords.json.br and dist/words.json.br.
//   node --import tsx scripts/precompile.ts [--small]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWords } from '../server/src/engine'
import { packJson } from '../server/src/node/packed'
import { precompile } from '../server/src/node/precompile'
import { PRECOMPILED, PRECOMPILED_WORDS, packPrecompiled } from '../server/src/node/precompiled'
import { type CompiledWords, sumOf, WORDS, wordFiles } from '../server/src/node/words'

const root = join(__dirname, '..')
const dist = join(root, 'dist')
/** For what ships; it takes seconds. */
const small = process.argv.includes('--small')

const { bytes, seldom } = packPrecompiled(precompile(root))
writeFileSync(join(dist, PRECOMPILED), bytes)
writeFileSync(join(dist, PRECOMPILED_WORDS), packJson(seldom, small))

const files = wordFiles(join(root, 'server', 'words'))
const compiled: CompiledWords = { sum: sumOf(files), words: loadWords(files) }
writeFileSync(join(dist, WORDS), packJson(compiled, small))
