/** The file of judgements: a judgement a line, sorted, changed by lines, and nothing of it lost. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  dropJudgement,
  type FileChange,
  type Judgement,
  judgementId,
  LineIndex,
  moveJudgements,
  putJudgement,
  putJudgements,
  readJudgements,
  renameJudgedFact,
} from '../../../server/src/engine'

function judgement(note: string, id: string, more: Partial<Judgement> = {}): Judgement {
  return { id, note, verdict: 'supported', reason: 'Seen.', quote: { exact: `Claim ${id}.` }, ...more }
}

function apply(text: string, { span, newText }: FileChange): string {
  return text.slice(0, span.start) + newText + text.slice(span.end)
}

function fileOf(...judgements: readonly Judgement[]): string {
  return judgements.reduce((text, each) => apply(text, putJudgement(text, each)), '')
}

/** `3:7 what is wrong`, one-based, and the judgements' ids. */
function check(text: string, ids: readonly string[], ...problems: readonly string[]): void {
  const file = readJudgements(text)
  const lines = new LineIndex(text)
  const told = file.problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start)
    return `${line + 1}:${character + 1} ${message}`
  })
  assert.deepEqual([file.judgements.map(({ id }) => id), told], [ids, problems])
}

const LINE = '{"note":"a.md","id":"x","verdict":"supported","exact":"Tea."}'

describe('the file of judgements', () => {
  it('has a judgement a line, keys in one order, what is empty left out', () => {
    const all = judgement('n/ghi chú.md', 'a', {
      quote: { exact: 'Dữ liệu khan hiếm.', prefix: 'Vì thế ', suffix: '', heading: 'Trà', repeated: true },
      ...{ fact: 'tea:leaves', was: 'contradicted', by: 'An', at: '2026-11-27T09:00:00Z' },
    })
    assert.equal(
      fileOf(all, judgement('n/b.md', 'b', { reason: '' })),
      '{"note":"n/b.md","id":"b","verdict":"supported","exact":"Claim b."}\n' +
        '{"note":"n/ghi chú.md","id":"a","verdict":"supported","reason":"Seen.","exact":"Dữ liệu khan hiếm.",' +
        '"prefix":"Vì thế ","suffix":"","heading":"Trà","repeated":true,"fact":"tea:leaves","was":"contradicted",' +
        '"by":"An","at":"2026-11-27T09:00:00Z"}\n',
    )
  })

  it('gives back what was put in', () => {
    const notes = fc.constantFrom('a.md', 'b/ế.md', 'b/c d.md')
    const plain = { noNullPrototype: true }
    const words = fc.string().filter((text) => text.trim() !== '')
    const id = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    const verdict = fc.constantFrom('supported' as const, 'ignored' as const)
    const quote = fc.record({ exact: words, prefix: fc.string() }, plain)
    const one = fc.record({ id, note: notes, reason: fc.string(), verdict, quote }, plain)
    const judgements = fc.uniqueArray(one, { selector: (each) => each.id })
    fc.assert(
      fc.property(judgements, (all) => {
        const { judgements: read, problems } = readJudgements(fileOf(...all))
        assert.deepEqual(problems, [])
        // Several at once come to the same, beside others and in their places.
        const [first, rest] = [all.slice(0, 2), all.slice(1).map((each) => ({ ...each, reason: 'Anew.' }))]
        const before = `${fileOf(...first)}{ broken`
        const oneByOne = rest.reduce((text, each) => apply(text, putJudgement(text, each)), before)
        if (rest.length > 0) assert.equal(apply(before, putJudgements(before, rest)), oneByOne)
        const key = ({ note, id }: Judgement) => `${note}\0${id}`
        assert.deepEqual(
          read,
          [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
        )
      }),
    )
  })

  it('has a fact renamed in the lines that name it, other keys kept, other lines untouched', () => {
    const lines = [
      '\ufeff{"note":"a.md","id":"x","verdict":"supported","exact":"Tea.","fact":"tea:leaf","tool":7}',
      '{"note":"a.md","id":"y","verdict":"supported","exact":"Tea.", "fact":"port:leaf"}',
      '{ broken, "fact":"tea:leaf"',
      '{"note":"b.md","id":"z","verdict":"ignored","exact":"Sữa.","fact":"tea:leaf"}',
    ]
    const text = lines.join('\r\n')
    const changes = [...renameJudgedFact(text, 'tea:leaf', 'tea:bud')].reverse()
    const wanted = lines.map((line, nth) => (nth === 0 || nth === 3 ? line.replace('tea:leaf', 'tea:bud') : line))
    // A key of another program stands behind ours.
    assert.equal(changes.reduce(apply, text), wanted.join('\r\n'))
  })

  it('is the same in whatever order judgements come', () => {
    const [a, b, c] = [judgement('a.md', 'k'), judgement('a.md', 'z'), judgement('b.md', 'a')]
    assert.equal(fileOf(c, a, b), fileOf(b, c, a))
  })

  it('changes by the lines that a judgement is about', () => {
    const text = fileOf(judgement('a.md', 'a'), judgement('b.md', 'b'), judgement('c.md', 'c'))
    const put = putJudgement(text, judgement('b.md', 'b', { reason: 'Seen twice.' }))
    assert.equal(text.slice(put.span.start, put.span.end), text.split(/(?<=\n)/)[1])
    assert.equal(put.newText.match(/\n/g)?.length, 1)
    assert.equal(apply(text, dropJudgement(text, 'b')), fileOf(judgement('a.md', 'a'), judgement('c.md', 'c')))
    assert.equal(apply(text, dropJudgement(text, 'none')), text)
  })

  it('keeps what it cannot read, what others wrote, and line breaks as they are', () => {
    const broken = `nonsense\r\n{"note":"c.md","id":"c","verdict":"ignored","exact":"Tea.","score":7}`
    const added = apply(broken, putJudgement(broken, judgement('b.md', 'b')))
    const own = '{"note":"b.md","id":"b","verdict":"supported","reason":"Seen.","exact":"Claim b."}'
    assert.equal(added, broken.replace('\r\n', `\r\n${own}\r\n`))
    const changed = apply(added, putJudgement(added, judgement('c.md', 'c', { reason: '' })))
    assert.match(changed, /"exact":"Claim c\.","score":7\}\r\n$/)
    const moved = moveJudgements(changed, (note) => (note === 'c.md' ? 'a.md' : undefined))
    assert.match(moved ? apply(changed, moved) : '', /^nonsense\r\n\{"note":"a\.md".*"score":7\}\r\n\{"note":"b\.md"/)
  })

  it('moves with notes, and says where nothing moves', () => {
    const text = fileOf(judgement('a.md', 'a'), judgement('old/b.md', 'b'), judgement('older/c.md', 'c'))
    const move = (note: string) => (note.startsWith('old/') ? note.replace('old/', 'A/') : undefined)
    const change = moveJudgements(text, move)
    assert.equal(
      change && apply(text, change),
      fileOf(judgement('a.md', 'a'), judgement('A/b.md', 'b'), judgement('older/c.md', 'c')),
    )
    const all = moveJudgements(text, (note) => `n/${note}`)
    assert.equal(
      all && apply(text, all),
      fileOf(judgement('n/a.md', 'a'), judgement('n/old/b.md', 'b'), judgement('n/older/c.md', 'c')),
    )
    assert.equal(
      moveJudgements(text, () => undefined),
      undefined,
    )
  })

  it('tells what is wrong, where, and reads the rest', () => {
    check(`\ufeff${LINE}\n\n`, ['x'])
    check(
      `${LINE}\nnonsense\n[1]\n`,
      ['x'],
      '2:1 This line cannot be read: a judgement is one JSON object on a line. It judges nothing, and is kept as it is.',
      '3:1 This line cannot be read: a judgement is one JSON object on a line. It judges nothing, and is kept as it is.',
    )
    check(
      LINE.replace('"supported"', '"suported"'),
      [],
      '1:25 "suported" is no verdict, so this judgement judges nothing. Did you mean "supported"?',
    )
    check(
      LINE.replace('"Tea."', '7'),
      [],
      '1:47 This judgement has no "exact", so it judges nothing. It is the sentence as it stands in the note.',
    )
    check(LINE.replace('}', ',"reason":["x"]}'), [], '1:62 "reason" is a text: put it in quotes.')
  })

  it('tells of what a merge left', () => {
    const told = 'A merge left this line. Keep the judgements of both sides, and remove the line.'
    check(
      `<<<<<<< HEAD\n${LINE}\n=======\n${LINE}\n>>>>>>> main\n`,
      ['x', 'x'],
      `1:1 ${told}`,
      `3:1 ${told}`,
      `5:1 ${told}`,
      '4:1 Another judgement has the id "x" too. Remove one of the two, or give it another id.',
    )
  })

  it('names a judgement the same each time, and two never the same', () => {
    const one = judgement('a.md', '')
    const id = judgementId(one, new Set())
    assert.match(id, /^[a-z0-9]{8}$/)
    assert.equal(judgementId(one, new Set()), id)
    assert.notEqual(judgementId(one, new Set([id])), id)
  })
})
