/** The table of figures, as it is printed. */
import assert from 'node:assert/strict'
import { type Figure, isMet, renderMarkdown, renderText, type Section } from './report'

const SECTIONS: readonly Section[] = [
  {
    heading: 'Gold set',
    figures: [
      { name: 'links', values: [0.981, 0.969], unit: 'percent', target: { at: 'least', value: 0.97 } },
      { name: 'sentences', values: [248], unit: 'count' },
    ],
    skipped: [],
  },
  {
    heading: 'At scale',
    figures: [{ name: 'a match', values: [38.4], unit: 'ms', target: { at: 'most', value: 50 } }],
    skipped: ['give --kit'],
  },
]

describe('the table of figures', () => {
  it('says what was measured, the target, whether it is met, and what was skipped', () => {
    assert.equal(
      renderText(SECTIONS),
      [
        '  figure          measured   target',
        '',
        'Gold set',
        '  links      98.1 / 96.9 %   ≥ 97 %  ✗',
        '  sentences            248',
        '',
        'At scale',
        '  a match            38 ms  ≤ 50 ms  ✓',
        '  skipped: give --kit',
        '',
        '1 of 2 targets met, 1 skipped',
        '',
      ].join('\n'),
    )
  })

  it('is the same as Markdown', () => {
    assert.equal(
      renderMarkdown(SECTIONS),
      [
        '| figure | measured | target | |',
        '| --- | --: | --: | --- |',
        '| **Gold set** | | | |',
        '| links | 98.1 / 96.9 % | ≥ 97 % | ✗ |',
        '| sentences | 248 | | |',
        '| **At scale** | | | |',
        '| a match | 38 ms | ≤ 50 ms | ✓ |',
        '| skipped: give --kit | | | |',
        '',
      ].join('\n'),
    )
  })
})

describe('a target', () => {
  const figure = (values: readonly number[], at: 'least' | 'most'): Figure => ({
    ...{ name: '', values, unit: 'share' },
    target: { at, value: 0.9 },
  })

  it('has to be reached by each value, itself included', () => {
    assert.equal(isMet(figure([0.9, 0.95], 'least')), true)
    assert.equal(isMet(figure([0.9, 0.95], 'most')), false)
  })

  it('is missed by what could not be worked out', () => {
    assert.equal(isMet(figure([Number.NaN], 'least')), false)
    assert.equal(isMet(figure([], 'most')), false)
  })
})
