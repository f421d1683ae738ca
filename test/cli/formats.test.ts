/** What `check` and `export` write for other programs: each format by its own reader, and the file that it goes to. */
import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Log } from 'sarif'
import { CHIPS_BASE, claimlight, type Invocation } from '../support/commandLine'
import { sarifValidator } from '../support/exporting'
import { read } from '../support/repository'

const CONTRADICTED = 'Export restrictions do not slow the growth of the chip industry.'
const OVERSTATED = 'Export restrictions will surely slow the growth of the chip industry.'
const UNVERIFIED = 'Export restrictions on chips began in 1949.'
const SAMPLES = ['01-sora-week.md', '05-han-che-chip.md', '07-song-ngu.md']
const samples = Object.fromEntries(SAMPLES.map((name) => [`notes/${name}`, read(`samples/${name}`)]))

const validate = sarifValidator()

/** What a command makes of the samples, each worked out once: they are held against the whole bundled base. */
const made = new Map<string, Promise<string>>()
function ofSamples(command: string): Promise<string> {
  const known = made.get(command) ?? run(command, samples).then(({ out }) => out)
  made.set(command, known)
  return known
}

interface Claims {
  readonly files: readonly {
    readonly claims: readonly { start: number; verdict: string; facts: readonly { id: string }[] }[]
  }[]
  readonly summary: Readonly<Record<string, number>>
}
async function claimsOfSamples(): Promise<Claims> {
  return JSON.parse(await ofSamples('check notes --format json'))
}

function run(command: string, files: Invocation['files'] = {}, own: Invocation = {}) {
  return claimlight(command, { files: { 'mine.facts.yaml': CHIPS_BASE, ...files }, ...own })
}

function sarifOf(text: string): Log {
  const log: Log = JSON.parse(text)
  const isValid: boolean = validate(JSON.parse(text))
  assert.ok(isValid, JSON.stringify(validate.errors))
  return log
}

describe('claimlight check --format sarif', () => {
  it('is valid for real notes in two languages, and finds what pretty finds', async () => {
    const results = sarifOf(await ofSamples('check notes --format sarif')).runs[0]?.results ?? []
    const { summary } = await claimsOfSamples()
    const claims = results.filter(({ ruleId }) => ruleId === 'contradicted' || ruleId === 'overstated')
    assert.ok(claims.length > 5)
    assert.equal(claims.length, (summary['contradicted'] ?? 0) + (summary['overstated'] ?? 0))
    for (const { locations } of results) {
      const place = locations?.[0]?.physicalLocation
      const text = samples[decodeURIComponent(place?.artifactLocation?.uri ?? '')] ?? ''
      const { charOffset = -1, charLength = 0, snippet } = place?.region ?? {}
      assert.equal(text.slice(charOffset, charOffset + charLength), snippet?.text)
    }
  })

  it('keeps its fingerprints when lines are put before, and takes the configuration’s severities', async () => {
    const config = { 'claimlight.config.yaml': 'findings: { overstated: error, unverified: hint }\n' }
    const of = async (note: string) => {
      const { out } = await run('check n.md --format sarif --no-bundled', { ...config, 'n.md': note })
      return sarifOf(out).runs[0]?.results?.map(({ ruleId, level, partialFingerprints }) => [
        ruleId,
        level,
        partialFingerprints,
      ])
    }
    const before = await of(`${OVERSTATED}\n\n${UNVERIFIED}\n`)
    assert.deepEqual(
      before?.map(([rule, level]) => [rule, level]),
      [
        ['overstated', 'error'],
        ['unverified', 'note'],
      ],
    )
    assert.deepEqual(await of(`# New\n\nLines.\n\n> ${OVERSTATED}\n\n- ${UNVERIFIED}\n`), before)
  })

  it('tells of files that could not be read, and names files outside by their whole address', async () => {
    const files = { 'a/n.md': `${CONTRADICTED}\n`, 'b.md': new Uint8Array([0x66, 0xff, 0x66]) }
    const { out, status } = await run(
      'check ../a/n.md ../b.md --format sarif --no-bundled',
      { ...files, 'c/mine.facts.yaml': CHIPS_BASE },
      { cwd: 'c' },
    )
    const invocation = sarifOf(out).runs[0]?.invocations?.[0]
    assert.deepEqual(
      [status, invocation?.executionSuccessful, invocation?.toolExecutionNotifications?.length],
      [2, false, 1],
    )
    assert.match(sarifOf(out).runs[0]?.artifacts?.[0]?.location?.uri ?? '', /^file:\/\/\/?.*\/a\/n\.md$/)
  })
})

describe('claimlight check --format github, csv, markdown', () => {
  it('github: a command a finding; unverified claims where they are asked for', async () => {
    const note = { 'notes/a b.md': `# Chips\n\n${CONTRADICTED} ${UNVERIFIED}\n` }
    const { out, status } = await run('check notes --format github --no-bundled', note)
    assert.match(
      out,
      /^::warning file=notes\/a b\.md,line=3,endLine=3,col=1,endColumn=65,title=Claimlight%3A contradicted::Contradicted: [^\n]*\n$/,
    )
    assert.equal(status, 1)
    const asked = await run('check notes --format github --no-bundled --unverified', note)
    assert.match(asked.out, /\n::notice file=notes\/a b\.md,line=3,[^\n]*title=Claimlight%3A unverified::/)
  })

  it('csv: a row a claim, of real notes', async () => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(await ofSamples('check notes --format csv'), {
      columns: true,
    })
    const claims = (await claimsOfSamples()).files.flatMap((file) => file.claims)
    assert.deepEqual(
      rows.map((row) => [Number(row['start']), row['verdict'], row['fact']]),
      claims.map(({ start, verdict, facts }) => [start, verdict, facts[0]?.id ?? '']),
    )
  })

  it('markdown: links are relative to where the report will lie', async () => {
    const note = { 'notes/a b.md': `${CONTRADICTED}\n` }
    assert.match(
      (await run('check notes --format markdown --no-bundled', note)).out,
      /^## \[notes\/a b\.md\]\(notes\/a%20b\.md\)$/m,
    )
  })
})

describe('claimlight export', () => {
  it('web-annotation: an annotation a claim', async () => {
    const { total, first } = JSON.parse(await ofSamples('export notes --format web-annotation'))
    const { summary } = await claimsOfSamples()
    assert.deepEqual([total, first.items.length], [summary['claims'], summary['claims']])
  })

  it('bibtex and csl-json: the sources of the bases in use', async () => {
    const bibtex = await run('export --format bibtex --no-bundled')
    assert.match(bibtex.out, /^@misc\{mine-memo,\n {2}title = \{\{The memo\}\},/)
    assert.deepEqual(
      JSON.parse((await run('export --format csl-json --no-bundled')).out).map(({ id }: { id: string }) => id),
      ['mine-memo'],
    )
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['export', /required option '--format <format>' not specified/],
    ['export --format ris', /Allowed choices are web-annotation, csl-json, bibtex\./],
    ['export --format web-annotation', /web-annotation is made of notes; name them/],
    [
      'export --format bibtex n.md',
      /bibtex is made of fact bases, not of notes; name a base with --facts, and leave n\.md out/,
    ],
  ]
  for (const [command, message] of wrong) {
    it(`says what is wrong with: claimlight ${command}`, async () => {
      const { status, err, out } = await run(command)
      assert.match(err, message)
      assert.deepEqual([status, out], [2, ''])
    })
  }
})

describe('--output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-output-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const note = { 'n.md': `${CONTRADICTED}\n` }
  const check = (output: string, args = '') =>
    run(`check n.md --no-bundled --output ${output} ${args}`, note, { terminal: true })

  it('writes the report there, without colours, and nothing to standard output', async () => {
    const { out, status } = await check(path('a.txt'))
    assert.deepEqual([out, status], ['', 1])
    assert.match(readFileSync(path('a.txt'), 'utf8'), /^n\.md\n\n {2}✗ contradicted {2}n\.md:1:1/)
    assert.deepEqual(readdirSync(folder), ['a.txt'])
  })

  it('- is standard output', async () => assert.match((await check('-', '--format csv')).out, /^path,/))

  it('begins a table with a byte order mark, for spreadsheets, in a file alone', async () => {
    await check(path('a.csv'), '--format csv')
    assert.ok(readFileSync(path('a.csv'), 'utf8').startsWith('\uFEFFpath,'))
  })

  it('replaces a file whole, keeps its rights, and goes where a link leads', async () => {
    writeFileSync(path('old.md'), '<!-- claimlight-ignore-file -->\n# Claimlight report\n\nOld.\n')
    chmodSync(path('old.md'), 0o640)
    symlinkSync(path('old.md'), path('link.md'))
    await check(path('link.md'), '--format markdown')
    assert.match(readFileSync(path('old.md'), 'utf8'), /^<!-- claimlight-ignore-file -->\n# Claimlight report\n/)
    assert.deepEqual(
      [statSync(path('old.md')).mode & 0o777, lstatSync(path('link.md')).isSymbolicLink()],
      [0o640, true],
    )
  })

  it('never replaces a note, a fact base, settings or judgements', async () => {
    for (const name of [
      'mine.md',
      'Ghi-chú.markdown',
      'b.facts.yaml',
      'claimlight.config.yaml',
      'claimlight.judgements.jsonl',
    ]) {
      writeFileSync(path(name), 'mine')
      const { status, err } = await check(path(name), '--format markdown')
      assert.match(err, /keeps as it is; name another file for --output/, name)
      assert.deepEqual([status, readFileSync(path(name), 'utf8')], [2, 'mine'])
    }
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /is a folder; name a file for --output/],
    ['none/a.txt', /cannot write .*: its folder does not exist; make it first/],
  ]
  for (const [name, message] of wrong) {
    it(`says why it cannot write to “${name}”`, async () => {
      const { status, err } = await check(path(name))
      assert.match(err, message)
      assert.equal(status, 2)
      assert.ok(!existsSync(path('none')))
    })
  }
})
