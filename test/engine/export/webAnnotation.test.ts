/** Web annotations: what goes out has the shape of the W3C's model, and finds its places when it comes back. */
import assert from 'node:assert/strict'
import { QuotedText } from '../../../server/src/engine/anchor/textQuote'
import { CodePoints } from '../../../server/src/engine/export/codePoints'
import { placeAnnotation, readWebAnnotations } from '../../../server/src/engine/export/readAnnotations'
import { report } from '../../support/exporting'
import { contradicted, mark, overstated, supported, unverified, world, worldOf } from '../../support/snapshot'

interface Selector {
  readonly type: string
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly start?: number
  readonly end?: number
}

interface Body {
  readonly type: string
  readonly purpose: string
  readonly value?: string
  readonly source?: string
  readonly language?: string
}

interface Item {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly body: readonly Body[]
  readonly target: {
    readonly source: string
    readonly state: Readonly<Record<string, string>>
    readonly selector: readonly Selector[]
  }
}

interface Collection {
  readonly '@context': readonly unknown[]
  readonly id: string
  readonly type: string
  readonly total: number
  readonly first: { readonly id: string; readonly type: string; readonly items: readonly Item[] }
}

const collectionOf = (text: string): Collection => JSON.parse(text)
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const NOTE =
  '# Trà 🍵\r\n\r\nLe\u0302 🍃: ⟦Leaves 🍃 are\r\nplentiful.⟧ ⟦Rain will slow.⟧\r\n\r\n⟦Rain will slow.⟧ ⟦Old.⟧\r\n'
const CLAIMS = [
  contradicted('leaves-scarce', { reason: 'The note has “plentiful”.', themes: ['tea/leaves', 'tea'] }),
  overstated('rain-slows', { reason: 'The note has “will”.' }),
  overstated('rain-slows', { reason: 'The note has “will”.' }),
  unverified('tea'),
]

describe('web annotations, written', () => {
  const { snapshot, text } = world(NOTE, CLAIMS)
  const written = report('web-annotation', snapshot)
  const { first, ...collection } = collectionOf(written)
  const [item] = first.items

  it('are a collection of one page, an annotation a claim', () => {
    assert.equal(collection['@context'][0], 'http://www.w3.org/ns/anno.jsonld')
    assert.deepEqual(
      [collection.type, first.type, collection.total, first.items.length],
      ['AnnotationCollection', 'AnnotationPage', 4, 4],
    )
    for (const { type, motivation } of first.items) assert.deepEqual([type, motivation], ['Annotation', 'assessing'])
  })

  it('have names that are always the same, and no two alike', () => {
    const ids = [collection.id, first.id, ...first.items.map(({ id }) => id)]
    for (const id of ids) assert.match(id, URN)
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(report('web-annotation', snapshot), written)
    const judgedAnew = world(NOTE, [supported('leaves-scarce'), ...CLAIMS.slice(1)]).snapshot
    const [again] = collectionOf(report('web-annotation', judgedAnew)).first.items
    assert.equal(again?.id, item?.id)
  })

  it('quote the note as it stands, with what is around', () => {
    const quote = item?.target.selector.find(({ type }) => type === 'TextQuoteSelector')
    assert.deepEqual(quote, {
      type: 'TextQuoteSelector',
      exact: 'Leaves 🍃 are\r\nplentiful.',
      prefix: '# Trà 🍵\r\n\r\nLe\u0302 🍃: ',
      suffix: ' Rain will slow.\r\n\r\nRain will slow. Old.\r\n',
    })
  })

  it('count positions in code points', () => {
    const position = item?.target.selector.find(({ type }) => type === 'TextPositionSelector')
    const points = [...text]
    assert.equal(points.slice(position?.start, position?.end).join(''), 'Leaves 🍃 are\r\nplentiful.')
  })

  it('cut no character in two', () => {
    const { snapshot: long } = world(`${'🍃'.repeat(40)}a⟦x y.⟧b${'🍃'.repeat(40)}`, [unverified('tea')])
    const [selector] = collectionOf(report('web-annotation', long)).first.items[0]?.target.selector ?? []
    assert.doesNotMatch(`${selector?.prefix} ${selector?.suffix}`, /\p{Surrogate}/u)
    assert.ok((selector?.prefix?.length ?? 0) > 40)
  })

  it('say the verdict, the reason, the fact and the themes, each for its purpose', () => {
    assert.deepEqual(
      item?.body.map(({ purpose, value, source }) => [purpose, value ?? source]),
      [
        ['assessing', 'contradicted'],
        ['commenting', 'The note has “plentiful”.'],
        ['describing', 'Good leaves are scarce.'],
        ['tagging', 'tea/leaves'],
        ['tagging', 'tea'],
        ['identifying', 'urn:x-claimlight:fact:tea:leaves-scarce'],
      ],
    )
  })

  it('name the note by its address, and the state that it was in', () => {
    const { target } = item ?? {}
    assert.equal(target?.source, 'note.md')
    assert.equal(target?.state['type'], 'TimeState')
    assert.match(target?.state['schema:sha256'] ?? '', /^[0-9a-f]{64}$/)
  })

  it('are an empty collection where nothing is claimed', () => {
    const { total, first: page } = collectionOf(report('web-annotation', worldOf({ 'a.md': ['Hello.'] })))
    assert.deepEqual([total, page.items], [0, []])
  })
})

describe('web annotations, brought back', () => {
  const { snapshot } = world(NOTE, CLAIMS)
  const { annotations, problems } = readWebAnnotations(report('web-annotation', snapshot))

  /** The note with the places of all annotations marked. */
  function placed(text: string): string {
    const note = new QuotedText(text)
    return mark(
      text,
      annotations.flatMap((each) => placeAnnotation(note, new CodePoints(text), each) ?? []),
    )
  }

  it('say what they said', () => {
    assert.deepEqual(problems, [])
    assert.deepEqual(
      annotations.map(({ source, verdict, comment, facts }) => [source, verdict, comment, facts]),
      [
        ['note.md', 'contradicted', 'The note has “plentiful”.', ['tea:leaves-scarce']],
        ['note.md', 'overstated', 'The note has “will”.', ['tea:rain-slows']],
        ['note.md', 'overstated', 'The note has “will”.', ['tea:rain-slows']],
        ['note.md', 'unverified', '', []],
      ],
    )
  })

  it('find their places in the same note', () => assert.equal(placed(NOTE.replace(/[⟦⟧]/g, '')), NOTE))

  it('find them behind a byte order mark', () => {
    const marked = world(`\uFEFF${NOTE}`, CLAIMS)
    const read = readWebAnnotations(report('web-annotation', marked.snapshot)).annotations
    assert.deepEqual(
      read.map(({ position }) => position),
      annotations.map(({ position }) => position),
    )
  })

  it('find them after the note was edited around them, wrapped anew, and its letters composed otherwise', () => {
    const edited =
      'A new beginning 🎉, much longer than before.\n\n# Trà 🍵\n\nLê 🍃: ⟦Leaves 🍃 are plentiful.⟧\n> ⟦Rain will\n> slow.⟧\n\nMore. ⟦Rain will slow.⟧ ⟦Old.⟧\n'
    assert.equal(placed(edited.replace(/[⟦⟧]/g, '')), edited)
  })

  it('have no place where their words are gone', () => {
    const edited = '# Trà 🍵\n\nLeaves are not so plentiful. Rain may slow.\n'
    assert.equal(placed(edited), edited)
  })
})

describe('web annotations of others', () => {
  const read = (value: unknown) => readWebAnnotations(JSON.stringify(value))
  const quote = { type: 'TextQuoteSelector', exact: 'scarce leaves', prefix: 'of ' }

  it('are read in every shape: alone, in a list, a page, a collection, a graph', () => {
    const one = { type: 'Annotation', target: { source: 'a.md', selector: quote } }
    const shapes: readonly unknown[] = [
      one,
      [one],
      { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [one] },
      { type: ['AnnotationCollection'], total: 1, first: { type: 'AnnotationPage', items: [one] } },
      { '@graph': [one] },
    ]
    for (const shape of shapes) {
      const { annotations, problems } = read(shape)
      assert.deepEqual([annotations.map(({ source }) => source), problems], [['a.md'], []])
    }
  })

  it('are read with bodies, selectors and agents as others write them', () => {
    const { annotations } = read({
      '@id': 'https://hypothes.is/a/1',
      '@type': 'oa:Annotation',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'Nguyễn Thị Hằng' },
      created: '2024-03-01T08:00:00Z',
      body: [
        { type: 'TextualBody', value: 'Sai rồi.', purpose: 'commenting' },
        { type: 'TextualBody', value: 'Contradicted', purpose: 'tagging' },
      ],
      target: [
        { source: { id: 'https://example.org/a.md', type: 'Text' }, selector: [{ type: 'RangeSelector' }, quote] },
        {
          source: 'b.md',
          selector: {
            type: 'FragmentSelector',
            value: 'x',
            refinedBy: { type: 'TextPositionSelector', start: 3, end: 5 },
          },
        },
      ],
    })
    const said = {
      verdict: 'contradicted',
      comment: 'Sai rồi.',
      facts: [],
      by: 'Nguyễn Thị Hằng',
      at: '2024-03-01T08:00:00Z',
      id: 'https://hypothes.is/a/1',
      place: '',
    }
    assert.deepEqual(annotations, [
      { ...said, source: 'https://example.org/a.md', quote: { exact: 'scarce leaves', prefix: 'of ' } },
      { ...said, source: 'b.md', position: { start: 3, end: 5 } },
    ])
  })

  it('tell what is wrong with one, by its place, and read the rest', () => {
    const { annotations, problems } = read({
      items: [{ type: 'Annotation' }, 7, { target: {} }, { target: 'a.md', bodyValue: 'Hm.' }],
    })
    assert.deepEqual(
      annotations.map(({ source, comment, place }) => [source, comment, place]),
      [['a.md', 'Hm.', 'items[3]']],
    )
    assert.deepEqual(
      problems.map(({ place, message }) => `${place}: ${message}`),
      [
        'items[0]: It has no target, and so annotates nothing.',
        'items[1]: This is no annotation: an object with a target is expected.',
        'items[2]: Its target has no source: an address of the note is expected.',
      ],
    )
  })

  it('tell of files that are none', () => {
    assert.match(
      readWebAnnotations('{"a":').problems[0]?.message ?? '',
      /^This is no JSON: .*Web Annotations in JSON-LD\.$/,
    )
    assert.match(read([]).problems[0]?.message ?? '', /^There is no annotation in it/)
    for (const odd of [null, 7, 'x', true]) assert.equal(read(odd).annotations.length, 0)
  })
})
