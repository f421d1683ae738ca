/** `claimlight explain`: how a sentence came to its verdict, from its words to the reason. */
import { Command, Option } from 'commander'
import type { Console } from '../console'
import { EXPLAIN_FORMATS } from '../formats/format'
import { type CommonOptions, withColorOptions, withCommonOptions, withThreshold } from '../options'
import { type Finish, statusOf, tell, writeAll } from '../session'
import { styleFor } from '../style'
import { EXIT_HELP, UsageError } from '../trouble'
import type { Workspace } from '../workspace'

interface ExplainOptions extends CommonOptions {
  readonly format: string
}

const STDIN = '-'

const HELP = `
Examples:
  claimlight explain 'China has plenty of top AI experts.'
  claimlight explain --language vi 'Sora is a Google product.'
  claimlight explain --format json 'Sora is a Google product.' | jq '.sentences[0].candidates'
  claimlight explain - < draft.md                           every sentence of a note
${EXIT_HELP}

The text is read as a note is: Markdown, with as many sentences as it has.`

export function explainCommand(console: Console, finish: Finish): Command {
  const command = new Command('explain')
    .description('Say how a sentence comes to its verdict, step by step')
    .argument('[text...]', 'what to explain; - reads standard input')
    .addOption(new Option('--format <format>', 'how to tell').choices(Object.keys(EXPLAIN_FORMATS)).default('pretty'))
  return withColorOptions(withThreshold(withCommonOptions(command)))
    .addHelpText('after', HELP)
    .action(async (text: string[], options: ExplainOptions) => finish(await explain(text, options, console)))
}

async function explain(text: readonly string[], options: ExplainOptions, console: Console): Promise<number> {
  const workspace = await openSubject(text, options, console)
  const unreadable = await tell(workspace, options, console)
  const render = await EXPLAIN_FORMATS[options.format]?.()
  const { reader } = workspace.config.settings
  if (render) await writeAll(render(workspace, styleFor(options, reader, console)), console)
  return statusOf(unreadable, false)
}

async function openSubject(words: readonly string[], options: ExplainOptions, console: Console): Promise<Workspace> {
  const { openNotes, openText } = await import('../workspace')
  const text = words.join(' ')
  if (text === STDIN) return openNotes([STDIN], { ...options, stdinFilename: '<stdin>', cache: false }, console)
  if (text.trim() === '')
    throw new UsageError("nothing to explain; give a sentence (claimlight explain '…'), or - for standard input")
  return openText('<text>', text, options, console)
}
