/** The writer's judgements on the command line: they count in `check`, and are listed with where they stand. */
import assert from 'node:assert/strict'
import { claimlight } from '../support/commandLine'

const FALSE = 'China has no shortage of high-quality data.'
const ELSE = 'China has plenty of AI talent.'
const NOTE = `# Data\n\nSo they say. ${FALSE}\n\n${ELSE}\n`
const AT = '2026-11-27T09:00:00Z'

function line(note: string, id: string, more: object = {}): string {
  const judgement = { note, id, verdict: 'supported', reason: 'Asked the ministry.', exact: FALSE, was: 'contradicted' }
  return `${JSON.stringify({ ...judgement, at: AT, ...more })}\n`
}

function run(command: string, judgements: string, more = {}) {
  const files = { 'notes/a.md': NOTE, 'claimlight.judgements.jsonl': judgements }
  return claimlight(command, { files, ...more })
}

const VERDICTS = /"verdict":"(\w+)","confidence"/g
const verdictsIn = (out: string) => [...out.matchAll(VERDICTS)].map((match) => match[1])

describe('claimlight check, with judgements', () => {
  it('has the writer’s verdict, and says so', async () => {
    const { out, status, err } = await run('check --format json notes', line('notes/a.md', 'x'))
    assert.deepEqual([verdictsIn(out), status, err], [['supported', 'contradicted'], 1, ''])
    const [claim] = JSON.parse(out).files[0].claims
    assert.equal(claim.reason, 'Marked as checked: Asked the ministry.')
    assert.deepEqual(claim.checked, {
      ...{ verdict: 'supported', reason: 'Asked the ministry.', was: 'contradicted', at: AT },
    })
    assert.match((await run('check notes', line('notes/a.md', 'x'))).out, /✓ supported .*\n.*\n.*\n.*Marked as checked/)
  })

  it('leaves out what the writer ignores, from folders below the file too', async () => {
    const both =
      line('notes/a.md', 'x', { verdict: 'ignored' }) + line('notes/a.md', 'y', { verdict: 'ignored', exact: ELSE })
    const { out, status } = await run('check --format json a.md', both, { cwd: 'notes' })
    assert.deepEqual([verdictsIn(out), status], [[], 0])
    const piped = { cwd: 'notes', stdin: NOTE }
    assert.equal((await run('check - --stdin-filename a.md', both, piped)).status, 0)
    assert.equal((await run('check -', both, piped)).status, 1)
  })

  it('tells of a line that cannot be read, and uses the others', async () => {
    const { err, out, status } = await run('check --format json notes', `nonsense\n${line('notes/a.md', 'x')}`)
    assert.match(err, /^claimlight\.judgements\.jsonl:1:1: error: This line cannot be read: /)
    assert.deepEqual([verdictsIn(out), status], [['supported', 'contradicted'], 2])
  })
})

describe('claimlight check --format sarif', () => {
  it('leaves out what the writer has overruled: code scanning would open an alert for a suppressed result', async () => {
    const results = async (judgements: string) => {
      const { out } = await run('check --format sarif notes/a.md', judgements)
      return JSON.parse(out).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)
    }
    assert.deepEqual(await results(''), ['contradicted', 'contradicted'])
    assert.deepEqual(await results(line('notes/a.md', 'x')), ['contradicted'])
    assert.deepEqual(await results(line('notes/a.md', 'x', { verdict: 'ignored' })), ['contradicted'])
  })
})

describe('claimlight judgements', () => {
  const all =
    line('notes/a.md', 'x') +
    line('notes/a.md', 'y', { exact: 'China had no shortage.', verdict: 'ignored', reason: undefined, at: undefined }) +
    line('notes/b.md', 'z')

  it('lists them with their places, orphans last', async () => {
    const { out, status } = await run('judgements', all)
    assert.equal(
      out,
      `notes/a.md

  ✓ supported  notes/a.md:3:14  was ✗ contradicted  x
    ${FALSE}
    Asked the ministry. (${AT})

Orphans

  – ignored  notes/a.md  was ✗ contradicted  y
    China had no shortage.
    the sentence is not there any more

  ✓ supported  notes/b.md  was ✗ contradicted  z
    ${FALSE}
    Asked the ministry. (${AT})
    the note is not there

3 judgements, 2 of them without a place
`,
    )
    assert.equal(status, 0)
  })

  it('finds the orphans, and fails on them', async () => {
    const { out, status } = await run('judgements --orphans --format json', all)
    const { version, judgements } = JSON.parse(out)
    assert.deepEqual(
      [version, status, judgements.map((each: { id: string; orphan: string }) => [each.id, each.orphan])],
      [
        1,
        1,
        [
          ['y', 'gone'],
          ['z', 'note'],
        ],
      ],
    )
    assert.equal((await run('judgements --orphans', line('notes/a.md', 'x'))).status, 0)
  })

  it('has nothing to list where there is no file', async () => {
    const { out, status } = await claimlight('judgements', { files: { 'a.md': NOTE } })
    assert.deepEqual([out, status], ['0 judgements\n', 0])
  })
})
