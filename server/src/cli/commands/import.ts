/** `claimlight import`: makes a fact base of fact-checks, a table, JSON records or an article. */
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { FactBase, ImportKind, Language } from '../../engine'
import type { ImportOutcome, ImportProgress } from '../../node/import/request'
import type { Console } from '../console'
import type { Finish } from '../session'
import { safe } from '../terminal'
import { EXIT, UsageError } from '../trouble'

interface ImportOptions {
  readonly from?: From
  readonly output?: string
  readonly map: readonly string[]
  readonly ratings?: string
  readonly theme?: string
  readonly language?: Language
  readonly force?: boolean
  readonly quiet?: boolean
}

const KINDS = ['claimreview', 'csv', 'tsv', 'jsonl', 'article', 'web-annotation'] as const satisfies readonly From[]

/** Annotations become no facts: what they say of notes is kept beside these. */
type From = ImportKind | 'web-annotation'

const HELP = `
Examples:
  claimlight import fact-checks.json                         ClaimReview: an object, a list, a @graph, a DataFeed, NDJSON
  claimlight import archive.csv --output archive.facts.jsonl
  claimlight import archive.tsv --map statement=claim,rating=verdict,statement.vi='nhận định'
  claimlight import records.jsonl --map statement=claim.text,asOf=review.date
  claimlight import report.md                                drafts for you to edit: report.facts.yaml
  claimlight import reviewed.jsonld --from web-annotation    verdicts of others on your notes: claimlight.judgements.jsonl

Fields for --map: statement, rating, value, best, worst, id, theme, url, publisher, asOf, validUntil, quote, notes, claimant,
citekey, language, strength; statement.en and statement.vi where a record has both. A column may be named by its number (#2).

A rating becomes what a note gets that repeats the claim: by its words (server/import/ratings.yaml, and your --ratings FILE
before it), else by its number where best and worst are given. Statements in other languages than English and Vietnamese are
skipped, since nothing can be judged by them. What is skipped is told with its reason and place; the rest is imported.

Exit status:
  0  imported; what was left out is there already
  1  imported, and some records were skipped
  2  nothing was written: wrong usage, an unreadable file, no fact in it, or cancelled`

export function importCommand(console: Console, finish: Finish): Command {
  return new Command('import')
    .description('Make a fact base of fact-checks, a table, records or an article')
    .argument('<file>', 'what to import')
    .addOption(new Option('--from <kind>', 'what the file is (default: by its name and content)').choices(KINDS))
    .option('-o, --output <base>', 'the base: *.facts.jsonl; of an article *.facts.yaml (default: beside the file)')
    .addOption(
      new Option('--map <field=column>', 'which column or dotted path is which field (may be given several times)')
        .argParser((pair: string, before: readonly string[]) => [...before, pair])
        .default([], 'by their names'),
    )
    .option('--ratings <file>', 'a table of ratings of your own')
    .option(
      '--theme <theme>',
      'the theme of what names none (default: fact-checks or imported; of an article, its name)',
    )
    .addOption(
      new Option('--language <language>', 'the language of what names none (default: by its words)').choices([
        'en',
        'vi',
      ]),
    )
    .option('--force', 'replace a base that is there')
    .option('-q, --quiet', 'tell no progress')
    .addHelpText('after', HELP)
    .action(async (file: string, options: ImportOptions) => finish(await runImport(file, options, console)))
}

async function runImport(file: string, options: ImportOptions, console: Console): Promise<number> {
  const [{ importFile }, { shownPath }] = await Promise.all([
    import('../../node/import/importFile'),
    import('../places'),
  ])
  if (await isAnnotations(file, options, console)) {
    const { importAnnotations } = await import('../annotationsIn')
    return importAnnotations(file, { facts: [] }, console)
  }
  const { from: kind, output, map, ratings, theme, language, force } = options
  const from = kind === 'web-annotation' ? undefined : kind
  const stop = new AbortController()
  const release = console.onInterrupt?.(() => stop.abort())
  const line = new ProgressLine(console, options.quiet === true)
  try {
    const outcome = await importFile({
      input: resolve(console.cwd, file),
      map,
      force: force === true,
      ...(from === undefined ? {} : { from }),
      ...(output === undefined ? {} : { output: resolve(console.cwd, output) }),
      ...(ratings === undefined ? {} : { ratings: resolve(console.cwd, ratings) }),
      ...(theme === undefined ? {} : { theme }),
      ...(language === undefined ? {} : { language }),
      bases: () => basesInUse(console),
      shown: (path) => shownPath(path, console.cwd),
      signal: stop.signal,
      onProgress: (progress) => line.show(progress),
    })
    await line.clear()
    return await tellOutcome(outcome, console)
  } finally {
    release?.()
  }
}

/** As the configuration has it; what is wrong in them, `claimlight check` tells. */
async function basesInUse(console: Console): Promise<readonly FactBase[]> {
  const { openFacts } = await import('../workspace')
  return (await openFacts({ facts: [] }, console)).snapshot.bases
}

/** By `--from`, else by how the file begins. */
async function isAnnotations(file: string, { from }: ImportOptions, console: Console): Promise<boolean> {
  if (from !== undefined) return from === 'web-annotation'
  if (!/\.(?:json|jsonld)$/i.test(file)) return false
  const [{ looksLikeAnnotations }, { headOfFile }] = await Promise.all([
    import('../annotationsIn'),
    import('../../node/readText'),
  ])
  return looksLikeAnnotations(headOfFile(resolve(console.cwd, file)))
}

async function tellOutcome(outcome: ImportOutcome, console: Console): Promise<number> {
  const report = outcome.report.map((each) => `${safe(each)}\n`).join('')
  if (outcome.ok) {
    await console.out(report)
    return outcome.skipped > 0 ? EXIT.findings : EXIT.clean
  }
  await console.err(report)
  throw new UsageError(outcome.message)
}

/** One line on a terminal, written over each time; nothing elsewhere. */
class ProgressLine {
  private isShown = false

  constructor(
    private readonly console: Console,
    private readonly isQuiet: boolean,
  ) {}

  show({ read, size, facts }: ImportProgress): void {
    if (this.isQuiet || !this.console.errIsTerminal) return
    this.isShown = true
    void this.console.err(`\r\x1b[K${Math.floor((100 * read) / Math.max(size, 1))} %, ${facts} facts`)
  }

  async clear(): Promise<void> {
    if (this.isShown) await this.console.err('\r\x1b[K')
  }
}
