/** `claimlight judgements`: lists what the writer has said of claims, and finds the orphans. */
import { Command, Option } from 'commander'
import type { Console } from '../console'
import { JUDGEMENT_FORMATS, type ListedJudgement } from '../formats/judgementFormats'
import { type CommonOptions, withColorOptions, withCommonOptions } from '../options'
import { type Finish, statusOf, tell, writeAll } from '../session'
import { colors } from '../terminal'
import { EXIT_HELP } from '../trouble'

interface JudgementsOptions extends CommonOptions {
  readonly format: string
  readonly orphans?: boolean
}

const HELP = `
Examples:
  claimlight judgements
  claimlight judgements --orphans           which have lost their sentence? (exit status 1 where there are any)
  claimlight judgements --format json | jq '.judgements[].reason'
${EXIT_HELP}

They are kept in claimlight.judgements.jsonl in the workspace's root. An editor makes them: Mark as Checked…, Ignore Here.`

export function judgementsCommand(console: Console, finish: Finish): Command {
  const command = new Command('judgements')
    .description('List the verdicts that writers have given claims themselves')
    .addOption(new Option('--format <format>', 'how to list').choices(Object.keys(JUDGEMENT_FORMATS)).default('pretty'))
    .option('--orphans', 'only those whose sentence is not there any more, or not told apart')
  return withColorOptions(withCommonOptions(command))
    .addHelpText('after', HELP)
    .action(async (options: JudgementsOptions) => finish(await judgements(options, console)))
}

async function judgements(options: JudgementsOptions, console: Console): Promise<number> {
  const { openListed } = await import('../listedJudgements')
  const { workspace, listed } = await openListed(options, console)
  const unreadable = await tell(workspace, options, console)
  const shown = options.orphans ? listed.filter(isOrphan) : listed
  const render = await JUDGEMENT_FORMATS[options.format]?.()
  const paint = colors({ flag: options.color, env: console.env, isTerminal: console.isTerminal })
  if (render) await writeAll(render(shown, { paint, columns: console.columns }), console)
  return statusOf(unreadable, options.orphans === true && shown.length > 0)
}

function isOrphan({ orphan }: ListedJudgement): boolean {
  return orphan !== undefined
}
