/** The table of speeds, as it is printed, and when a target is met. */
import assert from 'node:assert/strict'
import { isMet, type Row, renderMarkdown, renderText } from './table'

const key: Row = { work: 'keystroke', value: 3.1, unit: 'ms' }

describe('the table of speeds', () => {
  it('holds a time to a bound', () => {
    assert.equal(isMet({ ...key, target: { at: 'most', value: 3 } }), false)
    assert.equal(isMet({ ...key, target: { at: 'most', value: 3.2 } }), true)
    assert.equal(isMet({ ...key, target: { at: 'least', value: 3.2 } }), false)
  })

  it('holds it to a distance from what a server takes that does nothing', () => {
    assert.equal(isMet({ ...key, target: { at: 'most', value: 2, over: 1.2 } }), true)
    assert.equal(isMet({ ...key, target: { at: 'most', value: 2, over: 1 } }), false)
  })

  it('lets no peer be better, the server that does nothing aside', () => {
    const beside = [['null', 0.4]] as const
    assert.equal(isMet({ ...key, best: true, beside }), true)
    assert.equal(isMet({ ...key, best: true, beside: [...beside, ['another', 3]] }), false)
    assert.equal(isMet({ ...key, unit: 'MB/s', best: true, beside: [['another', 3]] }), true)
  })

  it('asks nothing where no target is', () => {
    assert.equal(isMet(key), undefined)
  })

  it('meets nothing by what could not be measured', () => {
    assert.equal(isMet({ ...key, value: Number.NaN, target: { at: 'most', value: 3 } }), false)
  })

  it('prints figure, target and peers, for a terminal and as Markdown', () => {
    const target = { at: 'most', value: 3, over: 0.4 } as const
    const sections = [
      { heading: 'In a note', rows: [{ ...key, target, beside: [['null', 0.4]] as const }], skipped: ['the rest'] },
    ]
    const [terminal, markdown] = [renderText(sections), renderMarkdown(sections)]
    assert.match(terminal, /keystroke +3\.1 ms +≤ 3 ms over null +✓ +null 0\.4 ms/)
    assert.match(markdown, /\| keystroke \| 3\.1 ms \| ≤ 3 ms over null \| ✓ \| null 0\.4 ms \|/)
    for (const text of [terminal, markdown]) assert.match(text, /skipped: the rest[\s\S]*1 of 1 targets met, 1 skipped/)
  })
})
