/** Entries of lexicons: found by the first word, in the order of the lexicons, whether their book is known before or not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookOf, type Lexicon, loadLexicon } from '../../../server/src/engine'
import { type Analysis, analyse } from '../../../server/src/engine/match/analyse'
import { bitOf, entryTree, type TrieNode } from '../../../server/src/engine/match/entries'
import { GAP } from '../../../server/src/engine/match/entryBook'
import { phraseTable } from '../../../server/src/engine/match/phrases'
import { phrasesAt } from '../../../server/src/engine/match/tableWords'

function lexicon(concepts: Readonly<Record<string, readonly string[]>>): Lexicon {
  const lines = Object.entries(concepts).map(([id, en]) => `  ${id}: { kind: thing, en: ${JSON.stringify(en)} }`)
  return loadLexicon(`version: 1\nconcepts:\n${lines.join('\n')}\n`).lexicon
}

/** All phrases of a first word, below it by the order of the keys: `tea: tea port`. */
function phrases(lexicons: readonly Lexicon[], first: string): string[] {
  const keys = [...new Set(lexicons.flatMap((each) => bookOf(each).keys))].sort()
  const below = (node: TrieNode | undefined): string[] => {
    if (!node) return []
    const here = node.phrases.map(
      ({ concept, first, rest }) => `${concept.id}: ${[first, ...rest].map((part) => part.join(' ')).join(' … ')}`,
    )
    return [...here, ...keys.flatMap((key) => below(node.next(key)))]
  }
  return below(entryTree(lexicons, phraseTable(lexicons)).next(first))
}

describe('entries of lexicons', () => {
  const tea = lexicon({
    port: ['tea port', 'tea ports', 'port'],
    cup: ['cup of tea', '=cupped', 'tea … cup', 'TEA cup'],
    odd: ['— tea', '…tea', 'U.S. tea', "tea's"],
  })

  it('are the same by a look among the sorted keys, as at first, and by the table that comes after many looks', () => {
    const logic = readFileSync(join(__dirname, '../../../server/lexicon/logic.yaml'), 'utf8')
    const lexicons = [loadLexicon(logic).lexicon, tea].map((each) => ({ ...each, book: bookOf(each) }))
    const known = phraseTable(lexicons)
    const looked = entryTree(lexicons, known)
    for (let look = 0; look < 1000; look++) looked.next(`word-${look}`)
    const keys = [...new Set(lexicons.flatMap(({ book }) => book.keys))]
    for (let from = 0; from < keys.length; from += 200) {
      const fresh = entryTree(lexicons, known)
      for (const key of keys.slice(from, from + 200)) {
        assert.deepEqual(fresh.next(key)?.phrases, looked.next(key)?.phrases, key)
        assert.equal(fresh.next(`${key}~`), undefined)
      }
    }
  })

  it('are found by the key of their first word', () => {
    assert.deepEqual(phrases([tea], 'cup'), ['cup: cup of tea'])
    assert.deepEqual(phrases([tea], '=cupped'), ['cup: =cupped'])
    assert.deepEqual(phrases([tea], 'u.s.'), ['odd: u.s. tea'])
    assert.deepEqual(phrases([tea], 'ship'), [])
  })

  it('are all found by it, in their order', () => {
    const expected = ['cup: tea … cup', 'odd: tea', 'odd: tea', 'cup: tea cup', 'port: tea port', 'port: tea port']
    assert.deepEqual(phrases([tea], 'tea'), expected)
  })

  it('tell by a bit which keys go on from a node, forms by themselves', () => {
    const tree = entryTree([lexicon({ port: ['tea port', '=tea shops'] })], phraseTable([tea]))
    const [plain, form] = [tree.next('tea'), tree.next('=tea')]
    assert.deepEqual([plain?.bits, plain?.forms], [bitOf('port'), 0])
    assert.deepEqual([form?.bits, form?.forms], [0, bitOf('=shops')])
  })

  it('need capitals where they are written in them', () => {
    const tree = entryTree([tea], phraseTable([tea]))
    assert.deepEqual(tree.next('tea')?.next('cup')?.phrases[0]?.acronyms, [true, false])
    assert.deepEqual(tree.next('cup')?.next('of')?.next('tea')?.phrases[0]?.acronyms, [false, false, false])
  })

  it('stand in their book by the order of their keys', () => {
    const { keys, starts, path, heads, concepts, words } = bookOf(
      lexicon({ port: ['tea port', 'port'], cup: ['TEA … cup'] }),
    )
    assert.deepEqual(keys, ['cup', 'port', 'tea'])
    const entries = [...concepts].map((_, nth) => [...path.subarray(starts[nth], starts[nth + 1])])
    assert.deepEqual(entries, [[4], [7, GAP, 2], [6, 4]])
    assert.deepEqual(
      [[...heads], [...concepts], [...words]],
      [
        [0, 1],
        [0, 1, 0],
        [2, 0, 0],
      ],
    )
  })

  it('of several lexicons are those of the concepts that they make together, each once', () => {
    const first = lexicon({ port: ['tea port'], cup: ['tea'] })
    const second = lexicon({ pot: ['tea pot'], cup: ['tea', 'teas'], port: ['tea shop'] })
    const found = phrases([first, second], 'tea')
    assert.deepEqual(found, ['cup: tea', 'cup: tea', 'port: tea port', 'pot: tea pot', 'port: tea shop'])
  })

  it('may begin with words that are names of what every object has', () => {
    const odd = lexicon({ a: ['constructor yard'], b: ['__proto__ x', 'toString'] })
    assert.deepEqual(phrases([odd], 'constructor'), ['a: constructor yard'])
    assert.deepEqual(phrases([lexicon({ a: ['tea'] })], 'constructor'), [])
  })

  it('are the same where their book is known already', () => {
    const plain = ['logic', 'world'].map((name) => loadLexicon(read(`${name}.yaml`)).lexicon)
    const known = plain.map((each): Lexicon => ({ ...structuredClone(each), book: bookOf(each) }))
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
      assert.deepEqual(readable(analyse(text, other)), readable(read))
    }
  })
})

/** Its words with all their phrases, in place of the nodes that these stand in, which know where they come from. */
function readable({ tokens, ...analysis }: Analysis) {
  const words = tokens.map(({ start, end, key }, at) => ({ start, end, key, phrases: phrasesAt(tokens, at) }))
  return { ...analysis, words }
}

function read(name: string): string {
  return readFileSync(join(__dirname, '../../../server/lexicon', name), 'utf8')
}
