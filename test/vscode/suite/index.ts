/** The suite's entry, in the shape that VS Code asks of `--extensionTestsPath`: an exported `run`. */
import { writeFileSync } from 'node:fs'
import Mocha from 'mocha'
import type { Report, TestResult } from '../report'

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false })
  // The test files call `describe` when they load, so mocha's names have to be there first.
  mocha.suite.emit('pre-require', globalThis, null, mocha)
  require('./all')
  return new Promise((resolve, reject) => {
    const results: TestResult[] = []
    const runner = mocha.run((failures) => {
      const ran = results.length
      save({ results })
      if (failures > 0) reject(new Error(`${failures} of ${ran} tests failed`))
      else if (ran === 0) reject(new Error('no test ran'))
      else resolve()
    })
    runner.on('pass', (test) => results.push({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }))
    runner.on('fail', (test, error) => {
      results.push({ state: 'failed', title: test.fullTitle(), message: error.stack ?? error.message })
    })
    runner.on('pending', (test) => results.push({ state: 'skipped', title: test.fullTitle() }))
  })
}

function save(report: Report): void {
  const file = process.env['CLAIMLIGHT_RESULT_FILE']
  if (file) writeFileSync(file, JSON.stringify(report))
}
