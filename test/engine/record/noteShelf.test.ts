/** Notes kept as bytes: what they say is what the host says of the same text. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import {
  createHost,
  DEFAULT_NOTE_OPTIONS,
  type EngineHost,
  type NoteOptions,
  NotePacker,
  NoteShelf,
  type NoteView,
  type PackedText,
  type Snapshot,
  Tallies,
} from '../../../server/src/engine'
import { Packer, Unpacker } from '../../../server/src/engine/record/packing'
import { loadBundled } from '../../../server/src/node/bundled'
import { ROOT } from '../../support/repository'

const CITED = `\uFEFF---\ntitle: x\n---\n# Chips\r\n
- **US restrictions** on AI chips may [slow China's AI development](u).[^fact:chip-limits-slow]
<!-- claimlight-ignore-next-line -->
China has no talent.\r\n
Sora will *certainly* replace all film studios! 🤖 Thiếu dữ liệu chất lượng cao.

[^fact:chip-limits-slow]: A source.
[^fact:no-such]: None.
`

/** The text that a record was made of. */
function recorded(text: string): PackedText {
  return { bytes: new TextEncoder().encode(text), isRecorded: true }
}

describe('a note kept as bytes', () => {
  let host: EngineHost
  let packer: NotePacker
  before(async () => {
    const bundled = await loadBundled()
    host = createHost(bundled.lexicons, bundled.words)
    host.setFactFiles(bundled.factFiles)
    packer = new NotePacker(host.snapshot())
  })

  /** The note as the host has it, and as the shelf has it. */
  function both(text: string, options: NoteOptions = DEFAULT_NOTE_OPTIONS): readonly [NoteView, NoteView] {
    const whole = host.view('a.md', text, options)
    const shelf = new NoteShelf(host.view.bind(host))
    const packed = { uri: 'a.md', options, text: () => recorded(text), record: packer.pack(whole) }
    return [whole, shelf.note(packed)]
  }

  /** What it says of each theme and fact, sorted. */
  function tallyOf(note: NoteView) {
    const { bases, themes, fact, base } = host.snapshot()
    const snapshot: Snapshot = { bases, themes, fact, base, notes: ['a.md'], note: () => note }
    const { themes: byTheme, facts, unverified } = new Tallies().of(snapshot, 'a.md')
    return [byTheme, facts, unverified].map((counts) => [...counts].sort())
  }

  function assertSame(text: string, options?: NoteOptions): void {
    const [whole, kept] = both(text, options)
    assert.deepEqual(kept.annotations, whole.annotations)
    assert.deepEqual(kept.structure.citations, whole.structure.citations)
    assert.deepEqual(kept.structure.sentences, whole.structure.sentences)
    assert.deepEqual(kept.structure.frontMatter, whole.structure.frontMatter)
    assert.deepEqual([kept.uri, kept.text, kept.options], [whole.uri, whole.text, whole.options])
    assert.deepEqual(kept.lines, whole.lines)
    assert.deepEqual(tallyOf(kept), tallyOf(whole))
    for (const { span } of [...whole.annotations, ...whole.structure.sentences.slice(0, 5)]) {
      assert.equal(kept.readingOf(span), whole.readingOf(span))
    }
  }

  for (const name of readdirSync(join(ROOT, 'samples')).filter((each) => each.endsWith('.md'))) {
    it(`says the same of ${name}`, () => assertSame(readFileSync(join(ROOT, 'samples', name), 'utf8')))
  }

  it('says the same of markup, citations, ignored lines, a byte order mark, CRLF', () => {
    const [whole] = both(CITED)
    assert.ok(whole.annotations.length > 0 && whole.structure.citations.length === 3)
    assert.ok(
      whole.annotations.some(({ span, text }) => whole.readingOf(span) !== text),
      'markup is looked through',
    )
    assertSame(CITED)
    assertSame(CITED, { threshold: 0, bundledFacts: true, reader: 'vi' })
    assertSame(CITED, { threshold: 0, bundledFacts: false, reader: 'en' })
  })

  it('says the same after many other notes have been looked at', () => {
    const shelf = new NoteShelf(host.view.bind(host))
    const notes = Array.from({ length: 100 }, (_, nth) => {
      const whole = host.view(`${nth}.md`, `Note ${nth}. China has AI talent.`)
      const { uri, text, options } = whole
      return { whole, kept: shelf.note({ uri, options, text: () => recorded(text), record: packer.pack(whole) }) }
    })
    for (const round of [1, 2]) {
      for (const { whole, kept } of notes) assert.deepEqual(kept.annotations, whole.annotations, `round ${round}`)
    }
  })

  it('is counted without a look at its claims', () => {
    const [, kept] = both(readFileSync(join(ROOT, 'samples', '05-han-che-chip.md'), 'utf8'))
    const [themes, facts] = tallyOf(kept)
    assert.ok(themes?.length && facts?.length)
    const shelf = new NoteShelf(() => assert.fail('it was looked at'))
    const packed = { uri: 'a.md', options: DEFAULT_NOTE_OPTIONS, text: () => recorded(''), record: packer.pack(kept) }
    assert.deepEqual(tallyOf(shelf.note(packed)), tallyOf(kept))
  })

  it('says of another text than its own what is to be said of that', () => {
    const before = packer.pack(host.view('a.md', CITED))
    const text = 'China has AI talent.'
    const shelf = new NoteShelf(host.view.bind(host))
    const now = () => ({ ...recorded(text), isRecorded: false })
    const kept = shelf.note({ uri: 'a.md', options: DEFAULT_NOTE_OPTIONS, record: before, text: now })
    const whole = host.view('a.md', text)
    assert.deepEqual([kept.text, kept.annotations, kept.lines], [whole.text, whole.annotations, whole.lines])
    assert.deepEqual(kept.derivations(), whole.derivations())
  })

  it('explains as the host does', () => {
    const [whole, kept] = both('China has AI talent.')
    assert.deepEqual(kept.derivations(), whole.derivations())
  })

  it('has an answer for bytes that nobody packed', () => {
    const shelf = new NoteShelf(host.view.bind(host))
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(bytes, fc.string(), (record, text) => {
        const note = shelf.note({
          uri: 'a',
          options: DEFAULT_NOTE_OPTIONS,
          text: () => recorded(text),
          record,
        })
        assert.ok(note.annotations.length <= record.length)
        assert.equal(tallyOf(note).length, 3)
      }),
    )
  })
})

describe('packing', () => {
  const string = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', 'x\udc00y', '\uFEFFa'))
  const whole = fc.nat({ max: 2 ** 32 - 1 })

  it('gives back what was put in, lone surrogates and the last bit of a fraction too', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, string, fc.double({ noNaN: true }))), (items) => {
        const packer = new Packer()
        packer.list(items, ([number, text, fraction]) => {
          packer.number(number)
          packer.string(text)
          packer.fraction(fraction)
        })
        const packed = new Unpacker(packer.finish())
        const read = packed.list(() => [packed.number(), packed.string(), packed.fraction()])
        assert.deepEqual(read, items)
      }),
    )
  })

  it('keeps a string once, however often it stands there', () => {
    const packer = new Packer()
    for (let times = 0; times < 1000; times++) packer.string('a reason that many claims have in common')
    assert.ok(packer.finish().length < 1100)
  })
})
