// Installs the tests' VS Code: code-server and the Node.js that it runs on, from the npm registry only.
//   node test/host/install.mjs
// No install script runs and nothing is compiled: the native modules that are missing then (log files, a watchdog)
// are not needed by tests. Running it again when the lock file has not changed does nothing.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname
const server = path.join(here, 'node_modules/code-server/lib/vscode')
const lock = path.join(here, 'package-lock.json')
const stamp = path.join(here, 'node_modules/.installed-lock.json')
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Parts of the server that no test loads and that take up 220 MB. */
const UNUSED = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk']

function npm(cwd, ...args) {
  execFileSync('npm', [...args, ...quiet], { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')
}

function install() {
  npm(here, 'ci')
  // `npm ci` refuses the server's own shrinkwrap (it is slightly out of step with its package.json); `install` follows it.
  npm(server, 'install', '--omit=dev')
  for (const part of UNUSED) rmSync(path.join(server, part), { recursive: true, force: true })
  copyFileSync(lock, stamp)
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(`host:install: the browser-hosted VS Code needs Linux on x64; this is ${process.platform} on ${process.arch}.`)
  process.exit(1)
}
if (isInstalled()) {
  console.log('host:install: already installed')
} else {
  install()
  console.log('host:install: installed code-server and its Node.js')
}
