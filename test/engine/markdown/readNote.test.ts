/** What the engine reads of a note: its sentences to the character, and what it leaves out. */
import assert from 'node:assert/strict'
import { readNote } from '../../../server/src/engine/markdown/readNote'
import type { NoteStructure } from '../../../server/src/engine/model'
import { bundledAbbreviations } from '../../support/abbreviations'
import { markSpans, readMarks } from '../../support/markers'
import { offsetsOf } from '../../support/offsets'

const abbreviations = bundledAbbreviations()

function read(text: string): NoteStructure {
  return readNote(text, abbreviations)
}

/** Sentences are where the note is marked, with LF and with CRLF, composed and decomposed, with and without a byte order mark. */
function check(...notes: readonly string[]): void {
  for (const marked of notes) {
    for (const variant of [marked, marked.replaceAll('\n', '\r\n'), marked.normalize('NFD'), `\ufeff${marked}`]) {
      const { text } = readMarks(variant)
      const spans = read(text).sentences.map((sentence) => sentence.span)
      assert.equal(markSpans(text, spans), variant)
    }
  }
}

/** What a reader reads of the note, a sentence a line. */
function checkText(note: string, ...expected: readonly string[]): void {
  assert.deepEqual(
    read(note).sentences.map((sentence) => sentence.text),
    expected,
  )
}

function checkContainers(note: string, expected: Readonly<Record<string, string>>): void {
  const found = read(note).sentences.map((sentence) => [sentence.text, sentence.container])
  assert.deepEqual(Object.fromEntries(found), expected)
}

describe('readNote: the spans of sentences', () => {
  it('take in markup inside of a sentence', () =>
    check(
      '⟦It **may slow** the *growth* of [chips](https://example.org/a_b.html "why").⟧ ⟦Or not.⟧',
      '⟦Chips ~~were~~ are `H100` or $x^2$ at https://example.org/a.b?c=d now.⟧ ⟦Yes.⟧',
      '⟦Write to me@example.org or <https://example.org>.⟧ ⟦Bye.⟧',
    ))

  it('take in markup whole that a sentence begins or ends with', () =>
    check(
      '⟦**Data** is scarce.⟧ ⟦So is *talent*.⟧',
      '⟦[China](https://example.org) has it.⟧ ⟦Look at [this one](b.md).⟧ ⟦And [that][x].⟧\n\n[x]: c.md',
      '⟦***Both** of* them.⟧',
      '⟦<u>Some</u> data.⟧',
      '⟦`H100` is a chip.⟧ ⟦One is `H100`.⟧',
      '⟦**Note:** data is scarce.⟧',
      '⟦[[Sora]] is new.⟧ ⟦It comes from [[OpenAI|them]].⟧',
    ))

  it('leave out markup around the whole of a sentence, or of several', () =>
    check(
      '**⟦Data is scarce.⟧** ⟦Chips too.⟧',
      '*⟦Data is scarce.⟧ ⟦Chips too.⟧*',
      '***⟦All of it.⟧***',
      '- **⟦No stop here⟧**\n- [⟦A link⟧](a.md)',
      '<b>⟦All of it.⟧</b>',
      '**⟦One.⟧ ⟦Two** three.⟧',
    ))

  it('go on over line wraps', () =>
    check(
      '⟦One sentence\nin two lines.⟧ ⟦Another  \none.⟧',
      '> ⟦Một câu\n> hai dòng.⟧ ⟦Câu\nnữa.⟧',
      '- ⟦One\n  two.⟧\n  > ⟦Three\n  > four.⟧\n- ⟦Five\nsix.⟧',
    ))

  it('leave out the marks of lists, tasks, quotes, headings', () =>
    check(
      '# ⟦Title⟧\n\n⟦Under⟧\n=====\n\n- [ ] ⟦To do⟧\n- [x] ⟦Done⟧\n1. ⟦One⟧\n   - ⟦Nested.⟧ ⟦Twice⟧\n2) ⟦Two⟧\n\n> > ⟦Deep⟧',
      '## ⟦Title⟧ ##\n⟦Text⟧',
      '- [x]\n  ⟦Done⟧\n\n> - [ ] \n>   ⟦To [[Do]]⟧',
    ))

  it('leave out the title line of a callout', () =>
    check(
      '> [!note] Main point\n> ⟦Data is scarce\n> in one place.⟧ ⟦Chips too.⟧\n>\n> ⟦More.⟧',
      '> [!WARNING]-\r\n> ⟦Thiếu dữ liệu.⟧',
      '> [!tip] Title alone',
      '> ⟦[!odd one] is prose.⟧',
    ))

  it('are the trimmed content of a cell', () =>
    check(
      '| ⟦Claim⟧ | ⟦Note⟧ |\n| --- | :-: |\n| ⟦Data is scarce⟧ |   |\n|  ⟦**Chips** \\| tools.⟧ ⟦Two⟧  | ⟦`a\\|b` here⟧ |\n',
    ))

  it('take in a footnote reference before the stop, not one behind it', () =>
    check(
      '⟦Huế has more than Vinh[^gs].⟧ ⟦Next[^1] one.⟧[^2] ⟦Last⟧[^3]\n\n[^gs]: ⟦Hearsay.⟧\n[^1]: ⟦One\n    more.⟧\n\n    ⟦A second paragraph.⟧\n\n⟦Out again.⟧',
    ))

  it('hold with emoji and letters of every kind', () =>
    check(
      '⟦***\0Data** is scarce.⟧',
      '⟦🤖 AI 👩‍🔬 của Việt Nam phát triển.⟧ ⟦中国缺少数据。⟧ ⟦Được 🎉!⟧',
      '⟦Nước Mỹ **siết** chặt.⟧ ⟦Ừ.⟧',
    ))

  it('hold with references and escapes', () =>
    check('⟦\\*Data &amp; chips&mdash;both.⟧ ⟦R&D; it is &#x41;I&#46;⟧ ⟦A &amp;amp; B.⟧', '⟦\\[[No link]] here.⟧'))
})

describe('readNote: what is no prose', () => {
  it('has no sentences', () =>
    check(
      '---\ntitle: Data is scarce.\n---\n⟦Text.⟧',
      '+++\ntitle = "Data."\n+++\n\n⟦Text.⟧',
      '```md\nData is scarce.\n\nStill code.\n```\n⟦Text.⟧',
      '⟦Text.⟧\n\n    Code.\n\n⟦Text.⟧',
      '~~~\nNever closed.\n\nData is scarce.',
      '$$\nData is scarce.\n\nStill.\n$$\n\n⟦Text.⟧',
      '<div>\nData.\n</div>\n\n⟦Text.⟧\n\n<!-- Data.\n\nMore. -->\n\n⟦Text.⟧\n\n<pre>\nData.\n\nMore.\n</pre>\n\n⟦Text.⟧',
      '<!-- never closed\n\nData is scarce.',
      '`Code only.` <https://example.org>.\n\n![Data.](a.png) ⟦Text <!-- Data. --> goes on.⟧ ![Data.](a.png)',
      '![[Other note]]\n\n***\n\n![Data is scarce.][x]\n\n[x]: a.png "Data."',
      '- ⟦a⟧\n  ```\n  Code.\n\n  Code.\n  ```\n- ⟦b⟧\n\n⟦Text.⟧',
    ))

  it('is front matter only at the start', () =>
    check('⟦Text.⟧\n\n---\n⟦title: x⟧\n---\n', '---\n\n⟦Never closed.⟧', ' ---\n⟦Text⟧\n---'))

  it('is told of front matter', () => {
    assert.deepEqual(read('\ufeff---\na: b\n---\nText.').frontMatter, { start: 1, end: 13 })
    assert.equal(read('Text.').frontMatter, undefined)
  })
})

describe('readNote: the text of sentences', () => {
  it('is what a reader reads', () => {
    checkText('It **may** [slow](b.md)\n  it  ~~down~~.', 'It may slow it down.')
    checkText('> A\r\n> > B\r\n> C', 'A', 'B C')
    checkText('See [[Sora]], [[a/Wan#Video|Wan]] and [[Kling#Beta]].', 'See Sora, Wan and Kling.')
    checkText('One[^1] of them [^2] is.\n\n[^1]: x', 'One of them is.', 'x')
    checkText('A &amp;amp; B &eacute; &NotEqualTilde; &#x1F916; \\* \\a', 'A &amp; B é ≂̸ 🤖 * \\a')
    checkText('H<sub>2</sub>O<br>and <b>so</b> on', 'H2O and so on')
    checkText('| a |\n| - |\n| b \\| c |', 'a', 'b | c')
  })

  it('has a placeholder for code, formulas and addresses', () =>
    checkText('Use `x.y` or $z$ at www.example.org now.', 'Use \ufffc or \ufffc at \ufffc now.'))

  it('has an offset for each of its characters', () => {
    const note = '> Mỹ\r\n> **siết** &amp; [chặt](a.md) \\*.'.normalize('NFD')
    const [sentence] = read(note).sentences
    assert.ok(sentence)
    const written = offsetsOf(sentence)
      .map((offset) => note.charAt(offset))
      .join('')
    assert.equal(written, 'Mỹ\rsiết & chặt \\.'.normalize('NFD'))
  })
})

describe('readNote: where sentences stand', () => {
  it('is their container', () =>
    checkContainers('# H\n\nP.\n\n- I\n- [ ] T\n- > Q\n\n> QQ\n> - QI\n\n| HC |\n| - |\n| C |\n\nX[^n]\n\n[^n]: F', {
      H: 'heading',
      'P.': 'paragraph',
      I: 'item',
      T: 'task',
      Q: 'quote',
      QQ: 'quote',
      QI: 'item',
      HC: 'header-cell',
      C: 'cell',
      X: 'paragraph',
      F: 'footnote',
    }))

  it('is the heading above them', () => {
    const note = 'a\n\n# **One** [x](y)\n\nb\n\n> # Quoted\n>\n> c\n\n## Two\nd'
    const { sentences, headings } = read(note)
    const found = sentences.map(({ text, heading }) => `${heading} > ${text}`)
    assert.deepEqual(found, [' > a', ' > One x', 'One x > b', 'One x > Quoted', 'One x > c', 'One x > Two', 'Two > d'])
    assert.deepEqual(
      headings.map(({ level, text, span }) => [level, text, note.slice(span.start, span.end)]),
      [
        [1, 'One x', '# **One** [x](y)'],
        [2, 'Two', '## Two'],
      ],
    )
  })
})

describe('readNote: citations', () => {
  it('are found, defined or not, but for code', () => {
    const marked = 'A⟦[^fact:⟦a-1⟧]⟧. `[^fact:b]` \\[^fact:c] [^d]\n\n- B ⟦[^fact:⟦x.y_z⟧]⟧\n\n⟦[^fact:⟦a-1⟧]⟧: One.'
    const { text } = readMarks(marked)
    const { citations } = read(text)
    assert.equal(
      markSpans(
        text,
        citations.flatMap(({ span, idSpan }) => [span, idSpan]),
      ),
      marked,
    )
    assert.deepEqual(
      citations.map(({ kind, id }) => `${kind} ${id}`),
      ['reference a-1', 'reference x.y_z', 'definition a-1'],
    )
  })

  it('belong to the sentence that they stand in or behind', () => {
    const cited = (note: string) => read(note).sentences.map(({ text, citations }) => [text, ...citations].join(' '))
    assert.deepEqual(cited('One[^fact:a]. Two.[^fact:b][^fact:c] [^n] Three [^fact:d] x. Four'), [
      'One. a',
      'Two. b c',
      'Three x. d',
      'Four',
    ])
    assert.deepEqual(cited('| A |\n| - |\n| B[^fact:a] |\n| C |'), ['A', 'B a', 'C'])
  })
})

describe('readNote: ignore comments', () => {
  it('are found in blocks and in lines, with their facts', () => {
    const note =
      '<!-- claimlight-ignore-file -->\n\nA <!--claimlight-ignore-line fact:a, fact:b-->\n\n- <!-- claimlight-ignore-next-line fact:c because -->\n  B\n\n<!-- claimlight-ignore-start -->\n<!-- claimlight-ignore-end --><!-- claimlight-ignore-whatever -->\n\n`<!-- claimlight-ignore-line -->`\n'
    const found = read(note).directives.map(({ kind, facts, span }) => {
      assert.match(note.slice(span.start, span.end), /^<!--[^<]*-->$/)
      return [kind, ...facts].join(' ')
    })
    assert.deepEqual(found, ['file', 'line a b', 'next-line c', 'start', 'end'])
  })
})

describe('readNote: what is nested thousands of times', () => {
  const deep = {
    quotes: `${'>'.repeat(20_000)} Deep.`,
    'quotes with spaces, and a footnote': `${'> '.repeat(20_000)}[^a]: Deep.`,
    'lists in a line': `${'- '.repeat(20_000)}Deep.`,
    'numbered lists in a line': `${'1. '.repeat(20_000)}Deep.`,
    brackets: `${'['.repeat(3000)}Deep.${']'.repeat(3000)}`,
    'emphasis that never ends': `${'*a '.repeat(3000)}Deep.`,
    'emphasis within emphasis': `${'*a '.repeat(700)}Deep.${' a*'.repeat(700)}`,
  }
  for (const [what, text] of Object.entries(deep)) {
    it(`takes nothing else of the note with it: ${what}`, () => {
      const { sentences } = read(`Before.\n\n${text}\n\nBehind.\n`)
      assert.deepEqual([sentences[0]?.text, sentences.at(-1)?.text], ['Before.', 'Behind.'])
    })
  }
})
