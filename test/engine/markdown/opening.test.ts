/** A long note's beginning, read before the rest is: as it is read in the whole note. */
import assert from 'node:assert/strict'
import { createHost, type NoteView } from '../../../server/src/engine'
import { LineIndex } from '../../../server/src/engine/text/lineIndex'

const PIECES = [
  '# Heading\n',
  'Tea is grown in Assam. It is “dried”, then *sold*.\n',
  '- one\n- two\n\n  of the same\n',
  '```js\nnot prose\n\nstill not\n```\n',
  '> A quote.\n>\n> It goes on.\n',
  '| a | b |\n| - | - |\n| c | d |\n',
  '<div>\n\nText in a tag.\n\n</div>\n',
  '    code\n',
  'A [link](https://tea.example) and ![a picture](tea.png).\r\nNext line.\r\n',
  '$$\nx = y\n\n$$\n',
  'A [label] of tea.[^1]\n',
  'A [link][other label] of tea. It may be one.\n',
  '## See [other label]\n',
  '[^1]: A note.\n',
  '[other label]: https://tea.example\n',
]

/** Pieces in an order of their own for each seed. */
function noteOf(seed: number): string {
  let state = seed + 1
  const next = () => {
    state = (state * 48271) % 2147483647
    return state
  }
  const between = seed % 4 === 0 ? '' : '\n'
  const front = seed % 3 === 0 ? '---\ntitle: Tea\n---\n\n' : ''
  return (
    front +
    Array.from({ length: 60 }, (_, nth) => PIECES[next() % PIECES.length]?.replace('other', `other ${nth}`)).join(
      between,
    )
  )
}

function view(text: string): NoteView {
  return createHost([]).view('note', text)
}

function stretchesOf({ stretches }: NoteView) {
  return Array.from({ length: stretches.count }, (_, nth) => ({
    start: stretches.start(nth),
    sentences: stretches.sentences(nth),
  }))
}

describe('the head of a note', () => {
  it('has stretches of the whole note, each with the same sentences', () => {
    let [heads, stretches] = [0, 0]
    for (let seed = 0; seed < 40; seed++) {
      const text = noteOf(seed)
      const head = view(text).opening?.head(400)
      if (!head) continue
      heads++
      assert.ok(head.text.length >= 400 && text.startsWith(head.text))
      const whole = stretchesOf(view(text))
      for (const known of stretchesOf(head)) {
        stretches++
        const same = whole.find(({ start }) => start === known.start)
        assert.deepEqual(known, same, JSON.stringify(text))
        assert.ok(head.knows(known.start))
      }
    }
    assert.ok(heads > 25 && stretches > 150, `${heads}, ${stretches}`)
  })

  it('knows nothing where the rest has a say, nor what is read with it before', () => {
    const paragraphs = [
      'Tea.',
      'A [label] of it.',
      'It sells.',
      'Rain.',
      '[^fact:tea]',
      'Frost.',
      'Snow.',
      '## A [label]',
      'Ice.',
      'Hail.',
    ]
    const note = `${paragraphs.join('\n\n')}\n\n${'More.\n\n'.repeat(100)}[label]: https://tea.example\n`
    const head = view(note).opening?.head(note.indexOf('More.')) ?? assert.fail()
    const known = paragraphs.filter((each) => head.knows(note.indexOf(each)))
    assert.deepEqual(known, ['Tea.', 'Rain.', 'Snow.'])
  })

  it('knows nothing where all may be ignored by a comment further down', () => {
    const note = (kind: string) => `${'Tea.\n\n'.repeat(200)}<!-- claimlight-ignore-${kind} -->\n`
    assert.equal(view(note('file')).opening?.head(400), undefined)
    assert.ok(view(note('start')).opening?.head(400))
  })

  describe('where the rest defines', () => {
    const text = (sentence: string, definition: string) =>
      `${`${sentence}\n\n`.repeat(100)}${definition}: https://tea.example\n`
    const cases = [
      ['a link of it', '[Tea] is sold.', '[tea]', false],
      ['a link of it, written otherwise', '[Black  tea][Of Assam] is sold.', '[of\nASSAM]', false],
      ['a link of the rest', '[Tea] is sold.', '[tea port]', true],
      ['what may be a link of it', '[Tea] is sold.', '[tea\\[port]', false],
      ['a footnote, which is one whether it is defined or not', 'Tea[^1] is sold.', '[^1]', true],
      ['a fact that it cites', 'Tea[^fact:tea] is sold.', '[^fact:tea]', false],
      ['nothing that it names', 'Tea is sold.', '[tea]', true],
    ] as const
    for (const [what, sentence, definition, isKnown] of cases) {
      it(`${what}, it is ${isKnown ? '' : 'not '}told apart`, () => {
        const note = text(sentence, definition)
        const head = view(note).opening?.head(400)
        assert.equal(head !== undefined, isKnown)
        const first = head ? stretchesOf(head) : []
        assert.deepEqual(first, stretchesOf(view(note)).slice(0, first.length))
      })
    }
  })

  it('is not told apart in a note that is no longer', () => {
    assert.equal(view('Tea.\n\nMore tea.\n').opening?.head(400), undefined)
    assert.equal(view('').opening?.head(400), undefined)
  })
})

describe('a note that is cut bit by bit', () => {
  it('has the stretches of one that is cut at once', () => {
    for (let seed = 0; seed < 15; seed++) {
      const [whole, bits] = [view(noteOf(seed)), view(noteOf(seed))]
      for (let units = 1; !bits.opening?.cut(units); units += 50);
      assert.deepEqual(stretchesOf(bits), stretchesOf(whole))
      assert.equal(bits.opening, undefined)
    }
  })
})

describe('lines', () => {
  it('are the same whether a carriage return is in the text or not', () => {
    const starts = (text: string) => {
      const lines = new LineIndex(text)
      return Array.from({ length: lines.lineCount }, (_, line) => lines.lineStart(line))
    }
    for (const text of ['', '\n', 'a', 'a\n', '\n\na\n', `${'tea\n'.repeat(3000)}end`]) {
      const before = starts(text)
      const behind = starts(`${text}\r`)
      assert.deepEqual(behind.slice(0, before.length), before)
      assert.equal(behind.length, before.length + 1)
    }
  })
})
