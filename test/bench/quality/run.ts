// How good Claimlight is: every figure that it is held to, measured, beside its target.
//   npm run bench:quality -- --help
// Builds first, and measures what it built. Exit status: 1 where a target is missed or a part broke, 2 for wrong usage.
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { build } from 'esbuild'
import { calibrationSection } from './calibration'
import { goldSection } from './gold'
import { articleNear, readArticle, readGoldSet } from './goldSet'
import { judge } from './judged'
import { publicSections, scaleSection } from './public'
import { readSilence, silenceSection } from './readSilence'
import { isMet, renderMarkdown, renderText, type Section } from './report'

const ROOT = resolve(__dirname, '../../..')
const CLI = join(ROOT, 'dist', 'cli.js')
const ADAPTER = join(ROOT, 'dist', 'bench', 'adapter.cjs')

const PARTS = ['gold', 'calibration', 'public', 'scale', 'silence'] as const
type Part = (typeof PARTS)[number]

interface Options {
  readonly gold: readonly string[]
  readonly scorer?: string
  readonly article?: string
  readonly kit?: string
  readonly data?: string
  readonly silence?: boolean
  readonly cache?: string
  readonly minutes?: string
  readonly only: readonly string[]
  readonly markdown?: boolean
  readonly out?: string
}

const HEADING: Readonly<Record<Part, string>> = {
  gold: 'Gold sets',
  calibration: 'Confidence',
  public: 'Public sets',
  scale: 'At scale',
  silence: 'Silence',
}

function command(): Command {
  return new Command('bench:quality')
    .description('Measures how good Claimlight is, and prints each figure beside its target.')
    .option('--gold <dir...>', 'gold sets: folders with sentences.jsonl and notes/', [])
    .option('--scorer <file>', 'the script that scores them')
    .option(
      '--article <file>',
      'sentences.jsonl of the article that they are about (default: beside the scorer or the sets)',
    )
    .option('--kit <dir>', 'the kit of the public benchmarks, with run-all.mjs')
    .option('--data <dir>', 'their data')
    .option('--silence', "read npm packages' Markdown (some 600 MB are downloaded, once)")
    .option('--cache <dir>', "keep the downloads there (default: the system's folder for temporary files)")
    .option('--minutes <n>', 'stop reading after that time (default: 8)')
    .addOption(new Option('--only <parts>', `some of ${PARTS.join(',')}`).argParser(partsOf).default(PARTS, 'all'))
    .option('--markdown', 'print the table as Markdown')
    .option('--out <file>', 'write the figures there as JSON, too')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
}

function partsOf(list: string): readonly string[] {
  const parts = list.split(',')
  const unknown = parts.filter((part) => !PARTS.some((each) => each === part))
  if (unknown.length === 0) return parts
  console.error(`no part is called ${unknown.join(', ')}; there are ${PARTS.join(', ')}`)
  return process.exit(2)
}

async function main(): Promise<void> {
  const options = command().parse().opts<Options>()
  await buildAll()
  const sections: Section[] = []
  for (const part of PARTS.filter((each) => options.only.includes(each))) {
    console.error(`measuring: ${HEADING[part]}`)
    sections.push(...(await measured(part, options)))
  }
  process.stdout.write(options.markdown ? renderMarkdown(sections.map(heldTo)) : `\n${renderText(sections)}`)
  if (options.out) writeFileSync(options.out, `${JSON.stringify(jsonOf(sections), null, 2)}\n`)
  if (sections.some(({ figures }) => figures.some((figure) => isMet(figure) === false))) process.exitCode = 1
}

async function buildAll(): Promise<void> {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  await build({
    entryPoints: [join(__dirname, 'adapter.ts')],
    outfile: ADAPTER,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': '__filename' },
    logLevel: 'warning',
  })
}

/** A part that breaks does not take the others' figures with it. */
async function measured(part: Part, options: Options): Promise<readonly Section[]> {
  try {
    return await MEASURE[part](options)
  } catch (error) {
    process.exitCode = 1
    return skip(part, `it broke: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const MEASURE: Readonly<Record<Part, (options: Options) => Promise<readonly Section[]>>> = {
  async gold({ gold, scorer }) {
    const why = missing(['--gold', ...gold], ['--scorer', scorer])
    return why || !scorer ? skip('gold', why) : gold.map((folder) => goldSection(folder, scorer, CLI))
  },

  async calibration(options) {
    const { gold, scorer } = options
    const article = options.article ?? articleNear([...(scorer ? [scorer] : []), ...gold])
    const why = missing(['--gold', ...gold], ['--article', article])
    if (why || !article) return skip('calibration', why)
    const scored = await judge(gold.flatMap(readGoldSet), readArticle(article))
    return [calibrationSection('Confidence: what is linked in the gold sets', scored)]
  },

  async public({ kit, data }) {
    const why = missing(['--kit', kit], ['--data', data])
    return why || !kit || !data ? skip('public', why) : publicSections({ folder: kit, data, adapter: ADAPTER })
  },

  async scale({ kit, data }) {
    const why = missing(['--kit', kit], ['--data', data])
    return why || !kit || !data ? skip('scale', why) : [scaleSection({ folder: kit, data, adapter: ADAPTER })]
  },

  async silence({ silence, only, cache, minutes = '8' }) {
    if (!silence && only.length > 1) return skip('silence', 'give --silence (some 600 MB are downloaded, once)')
    return [silenceSection(await readSilence({ cache, minutes: Number(minutes) }))]
  },
}

/** What of the inputs a part has to do without; undefined where all are there. */
function missing(...inputs: readonly [flag: string, ...paths: readonly (string | undefined)[]][]): string | undefined {
  const lacks = inputs.flatMap(([flag, ...paths]) => {
    const given = paths.filter((path) => path !== undefined)
    if (given.length === 0) return [`give ${flag}`]
    return given.filter((path) => !existsSync(path)).map((path) => `${flag} ${path} is not there`)
  })
  return lacks.length > 0 ? lacks.join(', ') : undefined
}

function skip(part: Part, why = ''): readonly Section[] {
  return [{ heading: HEADING[part], figures: [], skipped: [why] }]
}

/** For server/docs/measurements.md: what has no target is told on a terminal alone. */
function heldTo(section: Section): Section {
  return { ...section, figures: section.figures.filter(({ target }) => target !== undefined) }
}

function jsonOf(sections: readonly Section[]): object {
  return {
    version: 1,
    sections: sections.map(({ heading, figures, skipped }) => ({
      heading,
      figures: figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null })),
      skipped,
    })),
  }
}

void main()
