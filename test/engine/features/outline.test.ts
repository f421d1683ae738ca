/** The theme outline: whole pages as they are written. */
import assert from 'node:assert/strict'
import { type OutlineOptions, outlineMarkdown } from '../../../server/src/engine/features/outline'
import type { Snapshot } from '../../../server/src/engine/host'
import { BASE_URI, contradicted, supported, unverified, world, worldOf } from '../../support/snapshot'

function check(snapshot: Snapshot, options: Partial<OutlineOptions>, lines: readonly string[]): void {
  // `file#word`: the first word at the place shows that the link leads there.
  const link: OutlineOptions['link'] = ({ uri, span }) => {
    const text = snapshot.note(uri)?.text ?? snapshot.bases.find((base) => base.uri === uri)?.text ?? ''
    return `${uri.slice(uri.lastIndexOf('/') + 1)}#${/^[\w-]*/.exec(text.slice(span.start))}`
  }
  assert.deepEqual(outlineMarkdown(snapshot, { reader: 'auto', link, ...options }).split('\n'), [...lines, ''])
}

const SNAPSHOT = worldOf({
  'b.md': ['One.\n\n⟦Leaves *abound*.⟧ ⟦Tea is green.⟧', contradicted('leaves-scarce'), unverified('tea')],
  'a%20b.md': ['⟦Leaves are scarce.⟧', supported('leaves-scarce')],
})

describe('the outline', () => {
  it('has each theme, its facts with sources and mentions, and what is unverified', () =>
    check(SNAPSHOT, {}, [
      '# Theme outline',
      '',
      '## Tea',
      '',
      '*3 claims in the notes.*',
      '',
      '*Unverified claims*',
      '',
      '- ? Unverified: “Tea is green.” ([b.md:3](b.md#Tea))',
      '',
      '### Leaves',
      '',
      '- **Good leaves are scarce.**  ',
      '  The Tea Almanac, section 1, sentence 2 · [leaves-scarce](tea.facts.yaml#leaves-scarce)',
      '',
      '  - ✓ Supported: “Leaves are scarce.” ([a b.md:1](a%20b.md#Leaves))',
      '  - ✗ Contradicted: “Leaves \\*abound\\*.” ([b.md:3](b.md#Leaves))',
      '',
      '- **Rain may slow the harvest.**  ',
      '  The Tea Almanac, section 2, sentence 1 · [rain-slows](tea.facts.yaml#rain-slows)',
      '',
      '## Cups',
      '',
      '*These notes say nothing about Cups yet. Once they do, it is listed here.*',
      '',
      '- **Old cups often crack.**  ',
      '  [cups-crack](tea.facts.yaml#cups-crack)',
    ]))

  it('may be of one theme, of some notes, in the reader’s language', () =>
    check(SNAPSHOT, { theme: 'tea/leaves', uris: ['file:///notes/b.md'], reader: 'vi' }, [
      '# Dàn ý theo chủ đề',
      '',
      '## Lá trà',
      '',
      '*1 nhận định trong các ghi chú.*',
      '',
      '- **Lá trà ngon khan hiếm.**  ',
      '  Niên giám trà, phần 1, câu 2 · [leaves-scarce](tea.facts.yaml#leaves-scarce)',
      '',
      '  - ✗ Trái với nguồn: “Leaves \\*abound\\*.” ([b.md:3](b.md#Leaves))',
      '',
      '- **Mưa có thể làm chậm vụ hái.**  ',
      '  Niên giám trà, phần 2, câu 1 · [rain-slows](tea.facts.yaml#rain-slows)',
    ]))

  it('says kindly that there is no such theme, or nothing at all', () => {
    check(SNAPSHOT, { theme: 'pots' }, [
      '# Theme outline',
      '',
      'There is no theme “pots”. The themes are: tea, tea/leaves, cups.',
    ])
    check(worldOf({}, {}), {}, [
      '# Theme outline',
      '',
      'There are no facts and no claims to outline yet. Add a fact base (\\*.facts.yaml), or write about its themes.',
    ])
  })

  it('shows a claim as its reader reads it', () => {
    const { snapshot, uri } = world('> ⟦Leaves\n> *abound*.⟧', [contradicted('cups-crack')])
    const note = snapshot.note(uri) ?? assert.fail('no note')
    const sentences = note.structure.sentences.map((each) => ({ ...each, text: 'Leaves abound.' }))
    const read = { ...snapshot, note: () => ({ ...note, structure: { ...note.structure, sentences } }) }
    assert.match(outlineMarkdown(read, { reader: 'en', link: () => 'x' }), /“Leaves abound\.” \(\[note\.md:1\]\(x\)\)/)
  })

  it('keeps hostile texts from doing anything', () => {
    const base = `id: tea\nthemes: { t: "<b>\\n# x" }\nfacts: [{ id: a, theme: t, statement: "[x](command:evil)\\n- <img src=x>" }]\n`
    const { snapshot } = world('⟦](command:evil)⟧', [contradicted('a')], { [BASE_URI]: base })
    check(snapshot, {}, [
      '# Theme outline',
      '',
      '## &lt;b&gt; # x',
      '',
      '*1 claim in the notes.*',
      '',
      '- **\\[x\\](command:evil) - &lt;img src=x&gt;**  ',
      '  [a](tea.facts.yaml#a)',
      '',
      '  - ✗ Contradicted: “\\](command:evil)” ([note.md:1](note.md#))',
    ])
  })
})
