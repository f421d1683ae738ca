/** Makes what the build keeps of the lexicons and fact bases that ship. */
import {
  bookOf,
  checkConcepts,
  conceptIds,
  type FactBase,
  type Lexicon,
  loadFactBase,
  loadLexicon,
  mentionedIn,
} from '../engine'
import { type BundledFile, readBundledFiles, sumsOf, textOf } from './bundled'
import type { Precompiled } from './precompiled'

/** `root`: the package's folder. */
export function precompile(root: string): Precompiled {
  const files = readBundledFiles(root)
  const lexicons = files.lexicons.map((file) => [file.sum, withBook(loadLexicon(textIn(file)).lexicon)] as const)
  const bases = files.factFiles.map((file) => [file.sum, baseOf(textIn(file))] as const)
  const all = [...lexicons.map(([, lexicon]) => lexicon), ...bases.map(([, base]) => base.lexicon)]
  const known = conceptIds(all)
  // Where mentions are known, nobody looks for such names again.
  for (const [, base] of bases)
    for (const { message } of checkConcepts(base, known)) throw new Error(`${base.id}: ${message}`)
  const mentioned = bases.map(([, base]) => [base.id, mentionedIn(base, all)] as const)
  return {
    lexicons: new Map(lexicons),
    bases: new Map(bases),
    files: new Map([...files.lexicons, ...files.factFiles].map(({ sum, bytes }) => [sum, bytes])),
    mentioned: { files: sumsOf(files), bases: Object.fromEntries(mentioned) },
  }
}

function textIn(file: BundledFile): string {
  return textOf(file, []) ?? ''
}

function baseOf(text: string): Omit<FactBase, 'text'> {
  const { text: _, ...rest } = loadFactBase({ uri: '', text, bundled: true })
  return { ...rest, lexicon: withBook(rest.lexicon) }
}

function withBook(lexicon: Lexicon): Lexicon {
  return { ...lexicon, book: bookOf(lexicon) }
}
