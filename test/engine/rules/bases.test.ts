/** The rules about fact bases: a base and what is known beside it in, findings out. */
import assert from 'node:assert/strict'
import { createHost } from '../../../server/src/engine'
import { loadLexicon } from '../../../server/src/engine/facts/lexicon'
import { SourceText } from '../../../server/src/engine/facts/quotes'
import { baseFindings } from '../../../server/src/engine/features/baseFindings'
import { assertingFacts, contradictedBy, roundsAfter, roundsIn } from '../../../server/src/engine/features/disagreement'
import { factKey } from '../../../server/src/engine/features/tally'
import type { Fact, FactBase } from '../../../server/src/engine/model'
import type { BaseEvidence } from '../../../server/src/engine/rules/baseRule'
import { BASE_URI, makeSnapshot, mark } from '../../support/snapshot'

function baseOf(text: string): FactBase {
  return makeSnapshot([], { [BASE_URI]: text }).bases[0] ?? assert.fail('no base')
}

/** The findings of one code as the marked text and their messages. */
function found(text: string, code: string, evidence: BaseEvidence = {}, reader: 'auto' | 'vi' = 'auto') {
  const snapshot = makeSnapshot([], { [BASE_URI]: text })
  const base = snapshot.bases[0] ?? assert.fail('no base')
  const all = baseFindings(snapshot, base, { [code]: 'warning' }, { reader }, evidence).filter(
    (each) => each.code === code,
  )
  return {
    marked: mark(
      text,
      all.map(({ span }) => span),
    ),
    messages: all.map(({ message }) => message),
    all,
    base,
  }
}

const TWO = `version: 1
id: tea
themes: { tea: { en: Tea } }
facts:
  - { id: a, theme: tea, statement: { en: A., vi: Á. } }
  - { id: b, theme: tea, statement: { en: B., vi: Bê. } }
  - { id: c, theme: tea, statement: { en: C., vi: Xê. } }
  - { id: d, theme: tea, statement: { en: D. } }
`

describe('one-language', () => {
  it('finds the statement that is in one language where the others are in both', () => {
    const { marked, messages } = found(TWO, 'one-language')
    assert.equal(marked, TWO.replace('id: d', 'id: ⟦d⟧'))
    assert.deepEqual(messages, ['“d” has no statement in Vietnamese, as the other facts of this base have. Add "vi".'])
  })

  it('says nothing where most are in one language, or there are few', () => {
    assert.deepEqual(found(TWO.replaceAll(/, vi: (?:Á|Bê)\./g, ''), 'one-language').messages, [])
    assert.deepEqual(found(TWO.replace(/ {2}- \{ id: a.*\n/, ''), 'one-language').messages, [])
  })

  it('speaks the reader’s language', () => {
    assert.match(found(TWO, 'one-language', {}, 'vi').messages[0] ?? '', /chưa có câu bằng tiếng Việt/)
  })
})

describe('unused-fact', () => {
  it('finds what no note uses, drafts aside, once the notes are known', () => {
    const text = TWO.replace('id: d,', 'id: d, draft: true,')
    assert.deepEqual(found(text, 'unused-fact').messages, [])
    const uses = new Map([
      ['tea:a', 2],
      ['tea:c', 1],
    ])
    assert.equal(found(text, 'unused-fact', { uses }).marked, text.replace('id: b', 'id: ⟦b⟧'))
  })
})

describe('quote-gone', () => {
  const text = `version: 1
id: tea
documents: { book: { title: { en: Book }, path: book.md }, other: { title: { en: Other }, path: other.txt } }
themes: { tea: { en: Tea } }
facts:
  - { id: a, theme: tea, statement: { en: A. }, sources: [{ document: book, position: 9, quote: Leaves “are” scarce }] }
  - id: b
    theme: tea
    statement: { en: B. }
    sources:
      - document: other
        quote: >-
          Rain slows
          the ships.
`
  const sources = (book: string | null, other: string | null = 'Rain slows the ships.') =>
    new Map([
      ['book', book === null ? null : new SourceText(book)],
      ['other', other === null ? null : new SourceText(other)],
    ])

  it('finds the quote that does not stand in its document any more', () => {
    const { marked, messages } = found(text, 'quote-gone', { sources: sources('Leaves are plentiful.', 'Sun.') })
    assert.equal(marked, text.replace('Leaves “are” scarce', '⟦Leaves “are” scarce⟧').replace('id: b', 'id: ⟦b⟧'))
    assert.equal(messages[0], 'These words no longer stand in book.md. Take them from there anew, or remove the quote.')
  })

  it('looks through line breaks, marks, kinds of quotation marks and NFD, and at the place first', () => {
    const same = [
      'Leaves "are" scarce',
      '# Book\n\nOh. Leaves\n"are" *scarce*.',
      '> Leaves\r\n> «are»\r\n> **scarce**, [they](x.md) say.',
      'Leaves\u00a0“are”  scarce',
    ]
    for (const book of same) assert.deepEqual(found(text, 'quote-gone', { sources: sources(book) }).messages, [], book)
    const vietnamese = new SourceText('Lá chè khan hiếm.'.normalize('NFD'))
    assert.ok(vietnamese.holds({ quote: 'Lá chè khan hiếm' }))
    assert.ok(new SourceText('A long way off: B.').holds({ quote: 'B.', position: 3 }))
    assert.ok(!new SourceText('a b').holds({ quote: 'ab' }))
  })

  it('takes … for words that are left out, in their order', () => {
    const book = new SourceText('Good leaves of all kinds are scarce in spring.')
    assert.ok(book.holds({ quote: 'Good leaves … are scarce' }))
    assert.ok(book.holds({ quote: 'Good leaves [...] spring' }))
    assert.ok(!book.holds({ quote: 'are scarce … Good leaves' }))
  })

  it('finds the document whose file is not there, and says nothing of those that have not been read', () => {
    const { marked, messages } = found(text, 'quote-gone', { sources: sources(null) })
    assert.equal(marked, text.replace('{ book:', '{ ⟦book⟧:'))
    assert.deepEqual(messages, ['There is no file book.md that can be read. Correct "path", or remove it.'])
    assert.deepEqual(found(text, 'quote-gone').messages, [])
    assert.deepEqual(found(text, 'quote-gone', { sources: new Map() }).messages, [])
  })
})

describe('facts-disagree', () => {
  it('points to the other fact', () => {
    const base = baseOf(TWO)
    const [a, b] = base.facts
    assert.ok(a && b)
    const { marked, all } = found(TWO, 'facts-disagree', { disagreements: new Map([[factKey(a), [b]]]) })
    assert.equal(marked, TWO.replace('id: a', 'id: ⟦a⟧'))
    assert.deepEqual(all[0]?.related, [{ uri: BASE_URI, span: b.idSpan, message: 'B.' }])
  })

  const general = loadLexicon(`concepts:
  plenty: { kind: quality, en: [plentiful], vi: [dồi dào], opposite: scarce }
  scarce: { kind: quality, en: [scarce], vi: [khan hiếm] }
  leaf: { kind: thing, en: [leaves], vi: [lá chè] }
`).lexicon
  const facts = (count: number) =>
    Array.from({ length: count }, (_, nth) => {
      const says = nth === 2 ? 'plenty' : 'scarce'
      const statement =
        nth === 2 ? 'vi: Lá chè dồi dào.' : nth === count - 1 ? 'en: Leaves are scarce.' : `en: Fact ${nth}.`
      const framed = nth === 2 || nth === count - 1
      return `  - { id: f${nth}, theme: tea, statement: { ${statement} }${framed ? `, frames: [{ about: [leaf], says: [${says}] }]` : ', frames: [{ about: [nothing] }]'} }\n`
    }).join('')

  /** Pairs of ids that are found in all rounds. */
  function pairs(
    text: string,
    rounds: (base: FactBase) => Iterable<{ held: readonly Fact[]; against: FactBase }> = roundsIn,
  ) {
    const host = createHost([general])
    host.setFactFiles([{ uri: BASE_URI, text, bundled: false }])
    const snapshot = host.snapshot()
    const base = snapshot.bases[0] ?? assert.fail('no base')
    const made = [...rounds(base)].flatMap(({ held, against }) => {
      const read = host.aside([against])
      return held.flatMap((fact) => contradictedBy(snapshot, fact, read).map(({ id }) => `${fact.id} ${id}`))
    })
    return [...new Set(made)].sort()
  }
  const HEAD = 'version: 1\nid: tea\nthemes: { tea: { en: Tea } }\nfacts:\n'

  it('is found by holding each statement against the others with the engine, in both languages', () => {
    for (const count of [4, 5, 16, 17, 40])
      assert.deepEqual(pairs(HEAD + facts(count)), [`f${count - 1} f2`, `f2 f${count - 1}`].sort())
  })

  it('asks nothing of drafts, claims that were checked, and large bases', () => {
    assert.deepEqual(pairs(HEAD + facts(4).replace('id: f2,', 'id: f2, draft: true,')), [])
    assert.ok(!pairs(HEAD + facts(4).replace('id: f2,', 'id: f2, rating: False,')).includes('f2 f3'))
    assert.deepEqual([...roundsIn(baseOf(HEAD + facts(301)))], [])
    assert.deepEqual(assertingFacts(baseOf(HEAD + facts(301))), [])
  })

  it('holds each two facts against each other at least once', () => {
    const base = baseOf(HEAD + facts(70))
    const met = new Set<string>()
    for (const { held, against } of roundsIn(base)) {
      for (const fact of held) for (const other of against.facts) met.add(`${fact.id} ${other.id}`)
    }
    assert.equal(met.size, 70 * 69)
  })

  it('looks only at what has changed after an edit', () => {
    const text = HEAD + facts(40)
    assert.deepEqual(
      pairs(text, (base) => roundsAfter(base, new Set(['f2']))),
      ['f2 f39', 'f39 f2'],
    )
    assert.deepEqual(
      pairs(text, (base) => roundsAfter(base, new Set(['f5']))),
      [],
    )
    assert.deepEqual([...roundsAfter(baseOf(text), new Set())], [])
  })
})
