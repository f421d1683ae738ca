/** The package that ships: what is in it, and how large it is. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../../..')
const VSCE = path.join(ROOT, 'node_modules/.bin/vsce')
/** Of it a third is words and facts, a fifth the protocols of editors and assistants. */
const MAX_BYTES = 2.25 * 1024 * 1024

const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'client/media/activity.svg',
  'client/media/icon.png',
  'dist/bundled.bin',
  'dist/bundledWords.json.br',
  'dist/cli.js',
  'dist/client.js',
  'dist/lib/*.js',
  'dist/server.js',
  'dist/words.json.br',
  'package.json',
  'server/docs/automation.md',
  'server/docs/measurements.md',
  'server/docs/own-facts.md',
  'server/docs/rules.md',
  'server/facts/config.schema.json',
  'server/facts/facts.schema.json',
  'server/facts/sora-china-ai.facts.yaml',
  'server/import/fields.yaml',
  'server/import/languages.yaml',
  'server/import/ratings.yaml',
  'server/lexicon/abbreviations.yaml',
  'server/lexicon/cues.yaml',
  'server/lexicon/logic.yaml',
  'server/lexicon/relations.yaml',
  'server/lexicon/world.yaml',
  'syntaxes/claimlight-facts-keys.tmLanguage.json',
  'syntaxes/claimlight-facts.tmLanguage.json',
  'syntaxes/claimlight-markdown.tmLanguage.json',
]

describe('the .vsix', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'cl-vsix-'))

  after(() => rmSync(scratch, { recursive: true, force: true }))

  it('holds what runs, and nothing else', () => {
    const listed = vsce('ls').trim().split('\n')
    // The modules' names have hashes in them.
    const named = new Set(listed.map((name) => name.replace(/^dist\/lib\/[\w.-]+\.js$/, 'dist/lib/*.js')))
    assert.deepEqual([...named].sort(), [...FILES].sort())
  })

  it('is smaller than 2.25 MB', () => {
    const file = path.join(scratch, 'claimlight.vsix')
    vsce('package', '--no-rewrite-relative-links', '--out', file)
    assert.ok(statSync(file).size < MAX_BYTES, `${statSync(file).size} bytes`)
  })
})

function vsce(...args: readonly string[]): string {
  return execFileSync(VSCE, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
