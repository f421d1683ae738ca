/**
 * Fits how facts are ranked and when one is shown, to public collections: `npm run fit:search -- KIT DATA`, where KIT is
 * the folder of the benchmark kit and DATA that of its data. Prints how well topics are served that had no part in the
 * fit, and writes server/words/search.json.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONDITIONS, type Ranking } from '../../../../server/src/engine/retrieval/conditions'
import { COVERAGE_FEATURES } from '../../../../server/src/engine/retrieval/coverage'
import { FEATURES } from '../../../../server/src/engine/retrieval/features'
import { createWordBook } from '../../../../server/src/engine/retrieval/wordBook'
import { packageRoot } from '../../../../server/src/node/packageRoot'
import { wordReader } from '../../../../server/src/node/words'
import { type Case, casesOf, fitCoverage, separationOf } from './coverage'
import { contestsOf, crossValidate, FOLDS, fitRanking, inFold, precisionOf } from './ranking'
import { type Collection, loadSearchSets, type Sentence } from './sets'

/** How much a collection counts beside the others for the ranking, where it is not 1. */
const RANKING: Readonly<Record<string, number>> = { 'tweets train': 3, captions: 2, 'unmarked captions': 0.25 }
/** The same sentences stand in all of these. */
const BILINGUAL = 0.5
/** How much a case of the smaller collections counts for coverage, beside one of the tweets: their gold is less complete. */
const SMALL = 0.003
/** Which half of the prose stands beside a collection. */
const PROSE: Readonly<Record<string, readonly [number, number]>> = {
  'tweets train': [300, 600],
  'tweets test': [0, 300],
}

/** XNLI once: its sentences stand in several collections, and are about facts that it does not name, too. */
const COVERAGE = ['tweets train', 'tweets dev', 'tweets test', 'science', 'Vietnamese in both', 'captions']

const book = createWordBook(wordReader(packageRoot())())

async function main([kit, data]: readonly string[]): Promise<void> {
  if (!kit || !data) throw new Error('npm run fit:search -- KIT DATA')
  const { collections, prose } = await loadSearchSets(kit, data)
  const fitted = rankingOf(collections)
  const [always, ...added] = fitted
  const coverage = coverageOf(collections, prose, fitted)
  const weights = {
    ranking: named(FEATURES, always),
    added: Object.fromEntries(CONDITIONS.map((name, at) => [name, named(FEATURES, added[at])])),
    coverage: named(COVERAGE_FEATURES, coverage),
  }
  writeFileSync(join(packageRoot(), 'server', 'words', 'search.json'), `${JSON.stringify(weights, undefined, 1)}\n`)
}

function rankingOf(collections: readonly Collection[]): Ranking {
  const groups = collections.map((each) => {
    const weight = RANKING[each.name] ?? (each.name.includes(' in ') ? BILINGUAL : 1)
    return { name: each.name, contests: contestsOf(each, book), weight }
  })
  const apart = crossValidate(groups)
  const fitted = fitRanking(groups).map(rounded)
  for (const { name, contests } of groups) {
    const found = contests.filter(({ candidates }) => candidates.some(({ right }) => right)).length / contests.length
    print(name, {
      found,
      'MAP@5': apart.get(name) ?? 0,
      'MAP@5 seen': precisionOf(contests, fitted),
    })
  }
  return fitted
}

function coverageOf(collections: readonly Collection[], prose: readonly Sentence[], fitted: Ranking): Float64Array {
  const used = collections.filter(({ name }) => COVERAGE.includes(name))
  const groups = used.flatMap((each) =>
    [0, 1].map((parity) => {
      const [from, to] = parity === 0 ? (PROSE[each.name] ?? [0, 0]) : [0, 0]
      const cases = casesOf(each, prose.slice(from, to), parity, fitted, book)
      return { name: `${each.name} ${parity}`, cases, weight: each.name.startsWith('tweets') ? 1 : SMALL }
    }),
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

function named(names: readonly string[], weights: Float64Array | undefined): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, weights?.[at] ?? 0]))
}

function print(name: string, figures: Readonly<Record<string, number>>): void {
  const there = Object.entries(figures).filter(([, value]) => !Number.isNaN(value))
  const row = there.map(([figure, value]) => `${figure} ${value.toFixed(4)}`)
  process.stdout.write(`${name.padEnd(24)} ${row.join('  ')}\n`)
}

void main(process.argv.slice(2))
