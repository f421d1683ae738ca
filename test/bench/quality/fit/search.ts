/**
 * Fits how facts are ranked and when one is shown, to public collections: `npm run fit:search -- KIT DATA`, where KIT is
 * the folder of the benchmark kit and DATA that of its data. Prints how well topics are served that had no part in the
 * fit, and writes server/words/search.json.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COVERAGE_FEATURES } from '../../../../server/src/engine/retrieval/coverage'
import { FEATURES } from '../../../../server/src/engine/retrieval/features'
import { createWordBook } from '../../../../server/src/engine/retrieval/wordBook'
import { packageRoot } from '../../../../server/src/node/bundled'
import { wordReader } from '../../../../server/src/node/words'
import { type Case, casesOf, fitCoverage, separationOf } from './coverage'
import { contestsOf, crossValidate, FOLDS, fitRanking, inFold, precisionOf } from './ranking'
import { type Collection, loadSearchSets, type Sentence } from './sets'

/** How much a collection counts beside the others, whose weight is 1. */
const WEIGHTS: Readonly<Record<string, number>> = { 'tweets train': 3 }
/** Collections that coverage is fitted to: those whose statements are many, so that something like a lost one is left. */
const COVERED = ['tweets train', 'tweets dev', 'tweets test']

const book = createWordBook(wordReader(packageRoot())())

async function main([kit, data]: readonly string[]): Promise<void> {
  if (!kit || !data) throw new Error('npm run fit:search -- KIT DATA')
  const { collections, prose } = await loadSearchSets(kit, data)
  const ranking = rankingOf(collections)
  const coverage = coverageOf(collections, prose, ranking)
  const weights = { ranking: named(FEATURES, ranking), coverage: named(COVERAGE_FEATURES, coverage) }
  writeFileSync(join(packageRoot(), 'server', 'words', 'search.json'), `${JSON.stringify(weights, undefined, 1)}\n`)
}

function rankingOf(collections: readonly Collection[]): Float64Array {
  const groups = collections.map((each) => {
    return { name: each.name, contests: contestsOf(each, book), weight: WEIGHTS[each.name] ?? 1 }
  })
  const apart = crossValidate(groups)
  const weights = rounded(fitRanking(groups))
  for (const { name, contests } of groups) {
    const found = contests.filter(({ candidates }) => candidates.some(({ right }) => right)).length / contests.length
    print(name, { found, 'MAP@5': apart.get(name) ?? 0, 'MAP@5 seen': precisionOf(contests, weights) })
  }
  return weights
}

function coverageOf(
  collections: readonly Collection[],
  prose: readonly Sentence[],
  ranking: Float64Array,
): Float64Array {
  const groups = collections
    .filter(({ name }) => COVERED.includes(name))
    .flatMap((each) =>
      [0, 1].map((parity) => ({
        name: `${each.name} ${parity}`,
        cases: casesOf(each, prose, parity, ranking, book),
        weight: 1,
      })),
    )
  const apart = Array.from({ length: FOLDS }, (_, fold) =>
    fitCoverage(
      groups.map((group) => ({ ...group, cases: group.cases.filter(({ topic }) => !inFold(topic >>> 1, fold)) })),
    ),
  )
  const held = ({ topic }: Case) => apart[(topic >>> 1) % FOLDS] ?? new Float64Array(0)
  for (const { name, cases } of groups) print(name, { ...separationOf(cases, held) })
  return rounded(fitCoverage(groups))
}

function rounded(weights: Float64Array): Float64Array {
  return weights.map((weight) => Math.round(weight * 1000) / 1000)
}

function named(names: readonly string[], weights: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]))
}

function print(name: string, figures: Readonly<Record<string, number>>): void {
  const row = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(4)}`)
  process.stdout.write(`${name.padEnd(24)} ${row.join('  ')}\n`)
}

void main(process.argv.slice(2))
