// Runs every test that this machine can run, from the inside out, and says of each other one why it could not.
//   node scripts/test.mjs [LAYER …]      for example: node scripts/test.mjs unit cli
// The last line is `N passed, N failed, N skipped`. Exit status: 0 when nothing failed.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A layer hangs when it takes longer; on a busy machine the slowest takes half of this. */
const LIMIT_MS = 15 * 60_000

/**
 * In the order in which they run. `check`: passes or fails as one. `mocha`: counted from mocha's own report.
 * `suite`: prints `N passed, N failed, N skipped`, and `SKIPPED name: why` where it cannot run here.
 */
const LAYERS = [
  { name: 'lint', kind: 'check', script: 'lint' },
  { name: 'types', kind: 'check', script: 'typecheck' },
  { name: 'build', kind: 'check', script: 'build' },
  { name: 'unit', kind: 'mocha', script: 'test:unit' },
  { name: 'growth', kind: 'check', script: 'bench:growth' },
  { name: 'cli', kind: 'mocha', script: 'test:cli' },
  { name: 'lsp', kind: 'mocha', script: 'test:lsp' },
  { name: 'syntaxes', kind: 'mocha', script: 'test:syntaxes' },
  { name: 'vsix', kind: 'mocha', script: 'test:vsix' },
  { name: 'vscode', kind: 'suite', script: 'test:vscode', needsHost: true },
  { name: 'ui', kind: 'suite', script: 'test:ui', needsHost: true },
  { name: 'electron', kind: 'suite', script: 'test:electron' },
]

const scratch = mkdtempSync(join(tmpdir(), 'claimlight-test-'))
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const wanted = process.argv.slice(2)
const totals = { passed: 0, failed: 0, skipped: 0 }

/** @type {{ tried: boolean, why?: string }} */
const host = { tried: false }

try {
  for (const layer of LAYERS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const counts = await runLayer(layer)
    for (const key of ['passed', 'failed', 'skipped']) totals[key] += counts[key]
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0

async function runLayer(layer) {
  const started = Date.now()
  const result = await attempt(layer)
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`
  if (result.why) console.log(`SKIPPED ${layer.name}: ${result.why}`)
  if (result.passed + result.failed > 0) {
    const mark = result.failed ? '✗' : '✓'
    const left = result.skipped ? `, ${result.skipped} skipped` : ''
    console.log(`${mark} ${layer.name}: ${result.passed} passed, ${result.failed} failed${left} (${seconds})`)
  }
  if (result.details) console.log(result.details.replace(/^/gm, '    '))
  return result
}

async function attempt(layer) {
  if (!scripts[layer.script]) return skipped(`package.json has no script ${layer.script}`)
  if (layer.needsHost) {
    const why = await prepareHost()
    if (why) return skipped(why)
  }
  switch (layer.kind) {
    case 'mocha':
      return runMocha(layer)
    case 'suite':
      return runSuite(layer)
    default:
      return runCheck(layer)
  }
}

function skipped(why) {
  return { passed: 0, failed: 0, skipped: 1, why }
}

/** Installs the browser-hosted VS Code on its first use; the reason when it cannot be had. */
async function prepareHost() {
  if (host.tried) return host.why
  host.tried = true
  await import('tsx')
  const { whyNoBrowser } = await import('../test/vscode/host/browser.ts')
  host.why = whyNoBrowser()
  if (host.why) return host.why
  const { status, output } = await npmRun('host:install')
  if (status !== 0) host.why = `the browser-hosted VS Code could not be installed: ${lastLine(output)}`
  return host.why
}

async function runCheck({ script }) {
  const { status, output } = await npmRun(script)
  return status === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0, details: output.trimEnd() }
}

async function runMocha({ name, script }) {
  const file = join(scratch, `${name}.json`)
  const { status, output } = await npmRun(script, '--', '--reporter', 'json', '--reporter-option', `output=${file}`)
  const report = readJson(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0, details: output.trimEnd() || 'mocha wrote no report' }
  const { passes, failures, pending } = report.stats
  const details = report.failures.map(({ fullTitle, err }) => `${fullTitle}\n${err.stack ?? err.message ?? ''}`)
  // A status without failures: a hook or an import broke, or something kept the process from ending well.
  const broken = status !== 0 && failures === 0
  if (broken) details.push(output.trimEnd())
  return { passed: passes, failed: failures + Number(broken), skipped: pending, details: details.join('\n\n') }
}

async function runSuite({ script }) {
  const { status, output } = await npmRun(script)
  const why = /^SKIPPED \S+: (.*)$/m.exec(output)?.[1]
  const [, passed, failed, left] = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output) ?? []
  const counts = { passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: Number(left ?? 0) }
  if (passed === undefined && status === 0 && why) return skipped(why)
  if (status === 0 && passed !== undefined) return counts
  return { ...counts, failed: Math.max(counts.failed, 1), details: output.trimEnd() }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function lastLine(output) {
  return output.trimEnd().split('\n').at(-1) ?? ''
}

/** Runs a script of package.json; its status, and all that it printed. */
function npmRun(script, ...args) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    })
    const chunks = []
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nstopped: still running after ${LIMIT_MS / 60_000} minutes\n`))
      end(child)
    }, LIMIT_MS)
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** With all that it started. */
function end(child) {
  if (process.platform === 'win32' || child.pid === undefined) child.kill()
  else process.kill(-child.pid, 'SIGTERM')
}
