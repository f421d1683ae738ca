/** Hover cards, and what they look like as Markdown. */
import assert from 'node:assert/strict'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { hoverAt } from '../../../server/src/engine/features/hover'
import { type HoverMarkdownOptions, hoverMarkdown } from '../../../server/src/engine/features/hoverMarkdown'
import type { ReaderOptions } from '../../../server/src/engine/features/types'
import { BASE_URI, contradicted, mark, supported, unverified, type World, world } from '../../support/snapshot'

const PARSER = unified().use(remarkParse).use(remarkGfm)
const PLAIN: HoverMarkdownOptions = { commandLinks: false, factUri: ({ uri }) => `${uri}#L1` }
const LINKED: HoverMarkdownOptions = { ...PLAIN, commandLinks: true }

function hover({ snapshot, uri, cursor }: World, reader: ReaderOptions['reader'] = 'auto') {
  return hoverAt(snapshot, uri, cursor, { reader })
}

/** The card covers what is in `⟦⟧` of `covered`, and reads as the lines do (empty ones left out). */
function check(
  given: World,
  covered: string,
  lines: readonly string[],
  reader: ReaderOptions['reader'] = 'auto',
): void {
  const card = hover(given, reader) ?? assert.fail('no card')
  assert.equal(mark(given.text, [card.span]), covered)
  assert.deepEqual(hoverMarkdown(card, PLAIN).split('\n\n'), lines)
}

describe('a hover', () => {
  it('of a claim: verdict, fact in both languages, why, source, link', () =>
    check(
      world('Hi. ⟦There are <|>plenty of leaves.⟧ Bye.', [
        contradicted('leaves-scarce', { reason: '“plenty” against “scarce”' }),
      ]),
      'Hi. ⟦There are plenty of leaves.⟧ Bye.',
      [
        '**✗ Contradicted** · Tea › Leaves',
        'Good leaves are scarce.',
        '*Lá trà ngon khan hiếm.*',
        'Why: “plenty” against “scarce”',
        'Source: [The Tea Almanac](https://example.org/almanac), section 1 (Leaves), sentence 2: “scarce leaves”',
        '[Open the fact](file:///facts/tea.facts.yaml#L1)',
      ],
    ))

  it('speaks the language of the claim, or the reader’s', () => {
    const vi = world('⟦Mưa <|>làm chậm vụ hái.⟧', [supported('rain-slows', { language: 'vi' })])
    const lines = [
      '**✓ Có căn cứ** · Trà › Lá trà',
      'Mưa có thể làm chậm vụ hái.',
      '*Rain may slow the harvest.*',
      'Nguồn: [Niên giám trà](https://example.org/almanac), phần 2 (Thu hoạch), câu 1',
      '[Mở dữ kiện](file:///facts/tea.facts.yaml#L1)',
    ]
    check(vi, '⟦Mưa làm chậm vụ hái.⟧', lines)
    assert.equal(
      hoverMarkdown(hover(vi, 'en') ?? assert.fail(), PLAIN).split('\n\n')[0],
      '**✓ Supported** · Tea › Leaves',
    )
  })

  it('of a claim with several facts shows each', () => {
    const card = hover(
      world('⟦Leaves <|>and cups.⟧', [{ verdict: 'supported', facts: ['leaves-scarce', 'cups-crack'] }]),
    )
    assert.deepEqual(
      card?.facts.map(({ fact }) => fact.id),
      ['leaves-scarce', 'cups-crack'],
    )
    assert.match(
      hoverMarkdown(card ?? assert.fail(), PLAIN),
      /\n\n---\n\n\*\*✓ Supported\*\* · Old cups often crack\.\n\n/,
    )
  })

  it('of an unverified claim is short', () =>
    check(world('⟦Cups <|>are blue.⟧', [unverified('cups')]), '⟦Cups are blue.⟧', [
      '**? Unverified**',
      'No fact bears on this claim yet.',
    ]))

  it('of a citation covers the citation alone', () =>
    check(
      world('⟦Cups crack[^fact:cups<|>-crack] a lot.⟧', [supported('cups-crack')]),
      'Cups crack⟦[^fact:cups-crack]⟧ a lot.',
      [
        '**Fact** · Cups',
        'Old cups often crack.',
        'Source: Tea facts',
        '[Open the fact](file:///facts/tea.facts.yaml#L1)',
      ],
    ))

  it('ends with its claim', () => {
    assert.equal(hover(world('⟦A claim.⟧<|> No claim.', [supported('cups-crack')])), undefined)
    assert.equal(hover(world('⟦x[^fact:<|>nope] y⟧', [supported('cups-crack')])), undefined)
    assert.equal(hoverAt(world('').snapshot, 'file:///nope', 0, { reader: 'auto' }), undefined)
  })
})

describe('a hover’s evidence', () => {
  const CHECKS = `id: checks
title: { en: Checked claims, vi: Nhận định đã kiểm chứng }
documents: { paper: { title: { en: The paper }, publisher: AFP, date: 2023-05 } }
themes: { tea: { en: Tea } }
facts:
  - { id: cures, theme: tea, statement: { en: Tea cures fever. }, publisher: Reuters, url: 'https://example.org/check?a=1', asOf: 2024-03-01, rating: { text: False, value: 1, best: 5, worst: 1, relation: contradicted }, quote: Cures fever overnight!, notes: { en: Shared since 2020., vi: Lan truyền từ 2020. } }
  - { id: grows, theme: tea, statement: { en: Tea grows on Mars. }, rating: Pants on Fire, sources: [{ document: paper, heading: Space }] }
  - { id: costs, theme: tea, statement: { en: Tea costs two coins. }, asOf: 2024-02, validUntil: 2024-06, publisher: The Tea Board, url: 'javascript:alert(1)' }
  - { id: new, theme: tea, statement: { en: Tea is new. }, draft: true }
`
  const shown = (fact: string, { today, reader = 'en', bases = { [BASE_URI]: CHECKS } }: Shown = {}) => {
    const { snapshot, uri, cursor } = world('⟦A <|>claim.⟧', [contradicted(`checks:${fact}`)], bases)
    const card = hoverAt(snapshot, uri, cursor, { reader, ...(today === undefined ? {} : { today }) })
    return hoverMarkdown(card ?? assert.fail('no card'), PLAIN)
      .split('\n\n')
      .slice(2, -1)
  }
  interface Shown {
    readonly today?: string
    readonly reader?: 'en' | 'vi'
    readonly bases?: Readonly<Record<string, string>>
  }

  it('is the rating in the publisher’s words with its number, who gave it when and where, the quote, and notes', () => {
    assert.deepEqual(shown('cures'), [
      'Rating: [“False” (1 on a scale of 1–5), Reuters, 2024-03-01](https://example.org/check?a=1)',
      'Quote: “Cures fever overnight!”',
      'Notes: Shared since 2020.',
    ])
    assert.deepEqual(shown('cures', { reader: 'vi' }), [
      'Đánh giá: [“False” (1 trên thang 1–5), Reuters, 2024-03-01](https://example.org/check?a=1)',
      'Trích nguyên văn: “Cures fever overnight!”',
      'Ghi chú: Lan truyền từ 2020.',
    ])
  })

  it('takes publisher and date of a rating from the document, where the fact has none', () =>
    assert.deepEqual(shown('grows'), ['Source: The paper, under “Space”', 'Rating: “Pants on Fire”, AFP, 2023-05']))

  it('says as of when, until when, and that a date is past once the whole month is', () => {
    const costs = (until: string) => ['Publisher: The Tea Board', `As of: 2024-02 · Valid until: ${until}`]
    assert.deepEqual(shown('costs'), costs('2024-06'))
    assert.deepEqual(shown('costs', { today: '2024-06-30' }), costs('2024-06'))
    assert.deepEqual(shown('costs', { today: '2024-07-01' }), [
      'Publisher: The Tea Board',
      'Valid until: 2024-06, which is past: look for a newer source',
      'As of: 2024-02',
    ])
  })

  it('says that a draft is one', () =>
    assert.deepEqual(shown('new'), ['Source: Checked claims', 'Draft: not accepted yet, so it judges nothing']))

  it('names the base where the note is judged by more than one', () => {
    const bases = { [BASE_URI]: CHECKS, 'file:///other.facts.yaml': 'id: other\nfacts: []\n' }
    assert.deepEqual(
      shown('costs', { bases }).at(-1),
      'Fact base: Checked claims · As of: 2024-02 · Valid until: 2024-06',
    )
    assert.deepEqual(shown('new', { bases }), shown('new'))
  })
})

describe('a hover’s command links', () => {
  const given = world('Hi. ⟦Leaves <|>abound.⟧', [contradicted('leaves-scarce')])

  /** Commands and their decoded arguments. */
  function commands(markdown: string): readonly (readonly [string, unknown])[] {
    return [...markdown.matchAll(/\(command:([\w.]+)\?([^)]*)\)/g)].map(([, name = '', argument = '']) => [
      name,
      JSON.parse(decodeURIComponent(argument)),
    ])
  }

  it('open and cite the fact, and mark the claim as checked or ignore it', () => {
    const idStart = given.snapshot.bases[0]?.text.indexOf('leaves-scarce') ?? 0
    const span = { start: idStart, end: idStart + 'leaves-scarce'.length }
    assert.deepEqual(commands(hoverMarkdown(hover(given) ?? assert.fail(), LINKED)), [
      ['claimlight.openFact', [{ uri: BASE_URI, span }]],
      ['claimlight.citeFact', [{ uri: given.uri, offset: 4, factId: 'leaves-scarce', base: 'tea' }]],
      ['claimlight.markChecked', [{ uri: given.uri, offset: 4 }]],
      ['claimlight.ignoreHere', [{ uri: given.uri, offset: 4 }]],
    ])
  })

  it('take the arguments that the client wants', () => {
    const markdown = hoverMarkdown(hover(given) ?? assert.fail(), {
      ...LINKED,
      commandArgument: ({ command }) => `(${command})`,
    })
    assert.deepEqual(commands(markdown)[0], ['claimlight.openFact', ['(claimlight.openFact)']])
  })

  it('do not cite again', () => {
    const cited = world('⟦Leaves <|>abound.⟧[^fact:leaves-scarce]\n\n[^fact:leaves-scarce]: x', [
      contradicted('leaves-scarce'),
    ])
    const names = commands(hoverMarkdown(hover(cited) ?? assert.fail(), LINKED)).map(([name]) => name)
    assert.deepEqual(names, ['claimlight.openFact', 'claimlight.markChecked', 'claimlight.ignoreHere'])
  })
})

describe('a hover of hostile texts', () => {
  const hostile = [
    '](command:evil)',
    '[x](command:evil?%5B%5D)',
    '![x](https://evil.example/x.png)',
    '<img src=x onerror=alert(1)>',
    '<command:evil>',
    '<https://evil.example>',
    'https://evil.example www.evil.example a@evil.example',
    '`code` ``',
    'a | b',
    '$(warning) $x$',
    '*a* _b_ ~~c~~ **d**',
    '&lt;b&gt; &#91;',
    '[^1]',
    '# h',
    '1. x',
    '- x',
    '> x',
    '\\](command:evil)',
    'line\\n\\n# heading\\n- [ ] task\\n```\\nfence',
    ']: command:evil',
  ]
  for (const text of hostile) {
    it(`shows ${JSON.stringify(text)} and does nothing`, () => {
      const quoted = `"${text.replace(/\\(?!n)/g, '\\\\')}"`
      const base = `id: tea
title: ${quoted}
documents: { d: { title: ${quoted}, url: ${quoted}, sections: { 1: ${quoted} } } }
themes: { t: ${quoted} }
facts: [{ id: a, theme: t, statement: { en: ${quoted}, vi: ${quoted} }, sources: { document: d, section: 1, quote: ${quoted} } }]
`
      const plain = text.replaceAll('\\n', '\n')
      const given = world('⟦x<|>y⟧', [contradicted('a', { reason: plain })], { [BASE_URI]: base })
      const markdown = hoverMarkdown(hover(given) ?? assert.fail(), LINKED)
      const seen = nodesOf(PARSER.parse(markdown))
      const kinds = new Set(seen.map(({ type }) => type))
      for (const kind of kinds)
        assert.ok(['root', 'paragraph', 'text', 'strong', 'emphasis', 'link'].includes(kind), `${kind} in ${markdown}`)
      // Some renderers make a link of any web address that they see; it leads where it says.
      const targets = seen
        .filter((node) => !saysWhereItLeads(node))
        .flatMap(({ url }) => url?.replace(/\?.*/s, '') ?? [])
      assert.deepEqual(targets, [
        'command:claimlight.openFact',
        'command:claimlight.citeFact',
        'command:claimlight.markChecked',
        'command:claimlight.ignoreHere',
      ])
      assert.doesNotMatch(markdown, /(?<!\\)\$\(|(?<!\\):\/\/|<|\bwww\.|(?<!\\)@/)
      assert.equal(seen.filter(({ type }) => type === 'emphasis').length, 1)
      const shown = seen.flatMap(({ value }) => value ?? []).join('')
      assert.ok(shown.includes(plain.replace(/\s+/g, ' ')), `${shown} shows ${plain}`)
    })
  }
})

function saysWhereItLeads({ url, children }: Seen): boolean {
  const label = children?.[0]?.value
  return url !== undefined && label !== undefined && /^(https?|mailto):/.test(url) && url.endsWith(label)
}

interface Seen {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Seen[]
}

function nodesOf(node: Seen): readonly Seen[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}
