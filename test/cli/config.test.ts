/** The command line by `claimlight.config.yaml`: the workspace it names, what it sets, and options on top. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight } from '../support/commandLine'

const OVERSTATED = 'Export restrictions will surely slow the growth of the chip industry.\n'
const CONTRADICTED = 'Export restrictions do not slow the growth of the chip industry.\n'

const NAME = 'claimlight.config.yaml'
const files = (config: string, more: Readonly<Record<string, string>> = {}) => ({
  [NAME]: config,
  'mine.facts.yaml': CHIPS_BASE,
  'notes/a.md': CONTRADICTED,
  ...more,
})

describe('claimlight with a configuration file', () => {
  it('finds it in a folder above, and with it the workspace’s fact bases', async () => {
    const config = 'facts: { bundled: false }\n'
    const { out } = await claimlight('check a.md --format json', { files: files(config), cwd: 'notes' })
    const [{ facts }] = JSON.parse(out).files[0].claims
    assert.equal(facts[0].base, 'mine')
  })

  it('judges by its threshold, unless an option says otherwise', async () => {
    const config = 'facts: { bundled: false }\nmatch: { threshold: 1 }\n'
    const verdict = async (args: string) => {
      const { out } = await claimlight(`check notes --format json ${args}`, { files: files(config) })
      return JSON.parse(out).files[0].claims[0].verdict
    }
    assert.equal(await verdict(''), 'unverified')
    assert.equal(await verdict('--threshold 0.2'), 'contradicted')
  })

  it('speaks its language', async () => {
    const { out } = await claimlight('check notes', { files: files('language: vi\nfacts: { bundled: false }\n') })
    assert.match(out, /trái với/i)
  })

  it('reads the notes that it includes, without those that it excludes', async () => {
    const config = 'include: [notes, other.md]\nexclude: ["**/drafts"]\n'
    const more = { 'notes/drafts/b.md': '', 'other.md': '', 'log.md': '', 'notes/c/d.md': '' }
    const names = async (path: string) => {
      const { out } = await claimlight(`check ${path} --format json`, { files: files(config, more) })
      return JSON.parse(out).files.map((file: { path: string }) => file.path)
    }
    assert.deepEqual(await names('.'), ['notes/a.md', 'notes/c/d.md', 'other.md'])
    // A note that is named by itself is meant.
    assert.deepEqual(await names('log.md'), ['log.md'])
  })

  it('takes fact bases from elsewhere, and says where there are none', async () => {
    const config = 'facts: { bundled: false, elsewhere: [../shared, ~/no.facts.yaml] }\n'
    const invocation = {
      files: { 'shared/mine.facts.yaml': CHIPS_BASE, [`work/${NAME}`]: config, 'work/a.md': CONTRADICTED },
      cwd: 'work',
    }
    const { out, err } = await claimlight('check a.md --format json', invocation)
    assert.equal(JSON.parse(out).summary.contradicted, 1)
    assert.match(err, /claimlight\.config\.yaml: warning: no fact base at ~\/no\.facts\.yaml/)
  })

  it('neither lists nor fails on what it has switched off', async () => {
    const config = 'facts: { bundled: false }\nfindings: { contradicted: "off" }\n'
    const { out, status } = await claimlight('check notes --fail-on overstated', { files: files(config) })
    assert.deepEqual([status, out.includes(CONTRADICTED.trim())], [0, false])
    const loud = files(config, { 'notes/b.md': OVERSTATED })
    assert.equal((await claimlight('check notes --fail-on overstated', { files: loud })).status, 1)
  })

  it('names what is wrong with line and column, and goes on', async () => {
    const config = 'facts: { bundled: false }\nmatch: { treshold: 0.3 }\n'
    const { err, status } = await claimlight('check notes', { files: files(config) })
    assert.match(err, /^claimlight\.config\.yaml:2:10: warning: There is no setting "match\.treshold".*Did you mean/)
    assert.equal(status, 1)
  })
})
