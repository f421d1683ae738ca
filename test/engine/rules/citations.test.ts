/** The rules about citations: dangling, undefined, miscited. */
import { checkFindings, checkFix } from '../../support/findings'
import { supported, world } from '../../support/snapshot'

describe('dangling-citation', () => {
  const text = 'One.[^fact:leaves-scarc] Two.[^fact:leaves-scarc]\n\n[^fact:leaves-scarc]: x\n'
  it('names the near id, once for each reference', () =>
    checkFindings(
      world(text),
      Array(2).fill(
        'warning dangling-citation: No fact base holds a fact “leaves-scarc”. Did you mean “leaves-scarce”?',
      ),
      'One.⟦[^fact:leaves-scarc]⟧ Two.⟦[^fact:leaves-scarc]⟧\n\n[^fact:leaves-scarc]: x\n',
    ))

  it('is mended in all its places', () =>
    checkFix(world(text), 'Cite “leaves-scarce” instead', text.replaceAll('leaves-scarc', 'leaves-scarce')))

  it('says what to do where nothing is near', () =>
    checkFindings(
      world('[^fact:zzz]: defined, never referred to\n'),
      ['warning dangling-citation: No fact base holds a fact “zzz”. Correct the id, or add the fact to a fact base.'],
      '⟦[^fact:zzz]⟧: defined, never referred to\n',
    ))

  it('is quiet while there are no facts', () => checkFindings(world('x[^fact:zzz]', [], {}), []))

  it('knows facts by base', () => checkFindings(world('x[^fact:tea:cups-crack]\n\n[^fact:tea:cups-crack]: y'), []))
})

describe('undefined-citation', () => {
  const text = 'One.[^fact:cups-crack] Two.[^fact:cups-crack]\n'
  it('is said once, of the first reference', () =>
    checkFindings(
      world(text),
      [
        'information undefined-citation: The citation of “cups-crack” has no footnote in this note. Add its definition, or it shows as plain text.',
      ],
      'One.⟦[^fact:cups-crack]⟧ Two.[^fact:cups-crack]\n',
    ))

  it('adds the footnote', () =>
    checkFix(world(text), 'Add the footnote for “cups-crack”', `${text}\n[^fact:cups-crack]: Old cups often crack.\n`))
})

describe('miscited', () => {
  const text = '⟦Good leaves are scarce.⟧[^fact:cups-crack]\n\n[^fact:cups-crack]: x\n'
  it('is a sure claim of one fact that cites another', () => {
    const note = world(text, [supported('leaves-scarce')])
    checkFindings(
      note,
      [
        'information miscited: The claim cites “cups-crack”, and matches “leaves-scarce”. Cite that fact, or check the claim.',
      ],
      'Good leaves are scarce.⟦[^fact:cups-crack]⟧\n\n[^fact:cups-crack]: x\n',
    )
    checkFix(
      note,
      'Cite “leaves-scarce” instead',
      'Good leaves are scarce.[^fact:leaves-scarce]\n\n[^fact:cups-crack]: x\n[^fact:leaves-scarce]: Good leaves are scarce. (The Tea Almanac, section 1)\n',
    )
  })

  it('is quiet when in doubt', () => {
    checkFindings(world(text, [supported('leaves-scarce', { confidence: 0.6 })]), [])
    checkFindings(world(text, [supported('leaves-scarce', { score: 0.4 })]), [])
    checkFindings(world(text, [{ verdict: 'supported', facts: ['leaves-scarce', 'cups-crack'] }]), [])
  })

  it('is quiet where both facts come from the same sentence of a source', () => {
    const source = 'sources: { document: d, section: 1, sentence: 1 }'
    const base = `id: tea\nthemes: { t: T }\nfacts: [{ id: a, theme: t, statement: A, ${source} }, { id: b, theme: t, statement: B, ${source} }]\n`
    checkFindings(world('⟦A.⟧[^fact:b]\n\n[^fact:b]: B\n', [supported('a')], { 'file:///b.facts.yaml': base }), [])
  })
})
