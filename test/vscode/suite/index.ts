/** The suite's entry, in the shape that VS Code asks of `--extensionTestsPath`: an exported `run`. */
import { writeFileSync } from 'node:fs'
import Mocha from 'mocha'
import type { Report, TestResult } from '../report'

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false })
  // The test files call `describe` when they load, so mocha's names have to be there first.
  mocha.suite.emit('pre-require', globalThis, null, mocha)
  require('./all')
  return new Promise((resolve, reject) => {
    const results: TestResult[] = []
    // Written as it grows: what is known by then survives a window that hangs or dies.
    const add = (result: TestResult) => {
      results.push(result)
      save({ results })
    }
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} of ${results.length} tests failed`))
      else if (results.length === 0) reject(new Error('no test ran'))
      else resolve()
    })
    runner.on('pass', (test) => add({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }))
    runner.on('fail', (test, error) => {
      add({ state: 'failed', title: test.fullTitle(), message: error.stack ?? error.message })
    })
    runner.on('pending', (test) => add({ state: 'skipped', title: test.fullTitle() }))
  })
}

function save(report: Report): void {
  const file = process.env['CLAIMLIGHT_RESULT_FILE']
  if (file) writeFileSync(file, JSON.stringify(report))
}
