/** Text for terminals: what may not reach one is taken out, widths are counted in columns, lines are wrapped. */
import { Chalk, type ChalkInstance } from 'chalk'
import { graphemes, isPlain } from './graphemes'

/**
 * C0 and C1 controls (ESC, CSI and BEL among them), bidirectional controls, line and paragraph separators, zero-width
 * spaces, the BOM and tag characters: what a text could use to forge or hide output.
 */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u200B\u2028\u2029\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]+/gu

/** Text of a note or a fact base on one line, safe to print. Tabs and line breaks become spaces. */
export function safe(text: string): string {
  return text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').replace(UNSAFE, '')
}

/** As `safe`, its line breaks kept. */
export function safeLines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map(safe)
    .join('\n')
}

/** Basic colours only: they follow the terminal's own palette, dark or light. */
export interface ColorWish {
  readonly flag: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** --color and --no-color first, then NO_COLOR (no-color.org) and FORCE_COLOR, then whether it is a terminal. */
export function colors(wish: ColorWish): ChalkInstance {
  return new Chalk({ level: wantsColor(wish) ? 1 : 0 })
}

function wantsColor({ flag, env, isTerminal }: ColorWish): boolean {
  if (flag !== undefined) return flag
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}

const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\uFF01-\uFF60]/u

/** Columns that a text takes; letters with separate marks (NFD) are one column, emoji and CJK two. */
export function width(text: string): number {
  if (isPlain(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes(text)) columns += WIDE.test(segment) ? 2 : 1
  return columns
}

/** Lines of at most `columns` columns, broken at spaces; a word that is longer is broken where it must be. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).flatMap((each) => pieces(each, columns))) {
    if (line && width(line) + 1 + width(word) > columns) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return line || lines.length === 0 ? [...lines, line] : lines
}

function pieces(word: string, columns: number): string[] {
  if (width(word) <= columns) return word ? [word] : []
  const parts = ['']
  for (const { segment } of graphemes(word)) {
    const last = parts[parts.length - 1] ?? ''
    if (width(last) + width(segment) > columns) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}
