/** What holds of any note: reading it stretch by stretch is reading it whole, and spans and offsets are sound. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createParser } from '../../server/src/engine/markdown/parser'
import { createNoteReader, readNote } from '../../server/src/engine/markdown/readNote'
import type { NoteStructure } from '../../server/src/engine/model'
import { bundledAbbreviations } from '../support/abbreviations'
import { offsetsOf } from '../support/offsets'

const abbreviations = bundledAbbreviations()

/** Pieces of Markdown that mean something at a line's beginning, within a line, or at its end. */
const pieces = [
  ...[
    '- a\n  ```\n  x. y\n  ```\n',
    '\n- [x] \n  A',
    '1. a\n2. b\n   ```\n',
    '\n2. b\n   ```\n\nc. d\n\n',
    '- a\n\n ```\n',
    '   ```\n\nA b.\n',
    '  ~~~\n',
    '  <!--\n\n',
  ],
  ...[
    '\n\nSee [text][ref] and [ref]. ',
    '\n\n[ref]: u\n\n',
    '\n\nA [Ref][] b.\n\n',
    '\n\n> [q\n> x]: u\n\n',
    '[q x]',
    '<div>\n```\n\n',
    '<b>\n$$\n\nA.\n\n',
  ],
  ...[
    '\n\nPlain text. More\n  of it.\n\n',
    '\n\n# A. B\n\n',
    '\n\n[^n]: A.\n\n    B.\n\n',
    '\n\n> A\n> B.\n\n',
    '\n\n- A\n  B.\n\n  C\n\n',
    '\n\n```\nA.\n\nB.\n```\n',
  ],
  ...['Mỹ siết chip. ', 'Data is *scarce*. ', '**Bold.** ', 'word ', 'e.g. ', '🤖 ', 'a', '1', '.', ' '],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '  \n', '\\\n', '\n \n', '\n\t\n'],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '10) ',
    '- [ ] ',
    '- [x] ',
    '-',
    '> ',
    '>',
    '>> ',
    '# ',
    '## ',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
  ],
  ...['---', '***', '===', '- - -', '+++', '```', '````', '``` js', '~~~', '$$', '$$x$$', '$x$', '`code. x`', '`'],
  ...[
    '<!--',
    '-->',
    '<!-- c. -->',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<br>',
    '<pre>',
    '</pre>',
    '<?',
    '?>',
    '<!X',
    '<script>',
    '</script>',
    '<![CDATA[',
    ']]>',
    '<foo>',
  ],
  ...[
    '| a | b |',
    '| - | - |',
    '|',
    '| c \\| d |',
    '[text](url. x)',
    '[text][ref]',
    '[ref]',
    '[ref]: u',
    '[ref]: u\n',
    '[Ref]: <u> "t\n',
    '![i](u)',
  ],
  ...[
    '[^n]',
    '[^n]: ',
    '[^fact:a]',
    '[^fact:a]: ',
    '[[Wiki]]',
    '[[W|alias]]',
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '~~',
    '**',
    '\\',
    '\\*',
    '&amp;',
    '&',
    '&x;',
  ],
  ...[
    'https://example.org/a.b',
    'me@example.org',
    'www.example.org',
    '<https://example.org>',
    '\ufeff',
    '\u0000',
    'ế'.normalize('NFD'),
    '<!-- claimlight-ignore-line -->',
  ],
]

const notes = fc
  .tuple(
    fc.constantFrom('', '', '---\na: b. c\n---\n', '\ufeff', '\ufeff---\n'),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30, size: 'max' }),
  )
  .map(([start, parts]) => start + parts.join(''))

/** Comparable: an offset for each character, however they are kept. */
function plain(structure: NoteStructure): unknown {
  return { ...structure, sentences: structure.sentences.map((each) => ({ ...each, offsets: offsetsOf(each) })) }
}

const parser = createParser()

/** Reads a note in one piece; the parser itself says where its front matter ends. */
function readWhole(note: string): NoteStructure {
  return createNoteReader(abbreviations, (text) => {
    const [first] = parser.parse(text, true).children
    const isFront = first?.type === 'yaml' || String(first?.type) === 'toml'
    const end = isFront ? (first?.position?.end.offset ?? 0) : 0
    const body = { start: end, end: text.length }
    return { spans: isFront ? [{ start: 0, end }, body] : [body], frontMatter: isFront }
  }).read(note)
}

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) }

describe('readNote, of any note', () => {
  it('reads stretch by stretch what it reads of the whole', () => {
    fc.assert(
      fc.property(notes, (note) => {
        // A break at the end that only the parser reads, so that no note goes the short way as a whole.
        const text = `${note}\n\n* * *\n`
        assert.deepEqual(plain(readNote(text, abbreviations)), plain(readWhole(text)))
      }),
      runs,
    )
  })

  it('reads after other notes what it reads at first', () => {
    const reader = createNoteReader(abbreviations)
    fc.assert(
      fc.property(notes, (note) => {
        assert.deepEqual(plain(reader.read(note)), plain(readNote(note, abbreviations)))
      }),
      runs,
    )
  })

  it('gives spans in the note and offsets that go forward in them', () => {
    fc.assert(
      fc.property(notes, (note) => {
        for (const text of [note, note.normalize('NFD')]) checkSound(text, readNote(text, abbreviations))
      }),
      runs,
    )
  })
})

function checkSound(text: string, { sentences, citations, directives, headings }: NoteStructure): void {
  for (const { span } of [...sentences, ...citations, ...directives, ...headings])
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
  for (const sentence of sentences) {
    const { span, text: read } = sentence
    const offsets = offsetsOf(sentence)
    offsets.forEach((offset, at) => {
      assert.ok(span.start <= offset && offset < span.end)
      assert.ok(at === 0 || offset > (offsets[at - 1] ?? 0))
      assert.ok(
        isSame(read.charAt(at), text.charAt(offset)),
        `${JSON.stringify(read)} at ${at}: ${JSON.stringify(text)}`,
      )
    })
  }
  for (const { span, idSpan, id } of citations) {
    assert.equal(text.slice(idSpan.start, idSpan.end), id)
    assert.equal(text.slice(span.start, span.end), `[^fact:${id}]`)
  }
}

/** White space may be read as a space, and references, escapes, and what is no prose as something else. */
function isSame(read: string, written: string): boolean {
  return read === written || (read === ' ' && /[\s\\<]/.test(written)) || /[&\\\0]/.test(written) || read === '\ufffc'
}
