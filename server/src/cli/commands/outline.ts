/** `claimlight outline`: what notes say about each theme, as Markdown with links to claims and facts. */
import { Command } from 'commander'
import type { Console } from '../console'
import { type NoteReadingOptions, withColorOptions, withNoteOptions } from '../options'
import { type Finish, statusOf, tell } from '../session'
import { safeLines } from '../terminal'
import { EXIT_HELP, UsageError } from '../trouble'

interface OutlineOptions extends NoteReadingOptions {
  readonly theme?: string
}

const HELP = `
Examples:
  claimlight outline notes/ > outline.md
  claimlight outline --theme chips notes/
  claimlight outline --theme ai/data --language vi notes/ | less
${EXIT_HELP}`

export function outlineCommand(console: Console, finish: Finish): Command {
  const command = new Command('outline')
    .description('Say what notes claim about each theme, as Markdown')
    .argument('<path...>', 'notes, or folders of notes; - reads standard input')
    .option('--theme <theme>', 'one theme only, such as chips or chips/export-limits')
  return withColorOptions(withNoteOptions(command))
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: OutlineOptions) => finish(await outline(paths, options, console)))
}

async function outline(paths: readonly string[], options: OutlineOptions, console: Console): Promise<number> {
  const { openNotes } = await import('../workspace')
  const { linkFrom } = await import('../links')
  const { knownThemes, nearest, outlineMarkdown } = await import('../../engine')
  const workspace = await openNotes(paths, options, console)
  const unreadable = await tell(workspace, options, console)
  const { snapshot } = workspace
  const { theme } = options
  if (theme !== undefined) mustKnow(theme, knownThemes(snapshot), nearest(theme, knownThemes(snapshot)))
  const markdown = outlineMarkdown(snapshot, {
    ...(theme === undefined ? {} : { theme }),
    reader: workspace.config.settings.reader,
    link: linkFrom(console.cwd, snapshot),
  })
  await console.out(console.isTerminal ? safeLines(markdown) : markdown)
  return statusOf(unreadable, false)
}

function mustKnow(theme: string, known: readonly string[], near: string | undefined): void {
  if (known.includes(theme)) return
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  throw new UsageError(`there is no theme ${theme}.${hint} Known themes: ${known.join(', ') || 'none'}`)
}
