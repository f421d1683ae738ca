/** Loads fact base files: from a file's text to themes, documents, facts and lexicon, with what is wrong in it. */
import type { FactFile } from '../host'
import type { FactBase } from '../model'
import { emptyBase, finish, readHeader } from './base'
import { type Holder, readFact } from './fact'
import { loadJsonLines } from './jsonLines'
import { KEYS } from './keys'
import { checkVersion } from './lexicon'
import { isNothing, Reader } from './reader'
import { type Entry, parseTree } from './tree'

/** Loads a fact base from its text (YAML, JSON, or JSON Lines by the uri's ending). Total: what is wrong becomes a problem, the rest is loaded. */
export function loadFactBase(file: FactFile): FactBase {
  if (file.uri.endsWith('.jsonl')) return loadJsonLines(file)
  const { tree, problems } = parseTree(file.text)
  const reader = new Reader()
  if (isNothing(tree)) return emptyBase(file, problems)
  const fields = reader.fields(tree, KEYS.base, 'a fact base')
  if (!fields) return emptyBase(file, [...problems, ...reader.problems])
  checkVersion(reader, fields)
  const header = readHeader(reader, fields, file)
  const holder = { base: header.id, uri: file.uri }
  return finish(file, header, readFacts(reader, fields.get('facts'), holder), { reader, problems })
}

function readFacts(reader: Reader, entry: Entry | undefined, holder: Holder): FactBase['facts'] {
  if (entry && entry.value.kind !== 'list' && !isNothing(entry.value))
    reader.wrongType(entry.value, '"facts"', 'a list (each fact begins with "- id: …")')
  if (entry?.value.kind !== 'list') return []
  return entry.value.items.flatMap((item) => readFact(reader, item, holder) ?? [])
}
