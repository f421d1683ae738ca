/** The grammars, by the assertions that stand in the fixtures themselves (vscode-tmgrammar-test's notation). */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const RUNNER = path.join(ROOT, 'node_modules/vscode-tmgrammar-test/dist/unit.js')
/** What VS Code brings itself: the grammars that ours are injected into. */
const BASES = ['markdown', 'yaml', 'html'].map((name) =>
  createRequire(__filename).resolve(`tm-grammars/grammars/${name}.json`),
)

describe('grammar', () => {
  for (const fixture of readdirSync(path.join(__dirname, 'fixtures'))) {
    it(fixture, () => {
      const flags = [...BASES.flatMap((base) => ['-g', base]), '--config', path.join(ROOT, 'package.json')]
      const run = spawnSync(process.execPath, [RUNNER, ...flags, path.join(__dirname, 'fixtures', fixture)], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      assert.equal(run.status, 0, `${run.stdout}${run.stderr}`)
    })
  }
})
