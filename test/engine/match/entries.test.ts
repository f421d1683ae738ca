/** Entries of lexicons: found by the first word, in the order of the lexicons, whether first words are known before or not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { headsOf, type Lexicon, loadLexicon } from '../../../server/src/engine'
import { analyse } from '../../../server/src/engine/match/analyse'
import { entryTree, type TrieNode } from '../../../server/src/engine/match/entries'
import { phraseTable } from '../../../server/src/engine/match/phrases'

function lexicon(concepts: Readonly<Record<string, readonly string[]>>): Lexicon {
  const lines = Object.entries(concepts).map(([id, en]) => `  ${id}: { kind: thing, en: ${JSON.stringify(en)} }`)
  return loadLexicon(`version: 1\nconcepts:\n${lines.join('\n')}\n`).lexicon
}

function tree(...lexicons: readonly Lexicon[]) {
  return entryTree(lexicons, phraseTable(lexicons).concepts)
}

/** All phrases of a first word: `tea: tea port`. */
function phrases(node: TrieNode | undefined, before: readonly string[] = []): string[] {
  if (!node) return []
  const here = node.phrases.map(
    ({ concept, first, rest }) => `${concept.id}: ${[first, ...rest].map((part) => part.join(' ')).join(' … ')}`,
  )
  return [...here, ...[...node.next].flatMap(([key, next]) => phrases(next, [...before, key]))]
}

describe('entries of lexicons', () => {
  const tea = lexicon({
    port: ['tea port', 'tea ports', 'port'],
    cup: ['cup of tea', '=cupped', 'tea … cup', 'TEA cup'],
    odd: ['— tea', '…tea', 'U.S. tea', "tea's"],
  })

  it('are found by the key of their first word', () => {
    const { next } = tree(tea)
    assert.deepEqual(phrases(next.get('cup')), ['cup: cup of tea'])
    assert.deepEqual(phrases(next.get('=cupped')), ['cup: =cupped'])
    assert.deepEqual(phrases(next.get('u.s.')), ['odd: u.s. tea'])
    assert.deepEqual(phrases(next.get('ship')), [])
  })

  it('are all found by it, in their order', () => {
    const found = phrases(tree(tea).next.get('tea'))
    const expected = ['cup: tea … cup', 'odd: tea', 'odd: tea', 'port: tea port', 'port: tea port', 'cup: tea cup']
    assert.deepEqual(found, expected)
  })

  it('are named by numbers in the order of concepts and words', () => {
    assert.deepEqual(headsOf(lexicon({ port: ['tea port', 'port'], cup: ['tea cup'] })), { tea: [0, 2], port: [1] })
  })

  it('of several lexicons are those of the concepts that they make together, each once', () => {
    const first = lexicon({ port: ['tea port'], cup: ['tea'] })
    const second = lexicon({ pot: ['tea pot'], cup: ['tea', 'teas'], port: ['tea shop'] })
    const found = phrases(tree(first, second).next.get('tea'))
    assert.deepEqual(found, ['cup: tea', 'cup: tea', 'port: tea port', 'port: tea shop', 'pot: tea pot'])
  })

  it('may begin with words that are names of what every object has', () => {
    const odd = lexicon({ a: ['constructor yard'], b: ['__proto__ x', 'toString'] })
    assert.deepEqual(phrases(tree(odd).next.get('constructor')), ['a: constructor yard'])
    assert.deepEqual(phrases(tree(lexicon({ a: ['tea'] })).next.get('constructor')), [])
  })

  it('are the same where their first words are known already', () => {
    const plain = ['logic', 'world'].map((name) => loadLexicon(read(`${name}.yaml`)).lexicon)
    const known = plain.map((each): Lexicon => JSON.parse(JSON.stringify({ ...each, heads: headsOf(each) })))
    const [one, other] = [phraseTable(plain), phraseTable(known)]
    const sentences = [
      'The U.S. will not lift all of its limits unless China, which is one of the largest buyers, asks for it.',
      'If most ports in Europe were closed, at least half of the tea would never arrive.',
      'Nếu không có Mỹ thì Trung Quốc chắc chắn chưa thể mua hết chè của Nhật Bản.',
      'Có lẽ phần lớn các cảng ở châu Âu vẫn mở, nhưng không phải tất cả.',
    ]
    for (const text of sentences) {
      const read = analyse(text, one)
      assert.ok(read.occurrences.length >= 4, text)
      assert.deepEqual(analyse(text, other), read)
    }
  })
})

function read(name: string): string {
  return readFileSync(join(__dirname, '../../../server/lexicon', name), 'utf8')
}
