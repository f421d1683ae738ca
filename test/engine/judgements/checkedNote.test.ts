/** A writer's judgements on a note: what they change, how they last, and what they cost. */
import assert from 'node:assert/strict'
import {
  createHost,
  DEFAULT_NOTE_OPTIONS,
  type EngineHost,
  FindingsMemory,
  hoverAt,
  hoverMarkdown,
  JudgedViews,
  type Judgement,
  judgedClaim,
  NoteJudgements,
  type NoteView,
  type Snapshot,
  type WritersVerdict,
  withJudgements,
} from '../../../server/src/engine'
import { loadBundled } from '../../../server/src/node/bundled'

const URI = 'file:///a.md'
const FALSE = 'China has no shortage of high-quality data.'
const ELSE = 'China has plenty of AI talent.'
const NOTE = `# Data\n\nSome say so. ${FALSE} We shall see.\n\n${ELSE}\n`
const AT = '2026-11-27T09:00:00Z'

describe('a note that its writer has checked', () => {
  let host: EngineHost
  before(async () => {
    const bundled = await loadBundled()
    host = createHost(bundled.lexicons, bundled.words)
    host.setFactFiles(bundled.factFiles)
  })

  /** The judgement of the sentence, as the writer of that text makes it. */
  function judge(text: string, sentence: string, verdict: WritersVerdict, reason = 'Asked the ministry.'): Judgement {
    const note = host.view(URI, text)
    const marking = { note: 'a.md', verdict, reason, at: AT }
    return judgedClaim(note, text.indexOf(sentence), marking, []) ?? assert.fail(`no claim: ${sentence}`)
  }

  /** `verdict: claim` of each claim of the note with these judgements, read in two ways that must agree. */
  function verdicts(text: string, ...judgements: readonly Judgement[]): readonly string[] {
    const note = new JudgedViews().of(host.view(URI, text), new NoteJudgements(judgements))
    const by = Array.from({ length: note.stretches.count }, (_, nth) => note.stretches.annotations(nth)).flat()
    assert.deepEqual(note.annotations, by)
    const { verdicts: counts } = note.stretches.countsSoFar
    for (const [verdict, count] of Object.entries(counts))
      assert.equal(by.filter((each) => each.verdict === verdict).length, count)
    return by.map((each) => `${each.verdict}: ${each.text.replace(/\s+/g, ' ')}`)
  }

  const BOTH = [`contradicted: ${FALSE}`, `contradicted: ${ELSE}`]

  it('has the writer’s verdict and reason, and keeps the facts', () => {
    assert.deepEqual(verdicts(NOTE), BOTH)
    const judgement = judge(NOTE, FALSE, 'supported')
    assert.deepEqual(verdicts(NOTE, judgement), [`supported: ${FALSE}`, `contradicted: ${ELSE}`])
    const [claim] = new JudgedViews().of(host.view(URI, NOTE), new NoteJudgements([judgement])).annotations
    assert.equal(claim?.reason, 'Marked as checked: Asked the ministry.')
    assert.deepEqual(claim?.checked, {
      ...{ id: judgement.id, verdict: 'supported', reason: 'Asked the ministry.', was: 'contradicted', at: AT },
    })
    assert.equal(`${claim?.facts[0]?.base}:${claim?.facts[0]?.id}`, judgement.fact)
  })

  it('speaks the reader’s language', () => {
    const view = host.view(URI, NOTE, { ...DEFAULT_NOTE_OPTIONS, reader: 'vi' })
    const note = new JudgedViews().of(view, new NoteJudgements([judge(NOTE, FALSE, 'supported', '')]))
    assert.equal(note.annotations[0]?.reason, 'Đã được đánh dấu kiểm tra.')
  })

  it('has nothing to say where the writer ignores a claim', () =>
    assert.deepEqual(verdicts(NOTE, judge(NOTE, FALSE, 'ignored')), [`contradicted: ${ELSE}`]))

  it('keeps a judgement while the text around it is edited, wrapped anew and moved', () => {
    const judgement = judge(NOTE, FALSE, 'supported')
    const wrapped = FALSE.replace('shortage of', 'shortage\nof')
    for (const text of [
      `# Other\n\nA sentence of another kind stands before.\n\n${NOTE}`,
      NOTE.replace('We shall see.', 'So they say.').replace('Some say so.', ''),
      NOTE.replace(FALSE, wrapped),
      `> ${ELSE}\n\n> Really?\n> ${FALSE}\n`,
      NOTE.normalize('NFD'),
    ])
      assert.ok(verdicts(text, judgement).includes(`supported: ${FALSE}`), text)
  })

  it('is judged by the facts again once the sentence says something else', () => {
    const changed = NOTE.replace('of high-quality data', 'of high quality data')
    assert.deepEqual(verdicts(changed, judge(NOTE, FALSE, 'supported')), verdicts(changed))
  })

  it('tells sentences of the same words apart by where they stand', () => {
    const elsewhere = `## Rumours\n\nA minister is quoted. ${FALSE} Nobody was there.\n`
    const [first, second] = [`${NOTE}\n${elsewhere}`, `${elsewhere}\n${NOTE}`]
    const judgement = judge(NOTE, FALSE, 'supported')
    assert.deepEqual(verdicts(first, judgement), [`supported: ${FALSE}`, `contradicted: ${ELSE}`, BOTH[0]])
    assert.deepEqual(verdicts(second, judgement), [BOTH[0], `supported: ${FALSE}`, `contradicted: ${ELSE}`])
    // One of two was judged: when it is gone, the other is not it.
    assert.deepEqual(verdicts(elsewhere, judge(first, FALSE, 'supported')), [BOTH[0]])
    assert.deepEqual(verdicts(`${NOTE}\n${NOTE}`, judgement), [...BOTH, ...BOTH])
  })

  it('says where each judgement stands, and which are orphans', () => {
    const judgements = [judge(NOTE, FALSE, 'ignored'), judge(NOTE, ELSE, 'supported')]
    const standings = (text: string) => {
      const all = new NoteJudgements(judgements).standings(host.view(URI, text))
      return all.map(({ span, orphan }) => (span ? text.slice(span.start, span.end) : orphan))
    }
    assert.deepEqual(standings(NOTE), [FALSE, ELSE])
    assert.deepEqual(standings(NOTE.replace('no shortage', 'a shortage')), ['gone', ELSE])
    assert.deepEqual(standings(`${NOTE}\n${NOTE}`), ['several', 'several'])
    assert.deepEqual(standings(`<!-- claimlight-ignore-file -->\n\n${NOTE}`), [FALSE, ELSE])
    const quiet = `<!-- claimlight-ignore-file -->\n\n- ${FALSE}\n- ${ELSE}\n\n# Data\n\n- ${FALSE}\n- ${ELSE}\n`
    assert.deepEqual(standings(quiet), [FALSE, ELSE])
  })

  it('gets the newer of two judgements', () => {
    const [older, newer] = [judge(NOTE, FALSE, 'supported'), judge(NOTE, FALSE, 'overstated')]
    const later = { ...newer, id: 'later', at: '2026-11-28T00:00:00Z' }
    assert.equal(verdicts(NOTE, later, older)[0], `overstated: ${FALSE}`)
    assert.equal(verdicts(NOTE, older, later)[0], `overstated: ${FALSE}`)
  })

  /** A snapshot of the host in which the note has these judgements. */
  function snapshotWith(views: JudgedViews, judgements: NoteJudgements): Snapshot {
    return withJudgements(host.snapshot(), (uri) => (uri === URI ? judgements : undefined), views)
  }

  function noteIn(snapshot: Snapshot): NoteView {
    return snapshot.note(URI) ?? assert.fail('no note')
  }

  it('shows findings by the writer’s verdict, and in a hover what the facts said', () => {
    host.setNote(URI, NOTE)
    const views = new JudgedViews()
    const shown = (verdict: WritersVerdict) => {
      const snapshot = snapshotWith(views, new NoteJudgements([judge(NOTE, FALSE, verdict)]))
      const parts = new FindingsMemory().of(snapshot, URI, { severities: {}, reader: 'auto' })
      return parts.flatMap(({ findings }) => findings.map(({ code, message }) => `${code}: ${message}`))
    }
    assert.equal(shown('supported').length, 1)
    assert.equal(shown('ignored').length, 1)
    assert.equal(shown('overstated')[0], 'overstated: Overstated: Marked as checked: Asked the ministry.')
    const snapshot = snapshotWith(views, new NoteJudgements([judge(NOTE, FALSE, 'supported')]))
    const card = hoverAt(snapshot, URI, NOTE.indexOf(FALSE), { reader: 'auto' }) ?? assert.fail('no hover')
    const [verdict, checked, fact] = hoverMarkdown(card, { commandLinks: false, factUri: () => undefined }).split(
      '\n\n',
    )
    assert.match(verdict ?? '', /^\*\*✓ Supported\*\*/)
    assert.equal(
      checked?.replaceAll('\\', ''),
      'Marked as checked: Asked the ministry. (2026-11-27) The facts alone said: Contradicted.',
    )
    assert.match(fact ?? '', /^\*\*✗ Contradicted\*\* · /)
  })

  it('shows a hostile reason as text', () => {
    host.setNote(URI, NOTE)
    const judgement = judge(NOTE, FALSE, 'supported', '[x](command:evil) <b>')
    const snapshot = snapshotWith(new JudgedViews(), new NoteJudgements([judgement]))
    const card = hoverAt(snapshot, URI, NOTE.indexOf(FALSE), { reader: 'auto' }) ?? assert.fail('no hover')
    const markdown = hoverMarkdown(card, { commandLinks: false, factUri: () => undefined })
    assert.match(markdown, /Marked as checked: \\\[x\\\]/)
    assert.doesNotMatch(markdown, /(?<!\\)\]\(command:evil|<b>/)
  })

  it('keeps the claims of what an edit leaves alone, the checked ones among them', () => {
    const text = `${NOTE}\n${'A paragraph of no interest.\n\n'.repeat(50)}The end.\n`
    host.setNote(URI, text)
    const views = new JudgedViews()
    const judgements = new NoteJudgements([judge(NOTE, FALSE, 'supported')])
    const before = noteIn(snapshotWith(views, judgements))
    assert.equal(noteIn(snapshotWith(views, judgements)), before)
    const known = Array.from({ length: before.stretches.count }, (_, nth) => before.stretches.claims(nth))
    const start = text.indexOf(ELSE)
    host.editNote(URI, [{ span: { start, end: start }, newText: 'Now ' }])
    const after = noteIn(snapshotWith(views, judgements))
    const kept = Array.from({ length: after.stretches.count }, (_, nth) => after.stretches.claims(nth))
    assert.equal(kept.filter((claims, nth) => claims !== known[nth]).length, 1)
    assert.equal(after.annotations[0]?.verdict, 'supported')
  })

  it('costs notes without judgements nothing: they are the host’s own', () => {
    host.setNote(URI, NOTE)
    assert.equal(
      withJudgements(host.snapshot(), () => undefined, new JudgedViews()).note(URI),
      host.snapshot().note(URI),
    )
  })

  it('with many judgements of the same words costs a key hardly more than one does', function () {
    this.timeout(20_000)
    /** CPU time of the cheapest of some keys beside the last claim, in ms. */
    const key = (count: number) => {
      const text = Array.from(
        { length: count },
        (_, nth) => `Row ${nth} says so. ${FALSE} And ${nth * 7} more.\n\n`,
      ).join('')
      host.setNote(URI, text)
      const all = noteIn(host.snapshot()).annotations.flatMap(
        ({ span }, nth) =>
          judgedClaim(
            noteIn(host.snapshot()),
            span.start,
            { note: 'a.md', verdict: 'supported', reason: '', at: `${nth}` },
            [],
          ) ?? [],
      )
      const judgements = new NoteJudgements(all)
      const views = new JudgedViews()
      const times = Array.from({ length: 25 }, () => {
        const { length } = noteIn(host.snapshot()).lines
        host.editNote(URI, [{ span: { start: length - 4, end: length - 4 }, newText: 'x' }])
        const begun = process.cpuUsage()
        const note = noteIn(snapshotWith(views, judgements))
        for (let nth = 0; nth < note.stretches.count; nth++) note.stretches.claims(nth)
        const { user, system } = process.cpuUsage(begun)
        return (user + system) / 1000
      })
      return Math.min(...times)
    }
    key(20)
    // All pairs of the two hundred judgements and places, looked at anew, took fifteen, and places as these take two.
    assert.ok(key(200) < 8)
  })

  it('knows a checked claim at the beginning of a long note by its surroundings, before the rest is judged', () => {
    const long = `${NOTE}\n${'Paragraphs of no interest go on and on, for all that one knows.\n\n'.repeat(2000)}`
    const judgements = new NoteJudgements([judge(NOTE, FALSE, 'supported')])
    const note = new JudgedViews().of(host.view(URI, long), judgements)
    const head = note.opening?.head(5000) ?? assert.fail('no head')
    assert.deepEqual(
      head.annotations.map(({ verdict }) => verdict),
      ['supported', 'contradicted'],
    )
    assert.equal(note.stretches.areJudged, false)
    const nth = note.stretches.at(NOTE.indexOf(FALSE))
    assert.equal(note.stretches.annotations(nth)[0]?.verdict, 'supported')
    assert.equal(note.stretches.areJudged, false)
    assert.equal(note.annotations[0]?.verdict, 'supported')
  })

  it('marks a checked claim again by the judgement that it has', () => {
    const first = judge(NOTE, FALSE, 'supported')
    const note = new JudgedViews().of(host.view(URI, NOTE), new NoteJudgements([first]))
    const marking = { note: 'a.md', verdict: 'overstated', reason: 'On second thought.', at: AT } as const
    const second = judgedClaim(note, NOTE.indexOf(FALSE), marking, [first])
    assert.deepEqual(second, { ...first, verdict: 'overstated', reason: 'On second thought.' })
  })
})
