/** Reads the examples that a base holds of itself: sentences, and what should be made of them. */
import { type Expectation, VERDICTS } from '../model'
import { KEYS } from './keys'
import type { Reader } from './reader'
import type { Entry, Tree } from './tree'

const EXPECTED: readonly Expectation['verdict'][] = [...VERDICTS, 'none']

export function readExpectations(reader: Reader, entry: Entry | undefined): readonly Expectation[] {
  return reader.items(entry).flatMap((item) => readExpectation(reader, item) ?? [])
}

function readExpectation(reader: Reader, tree: Tree): Expectation | undefined {
  const fields = reader.fields(tree, KEYS.expectation, 'an example')
  if (!fields) return undefined
  const sentence = reader.text(fields.get('sentence')?.value, 'the sentence of an example')
  const verdict = reader.choice(fields.get('verdict'), EXPECTED, 'the verdict of an example')
  const factTree = fields.get('fact')?.value
  const fact = reader.text(factTree, 'the fact of an example')
  if (factTree && fact !== undefined) reader.name('fact', 'use', fact, factTree.span)
  if (sentence === undefined || !fields.has('verdict')) {
    const message = 'This example lacks its "sentence" or its "verdict", so it is left out. Add both.'
    reader.error('missing', tree.span, message)
  }
  if (sentence === undefined || verdict === undefined) return undefined
  return { sentence, verdict, span: tree.span, ...(fact === undefined ? {} : { fact }) }
}
