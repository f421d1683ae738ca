/** `claimlight test`: tries the examples that fact bases hold of themselves. */
import { Command, Option } from 'commander'
import type { Console } from '../console'
import { TEST_FORMATS } from '../formats/format'
import { type CommonOptions, withColorOptions, withCommonOptions, withThreshold } from '../options'
import { type Finish, statusOf, tellTroubles, writeAll } from '../session'
import { styleFor } from '../style'
import { UsageError } from '../trouble'

interface TestOptions extends CommonOptions {
  readonly format: string
}

const HELP = `
A base holds examples under "expect": a sentence and the verdict that it should get, and if you like the fact that should
speak. The verdict "none" says that the sentence should not be taken for a claim.

  expect:
    - { sentence: Good tea leaves abound in Japan., verdict: contradicted, fact: leaves-scarce }
    - { sentence: We bought a new kettle., verdict: none }

Examples:
  claimlight test                                the bases of the workspace
  claimlight test bases/tea.facts.yaml           one base
  claimlight test --format json | jq '.summary'

Each base is tried by itself, beside the words of the bundled one (--no-bundled: without them).

Exit status:
  0  nothing to report
  1  an example came out otherwise than expected
  2  wrong usage, or something could not be read; the rest is reported all the same`

export function testCommand(console: Console, finish: Finish): Command {
  const command = new Command('test')
    .description('Try the examples that fact bases hold of themselves')
    .argument('[path...]', 'fact bases, or folders of them (default: those of the workspace)')
    .addOption(new Option('--format <format>', 'how to report').choices(Object.keys(TEST_FORMATS)).default('pretty'))
  return withColorOptions(withThreshold(withCommonOptions(command)))
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: TestOptions) => finish(await test(paths, options, console)))
}

async function test(paths: readonly string[], options: TestOptions, console: Console): Promise<number> {
  const { tryBases } = await import('../examples')
  const tried = await tryBases(paths, options, console)
  const unreadable = await tellTroubles(tried.troubles, options, console)
  if (tried.bases.length === 0 && !unreadable)
    throw new UsageError('no fact base to test here; name one (claimlight test my.facts.yaml)')
  const render = await TEST_FORMATS[options.format]?.()
  const { reader } = tried.config.settings
  if (render) await writeAll(render(tried.bases, styleFor(options, reader, console)), console)
  return statusOf(
    unreadable,
    tried.bases.some(({ outcomes }) => outcomes.some(({ passed }) => !passed)),
  )
}
