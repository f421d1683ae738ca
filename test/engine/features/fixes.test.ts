/** Fixes do what they say in notes with tables, lists and both languages, read and judged by the whole engine: each is taken, and the note judged anew. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Annotation,
  actionsIn,
  createHost,
  type EngineHost,
  findings,
  loadLexicon,
  type NoteView,
} from '../../../server/src/engine'
import { apply } from '../../support/snapshot'

const ROOT = join(import.meta.dirname, '../../..')
const SEVERITIES = { unverified: 'off' } as const

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function readAll(folder: string, ending: string): readonly { name: string; text: string }[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending))
  return names.map((name) => ({ name, text: read(`${folder}/${name}`) }))
}

function hostWithFacts(): EngineHost {
  const host = createHost(readAll('server/lexicon', '.yaml').map(({ text }) => loadLexicon(text).lexicon))
  host.setFactFiles(
    readAll('server/facts', '.facts.yaml').map(({ name, text }) => ({ uri: `file:///${name}`, text, bundled: true })),
  )
  return host
}

const host = hostWithFacts()

/** The note of that text, judged. */
function judged(text: string): NoteView {
  host.setNote('file:///note.md', text)
  return host.snapshot().note('file:///note.md') ?? assert.fail('no note')
}

/** Claims that one word makes too strong. */
const TOO_STRONG = `If restrictions on semiconductor exports continue, they will hold back China's AI chip industry.

Nếu Mỹ tiếp tục hạn chế xuất khẩu bán dẫn, ngành chip AI của Trung Quốc chắc chắn bị cản trở.
`
const NOTES = [read('samples/02-chip-controls-memo.md'), read('samples/07-song-ngu.md'), TOO_STRONG]

/** Takes each action whose title begins like this, for each claim of each note, and checks the note that it makes. */
function check(title: string, expect: (taken: Taken) => void): void {
  let count = 0
  for (const text of NOTES) {
    const note = judged(text)
    const snapshot = host.snapshot()
    for (const claim of note.annotations) {
      for (const { title: own, edits } of actionsIn(snapshot, note.uri, claim.span, SEVERITIES, { reader: 'en' })) {
        if (!own.startsWith(title)) continue
        expect({ claim, rest: own.slice(title.length), before: note, after: judged(apply(text, edits)) })
        count++
      }
    }
  }
  assert.ok(count > 0, `no note has an action "${title}…"`)
}

interface Taken {
  readonly claim: Annotation
  /** The rest of the action's title. */
  readonly rest: string
  readonly before: NoteView
  readonly after: NoteView
}

/** How many citations of the note have no footnote. */
function undefinedCitations(note: NoteView): number {
  const found = findings(host.snapshot(), note.uri, SEVERITIES, { reader: 'en' })
  return found.filter(({ code }) => code === 'undefined-citation').length
}

describe('in whole notes, fixes', () => {
  it('cite a fact so that the citation counts and has its footnote', () =>
    check('Cite this fact: ', ({ claim, rest: id, before, after }) => {
      const same = after.annotations.find(({ span }) => span.start === claim.span.start)
      assert.deepEqual([same?.text, same?.verdict, same?.citations.includes(id)], [claim.text, claim.verdict, true])
      assert.ok(undefinedCitations(after) <= undefinedCitations(judged(before.text)), claim.text)
    })).timeout(20_000)

  it('ignore a claim so that it is gone', () =>
    check('Ignore ', ({ claim, after }) => {
      const left = after.annotations.filter(
        (each) => each.span.start === claim.span.start && each.verdict === claim.verdict,
      )
      assert.deepEqual(left, [], claim.text)
    })).timeout(20_000)

  it('soften a claim so that it is overstated no more', () =>
    check('Say ', ({ claim, after }) => {
      const same = after.annotations.find(({ span }) => span.start === claim.span.start)
      assert.notEqual(same?.verdict, 'overstated', `${claim.text} → ${same?.text}`)
    })).timeout(20_000)
})
