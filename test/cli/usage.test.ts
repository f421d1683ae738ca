/** Help, wrong usage, and the exit status that goes with them. */
import assert from 'node:assert/strict'
import { claimlight } from '../support/commandLine'

describe('claimlight: usage', () => {
  const commands = ['check', 'explain', 'facts', 'outline', 'test', 'import', 'judgements', 'export', 'lsp', 'mcp']
  for (const command of commands) {
    it(`explains ${command} with examples`, async () => {
      const { status, out, err } = await claimlight(`${command} --help`)
      assert.match(out, /Examples:\n {2}claimlight /)
      assert.doesNotMatch(out, /undefined|default: false/)
      assert.deepEqual({ status, err }, { status: 0, err: '' })
    })
  }

  for (const command of ['check', 'explain', 'facts', 'outline', 'test', 'judgements', 'export']) {
    it(`says what the exit status of ${command} means`, async () => {
      const { out } = await claimlight(`${command} --help`)
      assert.match(out, /Exit status:\n {2}0 {2}nothing to report\n {2}1 {2}.*\n {2}2 {2}wrong usage/)
    })
  }

  it('fits its help into 80 columns of options', async () => {
    const { out } = await claimlight('check --help', { columns: 80 })
    const options = out.slice(out.indexOf('Options:'), out.indexOf('Examples:')).split('\n')
    assert.deepEqual(
      options.filter((line) => line.length > 80),
      [],
    )
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['chek a.md', /unknown command 'chek'\n\(Did you mean check\?\)/],
    ['check', /missing required argument 'path'/],
    ['check a.md --formatt json', /unknown option '--formatt'\n\(Did you mean --format\?\)/],
    ['check a.md --format xml', /Allowed choices are pretty, json, sarif, github, csv, markdown\./],
    ['check a.md --fail-on sometimes', /Allowed choices are contradicted, overstated, unverified, never\./],
    ['check a.md --threshold 2', /Give a number from 0 to 1\./],
    ['check a.md --max-size lots', /Give a number above 0, in megabytes\./],
    ['check a.md --language fr', /Allowed choices are auto, en, vi\./],
    ['explain', /nothing to explain; give a sentence/],
    ['explain Hello. --format xml', /Allowed choices are pretty, json\./],
    ['outline', /missing required argument 'path'/],
    ['test', /no fact base to test here; name one/],
    ['lsp', /claimlight lsp --stdio/],
  ]
  for (const [command, message] of wrong) {
    it(`exits with 2 on: claimlight ${command}`, async () => {
      const { status, out, err } = await claimlight(command, { files: { 'a.md': 'Hello.\n' } })
      assert.match(err, message)
      assert.match(err, /^claimlight: /)
      assert.deepEqual({ status, out }, { status: 2, out: '' })
    })
  }

  it('shows the help, and exits with 2, when no subcommand is given', async () => {
    const { status, err } = await claimlight('')
    assert.match(err, /Usage: claimlight/)
    assert.equal(status, 2)
  })

  it('prints its version', async () => {
    assert.match((await claimlight('--version')).out, /^\d+\.\d+\.\d+\n$/)
  })
})
