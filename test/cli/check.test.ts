/** What `check` reports, in each format, and the exit status it ends with. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight, type Invocation } from '../support/commandLine'

const OVERSTATED = 'Export restrictions will surely slow the growth of the chip industry.'
const SUPPORTED = 'Export restrictions may slow the growth of the chip industry.'
const CONTRADICTED = 'Export restrictions do not slow the growth of the chip industry.'
const UNVERIFIED = 'Export restrictions on chips began in 1949.'

/** Runs `check` on one note, `n.md`, with the test's own fact base. */
function check(note: string, args = '', invocation: Invocation = {}) {
  const files = { 'n.md': note, 'mine.facts.yaml': CHIPS_BASE }
  return claimlight(`check n.md --no-bundled ${args}`, { files, ...invocation })
}

describe('claimlight check --format json', () => {
  it('keeps its contract, version 1', async () => {
    const note = `# Chips 🚀\r\n\r\n- **${OVERSTATED}**\r\n`
    const { out, status } = await check(note, '--format json')
    const start = note.indexOf(OVERSTATED)
    const [file] = JSON.parse(out).files
    const [{ confidence, reason, facts, ...claim }] = file.claims
    assert.deepEqual(claim, {
      start,
      end: start + OVERSTATED.length,
      text: OVERSTATED,
      themes: ['chips/exports', 'chips'],
      verdict: 'overstated',
    })
    assert.ok(confidence > 0.5 && confidence <= 1)
    assert.match(reason, /will.*may/)
    const [{ score, ...link }] = facts
    assert.deepEqual(link, { id: 'exports-may-slow-chips', base: 'mine', relation: 'overstated' })
    assert.ok(score > 0 && score <= 1)
    const summary = { files: 1, claims: 1, supported: 0, contradicted: 0, overstated: 1, unverified: 0 }
    const { facts: named, ...rest } = JSON.parse(out)
    assert.deepEqual(rest, { version: 1, files: [file], summary })
    assert.deepEqual(
      named.map(({ id, base }: { id: string; base: string }) => [base, id]),
      [['mine', 'exports-may-slow-chips']],
    )
    assert.deepEqual([file.path, status], ['n.md', 0])
  })

  it('counts offsets in the decoded text: a byte order mark is its first character', async () => {
    const { out } = await check(`\uFEFF${SUPPORTED}\n`, '--format json')
    assert.equal(JSON.parse(out).files[0].claims[0].start, 1)
  })

  it('has an entry for a note without claims', async () => {
    const { out } = await check('Nothing here.\n', '--format json')
    assert.deepEqual(JSON.parse(out).files, [{ path: 'n.md', claims: [] }])
  })
})

describe('claimlight check --fail-on', () => {
  const cases: readonly (readonly [note: string, failOn: string, status: number])[] = [
    [CONTRADICTED, 'contradicted', 1],
    [OVERSTATED, 'contradicted', 0],
    [CONTRADICTED, 'overstated', 1],
    [OVERSTATED, 'overstated', 1],
    [UNVERIFIED, 'overstated', 0],
    [UNVERIFIED, 'unverified', 1],
    [SUPPORTED, 'unverified', 0],
    [CONTRADICTED, 'never', 0],
  ]
  for (const [note, failOn, status] of cases) {
    it(`${failOn}: ${status} for “${note}”`, async () => {
      assert.equal((await check(note, `--fail-on ${failOn}`)).status, status)
    })
  }

  it('contradicted is the default', async () => {
    assert.equal((await check(CONTRADICTED)).status, 1)
  })
})

describe('claimlight check --format pretty', () => {
  it('lists each claim where it stands, with verdict, fact, reason and source', async () => {
    const { out } = await check(`# Chips\n\n- One. ${CONTRADICTED}\n`, '', { columns: 80 })
    assert.equal(
      out,
      `n.md

  ✗ contradicted  n.md:3:8  chips/exports
  3 │ - One. Export restrictions do not slow the growth of the chip industry.
    │        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    fact    exports-may-slow-chips: Export restrictions may slow the growth of
            the chip industry.
    why     The note denies what the source says: “not slow” against “slow”.
    source  The memo, section 2 (Effects), sentence 1

1 claim in 1 note: ✓ 0 supported  ✗ 1 contradicted  ▲ 0 overstated  ? 0 unverified
`,
    )
  })

  it('speaks Vietnamese of a Vietnamese note, or when asked to', async () => {
    const vietnamese = await check('Hạn chế xuất khẩu có thể làm chậm sự phát triển của ngành chip.\n')
    assert.match(vietnamese.out, /✓ có căn cứ.*\n.*\n +dữ kiện +exports-may-slow-chips: Hạn chế xuất khẩu có thể/)
    const asked = await check(`${SUPPORTED}\n`, '--language vi')
    assert.match(asked.out, /nguồn +Bản ghi nhớ, phần 2 \(Tác động\), câu 1/)
    assert.match(asked.out, /vì sao +Nguồn cũng nói như vậy về “.*“slow”/)
    assert.match(asked.out, /1 nhận định trong 1 ghi chú: ✓ 1 có căn cứ/)
  })

  it('counts unverified claims, and lists them when asked to', async () => {
    const note = `${SUPPORTED} ${UNVERIFIED}\n`
    const { out } = await check(note)
    assert.doesNotMatch(out, /1949/)
    assert.match(out, /\? 1 unverified\n.*--unverified lists them/)
    assert.match((await check(note, '--unverified')).out, /\? unverified {2}n\.md:1:63.*\n.*1949/)
  })

  it('lists findings alone under --quiet', async () => {
    const { out } = await check(`${SUPPORTED}\n\n${OVERSTATED}\n`, '--quiet')
    assert.match(out, /▲ overstated/)
    assert.doesNotMatch(out, /✓|1 note/)
    assert.equal((await check(`${SUPPORTED}\n`, '--quiet')).out, '')
  })

  it('links nothing below --threshold', async () => {
    const { out } = await check(`${OVERSTATED}\n`, '--threshold 1')
    assert.match(out, /▲ 0 overstated {2}\? 1 unverified/)
  })

  for (const columns of [40, 80, 120, 200]) {
    it(`stays within ${columns} columns`, async () => {
      const long = `${OVERSTATED.slice(0, -1)}, which ${'really '.repeat(30)}matters to us.`
      const { out } = await check(`> ${long}\n`, '', { columns })
      const body = out.split('\n').slice(3, -2)
      assert.deepEqual(
        body.filter((line) => line.length > columns),
        [],
      )
    })
  }
})

describe('claimlight check: colours', () => {
  const ESC = '\u001b['
  const cases: readonly (readonly [name: string, args: string, invocation: Invocation, coloured: boolean])[] = [
    ['on a terminal', '', { terminal: true }, true],
    ['not in a pipe', '', {}, false],
    ['not with --no-color', '--no-color', { terminal: true }, false],
    ['in a pipe with --color', '--color', {}, true],
    ['not with NO_COLOR', '', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['with --color in spite of NO_COLOR', '--color', { env: { NO_COLOR: '1' } }, true],
    ['in a pipe with FORCE_COLOR', '', { env: { FORCE_COLOR: '1' } }, true],
    ['not with FORCE_COLOR=0', '', { terminal: true, env: { FORCE_COLOR: '0' } }, false],
    ['not on a dumb terminal', '', { terminal: true, env: { TERM: 'dumb' } }, false],
  ]
  for (const [name, args, invocation, coloured] of cases) {
    it(name, async () => {
      assert.equal((await check(`${SUPPORTED}\n`, args, invocation)).out.includes(ESC), coloured)
    })
  }
})
