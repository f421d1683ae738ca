/** Calibration: into which bucket a confidence goes, how far it is off, what a threshold leaves. */
import assert from 'node:assert/strict'
import { bucketsOf, calibrationError, calibrationSection, type Scored, shownAt } from './calibration'

/** `0.9 ✓ ✓ ✗` is three annotations of that confidence, one of them wrong. */
function scored(...lines: readonly string[]): Scored[] {
  return lines.flatMap((line) => {
    const [confidence, ...marks] = line.split(' ')
    return marks.map((mark) => ({ confidence: Number(confidence), right: mark === '✓' }))
  })
}

function tableOf(...lines: readonly string[]): string {
  const rows = bucketsOf(scored(...lines))
  return rows
    .map(({ near, count, mean, right }) => [near, count, mean.toFixed(2), right.toFixed(2)].join(' '))
    .join('\n')
}

describe('calibration', () => {
  it('counts each annotation near the tenth that its confidence rounds to', () => {
    assert.equal(tableOf('0.86 ✓', '0.9 ✓ ✓ ✗', '0.94 ✓', '0.97 ✓'), '0.9 5 0.90 0.80\n1 1 0.97 1.00')
  })

  it('rounds halves up, as written', () => {
    assert.equal(tableOf('0.55 ✓', '0.65 ✓', '0.85 ✓'), '0.6 1 0.55 1.00\n0.7 1 0.65 1.00\n0.9 1 0.85 1.00')
  })

  it('takes all that is lower together', () => {
    assert.equal(tableOf('0 ✗', '0.2 ✗', '0.54 ✓ ✓'), '0.5 4 0.32 0.50')
  })

  it('is off by the distance between confidence and share right, weighed by how many there are', () => {
    assert.equal(calibrationError(scored('0.9 ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✗')).toFixed(3), '0.000')
    assert.equal(calibrationError(scored('1 ✓ ✗', '0.6 ✓ ✓')).toFixed(3), '0.450')
    assert.equal(calibrationError([]), 0)
  })

  it('says what a threshold leaves, and what it costs', () => {
    const shown = shownAt(scored('0.4 ✓ ✗', '0.5 ✓', '0.9 ✓ ✓ ✗'), 0.5)
    assert.deepEqual(shown, { threshold: 0.5, count: 4, right: 0.75, kept: 0.75 })
  })

  it('is reported bucket by bucket', () => {
    const names = calibrationSection('Confidence', scored('0.3 ✗', '0.9 ✓ ✓')).figures.map(({ name }) => name)
    assert.deepEqual(names.slice(0, 3), [
      'right, confidence up to 0.5 (1, mean 0.30)',
      'right, confidence near 0.9 (2, mean 0.90)',
      'expected calibration error',
    ])
  })
})
