/** What holds of any edit of a note with judgements: what is seen of it is what is seen of one that is opened with that text. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  createHost,
  type EngineHost,
  FindingsMemory,
  JudgedViews,
  type Judgement,
  judgedClaim,
  NoteJudgements,
  type NoteView,
  type WritersVerdict,
  withJudgements,
} from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) }
const URI = 'file:///a.md'

const PIECES = [
  ...['China has no shortage of high-quality data.', 'China has plenty of AI talent.', 'Dữ liệu khan hiếm.'],
  ...['So they say.', 'Nobody knows', '\n\n', '\n', '# Data\n\n', '- ', '> ', ' ', '<!-- claimlight-ignore-line -->\n'],
]
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 25 }).map((all) => all.join(' '))
const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
    newText: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
    look: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)
const marks = fc.array(
  fc.record({ nth: fc.nat(), verdict: fc.constantFrom<WritersVerdict>('supported', 'overstated', 'ignored') }),
  {
    maxLength: 4,
  },
)

describe('a note with judgements, whatever is edited', function () {
  this.timeout(60_000)
  let host: EngineHost
  before(async () => {
    const bundled = await loadBundled()
    host = createHost(bundled.lexicons, bundled.words)
    host.setFactFiles(bundled.factFiles)
  })

  function judgementsOf(
    note: NoteView,
    wanted: readonly { nth: number; verdict: WritersVerdict }[],
  ): readonly Judgement[] {
    const { annotations } = note
    const all: Judgement[] = []
    for (const { nth, verdict } of wanted) {
      const claim = annotations[nth % Math.max(annotations.length, 1)]
      const marking = { verdict, reason: String(nth), at: `${all.length}`, note: 'a.md' }
      const made = claim && judgedClaim(note, claim.span.start, marking, all)
      if (made) all.push(made)
    }
    return all
  }

  it('is seen as one that is opened with that text', () =>
    fc.assert(
      fc.property(text, marks, edits, (first, wanted, changes) => {
        host.setNote(URI, first)
        const judgements = new NoteJudgements(judgementsOf(host.view(URI, first), wanted))
        const views = new JudgedViews()
        const memory = new FindingsMemory()
        const settings = { severities: { unverified: 'hint' as const }, reader: 'auto' as const }
        const seen = (through = views, own = judgements) => {
          const snapshot = withJudgements(host.snapshot(), () => own, through)
          const note = snapshot.note(URI) ?? assert.fail('no note')
          const found = (through === views ? memory : new FindingsMemory()).of(snapshot, URI, settings)
          const by = Array.from({ length: note.stretches.count }, (_, nth) => note.stretches.annotations(nth)).flat()
          assert.deepEqual(note.annotations, by)
          return { by, found, counts: note.stretches.countsSoFar }
        }
        for (const { from, length, newText, look } of changes) {
          const now = host.snapshot().note(URI)?.lines.length ?? 0
          const start = Math.floor(from * now)
          host.editNote(URI, [{ span: { start, end: Math.min(start + length, now) }, newText }])
          if (look) seen()
        }
        const edited = seen()
        host.setNote(URI, host.snapshot().note(URI)?.text ?? '')
        const fresh = seen(new JudgedViews(), new NoteJudgements(judgements.judgements))
        assert.deepEqual(
          [edited.by, edited.counts, edited.found.flatMap(({ findings }) => findings.length)],
          [fresh.by, fresh.counts, fresh.found.flatMap(({ findings }) => findings.length)],
        )
        for (const claim of edited.by) {
          const judged = judgements.judgements.filter(({ id }) => id === claim.checked?.id)
          for (const { quote } of judged)
            assert.equal(claim.text.replace(/\s*\n[>\s]*|\s+/g, ' ').normalize('NFC'), quote.exact)
        }
      }),
      runs,
    ))
})
