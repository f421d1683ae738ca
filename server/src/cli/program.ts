/** The program as commander has it: its subcommands, what they share, what `--help` teaches. */
import { Command } from 'commander'
import { version } from '../../../package.json'
import { checkCommand } from './commands/check'
import { explainCommand } from './commands/explain'
import { exportCommand } from './commands/export'
import { factsCommand } from './commands/facts'
import { importCommand } from './commands/import'
import { judgementsCommand } from './commands/judgements'
import { lspCommand } from './commands/lsp'
import { mcpCommand } from './commands/mcp'
import { outlineCommand } from './commands/outline'
import { testCommand } from './commands/test'
import type { Console } from './console'
import type { Finish } from './session'
import { EXIT_HELP } from './trouble'

const HELP = `
Examples:
  claimlight check notes/                       hold every note's claims against the fact bases
  claimlight check --fail-on overstated a.md    fail a build on overstated claims too
  claimlight explain 'Sora is a Google product.'  how a sentence comes to its verdict, step by step
  claimlight outline --theme chips notes/       what the notes say about chips, as Markdown
  claimlight facts                              what is known, and from where
  claimlight test                               try the examples that your fact bases hold of themselves
  claimlight import claims.json                 a fact base from fact-checks, a table, records or an article
  claimlight judgements --orphans               verdicts of writers that have lost their sentence
  claimlight check --format sarif -o c.sarif .  findings for code scanning; also github, csv, markdown, json
  claimlight export --format web-annotation .   claims as W3C annotations; also csl-json, bibtex for the sources

Formats that come in (claimlight import --from):
  claimreview       fact-checks as schema.org has them: an object, a list, a @graph, a DataFeed, NDJSON
  csv               a table, its columns mapped as you say or by their names
  tsv               the same with tabs
  jsonl             JSON records: an object a line, or a list of objects
  article           Markdown or plain text: its claims become drafts for you to edit
  web-annotation    W3C Web Annotations: verdicts of others on your notes

Formats that go out (claimlight check --format, claimlight export --format):
  pretty            for people, on a terminal
  json              for programs: the contract, version 1
  sarif             SARIF 2.1.0, for code scanning
  github            annotations of a GitHub workflow run
  csv               a table, one claim a row
  markdown          a report
  web-annotation    W3C Web Annotations, JSON-LD
  csl-json          the sources of fact bases, for reference managers
  bibtex            the same as BibTeX
${EXIT_HELP}

Fact bases (*.facts.yaml, *.facts.jsonl) of the workspace are used beside the bundled one. The workspace is the nearest
folder above with a claimlight.config.yaml, else the working directory. Nothing leaves this machine.`

export function program(console: Console, finish: Finish): Command {
  const top = new Command('claimlight')
    .description('Reads what Markdown notes claim about AI, chips and talent, and says what the sources say.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain this command')
    .helpCommand('help [command]', 'explain a command')
    .addHelpText('after', HELP)
    .showSuggestionAfterError()
    .showHelpAfterError('(claimlight --help shows how it is used)')
  for (const make of [
    checkCommand,
    explainCommand,
    factsCommand,
    outlineCommand,
    testCommand,
    importCommand,
    judgementsCommand,
    exportCommand,
    lspCommand,
    mcpCommand,
  ])
    top.addCommand(make(console, finish))
  for (const command of [top, ...top.commands]) tie(command, console)
  return top
}

/** Commander's output goes where the rest goes, and it throws where it would end the process. */
function tie(command: Command, console: Console): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void console.out(text),
    writeErr: (text) => void console.err(text),
    getOutHelpWidth: () => Math.min(console.columns, 110),
    getErrHelpWidth: () => Math.min(console.columns, 110),
    outputError: (text, write) => write(text.replace(/^error: /, 'claimlight: ')),
  })
}
