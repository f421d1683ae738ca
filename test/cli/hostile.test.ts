/** Notes and fact bases can hold anything; a terminal gets none of what could move its cursor, hide or forge text. */
import assert from 'node:assert/strict'
import { safe } from '../../server/src/cli/terminal'
import { CHIPS_BASE, claimlight } from '../support/commandLine'

const ESC = '\u001b'
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['a colour', `${ESC}[31m`],
  ['a window title', `${ESC}]0;pwned\u0007`],
  ['a hyperlink', `${ESC}]8;;https://evil.example${ESC}\\`],
  ['a C1 control sequence', '\u009b2J'],
  ['a carriage return and backspaces', '\r\b\b\b'],
  ['a bidirectional override', '\u202e'],
  ['a bidirectional isolate', '\u2066'],
  ['a right-to-left mark', '\u200f'],
  ['a zero-width space', '\u200b'],
  ['tag characters', '\u{E0041}'],
  ['a line separator', '\u2028'],
  ['a null', '\u0000'],
]

/** What no output may hold: controls but the line feed, bidirectional controls, invisible characters. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u{E0000}-\u{E007F}]/u

describe('claimlight: hostile text', () => {
  for (const [name, text] of HOSTILE) {
    it(`takes ${name} out of claims, paths, facts and messages`, async () => {
      const note = `Export restrictions may slow${text} the growth of the chip industry.\n`
      const base = CHIPS_BASE.replace(
        'Export restrictions may',
        JSON.stringify(`Export ${text}restrictions may`).slice(1, -1),
      )
        .replace(/en: (Export .*)/, 'en: "$1"')
        .replace('facts:', `nonsense${JSON.stringify(text).slice(1, -1)}: 1\nfacts:`)
      const files = { 'n.md': note, 'mine.facts.yaml': base }
      for (const command of ['check .', 'facts', 'outline .', `check gone${text.replace(/[\0/]/g, '')}.md`]) {
        const { out, err } = await claimlight(`${command} --no-bundled`, {
          files,
          terminal: true,
          env: { NO_COLOR: '1' },
        })
        assert.doesNotMatch(out + err, UNSAFE, command)
      }
    })
  }

  it('keeps what readers need: marks, tone marks in either form, emoji that are joined', () => {
    for (const text of ['hoà hòa', 'hoà'.normalize('NFD'), '👩‍🔬 🚀', 'naïve “quotes” – dashes … \u00a0']) {
      assert.equal(safe(text), text)
    }
  })
})
