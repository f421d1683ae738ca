/** Public benchmarks, run by their kit against Claimlight's adapter: which figure of which, and what it has to reach. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Figure, Section, Target, Unit } from './report'

export interface Kit {
  /** Holds `run-all.mjs`. */
  readonly folder: string
  readonly data: string
  /** The bundled adapter. */
  readonly adapter: string
}

interface Wanted {
  /** The run's arguments: a benchmark, and which set of it. */
  readonly run: string
  readonly result: string
  readonly figures: readonly [name: string, fields: readonly string[], least: number | Target, unit?: Unit][]
}

interface Group {
  readonly heading: string
  readonly wanted: readonly Wanted[]
}

const MAP = ['MAP@5'] as const
const P = ['contradicts P'] as const
const R = ['contradicts R'] as const

const FINDING: Group = {
  heading: 'Public sets: the fact that a sentence is about',
  wanted: [
    {
      run: 'checkthat --set ct2022-2a',
      result: 'ct2022-2a.test',
      figures: [['CheckThat 2022-2A among 14,231 facts, MAP@5', MAP, 0.92]],
    },
    {
      run: 'checkthat --set ct2022-2a',
      result: 'ct2022-2a.test.coverage',
      figures: [
        ['shown with the right fact at 90 % precision', ['right@P90'], 0.5],
        ['covered or not, AUROC, hard negatives', ['AUROC hard'], 0.84],
        ['covered or not, AUROC, plain prose', ['AUROC prose'], 0.98],
      ],
    },
    { run: 'scifact', result: 'retrieval', figures: [['SciFact, MAP@5', MAP, 0.84]] },
    { run: 'vietnamese', result: 'xnli en→en+vi', figures: [['XNLI, English, MAP@5', MAP, 0.78]] },
    { run: 'vietnamese', result: 'xnli vi→en+vi', figures: [['XNLI, Vietnamese, MAP@5', MAP, 0.74]] },
    { run: 'vietnamese', result: 'xnli vi plain→en+vi', figures: [['XNLI, without diacritics, MAP@5', MAP, 0.72]] },
    { run: 'vietnamese', result: 'xnli en→vi', figures: [['XNLI, English to Vietnamese facts, MAP@5', MAP, 0.45]] },
    { run: 'vietnamese', result: 'xnli vi→en', figures: [['XNLI, Vietnamese to English facts, MAP@5', MAP, 0.45]] },
    { run: 'vietnamese', result: 'visnli', figures: [['ViSNLI, MAP@5', MAP, 0.95]] },
  ],
}

const RELATION: Group = {
  heading: 'Public sets: whether it supports or contradicts',
  wanted: [
    {
      run: 'relation-en --set sick',
      result: 'sick test',
      figures: [
        ['SICK, accuracy', ['accuracy'], 0.82],
        ['SICK, contradictions that are right', P, 0.93],
        ['SICK, contradictions found', R, 0.75],
      ],
    },
    {
      run: 'relation-en --set fever-symmetric',
      result: 'fever-symmetric test',
      figures: [
        ['FEVER-symmetric, contradictions that are right', P, 0.8],
        ['FEVER-symmetric, contradictions found', R, 0.35],
      ],
    },
    {
      run: 'relation-en --set healthver',
      result: 'healthver test',
      figures: [['HealthVer, contradictions that are right', P, 0.75]],
    },
    { run: 'relation-en --set fm2', result: 'fm2 test', figures: [['FM2, contradictions that are right', P, 0.75]] },
    {
      run: 'vietnamese',
      result: 'visnli relation',
      figures: [['ViSNLI, contradictions that are right', P, 0.75]],
    },
  ],
}

const SENTENCES: Group = {
  heading: 'Public sets: where a sentence ends',
  wanted: [
    { run: 'segmentation', result: 'golden rules', figures: [['English golden rules, of 48', ['right'], 46, 'count']] },
    { run: 'segmentation', result: 'vtb', figures: [['Vietnamese treebank VTB, F1', ['F1'], 0.975]] },
  ],
}

const FACTS_AT_SCALE = 200_000
const SCALE: Group = {
  heading: 'At scale: 200,000 facts',
  wanted: [
    {
      run: `scale --n ${FACTS_AT_SCALE}`,
      result: String(FACTS_AT_SCALE),
      figures: [
        ['finding the facts of a sentence, 95th percentile', ['p95ms'], { at: 'most', value: 50 }, 'ms'],
        ['indexing', ['indexMs'], { at: 'most', value: 10 }, 's'],
        ['memory', ['rssMb'], { at: 'most', value: 1 }, 'GB'],
      ],
    },
  ],
}

/** To what the unit says from what the kit measures. */
const FACTOR: Readonly<Record<string, number>> = { indexMs: 1 / 1000, rssMb: 1 / 1024 }

/** One answer of the kit: results by name, or why there are none. */
interface Answer {
  readonly results?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly skipped?: string
}

export function publicSections(kit: Kit): Section[] {
  const answers = new Map<string, Answer>()
  return [FINDING, RELATION, SENTENCES].map((group) => sectionOf(group, (run) => remembered(answers, run, kit)))
}

export function scaleSection(kit: Kit): Section {
  const data = poolOf(kit.data)
  try {
    return sectionOf(SCALE, (run) => runKit(run, { ...kit, data }))
  } finally {
    rmSync(data, { recursive: true })
  }
}

function remembered(answers: Map<string, Answer>, run: string, kit: Kit): Answer {
  const answer = answers.get(run) ?? runKit(run, kit)
  answers.set(run, answer)
  return answer
}

function sectionOf({ heading, wanted }: Group, answerOf: (run: string) => Answer): Section {
  const parts = wanted.map(({ run, result, figures }) => {
    const { results, skipped = 'the kit gave no answer' } = answerOf(run)
    const row = results?.[result]
    if (!row) return { figures: [], skipped: figures.map(([name]) => `${name} (${skipped})`) }
    return { figures: figures.map((each) => figureOf(row, each)), skipped: [] }
  })
  return {
    heading,
    figures: parts.flatMap(({ figures }) => figures),
    skipped: parts.flatMap(({ skipped }) => skipped),
  }
}

function figureOf(
  row: Readonly<Record<string, unknown>>,
  [name, fields, target, unit = 'share']: Wanted['figures'][number],
): Figure {
  const values = fields.map((field) => Number(row[field] ?? Number.NaN) * (FACTOR[field] ?? 1))
  return { name, values, unit, target: typeof target === 'number' ? { at: 'least', value: target } : target }
}

function runKit(run: string, { folder, data, adapter }: Kit): Answer {
  const [only = '', ...more] = run.split(' ')
  const scratch = mkdtempSync(join(tmpdir(), 'claimlight-kit-'))
  const out = join(scratch, 'results.json')
  const engine = `"${process.execPath}" "${adapter}"`
  const args = ['run-all.mjs', '--data', resolve(data), '--engine', engine, '--out', out, '--only', only, ...more]
  try {
    execFileSync(process.execPath, args, { cwd: resolve(folder), stdio: ['ignore', 'ignore', 'inherit'] })
    const [answer]: readonly Answer[] = JSON.parse(readFileSync(out, 'utf8'))
    return answer ?? {}
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/**
 * The kit makes its facts at scale of three collections. Those that are not there are given as empty: the facts are then
 * put together from the claims of the others alone.
 */
function poolOf(data: string): string {
  const pool = mkdtempSync(join(tmpdir(), 'claimlight-scale-'))
  for (const file of ['ct2021-2b/vclaims.jsonl', 'ct2020-2/vclaims.tsv']) {
    const folder = dirname(file)
    if (existsSync(join(data, file))) symlinkSync(resolve(data, folder), join(pool, folder))
    else {
      mkdirSync(join(pool, folder))
      writeFileSync(join(pool, file), '')
    }
  }
  if (existsSync(join(data, 'ct2022-2a'))) symlinkSync(resolve(data, 'ct2022-2a'), join(pool, 'ct2022-2a'))
  return pool
}
