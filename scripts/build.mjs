// Bundles the three programs that ship: the command line, the language server, the VS Code client.
//   node scripts/build.mjs [--watch] [--production]
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import * as esbuild from 'esbuild'

const production = process.argv.includes('--production')

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: {
    cli: 'server/src/cli/main.ts',
    server: 'server/src/lsp/main.ts',
    client: 'client/src/extension.ts',
    worker: 'server/src/node/noteWorker.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
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
// The YAML that ships, read now rather than at each start.
execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'precompile.ts')], { stdio: 'inherit' })
