/** The table of claims: what a spreadsheet reads back is what was written. */
import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { report } from '../../support/exporting'
import { BASE_URI, contradicted, supported, unverified, world, worldOf } from '../../support/snapshot'

type Row = Readonly<Record<string, string>>
const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true, bom: true })

describe('CSV', () => {
  it('has a row for each claim of any verdict, by names of columns', () => {
    const { snapshot } = world('# Trà 🍵\n\n⟦Lá trà ngon,\nrất "hiếm".⟧ ⟦Cups.⟧[^fact:x] ⟦Old.⟧\n', [
      supported('leaves-scarce', { language: 'vi', themes: ['tea/leaves', 'tea'], reason: 'Nguồn cũng nói vậy.' }),
      contradicted('cups-crack', { confidence: 0.87654 }),
      unverified('tea'),
    ])
    const [first, second, third, ...rest] = rowsOf(report('csv', snapshot))
    assert.deepEqual(rest, [])
    assert.deepEqual(first, {
      ...{ path: 'note.md', line: '3', column: '1', end_line: '4', end_column: '12', start: '10', end: '34' },
      ...{ verdict: 'supported', confidence: '0.9', themes: 'tea/leaves; tea' },
      ...{ claim: 'Lá trà ngon,\nrất "hiếm".', reason: 'Nguồn cũng nói vậy.', base: 'tea', fact: 'leaves-scarce' },
      ...{ statement: 'Lá trà ngon khan hiếm.', other_facts: '', url: 'https://example.org/almanac', cited: '' },
      source: 'Niên giám trà, phần 1 (Lá trà), câu 2',
    })
    assert.deepEqual([second?.['confidence'], second?.['source'], second?.['cited']], ['0.877', '', 'x'])
    assert.deepEqual([third?.['verdict'], third?.['fact'], third?.['statement']], ['unverified', '', ''])
  })

  it('has its header where there is no claim', () => {
    assert.match(report('csv', world('').snapshot), /^path,line,column,.*,cited\r\n$/)
  })

  it('writes what a spreadsheet would run as text', () => {
    const hostile = `id: tea\nthemes: { t: T }\nfacts: [{ id: a, theme: t, statement: "@SUM(1)" }]\n`
    const claim = contradicted('a', { reason: '=HYPERLINK("http://evil","x")' })
    const { snapshot } = world('⟦+1 is plenty.⟧', [claim], { [BASE_URI]: hostile })
    const [row] = rowsOf(report('csv', snapshot))
    assert.deepEqual(
      [row?.['claim'], row?.['reason'], row?.['statement']],
      ["'+1 is plenty.", `'=HYPERLINK("http://evil","x")`, "'@SUM(1)"],
    )
  })

  it('begins with a byte order mark where that is asked for, once', () => {
    const snapshot = worldOf({ 'a.md': ['⟦x.⟧', unverified('tea')], 'b.md': ['⟦y.⟧', unverified('tea')] })
    const text = report('csv', snapshot, { byteOrderMark: true })
    assert.deepEqual([text.indexOf('\uFEFF'), text.lastIndexOf('\uFEFF')], [0, 0])
    assert.deepEqual(
      rowsOf(text).map((row) => row['path']),
      ['a.md', 'b.md'],
    )
  })
})
