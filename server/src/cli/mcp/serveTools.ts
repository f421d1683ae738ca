/** The tools as the Model Context Protocol has them; the official SDK speaks it. */
import { finished } from 'node:stream/promises'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { version } from '../../../../package.json'
import { checkedText, MOST_FACTS, searchFacts, themeInfos } from '../../engine'
import type { Console } from '../console'
import type { LiveFacts } from './liveFacts'

/** A text longer than this is a file, and `claimlight check` is for those. UTF-16 code units. */
const MAX_TEXT = 1_000_000

const language = z
  .enum(['en', 'vi'])
  .optional()
  .describe('Language of reasons and titles; by default, as the text has it')

/** Resolves when the assistant has gone. */
export async function serveTools(live: LiveFacts, console: Console): Promise<void> {
  const server = new McpServer({ name: 'claimlight', title: 'Claimlight', version }, { instructions: INSTRUCTIONS })
  registerCheckText(server, live)
  registerSearchFacts(server, live)
  registerListThemes(server, live)
  await server.connect(new StdioServerTransport(console.stdin))
  // The transport does not say that the other side has gone.
  await finished(console.stdin, { writable: false }).catch(() => undefined)
  await server.close()
}

const INSTRUCTIONS =
  'Claimlight holds what a text claims against a fact base, offline. check_text gives each claim its verdict: supported, contradicted, overstated (the source says it more weakly), unverified (no fact bears on it). Quote facts with their sources; an unverified claim is not a wrong one.'

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }

function registerCheckText(server: McpServer, live: LiveFacts): void {
  const inputSchema = {
    text: z.string().min(1).max(MAX_TEXT).describe('Markdown or plain text, English or Vietnamese'),
    language,
    unverified: z.boolean().optional().describe('List claims that no fact bears on, too; true by default'),
  }
  const description =
    'Finds the claims of a text and holds each against the facts: verdict, confidence, reason, facts with sources. Offsets are UTF-16 code units.'
  const config = { title: 'Check text', description, inputSchema, annotations: READ_ONLY }
  server.registerTool('check_text', config, async ({ text, ...options }) => {
    const { snapshot, view } = await live.current()
    return answer({ ...checkedText(snapshot, view(text, options.language), options) })
  })
}

function registerSearchFacts(server: McpServer, live: LiveFacts): void {
  const inputSchema = {
    query: z.string().min(1).max(2000).describe('Words or a sentence, English or Vietnamese'),
    theme: z.string().optional().describe('Only facts of this theme and those below it: chips, ai/data'),
    limit: z.number().int().min(1).max(MOST_FACTS).optional().describe('At most so many; 10 by default'),
    language,
  }
  const description =
    'Finds facts by words, best first, each with its statement in every language it has, and its sources.'
  const config = { title: 'Search facts', description, inputSchema, annotations: READ_ONLY }
  server.registerTool('search_facts', config, async ({ query, ...options }) => {
    const { snapshot, finder } = await live.current()
    const found = searchFacts(snapshot, finder, query, options)
    return 'problem' in found ? refusal(found.problem) : answer({ ...found })
  })
}

function registerListThemes(server: McpServer, live: LiveFacts): void {
  const description =
    'Lists the themes that facts are about, with how many facts each has; "ai/data" is a sub-theme of "ai".'
  const config = { title: 'List themes', description, inputSchema: {}, annotations: READ_ONLY }
  server.registerTool('list_themes', config, async () => {
    const { snapshot } = await live.current()
    return answer({ themes: themeInfos(snapshot) })
  })
}

function answer(structuredContent: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(structuredContent, undefined, 1) }], structuredContent }
}

function refusal(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true }
}
