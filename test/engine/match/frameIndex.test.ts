/** Frames that the index leaves out for a sentence are those that nothing comes of: with and without it decisions are the same. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadFactBase, loadLexicon } from '../../../server/src/engine'
import { spotted, withJoints } from '../../../server/src/engine/match/analyse'
import { type CompiledGroup, compileGroup } from '../../../server/src/engine/match/groups'
import { decisionsBy, readingsOf } from '../../../server/src/engine/match/halves'
import { ROOT } from '../../support/repository'

const folder = join(ROOT, 'server/lexicon')
const lexicons = readdirSync(folder).map((name) => loadLexicon(readFileSync(join(folder, name), 'utf8')).lexicon)

function groupOf(path: string, change = (yaml: string) => yaml): CompiledGroup {
  const text = change(readFileSync(join(ROOT, path), 'utf8'))
  const base = loadFactBase({ uri: `file:///${path}`, text, bundled: true })
  return compileGroup({ bases: [base], lexicons: [...lexicons, base.lexicon] })
}

const path = 'server/facts/sora-china-ai.facts.yaml'
const bundled = groupOf(path)
const derived = groupOf(path, (yaml) => yaml.replace(/^ {4}frames:\n(?: {6}.*\n)+/gm, ''))

/** Pieces of the facts' own statements, and words that turn or join them. */
const pieces = [...new Set(bundled.frames.all.map(({ fact }) => fact))].flatMap(({ statement }) =>
  Object.values(statement).flatMap((text) => text.split(/(?<=[,;]) | (?=and |but |of |to |và |của |vì )/)),
)
const TURNS = ['not', 'no', 'without', 'lacks', 'not enough', 'but', ', but', '; ', ', and', 'although', 'only']
const TURNS_VI = ['không', 'thiếu', 'không đủ', 'nhưng', ', nhưng', 'và', 'tuy', 'chỉ', 'Japan', 'Nhật', 'plenty of']

const sentences = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...TURNS, ...TURNS_VI)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '))

function checkSame(group: CompiledGroup, runs: number): void {
  let [left, decided] = [0, 0]
  fc.assert(
    fc.property(sentences, (text) => {
      const sentence = spotted(text, group.table)
      const readings = readingsOf(withJoints(sentence))
      const near = group.frames.within(sentence)
      const found = group.frames.all.filter((frame) => decisionsBy(readings, frame).length > 0)
      left += group.frames.all.length - near.length
      decided += found.length
      assert.deepEqual(
        found.filter((frame) => !near.includes(frame)).map(({ fact }) => fact.id),
        [],
      )
      assert.deepEqual(
        near,
        group.frames.all.filter((frame) => near.includes(frame)),
      )
    }),
    { numRuns: runs },
  )
  assert.ok(left > 0 && decided > 0, 'frames have to be left out, and facts to be found, for this to say anything')
}

describe('Frames left out by the concepts that a sentence mentions', () => {
  it('decide nothing, written in a base', () => checkSame(bundled, 300))

  it('decide nothing, derived from statements', () => checkSame(derived, 30))
})
