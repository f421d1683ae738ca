// The main job at a glance: builds, prints the samples with their verdicts, opens VS Code on them.
//   npm start [-- --no-open]
import { execFileSync, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const samples = join(root, 'samples')
const windows = process.platform === 'win32'

run(process.execPath, 'scripts/build.mjs')
run(process.execPath, 'dist/cli.js', 'check', 'samples', '--fail-on', 'never')
if (!process.argv.includes('--no-open')) await openEditor()

function run(program, ...args) {
  execFileSync(program, args, { cwd: root, stdio: 'inherit' })
}

async function openEditor() {
  const code = onPath('code') ?? (await downloaded())
  if (code) openDesktop(code)
  else await openInBrowser()
}

/** An executable of that name on the PATH. */
function onPath(name) {
  const names = windows ? [`${name}.cmd`, `${name}.exe`] : [name]
  const candidates = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((each) => join(folder, each)))
  return candidates.find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The VS Code that @vscode/test-electron fetches, or undefined: no display, no network. */
async function downloaded() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('There is no code on the PATH, and no display for a downloaded one.')
    return undefined
  }
  console.log('There is no code on the PATH; looking for a VS Code to download.')
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron')
  return downloadAndUnzipVSCode('stable').catch((error) => {
    console.log(`VS Code cannot be downloaded here (${error.message}).`)
    return undefined
  })
}

function openDesktop(code) {
  const profile = mkdtempSync(join(tmpdir(), 'claimlight-start-'))
  console.log(`Opening ${samples} in ${code}`)
  const flags = [`--extensionDevelopmentPath=${root}`, `--user-data-dir=${profile}`, '--new-window', '--wait', samples]
  // Root may only run VS Code without its sandbox.
  if (process.getuid?.() === 0) flags.unshift('--no-sandbox')
  const editor = spawn(code, flags, { stdio: 'inherit', shell: windows })
  editor.on('error', (error) => console.error(`VS Code could not be started: ${error.message}`))
  editor.on('exit', () => rmSync(profile, { recursive: true, force: true }))
}

/** The browser-hosted VS Code of the tests, with the packaged extension installed, until Ctrl-C. */
async function openInBrowser() {
  await import('tsx')
  const { startCodeServer, whyNoCodeServer } = await import('../test/vscode/host/codeServer.ts')
  if (whyNoCodeServer()?.includes('host:install')) {
    console.log('Installing the browser-hosted VS Code that the tests use, once (npm run host:install; about 350 MB) …')
    run('npm', 'run', '--silent', 'host:install')
  }
  const why = whyNoCodeServer()
  if (why) {
    console.error(`VS Code cannot be opened here: ${why}. Put a code on the PATH and try again.`)
    process.exitCode = 1
    return
  }
  run('npm', 'run', '--silent', 'package')
  const server = await startCodeServer({ install: [join(root, 'claimlight.vsix')] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.stop())
  console.log(
    `\nVS Code with Claimlight, on samples/:\n\n  ${server.url(samples)}\n\nOpen that address in a browser. Ctrl-C ends it.`,
  )
}
