/** The program `dist/server.js`: the language server over stdio (`--stdio`), or over IPC when VS Code forks it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { createServerIo } from '../node/serverIo'
import { startServer } from './server'

startServer(createConnection(ProposedFeatures.all), createServerIo())
