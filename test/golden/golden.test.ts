/**
 * Each sample as an annotated listing, as it should stay. `UPDATE=1 npm run test:unit` writes the listings anew;
 * the difference is then read like code.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createHost, type EngineHost } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'
import { listing } from '../support/listing'

const SAMPLES = resolve(__dirname, '../../samples')
const GOLDEN = join(__dirname, 'samples')
const UPDATE = process.env['UPDATE'] === '1'

const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.md'))

describe('golden listings of the samples', function () {
  this.timeout(20_000)
  let host: EngineHost | undefined
  before(async () => {
    const { lexicons, factFiles } = await loadBundled()
    host = createHost(lexicons)
    host.setFactFiles(factFiles)
    if (UPDATE) mkdirSync(GOLDEN, { recursive: true })
  })

  const actual = (name: string) => {
    host?.setNote(name, readFileSync(join(SAMPLES, name), 'utf8'))
    const note = host?.snapshot().note(name)
    return note ? listing(note) : ''
  }

  for (const name of samples) {
    it(name, () => {
      const file = join(GOLDEN, `${name}.txt`)
      if (UPDATE) writeFileSync(file, actual(name))
      assert.equal(actual(name), existsSync(file) ? readFileSync(file, 'utf8') : '(no listing yet: UPDATE=1)')
    })
  }

  it('has no listing without a sample', () => {
    const stray = readdirSync(GOLDEN).filter((file) => !samples.includes(file.replace(/\.txt$/, '')))
    if (UPDATE) for (const file of stray) rmSync(join(GOLDEN, file))
    else assert.deepEqual(stray, [])
  })
})

describe('the samples', () => {
  it('show every verdict and every theme', async () => {
    const { lexicons, factFiles } = await loadBundled()
    const host = createHost(lexicons)
    host.setFactFiles(factFiles)
    for (const name of samples) host.setNote(name, readFileSync(join(SAMPLES, name), 'utf8'))
    const snapshot = host.snapshot()
    const annotations = samples.flatMap((name) => snapshot.note(name)?.annotations ?? [])
    const verdicts = new Set(annotations.map(({ verdict }) => verdict))
    const themes = new Set(annotations.flatMap((each) => each.themes.map((theme) => theme.split('/')[0])))
    assert.deepEqual([...verdicts].sort(), ['contradicted', 'overstated', 'supported', 'unverified'])
    assert.deepEqual([...themes].sort(), ['ai', 'chips', 'talent'])
  })

  it('cite facts that there are', async () => {
    const { lexicons, factFiles } = await loadBundled()
    const host = createHost(lexicons)
    host.setFactFiles(factFiles)
    for (const name of samples) host.setNote(name, readFileSync(join(SAMPLES, name), 'utf8'))
    const snapshot = host.snapshot()
    const cited = samples.flatMap((name) => snapshot.note(name)?.structure.citations ?? [])
    assert.ok(cited.length > 0)
    assert.deepEqual(
      cited.map(({ id }) => id).filter((id) => !snapshot.fact(id)),
      [],
    )
  })
})
