// How fast Claimlight is: every speed that it is held to, measured beside a server that does nothing and beside peers.
//   npm run bench -- --help
// Builds first, as for a package, and measures what it built. Exit status: 1 where a part broke, 2 for wrong usage. Times depend on the
// machine, so a missed target is printed and nothing more; what must never grow is checked by `npm run bench:growth`.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { factSection } from './speed/facts'
import { PEER_PACKAGES, Peers } from './speed/peers'
import { type Measured, noteSection, startSection, vaultSection } from './speed/sections'
import type { Program } from './speed/session'
import { renderMarkdown, renderText, type Section } from './speed/table'
import { windowSection } from './window/section'

const ROOT = resolve(__dirname, '../..')
const CLI = join(ROOT, 'dist', 'cli.js')

const MEASURE = {
  notes: noteSection,
  start: startSection,
  vault: vaultSection,
  facts: factSection,
  window: windowSection,
} satisfies Record<string, (measured: Measured) => Promise<Section>>
const PARTS = Object.keys(MEASURE)

interface Options {
  readonly peers?: string
  readonly server: readonly Program[]
  readonly only: readonly string[]
  readonly rounds: number
  readonly notes: number
  readonly facts: readonly number[]
  readonly markdown?: boolean
  readonly out?: string
}

async function main(): Promise<void> {
  const options = command().parse().opts<Options>()
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs'), '--production'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const peers = new Peers(options.peers, options.server)
  const measured: Measured = {
    own: { name: 'claimlight', argv: [process.execPath, CLI, 'lsp', '--stdio'] },
    floor: { name: 'null', argv: [process.execPath, join(__dirname, 'speed', 'nullServer.cjs')] },
    ...{ cli: CLI, peers, rounds: options.rounds, notes: options.notes, facts: options.facts },
  }
  const sections: Section[] = []
  for (const [part, measure] of Object.entries(MEASURE)) {
    if (!options.only.includes(part)) continue
    console.error(`measuring: ${part}`)
    sections.push(await measure(measured).catch((error: Error) => broken(part, error)))
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}; medians\n`)
  process.stdout.write((options.markdown ? renderMarkdown : renderText)(sections))
  if (peers.missing.size > 0)
    console.log(`\nnot there to be measured beside: ${[...peers.missing].join(', ')} (--peers DIR)`)
  if (options.out) writeFileSync(options.out, `${JSON.stringify(sections, null, 2)}\n`)
}

/** A part that breaks does not take the others' figures with it. */
function broken(part: string, error: Error): Section {
  process.exitCode = 1
  return { heading: part, rows: [], skipped: [`it broke: ${error.message}`] }
}

function command(): Command {
  return new Command('bench')
    .description('Measures how fast Claimlight is, and prints each speed beside its target.')
    .option('--peers <dir>', `a folder in which are installed: ${PEER_PACKAGES.join(' ')}`)
    .addOption(
      new Option('--server <name=command>', 'a language server to measure beside ours; may come several times')
        .argParser((text: string, all: readonly Program[]) => [...all, programOf(text)])
        .default([], 'none'),
    )
    .addOption(new Option('--only <parts>', `some of ${PARTS.join(',')}`).argParser(partsOf).default(PARTS, 'all'))
    .addOption(new Option('--rounds <n>', 'how often each thing is measured').argParser(countOf).default(3))
    .addOption(new Option('--notes <n>', 'how many notes the vault has').argParser(countOf).default(10_000))
    .addOption(
      new Option('--facts <sizes>', 'how many facts there are')
        .argParser((list: string) => list.split(',').map(countOf))
        .default([1000, 10_000, 100_000, 1_000_000], '1000,10000,100000,1000000'),
    )
    .option('--markdown', 'print the table as Markdown')
    .option('--out <file>', 'write the figures there as JSON, too')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
}

function programOf(text: string): Program {
  const [, name, command = ''] = /^([^=]+)=(.+)$/.exec(text) ?? []
  const [program, ...args] = command.split(/\s+/)
  if (!name || !program) throw new InvalidArgumentError('It is a name, "=", and a command that speaks LSP over stdio.')
  return { name, argv: [program, ...args] }
}

function partsOf(list: string): readonly string[] {
  const parts = list.split(',')
  const unknown = parts.filter((part) => !PARTS.includes(part))
  if (unknown.length > 0) throw new InvalidArgumentError(`There are ${PARTS.join(', ')}.`)
  return parts
}

function countOf(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return count
}

void main()
