/** A fact base as it is while it is being written: cut off anywhere, everything that helps to write it answers. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  actionsIn,
  baseCompletionsAt,
  baseHoverAt,
  createHost,
  draftFromText,
  type EngineHost,
  FormatHelp,
  type Lexicon,
  LineIndex,
  newFactIn,
  newNameProblem,
  referencesTo,
  renameInBases,
  renameTargetAt,
  type Snapshot,
  type Span,
} from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'

const root = join(__dirname, '../..')
const TEA = readFileSync(join(root, 'test/support/tea.yaml'), 'utf8')
const DRAFTS = `# Drafts from notes/Báo cáo.md
version: 1
id: bao-cao
title:
  vi: "Chè 🍵: mùa 2024"
documents:
  bao-cao: { title: { vi: Báo cáo }, path: notes/Báo cáo.md }
themes:
  tra: { vi: Trà }
facts:
  # Thời tiết
  - id: suong-gia
    theme: tra
    statement:
      vi: Sương giá có thể làm chậm vụ chè.
    strength: may
    draft: true
    sources:
      - document: bao-cao
        heading: Thời tiết
        position: 12
        quote: >-
          Sương giá có thể
          làm chậm vụ chè.

  - { id: "b", theme: tra, statement: { en: "Rain: helps", vi: Mưa }, draft: true, rating: { text: Sai, value: 1, best: 5 } }
expect:
  - { sentence: Mưa., verdict: none, fact: b }
lexicon: &words
  concepts:
    mua: { kind: thing, vi: [mưa], theme: tra }
`
const JSON_BASE = `${JSON.stringify(
  {
    ...{ version: 1, id: 'j', themes: { t: { en: 'T' } } },
    facts: [
      {
        id: 'a',
        theme: 't',
        draft: true,
        statement: { en: 'Tea 🍵 grows.' },
        sources: [{ document: 'd', quote: 'q' }],
      },
    ],
  },
  null,
  2,
)}\n`
const LINES = `{"base":{"id":"l","themes":{"t":{"en":"T"}}}}\r\n{"id":"a","theme":"t","draft":true,"statement":{"en":"Tea grows."}}\r\n{"id":"b","theme":"t","statement":"Mưa."}\r\n`

const BASES: Readonly<Record<string, string>> = {
  'tea.facts.yaml': TEA,
  'drafts.facts.yaml': DRAFTS,
  'drafts-crlf.facts.yaml': `\uFEFF${DRAFTS.replaceAll('\n', '\r\n')}`,
  'j.facts.json': JSON_BASE,
  'l.facts.jsonl': LINES,
}

describe('a fact base that is half written', function () {
  this.timeout(300_000)
  let host: EngineHost
  let lexicons: readonly Lexicon[]
  let help: FormatHelp
  before(async () => {
    const bundled = await loadBundled()
    host = createHost(bundled.lexicons)
    lexicons = bundled.lexicons
    help = new FormatHelp(JSON.parse(readFileSync(join(root, 'server/facts/facts.schema.json'), 'utf8')))
  })

  for (const [name, text] of Object.entries(BASES)) {
    it(`is helped with wherever ${name} ends`, () => {
      const step = Math.ceil(text.length / Number(process.env['FUZZ_RUNS'] ?? 60))
      for (let end = 0; end <= text.length; end += step) {
        try {
          lookAt(`file:///${name}`, text.slice(0, end))
        } catch (error) {
          throw new Error(`behind ${JSON.stringify(text.slice(Math.max(0, end - 60), end))}: ${error}`, {
            cause: error,
          })
        }
      }
    })
  }

  function lookAt(uri: string, text: string): void {
    host.setFactFiles([{ uri, text, bundled: false }])
    const snapshot = host.snapshot()
    const [base] = snapshot.bases
    assert.ok(base)
    const isIn = ({ start, end }: Span) =>
      assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end}`)
    for (const { span } of [...base.problems, ...base.names]) isIn(span)
    for (const { span, idSpan, draftSpan } of base.facts)
      for (const each of [span, idSpan, draftSpan]) if (each) isIn(each)
    for (const offset of [text.length, text.length - 1, Math.floor(text.length / 2)].filter((each) => each >= 0))
      for (const span of helpAt(snapshot, uri, text, offset)) isIn(span)
    add(snapshot, uri, text)
  }

  /** Every span that an answer has. */
  function helpAt(snapshot: Snapshot, uri: string, text: string, offset: number): readonly Span[] {
    const [base] = snapshot.bases
    const isJson = /\.jsonl?$/.test(uri)
    const reading = { snapshot, base, help, lexicons, isJson, language: 'vi' as const }
    const completions = baseCompletionsAt(new LineIndex(text), offset, reading)
    const card = baseHoverAt(snapshot, uri, offset, { help, lexicons, language: 'en' })
    const actions = actionsIn(snapshot, uri, { start: offset, end: offset }, {}, { reader: 'auto' })
    referencesTo(snapshot, uri, offset)
    return [
      ...completions.map(({ replace }) => replace),
      ...(card ? [card.span] : []),
      ...actions.flatMap(({ edits }) => edits.map(({ span }) => span)),
      ...renames(snapshot, uri, offset),
    ]
  }

  function renames(snapshot: Snapshot, uri: string, offset: number): readonly Span[] {
    const target = renameTargetAt(snapshot, uri, offset)
    if (!target) return []
    const world = { snapshot, lexicons, isFixed: () => false }
    newNameProblem(world, target, 'another')
    return [target.span, ...renameInBases(world, target, 'another').edits.map(({ span }) => span)]
  }

  /** What is added is added whole, or refused with what to do. */
  function add(snapshot: Snapshot, uri: string, text: string): void {
    const note = host.view('file:///n.md', '# Sổ cảng\n\nGood tea leaves are scarce in the port.\n')
    const made = draftFromText(snapshot, note, { start: 14, end: 14 }, lexicons) ?? assert.fail('no draft')
    const result = newFactIn(snapshot, { uri, text }, made, {
      theme: 'tra',
      document: { path: 'n.md', title: 'Sổ cảng' },
    })
    if ('problem' in result) assert.match(result.problem, /[.]$/)
    else assert.ok(result.cursor >= 0 && result.cursor <= result.text.length)
  }
})
