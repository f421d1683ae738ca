/** What mends a quote that its document no longer holds: the document as it is now and a base in, the base out. */
import assert from 'node:assert/strict'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { nearestQuote } from '../../../server/src/engine/facts/nearestQuote'
import { SourceText } from '../../../server/src/engine/facts/quotes'
import { actionsIn } from '../../../server/src/engine/features/actions'
import { apply, BASE_URI, makeSnapshot } from '../../support/snapshot'

const near = (text: string, quote: string) => nearestQuote(new SourceText(text), quote)?.quote

describe('a quote that has gone', () => {
  const quote = 'Frost may delay the tea harvest by two weeks.'

  it('is found again where the sentence was changed, whole', () => {
    const now = '# Weather\n\nIt is cold. Frost may, they say, delay the *tea* harvest\nby three weeks. Rain helps.\n'
    assert.equal(near(now, quote), 'Frost may, they say, delay the tea harvest by three weeks.')
    assert.equal(
      near('Sương giá có thể làm chậm mùa chè ba tuần.', 'Sương giá có thể làm chậm vụ chè hai tuần'),
      'Sương giá có thể làm chậm mùa chè ba tuần',
    )
    const nfd = 'Hôm nay mưa. Sương giá có thể làm chậm vụ chè ba tuần!'.normalize('NFD')
    assert.equal(near(nfd, 'Sương giá có thể làm chậm vụ chè hai tuần.'), 'Sương giá có thể làm chậm vụ chè ba tuần!')
  })

  it('keeps quotation marks and dashes as the document has them, and looks through links and quoted lines', () => {
    const now = '> Frost may delay the [“tea” harvest](https://frost.example/delay/tea) — by\n> three weeks.\n'
    assert.equal(near(now, quote), 'Frost may delay the “tea” harvest — by three weeks.')
  })

  it('is a part of a sentence, where it was one', () => {
    assert.equal(
      near('They fear that frost could delay the tea harvest, and more.', 'frost may delay the tea harvest'),
      'frost could delay the tea harvest',
    )
  })

  it('is not found where nothing is near, where two are, or where it is very short', () => {
    assert.equal(near('Rain helps the leaves in spring, and the ships sail.', quote), undefined)
    const twice = 'Frost may delay the tea harvest by three weeks.\n\nFrost may delay the tea harvest by four weeks.\n'
    assert.equal(near(twice, quote), undefined)
    assert.equal(near('Scarce leaves, they say.', 'scarce tea'), undefined)
    assert.equal(near('', quote), undefined)
  })

  it('of a long document is found in bounded time', () => {
    const text = `${'The harvest of tea may be late by weeks of frost, or not. '.repeat(20_000)}Frost could delay the whole tea harvest by two weeks. The end.`
    assert.equal(near(text, quote), 'Frost could delay the whole tea harvest by two weeks.')
  }).timeout(5000)
})

const BASE = `version: 1
id: tea
documents: { book: { title: { en: Book }, path: book.md } }
themes: { tea: { en: Tea } }
facts:
  - id: a
    theme: tea
    statement: { en: A. }
    sources:
      - document: book # mine
        position: 7
        quote: >-
          Frost may delay the
          tea harvest by two weeks.
        heading: Weather
  - { id: b, theme: tea, statement: { en: B. }, sources: [{ document: book, quote: 'Rain helps the good tea leaves, always.' }] }
`
const BOOK = 'Now: Frost may delay the tea harvest by ten weeks.\n\nRain helps the best tea leaves, "always".\n'

function fixed(needle: string, book = BOOK) {
  const snapshot = makeSnapshot([], { [BASE_URI]: BASE })
  const at = BASE.indexOf(needle) + needle.length
  const sources = new Map([['book', new SourceText(book)]])
  const actions = actionsIn(snapshot, BASE_URI, { start: at, end: at }, {}, { reader: 'auto' }, { sources })
  return actions.map(({ title, edits }) => {
    const after = apply(BASE, edits)
    assert.deepEqual(loadFactBase({ uri: BASE_URI, text: after, bundled: false }).problems, [], after)
    return [title, after] as const
  })
}

describe('the fixes of a quote that has gone', () => {
  it('put the words of now and their place there, and nothing else', () => {
    const [[title, after] = ['', '']] = fixed('id: a')
    assert.equal(title, 'Quote it as it stands now: “Frost may delay the tea harvest by ten weeks.”')
    assert.equal(
      after,
      BASE.replace('position: 7', 'position: 5').replace(
        '>-\n          Frost may delay the\n          tea harvest by two weeks.',
        'Frost may delay the tea harvest by ten weeks.',
      ),
    )
  })

  it('keep to brackets, with quotes where the words need them', () => {
    const [[, after] = ['', '']] = fixed('Rain helps')
    assert.equal(after, BASE.replace(/'Rain.*always\.'/, '"Rain helps the best tea leaves, \\"always\\"."'))
  })

  it('or take the quote out', () => {
    assert.deepEqual(fixed('id: a', 'Nothing.'), [['Remove the quote', BASE.replace(/ {8}quote: >-\n.*\n.*\n/, '')]])
    assert.deepEqual(fixed('Rain helps', 'Nothing.'), [['Remove the quote', BASE.replace(/, quote: '.*?'/, '')]])
  })
})
