// Bundles the three programs that ship: the command line, the language server, the VS Code client.
//   node scripts/build.mjs [--watch] [--production]
import { existsSync } from 'node:fs'
import * as esbuild from 'esbuild'

const production = process.argv.includes('--production')
const entries = {
  cli: 'server/src/cli/main.ts',
  server: 'server/src/lsp/main.ts',
  client: 'client/src/extension.ts',
}
// Programs that are not written yet are left out.
const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)))
const missing = existsSync('server/src/lsp/server.ts') ? [] : ['../../lsp/server']

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', ...missing],
  // Libraries that ship both builds: the module build tree-shakes, and loads in half the time.
  mainFields: ['module', 'main'],
  // For `createRequire(import.meta.url)` in such module builds: it takes a path as well.
  define: { 'import.meta.url': '__filename' },
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
}

if (process.argv.includes('--watch')) {
  const context = await esbuild.context({ ...options, logLevel: 'info' })
  await context.watch()
} else {
  await esbuild.build(options)
}
