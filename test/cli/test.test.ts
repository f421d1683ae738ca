/** `claimlight test`: the examples of fact bases, tried; for people and for programs. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight, type Invocation } from '../support/commandLine'

const EXPECT = `expect:
  - { sentence: Export restrictions will slow the growth of the chip industry., verdict: overstated, fact: exports-may-slow-chips }
  - { sentence: Export restrictions do not slow the growth of the chip industry., verdict: contradicted }
  - sentence: We had noodles for lunch.
    verdict: none
`
const WRONG = `expect:
  - { sentence: Export restrictions may slow the growth of the chip industry., verdict: contradicted }
  - sentence: "It's lunch time."
    verdict: unverified
  - { sentence: Export restrictions will slow the growth of the chip industry., verdict: overstated, fact: exports-slow }
`

function test(base: string, args = '', invocation: Invocation = {}) {
  return claimlight(`test ${args}`, { files: { 'bases/mine.facts.yaml': base }, ...invocation })
}

describe('claimlight test', function () {
  // Each run reads what ships, from its sources.
  this.timeout(30_000)

  it('says that all came out as expected, and exits with 0', async () => {
    const { out, err, status } = await test(`${CHIPS_BASE}${EXPECT}`)
    assert.deepEqual(
      { out, err, status },
      { out: '3 examples in 1 fact base: ✓ 3 as expected  ✗ 0 otherwise\n', err: '', status: 0 },
    )
  })

  it('shows each that came out otherwise with its place, what was expected, what came, why, and how to see more', async () => {
    const { out, status } = await test(`${CHIPS_BASE}${WRONG}`, '', { columns: 100 })
    assert.equal(
      out,
      `bases/mine.facts.yaml

  ✗ bases/mine.facts.yaml:22:5  mine
    “Export restrictions may slow the growth of the chip industry.”
      expected  contradicted
      got       supported by exports-may-slow-chips
      why       The source says the same of “Export” and “growth”: both have “restrictions”.
      more      claimlight explain --facts bases/mine.facts.yaml 'Export restrictions may slow the
                growth of the chip industry.'

  ✗ bases/mine.facts.yaml:23:5  mine
    “It's lunch time.”
      expected  unverified
      got       no claim
      more      claimlight explain --facts bases/mine.facts.yaml 'It'\\''s lunch time.'

  ✗ bases/mine.facts.yaml:25:5  mine
    “Export restrictions will slow the growth of the chip industry.”
      expected  overstated by exports-slow
      got       overstated by exports-may-slow-chips
      why       This base has no fact “exports-slow”. Correct the id.
      more      claimlight explain --facts bases/mine.facts.yaml 'Export restrictions will slow the
                growth of the chip industry.'

3 examples in 1 fact base: ✓ 0 as expected  ✗ 3 otherwise
`,
    )
    assert.equal(status, 1)
  })

  it('says what stands in the way: a draft, several claims', async () => {
    const draft = CHIPS_BASE.replace('    strength: may\n', '    strength: may\n    draft: true\n')
    assert.match((await test(`${draft}${EXPECT}`)).out, /“exports-may-slow-chips” is a draft, which judges nothing/)
    const two = `expect:\n  - { sentence: Chip exports will be slow. Chip exports will be fast., verdict: none }\n`
    assert.match((await test(`${CHIPS_BASE}${two}`)).out, /more than one claim/)
  })

  it('tries those of the workspace, those that are named, and those in a folder that is named', async () => {
    const files = {
      'a/one.facts.yaml': `${CHIPS_BASE}${EXPECT}`,
      'b/two.facts.yaml': CHIPS_BASE.replace('id: mine', 'id: two') + WRONG,
    }
    const summary = async (args: string) => (await claimlight(`test ${args}`, { files })).out.split('\n').at(-2)
    assert.equal(await summary(''), '6 examples in 2 fact bases: ✓ 3 as expected  ✗ 3 otherwise')
    assert.equal(await summary('a/one.facts.yaml'), '3 examples in 1 fact base: ✓ 3 as expected  ✗ 0 otherwise')
    assert.equal(await summary('b'), '3 examples in 1 fact base: ✓ 0 as expected  ✗ 3 otherwise')
  })

  it('tries each base by itself', async () => {
    const other = CHIPS_BASE.replace('id: mine', 'id: a')
      .replaceAll('may slow', 'do not slow')
      .replace('strength: may', 'strength: is')
    const files = { 'a.facts.yaml': other, 'b.facts.yaml': `${CHIPS_BASE}${EXPECT}` }
    const { out } = await claimlight('test', { files })
    assert.match(out, /✓ 3 as expected/)
  })

  it('says that a base has no examples, and how to add some', async () => {
    const { out, status } = await test(CHIPS_BASE)
    assert.equal(
      out,
      `bases/mine.facts.yaml: no examples; add some under "expect" (claimlight test --help shows how)

0 examples in 1 fact base: ✓ 0 as expected  ✗ 0 otherwise
`,
    )
    assert.equal(status, 0)
  })

  it('says what is wrong in a base, tries the rest, and exits with 2', async () => {
    const { out, err, status } = await test(`${CHIPS_BASE}${EXPECT}  - { sentence: Half of an example. }\n`)
    assert.match(err, /bases\/mine\.facts\.yaml:26:5: error: This example lacks its "sentence" or its "verdict"/)
    assert.match(out, /3 as expected/)
    assert.equal(status, 2)
  })

  it('names a base that is not there, and exits with 2', async () => {
    const { err, status } = await claimlight('test none.facts.yaml')
    assert.deepEqual([err, status], ['none.facts.yaml: error: no such file; check the path\n', 2])
  })

  it('speaks Vietnamese when asked to', async () => {
    const { out } = await test(`${CHIPS_BASE}${WRONG}`, '--language vi')
    assert.match(
      out,
      /mong đợi {3}trái với nguồn\n +nhận được {2}có căn cứ theo exports-may-slow-chips\n +vì sao +Nguồn/,
    )
    assert.match(out, /3 ví dụ trong 1 kho dữ kiện: ✓ 0 như mong đợi {2}✗ 3 khác mong đợi/)
  })

  it('is JSON for programs', async () => {
    const { out, status } = await test(`${CHIPS_BASE}${WRONG}`, '--format json')
    const { version, bases, summary } = JSON.parse(out)
    assert.deepEqual([version, summary, status], [1, { bases: 1, examples: 3, passed: 0, failed: 3 }, 1])
    const [{ path, base, examples }] = bases
    assert.deepEqual([path, base], ['bases/mine.facts.yaml', 'mine'])
    const { line, column, expected, actual, obstacle, passed } = examples[2]
    assert.deepEqual(
      { line, column, expected, obstacle, passed },
      {
        line: 25,
        column: 5,
        expected: { verdict: 'overstated', fact: 'exports-slow' },
        obstacle: 'unknown-fact',
        passed: false,
      },
    )
    assert.deepEqual([actual.verdict, actual.fact], ['overstated', 'exports-may-slow-chips'])
  })
})
