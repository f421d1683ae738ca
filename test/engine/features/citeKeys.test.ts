/** Pandoc's citations: a key where the fact or its document has one, in the right place; and nothing where others cite. */
import assert from 'node:assert/strict'
import { citeFact } from '../../../server/src/engine/features/cite'
import { completionsAt } from '../../../server/src/engine/features/completion'
import { findings } from '../../../server/src/engine/features/findings'
import { hoverAt } from '../../../server/src/engine/features/hover'
import { apply, BASE_URI, contradicted, mark, supported, world } from '../../support/snapshot'

const KEYED = `id: tea
documents:
  almanac: { title: { en: The Tea Almanac, vi: Niên giám trà }, citekey: almanac2020, publisher: Chè Press, date: "2020" }
  diary: { title: A diary }
themes: { tea: Tea }
facts:
  - { id: leaves, theme: tea, statement: Good leaves are scarce., sources: [{ document: almanac }] }
  - { id: rain, theme: tea, statement: Rain may slow the harvest., sources: [{ document: almanac }] }
  - { id: own, theme: tea, statement: Cups crack., citekey: "nguyễn:2024", sources: [{ document: almanac }] }
  - { id: odd, theme: tea, statement: Pots leak., citekey: "x y." }
  - { id: none, theme: tea, statement: Kettles sing., sources: [{ document: diary }] }
`
const BASES = { [BASE_URI]: KEYED }

/** Cites the fact at the cursor in Pandoc's style. */
function check(marked: string, expected: string, factId = 'leaves'): void {
  const claims = Array.from(marked.matchAll(/⟦/g), () => supported(factId))
  const { snapshot, uri, text, cursor } = world(marked, claims, BASES)
  assert.equal(apply(text, citeFact(snapshot, uri, cursor, { factId, style: 'pandoc' })), expected)
}

describe('citing a fact by its key', () => {
  it('goes before the stop, without a footnote', () => {
    check('⟦Good <|>leaves are scarce.⟧ More.\n', 'Good leaves are scarce [@almanac2020]. More.\n')
    check('- ⟦Good <|>leaves⟧\r\n', '- Good leaves [@almanac2020]\r\n')
    check('⟦Are <|>they scarce?!⟧', 'Are they scarce [@almanac2020]?!')
  })

  it('goes behind the claim where a quotation ends with it', () =>
    check('⟦“Good <|>leaves.”⟧ So.', '“Good leaves.” [@almanac2020] So.'))

  it('joins the citations that are there, in the claim or behind it', () => {
    check('⟦Good <|>leaves [see @a, p. 3].⟧', 'Good leaves [see @a, p. 3; @almanac2020].')
    check('⟦Good <|>leaves.⟧ [@a]\n', 'Good leaves. [@a; @almanac2020]\n')
  })

  it('changes nothing where the claim has the key', () => {
    check('⟦Good <|>leaves [@almanac2020, p. 3].⟧', 'Good leaves [@almanac2020, p. 3].')
    check('⟦Good <|>leaves.⟧ [@{almanac2020}]', 'Good leaves. [@{almanac2020}]')
  })

  it('takes the fact’s own key before that of its document, and braces what Pandoc would not read', () => {
    check('⟦Cups <|>crack.⟧', 'Cups crack [@nguyễn:2024].', 'own')
    check('⟦Pots <|>leak.⟧', 'Pots leak [@{x-y.}].', 'odd')
  })

  it('stands at the cursor where there is no claim', () => {
    check('Here:<|> x', 'Here: [@almanac2020] x')
    check('<|>', '[@almanac2020]')
  })

  it('is a footnote where there is no key', () =>
    check('⟦Kettles <|>sing.⟧\n', 'Kettles sing.[^fact:none]\n\n[^fact:none]: Kettles sing. (A diary)\n', 'none'))
})

describe('completion behind [@', () => {
  /** Labels, and the note after the first is taken. */
  function complete(marked: string, claims = [supported('own')]) {
    const { snapshot, uri, text, cursor } = world(marked, claims.slice(0, (marked.match(/⟦/g) ?? []).length), BASES)
    const items = completionsAt(snapshot, uri, cursor, { reader: 'auto' })
    const [first] = items
    const taken = first ? apply(text, [{ uri, span: first.replace, newText: first.newText }]) : text
    return { labels: items.map(({ label }) => label), taken, first }
  }

  it('offers the keys of the fact bases, those of the claim’s facts first', () => {
    const { labels, taken, first } = complete('⟦Cups crack [@<|>].⟧')
    assert.deepEqual(labels, ['nguyễn:2024', 'almanac2020', 'x-y.'])
    assert.equal(taken, 'Cups crack [@nguyễn:2024].')
    assert.equal(first?.detail, 'Cups crack.')
    assert.deepEqual(complete('[@alm<|>').first?.documentation, 'The Tea Almanac\nNiên giám trà\nChè Press\n2020')
  })

  it('finds a key by its letters and by words of its title, and closes the bracket where nothing does', () => {
    assert.deepEqual(complete('[@nien giam<|>').labels, [])
    assert.deepEqual(complete('[@niên<|>').labels, ['almanac2020'])
    assert.equal(complete('x [see @alm<|>').taken, 'x [see @almanac2020]')
    assert.equal(complete('x [@a; -@alm<|>x, p. 3] y').taken, 'x [@a; -@almanac2020, p. 3] y')
    assert.equal(complete('x [@{x<|>}]').taken, 'x [@{x-y.}]')
  })

  it('offers nothing elsewhere', () => {
    for (const marked of ['@alm<|>', 'me@alm<|>', '[me@alm<|>]', '[x](@alm<|>)', '[@a]<|>'])
      assert.deepEqual(complete(marked).labels, [], marked)
  })
})

describe('hovering [@key]', () => {
  function hover(marked: string) {
    const claims = marked.includes('⟦') ? [contradicted('rain')] : []
    const { snapshot, uri, text, cursor } = world(marked, claims, BASES)
    const card = hoverAt(snapshot, uri, cursor, { reader: 'auto' })
    return card && { place: mark(text, [card.span]), facts: card.facts.map(({ fact }) => fact.id) }
  }

  it('shows the facts of that source, those of the claim first, and covers the key alone', () => {
    assert.deepEqual(hover('⟦Rain stops it [see @alma<|>nac2020, p. 3].⟧'), {
      place: 'Rain stops it [see ⟦@almanac2020⟧, p. 3].',
      facts: ['rain', 'leaves'],
    })
    assert.deepEqual(hover('x [@{x-y<|>.}] y')?.facts, ['odd'])
  })

  it('is that of the claim on other keys, and none where there is no claim', () => {
    assert.equal(hover('⟦Rain stops it [@smi<|>th2024].⟧')?.place, '⟦Rain stops it [@smith2024].⟧')
    assert.equal(hover('Hello [@smi<|>th2024].'), undefined)
  })
})

describe('other people’s keys', () => {
  it('are no findings', () => {
    const { snapshot, uri } = world('Hello [@smith2024; @nobody]. @x says [-@y, p. 3].\n', [], BASES)
    assert.deepEqual(findings(snapshot, uri, {}, { reader: 'auto' }), [])
  })
})
