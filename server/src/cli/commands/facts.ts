/** `claimlight facts`: lists what is known, by theme, and where it comes from. */
import { Command, Option } from 'commander'
import type { Console } from '../console'
import { FACT_FORMATS } from '../formats/format'
import { type CommonOptions, withColorOptions, withCommonOptions } from '../options'
import { type Finish, statusOf, tell, writeAll } from '../session'
import { styleFor } from '../style'
import { EXIT_HELP } from '../trouble'

interface FactsOptions extends CommonOptions {
  readonly format: string
}

const HELP = `
Examples:
  claimlight facts
  claimlight facts --language vi
  claimlight facts --format json | jq '.facts[].id'
  claimlight facts --facts mine.facts.yaml --no-bundled     does my fact base load?
${EXIT_HELP}`

export function factsCommand(console: Console, finish: Finish): Command {
  const command = new Command('facts')
    .description('List the facts, by theme, with their sources')
    .addOption(new Option('--format <format>', 'how to list').choices(Object.keys(FACT_FORMATS)).default('pretty'))
  return withColorOptions(withCommonOptions(command))
    .addHelpText('after', HELP)
    .action(async (options: FactsOptions) => finish(await facts(options, console)))
}

async function facts(options: FactsOptions, console: Console): Promise<number> {
  const { openFacts } = await import('../workspace')
  const workspace = await openFacts(options, console)
  const unreadable = await tell(workspace, options, console)
  const render = await FACT_FORMATS[options.format]?.()
  const { reader } = workspace.config.settings
  if (render) await writeAll(render(workspace, styleFor(options, reader, console)), console)
  return statusOf(unreadable, false)
}
