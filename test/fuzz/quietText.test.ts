/** Blocks that are passed over by their words hold nothing: a note is judged as if each of them had been read. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadFactBase, loadLexicon } from '../../server/src/engine'
import { NoteBlocks } from '../../server/src/engine/markdown/noteBlocks'
import { StretchReader } from '../../server/src/engine/markdown/stretchReader'
import { compileGroup } from '../../server/src/engine/match/groups'
import { JudgedBlocks } from '../../server/src/engine/match/judgedBlocks'
import { createMatcher, type Matcher } from '../../server/src/engine/match/matcher'
import { LineIndex } from '../../server/src/engine/text/lineIndex'
import { bundledAbbreviations } from '../support/abbreviations'
import { MARKDOWN_PIECES } from '../support/randomNotes'
import { ROOT } from '../support/repository'

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 25) }

const folder = join(ROOT, 'server/lexicon')
const lexicons = readdirSync(folder).map((name) => loadLexicon(readFileSync(join(folder, name), 'utf8')).lexicon)
const uri = 'server/facts/sora-china-ai.facts.yaml'
const base = loadFactBase({ uri, text: readFileSync(join(ROOT, uri), 'utf8'), bundled: true })
const groups = [compileGroup({ bases: [base], lexicons: [...lexicons, base.lexicon] })]
const matcher = createMatcher(groups, undefined, 0)
const readingAll: Matcher = { groups: matcher.groups, judge: matcher.judge }

const statements = base.facts.flatMap(({ statement }) => Object.values(statement))
/** Words of themes and facts, in halves and with markup in them: what is read as a word is not always written as one. */
const words = [...new Set(base.lexicon.concepts.flatMap((each) => [...each.words.en, ...each.words.vi]))]
const broken = words.flatMap((word) => {
  const [head, tail] = [word.slice(0, word.length >> 1), word.slice(word.length >> 1)]
  const inside = ['<b>', '<b >', '<!-- a b -->', '\\', '`', '[^1]', '![a](b)', '&shy;'].map(
    (mark) => head + mark + tail,
  )
  const around = ['**', '*', '~~'].map((mark) => head + mark + tail + mark)
  return [
    ...inside,
    ...around,
    ...around,
    `_${word}_`,
    `**${head}**${tail}`,
    `${head}[${tail}](x)`,
    `[${head}](x)${tail}`,
  ]
})
const GLUE = [
  '[',
  '](x)',
  '][1]',
  '[[',
  '|',
  ']]',
  ')',
  '>',
  '<b ',
  '&amp;',
  '%',
  '$',
  "'s",
  '.',
  ' the ',
  ' they ',
  ' it ',
]
const JOINTS = ['\n\n', '\n\n', '\n\n## ', '\n\n- ', '\n\n> ', '\n', ' ', ' ', '. ', '. ', '. They ', '. The ', '']

/** Lists too long to be named one by one. */
const oneOf = (list: readonly string[]) => fc.nat({ max: list.length - 1 }).map((nth) => list[nth] ?? '')

const pieces = fc.oneof(
  { weight: 3, arbitrary: oneOf(words) },
  { weight: 2, arbitrary: fc.oneof(oneOf(broken), oneOf(GLUE)) },
  { weight: 1, arbitrary: oneOf(statements.flatMap((text) => text.split(/(?<=[,;.]) /))) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('We planted beans', 'a wet gate', 'Chúng tôi trồng đậu', 'not', 'R&D', 'U.S.'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...MARKDOWN_PIECES) },
)
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 30, size: 'max' })
  .map((parts) => parts.flat().join(''))

function judged(text: string, by: Matcher): JudgedBlocks {
  const blocks = NoteBlocks.of(new LineIndex(text), new StretchReader(bundledAbbreviations()))
  return new JudgedBlocks(blocks, () => ({ matcher: by, options: { threshold: 0.5, reader: 'auto' } }))
}

function claimsOf(note: JudgedBlocks): unknown {
  note.judgeAll()
  return note.blocks.blocks.map(({ text }, nth) => [text, note.claims(nth).annotations])
}

/** How many blocks were not read. */
function passedOver({ blocks: { blocks } }: JudgedBlocks): number {
  return blocks.filter(({ known }) => !known).length
}

describe('a note of which quiet blocks are passed over', () => {
  it('has the claims that it has when all is read', () => {
    let [unread, found] = [0, 0]
    fc.assert(
      fc.property(texts, (text) => {
        const note = judged(text, matcher)
        const whole = judged(text, readingAll)
        assert.deepEqual(claimsOf(note), claimsOf(whole))
        assert.deepEqual(note.counts(), whole.counts())
        unread += passedOver(note)
        found += note.blocks.blocks.filter((_, nth) => note.claims(nth).annotations.length > 0).length
      }),
      runs,
    )
    assert.ok(
      unread > 0 && found > 0,
      'blocks have to be passed over, and claims to be found, for this to say anything',
    )
  })

  it('has them after any edit', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), pieces), { maxLength: 5 }),
        (start, edits) => {
          let text = start
          let note = judged(text, matcher)
          note.judgeAll()
          for (const [share, length, piece] of edits) {
            const at = Math.round(share * text.length)
            const span = { start: at, end: Math.min(at + length, text.length) }
            text = text.slice(0, span.start) + piece + text.slice(span.end)
            note = note.edited(note.blocks.lines.edited(span, piece), span, piece)
            assert.deepEqual(claimsOf(note), claimsOf(judged(text, readingAll)))
          }
        },
      ),
      runs,
    )
  })

  it('has the claim of a block that points back to a fact, and not behind anything else', () => {
    const verdicts = (note: JudgedBlocks) => {
      note.judgeAll()
      return note.blocks.blocks.map((_, nth) => note.claims(nth).annotations.map(({ verdict }) => verdict))
    }
    const [beans, sora, behind] = ['We planted beans.', 'Sora comes from OpenAI.', '\n\nIt opens opportunities.\n']
    const quiet = judged(beans + behind, matcher)
    assert.deepEqual([verdicts(quiet), passedOver(quiet)], [[[], []], 2])
    assert.equal(verdicts(judged(sora + behind, matcher))[1]?.length, 1)
    const span = { start: 0, end: beans.length }
    const edited = quiet.edited(quiet.blocks.lines.edited(span, sora), span, sora)
    assert.equal(verdicts(edited)[1]?.length, 1)
  })
})
