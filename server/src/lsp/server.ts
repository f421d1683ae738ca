/** Starts the language server on this process: over stdio (`--stdio` among its arguments), or over IPC when VS Code forks it. */
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { createServerIo } from '../node/serverIo'
import { serve } from './serve'
import { WholeMessages } from './wholeMessages'

/** Ends the process when the client says `exit` or goes away: status 0 after a `shutdown`, else 1. */
export function startServer(): void {
  serve(connect(), createServerIo())
}

function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all)
  // What a library prints is no message.
  globalThis.console = new console.Console(process.stderr)
  return createConnection(ProposedFeatures.all, process.stdin, new WholeMessages(process.stdout))
}
