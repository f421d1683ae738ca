/** `claimlight export`: claims as web annotations, and the sources of fact bases as a bibliography. */
import { Command, Option } from 'commander'
import type { Console } from '../console'
import { EXPORT_FORMATS } from '../formats/format'
import { type NoteReadingOptions, withNoteOptions } from '../options'
import { outputOption, outputPath, surfaceOf, writeOutput } from '../output'
import { type Finish, statusOf, tell, tellTroubles } from '../session'
import { colors } from '../terminal'
import { EXIT_HELP, UsageError } from '../trouble'
import { wordsFor } from '../words'

interface ExportOptions extends NoteReadingOptions {
  readonly format: string
  readonly output: string
}

const HELP = `
Examples:
  claimlight export --format web-annotation notes/ -o claims.jsonld
  claimlight export --format bibtex --facts mine.facts.yaml --no-bundled -o sources.bib
  claimlight export --format csl-json -o sources.json     pandoc --citeproc --bibliography sources.json draft.md
${EXIT_HELP}

Formats: web-annotation (every claim of the notes with its verdict, W3C Web Annotation in JSON-LD), csl-json and bibtex
(what the fact bases draw on, for Pandoc, Zotero and LaTeX; their keys are the bases' citekeys).`

export function exportCommand(console: Console, finish: Finish): Command {
  const command = new Command('export')
    .description('Write claims as web annotations, or the sources of fact bases as a bibliography')
    .argument('[path...]', 'web-annotation: notes, or folders of notes; - reads standard input')
    .addOption(
      new Option('--format <format>', 'what to write').choices(Object.keys(EXPORT_FORMATS)).makeOptionMandatory(),
    )
    .addOption(outputOption())
  return withNoteOptions(command)
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: ExportOptions) => finish(await exportAll(paths, options, console)))
}

async function exportAll(paths: readonly string[], options: ExportOptions, console: Console): Promise<number> {
  const { openStream } = await import('../workspace')
  const format = EXPORT_FORMATS[options.format]
  if (!format) return statusOf(false, false)
  mustFit(paths, options.format, format.takesNotes)
  const stream = await openStream(paths, options, console)
  const damaged = await tell(stream, options, console)
  const output = outputPath(options.output, console)
  const { cwd, columns, env } = surfaceOf(output, console)
  const { reader, severities } = stream.config.settings
  const style = {
    paint: colors({ flag: false, env, isTerminal: false }),
    ...{ columns, cwd, output, reader, severities, words: wordsFor(reader, env) },
    ...{ shown: new Set<never>(), quiet: false },
  }
  const render = await format.load()
  await writeOutput(render(stream, style), output, console)
  const unreadable = await tellTroubles(stream.unread, options, console)
  return statusOf(damaged || unreadable, false)
}

function mustFit(paths: readonly string[], format: string, takesNotes: boolean): void {
  if (takesNotes && paths.length === 0)
    throw new UsageError(
      `${format} is made of notes; name them, or their folder (claimlight export --format ${format} .)`,
    )
  if (!takesNotes && paths.length > 0)
    throw new UsageError(
      `${format} is made of fact bases, not of notes; name a base with --facts, and leave ${paths.join(' ')} out`,
    )
}
