/**
 * Runs the suite of `test/vscode/suite` in a real VS Code.
 *   tsx test/vscode/run.ts browser    browser-hosted (npm run host:install first)
 *   tsx test/vscode/run.ts desktop    desktop VS Code: downloaded, or the one that VSCODE_EXECUTABLE names
 * Where that VS Code can't be had it prints one SKIPPED line and ends well, unless CLAIMLIGHT_REQUIRE_VSCODE=1.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron'
import { bundleSuite } from './bundle'
import { whyNoBrowser } from './host/browser'
import { whyNoCodeServer } from './host/codeServer'
import { type Report, report } from './report'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BUNDLE = path.join(ROOT, 'out/test/vscode/suite.cjs')
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/

type Kind = 'browser' | 'desktop'

async function main(kind: Kind): Promise<number> {
  const executable = await findVSCode(kind)
  if ('missing' in executable) return skip(kind, executable.missing)
  await bundleSuite(path.join(ROOT, 'test/vscode/suite/index.ts'), BUNDLE)
  const scratch = mkdtempSync(path.join(tmpdir(), 'cl-suite-'))
  // The suite edits notes: it gets a copy.
  const workspace = path.join(scratch, 'workspace')
  cpSync(path.join(ROOT, 'test/vscode/workspace'), workspace, { recursive: true })
  const resultFile = path.join(scratch, 'result.json')
  try {
    const error = await runSuite(executable.path, workspace, resultFile)
    return report(readReport(resultFile), error)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** What went wrong, if anything did: failed tests are told by the result file. */
function runSuite(vscodeExecutablePath: string, workspace: string, resultFile: string): Promise<string | undefined> {
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: BUNDLE,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    extensionTestsEnv: { CLAIMLIGHT_RESULT_FILE: resultFile },
  }).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}

async function findVSCode(kind: Kind): Promise<{ readonly path: string } | { readonly missing: string }> {
  if (kind === 'browser') {
    const missing = whyNoCodeServer() ?? whyNoBrowser()
    return missing ? { missing } : { path: path.join(import.meta.dirname, 'host/code.mjs') }
  }
  const named = process.env['VSCODE_EXECUTABLE']
  if (named) return { path: named }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { missing: 'there is no display (use xvfb-run -a npm run test:electron)' }
  }
  try {
    return { path: await downloadAndUnzipVSCode('stable') }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (NO_NETWORK.test(message)) return { missing: `desktop VS Code can’t be downloaded (${message})` }
    throw error
  }
}

function skip(kind: Kind, why: string): number {
  const script = kind === 'browser' ? 'test:vscode' : 'test:electron'
  console.log(`SKIPPED ${script}: ${why}`)
  return process.env['CLAIMLIGHT_REQUIRE_VSCODE'] === '1' ? 1 : 0
}

function readReport(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

const kind = process.argv[2]
if (kind === 'browser' || kind === 'desktop') {
  void main(kind).then((status) => process.exit(status))
} else {
  console.error('usage: tsx test/vscode/run.ts browser|desktop')
  process.exit(2)
}
