// Fits the confidence to gold sets: prints the weights of server/src/engine/match/confidence.ts, to be pasted there.
//   npm run fit:confidence -- --gold DIR… [--article FILE]
// Beside them: how well the confidence that the engine has now is calibrated on each set, and how well one would be that
// was fitted to the other sets alone.
import { basename, resolve } from 'node:path'
import { Command } from 'commander'
import type { ConfidenceInputs } from '../../../../server/src/engine'
import { calibrationError, type Scored } from '../calibration'
import { articleNear, readArticle, readGoldSet } from '../goldSet'
import { type Judged, judge } from '../judged'
import { fitLogistic, logistic } from '../logistic'

type Cause = ConfidenceInputs['cause']

/** The first is what the others are measured from. */
const CAUSES: readonly Cause[] = ['agrees', 'denies', 'opposite', 'swapped', 'replaced', 'exceeds', 'strength']
const OTHERS = CAUSES.slice(1)

/** Each a lack: none of them may make a verdict more sure. */
const LACKS: readonly [name: string, of: (inputs: ConfidenceInputs) => number][] = [
  ['unmet', ({ met }) => 1 - met],
  ['unknown', ({ understood }) => 1 - understood],
  ['unsure', ({ grounds }) => 1 - grounds],
  ['guessed', ({ guessed }) => guessed],
]

/**
 * Few sentences are wrong, so that a cause that hardly occurs would be fitted to chance; and the words of a writer's own
 * facts are less well known than those of the bundled ones, so that no lack may weigh as much as these sets alone say.
 */
const SHRINK = { lack: 0.5, cause: 0.3 }

const FIT = {
  signs: [0, ...LACKS.map(() => -1 as const), ...OTHERS.map(() => 0 as const)] as const,
  shrink: [0, ...LACKS.map(() => SHRINK.lack), ...OTHERS.map(() => SHRINK.cause)],
}

const MOST = 0.99

interface Options {
  readonly gold: readonly string[]
  readonly article?: string
}

async function main(): Promise<void> {
  const { gold, ...options } = new Command('fit:confidence')
    .requiredOption('--gold <dir...>', 'gold sets: folders with sentences.jsonl and notes/')
    .option('--article <file>', 'sentences.jsonl of the article that they are about (default: near the sets)')
    .parse()
    .opts<Options>()
  const article = options.article ?? articleNear(gold)
  if (!article) return fail('give --article FILE, the sentences.jsonl of the article that the gold sets are about')
  const sets: Judged[][] = []
  for (const folder of gold) sets.push(await judge(readGoldSet(folder), readArticle(article)))
  printWeights(weightsOf(sets.flat()))
  console.log(`\n${'set'.padEnd(16)}linked   wrong   error now   error when fitted to the others`)
  for (const [at, set] of sets.entries()) printSet(basename(resolve(gold[at] ?? '')), set, sets.toSpliced(at, 1).flat())
}

function featuresOf(inputs: ConfidenceInputs): number[] {
  return [...LACKS.map(([, of]) => of(inputs)), ...OTHERS.map((cause) => (inputs.cause === cause ? 1 : 0))]
}

function weightsOf(judged: readonly Judged[]): number[] {
  const examples = judged.flatMap(({ inputs, right }) => (inputs ? [{ features: featuresOf(inputs), right }] : []))
  return fitLogistic(examples, FIT)
}

function printWeights([whole = 0, ...rest]: readonly number[]): void {
  const two = (value: number | undefined) => String(Math.round(100 * (value ?? 0)) / 100 + 0)
  console.log(`const LOG_ODDS = {\n  whole: ${two(whole)},`)
  for (const [at, [name]] of LACKS.entries()) console.log(`  ${name}: ${two(rest[at])},`)
  const causes = OTHERS.map((cause, at) => `${cause}: ${two(rest[LACKS.length + at])}`)
  console.log(`  cause: { ${CAUSES[0]}: 0, ${causes.join(', ')} },\n} as const`)
}

function printSet(name: string, set: readonly Judged[], others: readonly Judged[]): void {
  const wrong = set.filter(({ right }) => !right).length
  const fitted = others.length > 0 ? percent(calibrationError(scoredBy(weightsOf(others), set))) : '–'
  const cells = [String(set.length), String(wrong), percent(calibrationError(set)), fitted]
  console.log(name.padEnd(16) + cells.map((cell, at) => cell.padStart([6, 8, 12, 12][at] ?? 0)).join(''))
}

function scoredBy([whole = 0, ...weights]: readonly number[], set: readonly Judged[]): Scored[] {
  return set.flatMap(({ inputs, right }) => {
    if (!inputs) return []
    const logOdds = featuresOf(inputs).reduce((sum, each, at) => sum + each * (weights[at] ?? 0), whole)
    return [{ confidence: Math.min(MOST, logistic(logOdds)), right }]
  })
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

void main()
