/**
 * Fits what decides the relation of two texts (`server/words/relation.json`) to public data, and tells how well it does on
 * pairs that it has not seen.
 *   npm run fit:relation -- KIT DATA [--table] [--alarms SET]
 * KIT is the folder of the benchmark's kit, DATA that of its data. `--table` writes nothing; `--alarms SET` prints the
 * wrong contradictions of a set.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TreeModel } from '../../../../server/src/engine'
import { type Comparison, compare } from '../../../../server/src/engine/relation/compare'
import { RELATION_FEATURES } from '../../../../server/src/engine/relation/features'
import { type Knowledge, readText } from '../../../../server/src/engine/relation/reading'
import { decide } from '../../../../server/src/engine/relation/relate'
import { sharesOf } from '../../../../server/src/engine/relation/trees'
import { createKnowledge } from '../../../../server/src/engine/words/knowledge'
import { loadBundled } from '../../../../server/src/node/bundled'
import { packageRoot } from '../../../../server/src/node/packageRoot'
import { type BoostingOptions, boost, type Row, rounded } from './boosting'
import { type JudgedPair, LABELS, loadPairs, type PairSet } from './pairs'

const OPTIONS: BoostingOptions = {
  rounds: 150,
  depth: 4,
  rate: 0.06,
  leaf: 20,
  ridge: 3,
  rows: 0.6,
  columns: 0.4,
  seed: 7,
}

/** Pairs that stand together in a file are often of one premise, and go to the same half. */
const BLOCK = 12

const THRESHOLDS = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]

interface Case extends JudgedPair {
  readonly comparison: Comparison
  readonly half: number
}

interface CaseSet extends Omit<PairSet, 'pairs'> {
  readonly cases: readonly Case[]
}

/** A case with what a model that has not seen it makes of it. */
interface Judged extends Case {
  readonly shares: readonly number[]
}

async function main([kit, data, ...options]: readonly string[]): Promise<void> {
  if (!kit || !data) throw new Error('usage: npm run fit:relation -- KIT DATA [--table] [--alarms SET]')
  const { lexicons, words } = await loadBundled()
  const knowledge = createKnowledge(words(), lexicons)
  const sets = (await loadPairs(kit, data)).map((set) => casesOf(set, knowledge))
  const halves = [0, 1].map((half) => fitTo(sets, (one, set) => set.use === 'train' || one.half === half))
  const shown = options.includes('--alarms') ? options[options.indexOf('--alarms') + 1] : undefined
  for (const set of sets.filter((each) => each.use !== 'train')) {
    const judged = set.cases.map((each) => ({ ...each, shares: sharesUnseen(halves, each) }))
    process.stdout.write(`${line(set.name, judged)}\n`)
    if (shown === set.name) for (const each of judged) process.stdout.write(alarm(each))
  }
  if (options.includes('--table')) return
  const model = rounded(fitTo(sets, () => true))
  const path = join(packageRoot(), 'server', 'words', 'relation.json')
  writeFileSync(path, `${JSON.stringify(model).replace(/(\],)(?=\[\[\[)/g, '$1\n')}\n`)
}

function casesOf({ pairs, ...set }: PairSet, knowledge: Knowledge): CaseSet {
  const cases = pairs.map((each, at) => ({
    ...each,
    comparison: compare(
      readText(each.sentence, each.language, knowledge),
      readText(each.statement, each.language, knowledge),
      knowledge,
    ),
    half: Math.floor(at / BLOCK) % 2,
  }))
  return { ...set, cases }
}

function fitTo(sets: readonly CaseSet[], isSeen: (one: Case, set: CaseSet) => boolean): TreeModel {
  const rows = sets.flatMap((set): Row[] =>
    set.use === 'test'
      ? []
      : set.cases
          .filter((each) => isSeen(each, set))
          .map(({ comparison, label }) => ({ features: comparison.features, label, weight: set.weight })),
  )
  return boost(rows, RELATION_FEATURES, OPTIONS)
}

function sharesUnseen(halves: readonly TreeModel[], { comparison, half }: Case): number[] {
  const model = halves[1 - half]
  return model ? sharesOf(model, RELATION_FEATURES, comparison.features) : []
}

/** Accuracy, precision and recall of "contradicts" as decided, then by the share that it takes. */
function line(name: string, judged: readonly Judged[]): string {
  const decided = judged.map((each) => ({ ...each, said: decide(each.comparison, each.shares).relation }))
  const right = decided.filter((each) => each.said === LABELS[each.label]).length / decided.length
  const figures = THRESHOLDS.map(
    (least) => `${least}: ${precisionAndRecall(judged, (each) => (each.shares[1] ?? 0) >= least)}`,
  )
  const own = precisionAndRecall(decided, (each) => each.said === 'contradicts')
  return [name.padEnd(16), right.toFixed(3), own, '|', ...figures].join('  ')
}

function precisionAndRecall<T extends Judged>(judged: readonly T[], isAlarm: (each: T) => boolean): string {
  const alarms = judged.filter(isAlarm)
  const right = alarms.filter((each) => each.label === 1).length
  const all = judged.filter((each) => each.label === 1).length
  return `${(right / alarms.length).toFixed(2)}/${(right / all).toFixed(2)}`
}

function alarm({ sentence, statement, comparison, shares, label }: Judged): string {
  const { relation, grounds } = decide(comparison, shares)
  if (relation !== 'contradicts' || label === 1) return ''
  const reasons = grounds.map(({ kind, said, stated }) => `${kind} ${said.text}/${stated?.text ?? ''}`).join(', ')
  return `  ${LABELS[label]} ${shares.map((share) => share.toFixed(2)).join(' ')}: ${sentence}\n    ${statement}\n    ${reasons}\n`
}

void main(process.argv.slice(2))
