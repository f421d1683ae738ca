// Bundles the programs that ship: the command line, the language server, the VS Code client.
//   node scripts/build.mjs [--watch] [--production]
// Their modules go into dist/lib, shared, and what is imported when it is needed in files of its own; dist/cli.js and
// dist/server.js start them with a code cache (server/src/node/program.ts). VS Code loads dist/client.js itself.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as esbuild from 'esbuild'

const root = join(import.meta.dirname, '..')
const production = process.argv.includes('--production')

/** Programs of Node, by their names in dist. */
const PROGRAMS = {
  cli: 'server/src/cli/main.ts',
  server: 'server/src/lsp/main.ts',
}

/**
 * Libraries that load these modules of Node for what we do not ask of them: each is some twentieth of a start. They are
 * loaded when they are used.
 */
const LATER = /^(?:node:)?(?:child_process|crypto)$/
const LOADERS = /[\\/](?:commander|vscode-jsonrpc|vscode-languageserver)[\\/]/

/** Asks of chalk what we tell it: whether there are colours. What it finds out by itself loads Node's sockets. */
const NO_GUESS = /^#supports-color$/

/** @type {import('esbuild').CommonOptions} */
const common = {
  platform: 'node',
  target: 'node20',
  minify: production,
  logLevel: 'warning',
  legalComments: 'none',
}

/** @type {import('esbuild').BuildOptions} */
const options = {
  ...common,
  absWorkingDir: root,
  entryPoints: {
    ...Object.fromEntries(Object.entries(PROGRAMS).map(([name, path]) => [`lib/${name}`, path])),
    client: 'client/src/extension.ts',
    // What judges notes in threads of its own.
    'lib/worker': 'server/src/node/noteWorker.ts',
  },
  outdir: 'dist',
  chunkNames: 'lib/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  external: ['vscode'],
  // Libraries that ship both builds: the module build tree-shakes, and loads in half the time.
  mainFields: ['module', 'main'],
  // Its module build asks Node for picomatch, which so is loaded twice, the second time without the code cache.
  alias: { fdir: join(root, 'node_modules', 'fdir', 'dist', 'index.cjs') },
  // For `createRequire(import.meta.url)` in such module builds: it takes a path as well.
  define: { 'import.meta.url': '__filename' },
  sourcemap: production ? false : 'inline',
  write: false,
  plugins: [
    { name: 'common-js', setup: (build) => build.onEnd(writeAll) },
    { name: 'load-later', setup: loadLater },
    { name: 'one-language', setup: oneLanguage },
    { name: 'told-colours', setup: toldColours },
  ],
}

if (process.argv.includes('--watch')) {
  const context = await esbuild.context({ ...options, logLevel: 'info' })
  await context.watch()
} else {
  await esbuild.build(options)
}
// The YAML that ships, read now rather than at each start.
const small = production ? ['--small'] : []
execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'precompile.ts'), ...small], {
  stdio: 'inherit',
})

function loadLater(build) {
  build.onResolve({ filter: LATER }, ({ path, importer }) =>
    LOADERS.test(importer) ? { path, namespace: 'later' } : undefined,
  )
  build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
    contents: `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(path)})[name] })`,
  }))
}

/** zod brings its messages in forty languages, a sixth of all that ships; English is loaded by itself. */
function oneLanguage(build) {
  build.onResolve({ filter: /\/locales\/index\.c?js$/ }, ({ path, importer }) =>
    /[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'one-language' } : undefined,
  )
  build.onLoad({ filter: /.*/, namespace: 'one-language' }, () => ({ contents: 'export {}' }))
}

function toldColours(build) {
  const contents = 'export default { stdout: false, stderr: false }'
  build.onResolve({ filter: NO_GUESS }, ({ path }) => ({ path, namespace: 'told-colours' }))
  build.onLoad({ filter: /.*/, namespace: 'told-colours' }, () => ({ contents }))
}

/** Only ES modules can be split, and only CommonJS can be loaded by VS Code and by way of a code cache. */
async function writeAll({ outputFiles = [] }) {
  if (outputFiles.length === 0) return
  const written = await Promise.all(outputFiles.map(({ path, text }) => writeModule(path, text)))
  const build = createHash('sha256').update(written.join('\0')).digest('hex').slice(0, 16)
  for (const name of Object.keys(PROGRAMS)) await writeStart(name, build)
  removeStale(outputFiles.map(({ path }) => basename(path)))
}

async function writeModule(path, text) {
  const made = await esbuild.transform(text, {
    ...common,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    sourcemap: production ? false : 'external',
    sourcefile: path,
  })
  const { map } = made
  const code = inAscii(made.code)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, production ? code : `${code}//# sourceMappingURL=${basename(path)}.map\n`)
  if (!production) writeFileSync(`${path}.map`, map)
  return code
}

/** esbuild leaves letters in regular expressions and comments as they are. An escape is the same in both, and in identifiers. */
function inAscii(code) {
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function writeStart(name, build) {
  const start = `startProgram(${JSON.stringify(name)}, ${JSON.stringify(build)})`
  return esbuild.build({
    ...common,
    stdin: {
      contents: `#!/usr/bin/env node\nimport { startProgram } from './server/src/node/program'\n${start}\n`,
      resolveDir: root,
    },
    outfile: join(root, 'dist', `${name}.js`),
    bundle: true,
    format: 'cjs',
  })
}

/** Modules of earlier builds, and whatever else is no longer made. */
function removeStale(names) {
  const lib = resolve(root, 'dist', 'lib')
  const current = new Set(names.flatMap((name) => (production ? [name] : [name, `${name}.map`])))
  for (const name of readdirSync(lib)) if (!current.has(name)) rmSync(join(lib, name))
}
