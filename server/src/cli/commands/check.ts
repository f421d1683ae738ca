/** `claimlight check`: holds the claims of notes against the facts, reports them, and fails on those that the user names. */
import { Command, Option } from 'commander'
import type { Settings, Verdict } from '../../engine'
import type { Console } from '../console'
import { REPORT_FORMATS, type ReportStyle } from '../formats/format'
import { type NoteReadingOptions, withColorOptions, withNoteOptions } from '../options'
import { outputOption, outputPath, type Surface, surfaceOf, writeOutput } from '../output'
import { type Finish, statusOf, tell, tellTroubles } from '../session'
import { styleFor } from '../style'
import { EXIT_HELP } from '../trouble'

/** From the most alarming on; `--fail-on` counts down this list. */
const ALARM = ['contradicted', 'overstated', 'unverified'] as const

interface CheckOptions extends NoteReadingOptions {
  readonly format: string
  readonly output: string
  readonly failOn: (typeof ALARM)[number] | 'never'
  readonly unverified?: boolean
  readonly quiet?: boolean
}

const HELP = `
Examples:
  claimlight check notes/ draft.md
  claimlight check --format json notes/ | jq .summary
  claimlight check --format sarif --output claims.sarif .       for code scanning
  claimlight check --format markdown -o report.md notes/        a report for people
  git show HEAD:a.md | claimlight check - --stdin-filename a.md
  claimlight check --fail-on overstated --quiet .
  claimlight check --facts mine.facts.yaml --no-bundled notes/
${EXIT_HELP}

Formats: pretty (for a terminal), json (every claim), sarif (findings, SARIF 2.1.0), github (findings, as GitHub Actions
shows them beside the lines), csv (a claim a row, for spreadsheets), markdown (a report with quotes and sources).
Verdicts: ✓ supported, ✗ contradicted, ▲ overstated, ? unverified. JSON offsets are UTF-16 code units.`

export function checkCommand(console: Console, finish: Finish): Command {
  const command = new Command('check')
    .description('Hold the claims of notes against the fact bases')
    .argument('<path...>', 'notes, or folders of notes (*.md, *.markdown); - reads standard input')
    .addOption(new Option('--format <format>', 'how to report').choices(Object.keys(REPORT_FORMATS)).default('pretty'))
    .addOption(outputOption())
    .addOption(
      new Option('--fail-on <verdict>', 'exit with 1 on claims as alarming as this, or more')
        .choices([...ALARM, 'never'])
        .default('contradicted'),
    )
    .option('--unverified', 'list unverified claims too (they are always counted)')
    .option('-q, --quiet', 'list contradicted and overstated claims only, without the summary')
  return withColorOptions(withNoteOptions(command))
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options, console)))
}

async function check(paths: readonly string[], options: CheckOptions, console: Console): Promise<number> {
  const { openStream } = await import('../workspace')
  const stream = await openStream(paths, options, console)
  const damaged = await tell(stream, options, console)
  const render = await REPORT_FORMATS[options.format]?.()
  const output = outputPath(options.output, console)
  if (render) {
    const style = styleOf(options, stream.config.settings, surfaceOf(output, console))
    await writeOutput(render(stream, { ...style, output, now: console.now }), output, console)
  }
  // What could not be read is known when all has been.
  const unreadable = await tellTroubles(stream.unread, options, console)
  return statusOf(damaged || unreadable, fails(stream.summary(), options.failOn, stream.config.settings))
}

function styleOf(options: CheckOptions, { reader, severities }: Settings, console: Surface): ReportStyle {
  return {
    ...styleFor(options, reader, console),
    shown: new Set(
      shownVerdicts(options).filter((verdict) => severities[verdict] !== 'off' || verdict === 'unverified'),
    ),
    quiet: options.quiet === true,
    severities,
  }
}

function shownVerdicts({ quiet, unverified }: CheckOptions): Verdict[] {
  return [
    'contradicted',
    'overstated',
    ...(quiet ? [] : ['supported' as const]),
    ...(unverified ? ['unverified' as const] : []),
  ]
}

/** A verdict that the workspace has switched off fails nothing; one that is off by default does where it is named. */
function fails(
  counts: Readonly<Record<Verdict, number>>,
  failOn: CheckOptions['failOn'],
  { severities }: Settings,
): boolean {
  if (failOn === 'never') return false
  const alarming = ALARM.slice(0, ALARM.indexOf(failOn) + 1)
  return alarming.some((verdict) => severities[verdict] !== 'off' && counts[verdict] > 0)
}
