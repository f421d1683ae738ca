/** What is read, and what is said of what cannot be: one bad input never hides the rest. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight, type Invocation } from '../support/commandLine'

/** The paths that a check reports, its messages, its exit status. */
async function check(args: string, invocation: Invocation) {
  const { status, out, err } = await claimlight(`check ${args} --format json --no-bundled`, invocation)
  const report: { files: { path: string }[] } = JSON.parse(out)
  return { paths: report.files.map(({ path }) => path), err, status }
}

const NOTE = 'A note.\n'

describe('claimlight check: input', () => {
  it('reads *.md and *.markdown under a folder, sorted, and leaves node_modules and dot-folders out', async () => {
    const names = ['n/b.md', 'n/a.markdown', 'n/sub/c.md', 'n/d.txt', 'n/node_modules/e.md', 'n/.git/f.md']
    const files = Object.fromEntries(names.map((name) => [name, NOTE]))
    assert.deepEqual(await check('n', { files }), {
      paths: ['n/a.markdown', 'n/b.md', 'n/sub/c.md'],
      err: '',
      status: 0,
    })
  })

  it('takes paths as given, in their order, each note once', async () => {
    const files = { 'b.md': NOTE, 'n/a.md': NOTE, 'notes.txt': NOTE }
    const { paths } = await check('b.md notes.txt ./n n/a.md', { files })
    assert.deepEqual(paths, ['b.md', 'notes.txt', 'n/a.md'])
  })

  it('reads standard input for -', async () => {
    assert.deepEqual((await check('-', { stdin: NOTE })).paths, ['<stdin>'])
    assert.deepEqual((await check('- --stdin-filename draft.md', { stdin: NOTE })).paths, ['draft.md'])
  })

  it('says that a path is missing, and reports the rest', async () => {
    assert.deepEqual(await check('gone.md a.md', { files: { 'a.md': NOTE } }), {
      paths: ['a.md'],
      err: 'gone.md: error: no such file or folder; check the path\n',
      status: 2,
    })
  })

  it('names the byte and line at which a note is not UTF-8', async () => {
    const latin = Uint8Array.from([...Buffer.from('One.\nCaf'), 0xe9, 0x0a])
    const { paths, err, status } = await check('.', { files: { 'a.md': NOTE, 'b.md': latin } })
    assert.match(err, /^b\.md: error: not UTF-8 \(byte \d+, line 2\); save it as UTF-8\n$/)
    assert.deepEqual({ paths, status }, { paths: ['a.md'], status: 2 })
  })

  it('skips a note over --max-size with a message', async () => {
    const files = { 'a.md': NOTE, 'big.md': 'x'.repeat(2048) }
    assert.deepEqual(await check('. --max-size 0.001', { files }), {
      paths: ['a.md'],
      err: 'big.md: error: larger than 0.001 MB; split it, or raise the limit with --max-size\n',
      status: 2,
    })
  })

  it('stops reading standard input at --max-size', async () => {
    const { status, err } = await check('- --max-size 0.001', { stdin: 'x'.repeat(2048) })
    assert.equal(err, '<stdin>: error: larger than 0.001 MB; split it, or raise the limit with --max-size\n')
    assert.equal(status, 2)
  })

  it('warns of a folder without notes', async () => {
    const { err, status } = await check('n', { files: { 'n/a.txt': NOTE } })
    assert.match(err, /^n: warning: no notes here; /)
    assert.equal(status, 0)
  })
})

/** The ids of the facts in use, the messages, the exit status. */
async function facts(args: string, invocation: Invocation) {
  const { status, out, err } = await claimlight(`facts ${args} --format json --no-bundled`, invocation)
  const list: { facts: { id: string }[] } = JSON.parse(out)
  return { ids: list.facts.map(({ id }) => id), err, status }
}

const IDS = ['exports-may-slow-chips']

describe('claimlight: fact bases', () => {
  it('finds those of the working directory', async () => {
    const files = { 'bases/mine.facts.yaml': CHIPS_BASE, 'node_modules/x/other.facts.yaml': CHIPS_BASE }
    assert.deepEqual(await facts('', { files }), { ids: IDS, err: '', status: 0 })
  })

  it('finds those of the nearest folder above with a claimlight.config.yaml', async () => {
    const files = { 'claimlight.config.yaml': '', 'mine.facts.yaml': CHIPS_BASE, 'deep/er/a.md': NOTE }
    assert.deepEqual((await facts('', { files, cwd: 'deep/er' })).ids, IDS)
    assert.deepEqual(
      (await facts('', { files: { ...files, 'deep/claimlight.config.yaml': '' }, cwd: 'deep/er' })).ids,
      [],
    )
  })

  it('does not search a whole home folder, and says so under --verbose', async () => {
    const files = { 'mine.facts.yaml': CHIPS_BASE }
    assert.deepEqual(await facts('', { files, home: true }), { ids: [], err: '', status: 0 })
    assert.match((await facts('--verbose', { files, home: true })).err, /not looked for in FOLDER, which is too wide/)
  })

  it('uses those named with --facts, once', async () => {
    const files = { 'mine.facts.yaml': CHIPS_BASE }
    assert.deepEqual((await facts('--facts mine.facts.yaml --facts ./mine.facts.yaml', { files, home: true })).ids, IDS)
  })

  it('says which one cannot be read', async () => {
    assert.deepEqual(await facts('--facts gone.facts.yaml', {}), {
      ids: [],
      err: 'gone.facts.yaml: error: no such file; check the path\n',
      status: 2,
    })
  })

  it('names file, line and column of each problem, and uses the rest', async () => {
    const broken = CHIPS_BASE.replace('facts:', 'facts:\n  - { id: no-statement, theme: chips }')
    const { ids, err, status } = await facts('', { files: { 'a/mine.facts.yaml': broken } })
    assert.deepEqual(ids, IDS)
    assert.match(err, /^a\/mine\.facts\.yaml:11:\d+: error: .*statement/)
    assert.equal(status, 2)
  })

  it('survives a file that is no YAML', async () => {
    const { err, status } = await facts('', { files: { 'bad.facts.yaml': 'facts: [\n' } })
    assert.match(err, /^bad\.facts\.yaml:\d+:\d+: error: /)
    assert.equal(status, 2)
  })
})
