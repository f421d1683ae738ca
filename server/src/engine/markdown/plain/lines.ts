/** Lines of a stretch, and what their beginnings make of them. */

/** A line without the marks and the indentation of the containers around it, and without its break, which ends at `next`. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Undefined where lines end in ways that need care: white space at the end, or a lone carriage return. */
export function linesOf(text: string): Line[] | undefined {
  if (LONE_RETURN.test(text)) return undefined
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    let end = feed < 0 ? next : feed
    if (feed > start && text.charCodeAt(feed - 1) === CARRIAGE_RETURN) end--
    const blank = blankFrom(text, start, end)
    if (blank) lines.push({ start: end, end, next })
    else if (isSpaceCode(text.charCodeAt(end - 1))) return undefined
    else lines.push({ start, end, next })
    start = next
  }
  return lines
}

const LONE_RETURN = /\r(?!\n)/
const CARRIAGE_RETURN = 13

function isSpaceCode(code: number): boolean {
  return code === 32 || code === 9 || code === CARRIAGE_RETURN
}

function blankFrom(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at === end
}

export function isBlank({ start, end }: Line): boolean {
  return start === end
}

/** How many spaces a line begins with. */
export function indentOf(text: string, { start, end }: Line): number {
  let at = start
  while (at < end && text.charCodeAt(at) === 32) at++
  return at - start
}

/** What a line begins, or goes on with; `unsure`: anything that needs the parser. */
export type LineKind = 'text' | 'heading' | 'fence' | 'quote' | 'list' | 'table' | 'label' | 'break' | 'unsure'

const HEADING = /#{1,6} +[^ #]/y
const TAG = /#[^\s#]/y
const FENCE = /```|~~~/y
const ITEM = /(?:[-+*]|\d{1,9}[.)]) {1,4}[^ \t\r\n]/y
const DIGITS_TEXT = /\d+(?![.)\d])|\d{1,9}[.)](?![ \t\r\n]|$)|\d{10}/y
const STAR_TEXT = /\*{1,2}[^\s*]/y
const UNDERSCORE_TEXT = /_{1,2}[^\s_]/y
const DASH_TEXT = /[-+](?![-+\s])[^\r\n]*[^-:|\s]/y
const AUTOLINK = /<https?:\/\//y
const BREAK = /(?:-{3,}|\*{3,}|_{3,})(?=[\r\n]|$)/y
/** Items and breaks look alike: `* * *`. */
const SIGNS_ALONE = /[-+*_ ]+(?=[\r\n]|$)/y
/** A footnote or a label may be defined. */
const LABEL = /\[[^\]]*\]:/y

/** The kind of a line that is not blank; its indentation, if any, makes it `unsure` unless it begins a list. */
export function kindOf(text: string, line: Line): LineKind {
  const { start } = line
  const code = text.charCodeAt(start)
  if (isLetter(code)) return 'text'
  if (code >= 48 && code <= 57)
    return matches(ITEM, text, start) ? 'list' : matches(DIGITS_TEXT, text, start) ? 'text' : 'unsure'
  switch (text.charAt(start)) {
    case ' ':
      return listKind(text, start + indentOf(text, line), indentOf(text, line) < 4)
    case '#':
      return matches(HEADING, text, start) ? 'heading' : matches(TAG, text, start) ? 'text' : 'unsure'
    case '`':
      return matches(FENCE, text, start) ? 'fence' : 'text'
    case '~':
      return matches(FENCE, text, start) ? 'fence' : 'unsure'
    case '>':
      return 'quote'
    case '|':
      return 'table'
    case '[':
      return matches(LABEL, text, start) ? 'label' : 'text'
    case '*':
      return matches(STAR_TEXT, text, start) ? 'text' : listKind(text, start, true)
    case '_':
      return matches(UNDERSCORE_TEXT, text, start) ? 'text' : listKind(text, start, true)
    case '-':
    case '+':
      return matches(DASH_TEXT, text, start) ? 'text' : listKind(text, start, true)
    case '$':
      return text.charAt(start + 1) === '$' ? 'unsure' : 'text'
    case '<':
      return matches(AUTOLINK, text, start) ? 'text' : 'unsure'
    case ':':
    case '=':
    case '\t':
    case '\\':
      return 'unsure'
    default:
      return 'text'
  }
}

function listKind(text: string, start: number, fits: boolean): LineKind {
  if (!fits) return 'unsure'
  if (matches(BREAK, text, start)) return text.charCodeAt(start - 1) === 32 ? 'unsure' : 'break'
  return matches(ITEM, text, start) && !matches(SIGNS_ALONE, text, start) ? 'list' : 'unsure'
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127
}

export function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
