#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts: same flags, browser-hosted VS Code.
import 'tsx'

const { runSuiteInBrowser } = await import('./runSuiteInBrowser.ts')
process.exit(await runSuiteInBrowser(process.argv.slice(2)))
