/**
 * Runs the page-driven tests: packages the extension, installs it into a browser-hosted VS Code, and does there what a
 * person does. Screenshots go to `out/screenshots`. Where that VS Code can't be had it prints one SKIPPED line.
 *   tsx test/vscode/ui/run.ts [WORDS]     only the tests whose titles hold the words
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Mocha from 'mocha'
import { whyNoBrowser } from '../host/browser'
import { whyNoCodeServer } from '../host/codeServer'
import { report, type TestResult } from '../report'
import { SCREENSHOTS, VSIX } from './places'

const ROOT = path.resolve(__dirname, '../../..')
const SUITES = ['person.test.ts', 'ownFacts.test.ts']

async function main(): Promise<number> {
  const missing = whyNoCodeServer() ?? whyNoBrowser()
  if (missing) {
    console.log(`SKIPPED test:ui: ${missing}`)
    return process.env['CLAIMLIGHT_REQUIRE_VSCODE'] === '1' ? 1 : 0
  }
  mkdirSync(SCREENSHOTS, { recursive: true })
  const vsce = path.join(ROOT, 'node_modules/.bin/vsce')
  execFileSync(vsce, ['package', '--no-rewrite-relative-links', '--out', VSIX], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return report({ results: await runMocha() }, undefined)
}

/** Results are printed at the end, the way the other suites print theirs. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

function runMocha(): Promise<readonly TestResult[]> {
  const mocha = new Mocha({ timeout: 90_000 })
  for (const suite of SUITES) mocha.addFile(path.join(__dirname, suite))
  const results: TestResult[] = []
  const words = process.argv[2]
  if (words) mocha.fgrep(words)
  return new Promise((resolve) => {
    mocha
      .reporter(Silent)
      .run(() => resolve(results))
      .on('pass', (test) => results.push({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }))
      .on('fail', (test, error) =>
        results.push({ state: 'failed', title: test.fullTitle(), message: error.stack ?? error.message }),
      )
  })
}

void main().then((status) => process.exit(status))
