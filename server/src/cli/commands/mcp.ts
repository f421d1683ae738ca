/** `claimlight mcp`: the facts and the judging as tools for assistants, by the Model Context Protocol. */
import { Command } from 'commander'
import type { Console } from '../console'
import { type CommonOptions, withCommonOptions, withThreshold } from '../options'
import { type Finish, statusOf, tell } from '../session'

const HELP = `
Tools: check_text (the claims of a text and what the facts say), search_facts, list_themes.

Examples:
  claimlight mcp                                 what an assistant's configuration names:
  { "mcpServers": { "claimlight": { "command": "claimlight", "args": ["mcp"], "cwd": "/path/of/your/notes" } } }

It speaks over standard input and output, reads nothing but fact bases and its configuration, and sends nothing anywhere
else. It ends when the assistant does.`

export function mcpCommand(console: Console, finish: Finish): Command {
  const command = new Command('mcp').description('Serve assistants: check texts, search facts, list themes (MCP)')
  return withThreshold(withCommonOptions(command))
    .option('--no-cache', 'neither use nor keep indices of large fact bases')
    .addHelpText('after', HELP)
    .action(async (options: CommonOptions) => finish(await mcp(options, console)))
}

async function mcp(options: CommonOptions, console: Console): Promise<number> {
  const [{ LiveFacts }, { serveTools }] = await Promise.all([import('../mcp/liveFacts'), import('../mcp/serveTools')])
  const live = new LiveFacts(options, console)
  // What is wrong with the bases is told at once, on standard error, where assistants keep a log.
  const unreadable = await tell(await live.current(), options, console)
  await serveTools(live, console)
  return statusOf(unreadable, false)
}
