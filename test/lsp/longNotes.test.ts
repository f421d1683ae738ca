/** Long notes: shown in part at first, then whole; edits are not held up by what is still to be judged. */
import assert from 'node:assert/strict'
import type { Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver'
import { createHost, LineIndex } from '../../server/src/engine'
import { LongNotes } from '../../server/src/lsp/longNotes'
import { differenceOf } from '../../server/src/lsp/paranoid'
import { breathe } from '../../server/src/lsp/slices'
import { CLAIMS_REQUEST, type ClaimsResult } from '../../server/src/protocol'
import { contradicted, world } from '../support/snapshot'
import { PLENTIFUL, SCARCE, TestServers, WILL_DELAY } from './tea'

/** Paragraphs that are all different, so that none is known from another; the last one has a finding. */
const PARAGRAPHS = 4000
const LONG = `${Array.from({ length: PARAGRAPHS }, (_, nth) => `*${nth}* ${SCARCE} Year ${nth}, *leaf* ${nth * 7}.\n`).join('\n')}\n${PLENTIFUL}\n`
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map((each) => each.code)

describe('a long note', () => {
  const servers = new TestServers()
  afterEach(() => servers.dispose())

  it('is pushed whole in the end, and follows an edit', async () => {
    const { client, uri } = await servers.note(LONG)
    const found = await client.diagnostics(uri, (all) => all.length === 1)
    assert.equal(found[0] && client.text(uri, found[0].range), PLENTIFUL)
    const start = { line: 0, character: 0 }
    await client.edit(uri, { start, end: start }, `${PLENTIFUL}\n\n`, `${PLENTIFUL}\n\n${LONG}`)
    const after = await client.diagnostics(uri, (all, version) => all.length === 2 && version === 2)
    assert.deepEqual(
      after.map(({ range }) => client.text(uri, range)),
      [PLENTIFUL, PLENTIFUL],
    )
  })

  it('has hovers on its first screen as soon as it is open, the same as once all is judged', async () => {
    const first = [PLENTIFUL, `${SCARCE} See [there][1].`, 'A picnic.', SCARCE, WILL_DELAY]
    const { client, uri } = await servers.note(`${first.join('\n\n')}\n\n${LONG}\n[1]: https://tea.example\n`)
    const hover = (nth: number) => {
      const params = { textDocument: { uri }, position: { line: 2 * nth, character: 5 } }
      return client.request<Hover | null>('textDocument/hover', params)
    }
    const hovers = () => Promise.all(first.map((_, nth) => hover(nth)))
    const early = await hovers()
    await client.diagnostics(uri, (all) => all.length === 3)
    assert.deepEqual(early, await hovers())
    assert.deepEqual(
      early.map((each) => each !== null),
      [true, true, false, true, true],
    )
  })

  it('is asked for the claims that touch a range', async () => {
    const { client, uri } = await servers.note(`${SCARCE}\n\nA picnic.\n\n${PLENTIFUL} ${SCARCE}\n`)
    const verdicts = async (from: number, to: number) => {
      const range = { start: { line: from, character: 0 }, end: { line: to, character: 10 } }
      const { version, claims } = await client.request<ClaimsResult>(CLAIMS_REQUEST, { uri, range })
      return [version, ...claims.map(({ verdict }) => verdict)]
    }
    assert.deepEqual(await verdicts(0, 1), [1, 'supported'])
    assert.deepEqual(await verdicts(1, 3), [1])
    assert.deepEqual(await verdicts(4, 4), [1, 'contradicted'])
    assert.deepEqual(await verdicts(0, 99), [1, 'supported', 'contradicted', 'supported'])
  })

  it('is answered in part to a client that can be told to ask again', async () => {
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }
    const { client, uri } = await servers.note(`${PLENTIFUL}\n\n${LONG}`, { capabilities })
    const pull = async () => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      })
      return report.kind === 'full' ? codes(report.items) : []
    }
    assert.equal((await pull())[0], 'contradicted')
    for (let all: readonly unknown[] = []; all.length < 2; all = await pull()) {
      const before = client.asked.length
      if ((await pull()).length === 2) break
      await client.until('a refresh', () =>
        client.asked.slice(before).some((each) => each.method === 'workspace/diagnostic/refresh'),
      )
    }
    assert.deepEqual(await pull(), ['contradicted', 'contradicted'])
  })
})

describe('the head of a long note', () => {
  const text = `${PLENTIFUL}\n\nSee [there][1].\n\n${SCARCE}\n\n${LONG}\n[1]: https://tea.example\n`
  const note = () => createHost([]).view('note', text)

  it('is asked about what it knows, until all stretches are made', () => {
    const longNotes = new LongNotes()
    const opened = note()
    assert.ok(longNotes.headWith(opened, 5))
    assert.equal(longNotes.headWith(opened, text.indexOf('See')), undefined)
    assert.equal(longNotes.headWith(opened, text.length - 5), undefined)
    while (!longNotes.cutSlice(opened));
    void opened.stretches
    assert.equal(longNotes.headWith(opened, 5), undefined)
  })

  it('is not shown first to a reader who is elsewhere', () => {
    const longNotes = new LongNotes()
    longNotes.look('note', 5)
    assert.ok(longNotes.headOf(note()))
    longNotes.look('note', text.length - 5)
    assert.equal(longNotes.headOf(note()), undefined)
  })
})

describe('judging in slices', () => {
  it('begins where the reader is, and takes up to the end and then from the beginning', () => {
    const longNotes = new LongNotes()
    const { view, judged } = slowNote(5)
    longNotes.look(view.uri, 3)
    while (!longNotes.judgeSlice(view));
    assert.deepEqual(judged, [3, 4, 0, 1, 2])
  })
})

describe('a slice', () => {
  it('is taken in steps that are short where judging is slow, and long where it is not', () => {
    const longNotes = new LongNotes()
    const slow = slowNote(5)
    while (!longNotes.judgeSlice(slow.view));
    assert.deepEqual(slow.steps, [1, 1, 1, 1, 1])
    const quick = slowNote(500, { ms: 0, units: 100 })
    while (!longNotes.judgeSlice(quick.view));
    const [first = 0] = quick.steps
    assert.ok(Math.max(...quick.steps) > 4 * first, `${quick.steps}`)
  })

  it('lets a request in behind it: it is read, handed on and answered before the next', async () => {
    const done: string[] = []
    const next = (turns: number) => {
      if (turns === 0) done.push('answered')
      else setImmediate(() => next(turns - 1))
    }
    next(3)
    await breathe()
    assert.deepEqual(done, ['answered'])
  })

  it('may end before a long note is cut into stretches', () => {
    const cuts: number[] = []
    const { view } = slowNote(5)
    const opening = {
      cut(units: number) {
        cuts.push(units)
        for (const begun = performance.now(); performance.now() - begun < 7; );
        return cuts.length === 3
      },
      head: () => undefined,
    }
    const note = { ...view, opening, lines: new LineIndex('x'.repeat(30_000)) }
    const longNotes = new LongNotes()
    assert.deepEqual([longNotes.judgeSlice(note), longNotes.judgeSlice(note)], [false, false])
    assert.equal(cuts.length, 2)
  })
})

/** A note of so many stretches; each step of judging takes `ms`, by itself longer than a slice. */
function slowNote(count: number, { ms, units } = { ms: 7, units: 5000 }) {
  const judged: number[] = []
  const steps: number[] = []
  const { snapshot, uri } = world('abcde')
  const note = snapshot.note(uri) ?? assert.fail()
  const stretches = {
    ...note.stretches,
    ...{ count, at: (offset: number) => offset, start: (nth: number) => nth * units },
    get areJudged() {
      return judged.length === count
    },
    isJudged: (nth: number) => judged.includes(nth),
    judge(from: number, to: number) {
      for (let nth = from; nth < to; nth++) judged.push(nth)
      steps.push(to - from)
      for (const begun = performance.now(); performance.now() - begun < ms; );
    },
  }
  return { view: { ...note, stretches }, judged, steps }
}

describe('the paranoid check', () => {
  it('says nothing of a note that is what it would be', () => {
    const note = (text: string) => {
      const { snapshot, uri } = world(text, [contradicted('leaves-scarce')])
      return snapshot.note(uri) ?? assert.fail()
    }
    assert.equal(differenceOf(note('⟦Leaves abound.⟧\n'), note('⟦Leaves abound.⟧\n')), undefined)
    assert.match(
      differenceOf(note('⟦Leaves abound.⟧\n'), note('Leaves ⟦abound.⟧\n')) ?? '',
      /^sentence 0 is \{"span":\{"start":0.* and should be \{"span":\{"start":7/,
    )
    assert.match(differenceOf(note('⟦Tea.⟧'), note('⟦Tea.⟧\n')) ?? '', /^line 1 is absent and should be ""/)
  })
})
