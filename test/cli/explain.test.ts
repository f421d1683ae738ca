/** `claimlight explain`: text in, derivation out; for people and for programs. */
import assert from 'node:assert/strict'
import { CHIPS_BASE, claimlight, type Invocation } from '../support/commandLine'

const OVERSTATED = 'Export restrictions will slow the growth of the chip industry.'

function explain(args: string, invocation: Invocation = {}) {
  return claimlight(`explain --no-bundled ${args}`, { files: { 'mine.facts.yaml': CHIPS_BASE }, ...invocation })
}

describe('claimlight explain', () => {
  it('says the verdict and why, how the sentence is read, what it speaks of, and what it was held against', async () => {
    const { out, status } = await explain(OVERSTATED, { columns: 80 })
    assert.equal(
      out.replaceAll(/confidence 0\.\d\d/g, 'confidence C'),
      `“Export restrictions will slow the growth of the chip industry.”
▲ overstated  exports-may-slow-chips  confidence C
The note puts it more strongly than the source: “will” against “may”.

  How it is read
    language       English
    normal form    export restrictions will slow the growth of the chip
                   industry.
    unknown words  export, restrictions, growth, industry
    themes         chips/exports, chips
    claim          yes

  What it speaks of
    “will”  will
    “slow”  hinder, decrease
    “chip”  memo-chip

  Facts held against it
    ▲ exports-may-slow-chips  1.00  mine
      statement  Export restrictions may slow the growth of the chip industry.
      met        ?memo-chip “chip”; ?export “Export”; ?restrictions
                 “restrictions”; ?growth “growth”; ?industry “industry”
      says       hinder “slow”; decrease “slow”
      strength   may, raised by “will”
      decided    puts it more strongly: “will” (grounds 1.00, confidence C)
`,
    )
    assert.equal(status, 0)
  })

  it('takes its words one by one, or from standard input, and explains each sentence', async () => {
    const { out } = await explain('-', { stdin: `# Chips\n\n${OVERSTATED} Is it so?\n` })
    assert.deepEqual(out.match(/^“.*”$/gm), ['“Chips”', `“${OVERSTATED}”`, '“Is it so?”'])
    assert.match(out, /no: it stands in a heading/)
    assert.match(out, /no: it speaks of no theme/)
  })

  it('speaks the reader’s language, and quotes the note’s', async () => {
    const { out } = await explain(`--language vi ${OVERSTATED}`)
    assert.match(out, /▲ nói quá {2}exports-may-slow-chips {2}độ tin cậy/)
    assert.match(out, /Ghi chú nói mạnh hơn nguồn: “will” so với “may”\./)
    assert.match(out, /mức độ +có thể, bị “will” đẩy lên/)
  })

  it('says what is ignored, and what stays below the threshold', async () => {
    const note = `${OVERSTATED} <!-- claimlight-ignore-line -->\n`
    assert.match((await explain('-', { stdin: note })).out, /ignored by a comment in the note/)
    assert.match(
      (await explain(`--threshold 1 ${OVERSTATED}`)).out,
      /\? unverified {2}confidence .*below the threshold/,
    )
  })

  it('says why a fact was left out', async () => {
    const { out } = await explain('Export restrictions may slow the growth of the chip industry in Brazil by 12%.')
    assert.match(out, /left out +it names “Brazil”, “12%”, the fact does not/)
  })

  it('says so when there is no sentence', async () => {
    const { out, status } = await explain('-', { stdin: '```\ncode\n```\n' })
    assert.deepEqual([out.split(':')[0], status], ['There is no sentence here', 0])
  })

  it('keeps what could forge output from the terminal', async () => {
    const { out } = await explain('-', { stdin: `Export \u001b[31mrestrictions\u202e will slow the chip industry.\n` })
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'))
  })

  for (const columns of [60, 80, 200]) {
    it(`stays within ${columns} columns`, async () => {
      const { out } = await explain(`${OVERSTATED.slice(0, -1)}, which ${'really '.repeat(30)}matters.`, { columns })
      assert.deepEqual(
        out.split('\n').filter((line) => line.length > Math.min(columns, 100)),
        [],
      )
    })
  }
})

describe('claimlight explain --format json', () => {
  it('has each sentence with its tokens, concepts, candidates and outcome', async () => {
    const { out } = await explain('--format json -', { stdin: `- ${OVERSTATED}\n` })
    const { version, sentences } = JSON.parse(out)
    const [{ start, end, language, container, candidates, outcome, concepts }] = sentences
    assert.deepEqual([version, start, end, language, container], [1, 2, 64, 'en', 'item'])
    const [{ id, base, how, signals, raises, result }] = candidates
    assert.deepEqual([id, base, how, raises], ['exports-may-slow-chips', 'mine', 'frame', ['will']])
    assert.deepEqual(signals, [
      { kind: 'says', concept: 'hinder', words: 'slow' },
      { kind: 'says', concept: 'decrease', words: 'slow' },
    ])
    assert.deepEqual([result.kind, result.relation, result.cause], ['decided', 'overstated', 'strength'])
    assert.deepEqual([outcome.verdict, outcome.reason], ['overstated', result.reason])
    const will = concepts.find((concept: { readonly id: string }) => concept.id === 'will')
    assert.equal(OVERSTATED.slice(will.start, will.end), 'will')
  })

  it('is well-formed without a sentence', async () => {
    assert.deepEqual(JSON.parse((await explain('--format json -')).out), { version: 1, sentences: [] })
  })
})
