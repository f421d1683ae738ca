/** Starts the language server on this process: over stdio (`--stdio` among its arguments), or over IPC when VS Code forks it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { createServerIo } from '../node/serverIo'
import { serve } from './serve'

/** Ends the process when the client says `exit` or goes away: status 0 after a `shutdown`, else 1. */
export function startServer(): void {
  serve(createConnection(ProposedFeatures.all), createServerIo())
}
