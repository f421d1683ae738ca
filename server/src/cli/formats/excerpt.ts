/**
 * A claim as it stands in its note: line numbers, the text wrapped to the terminal, marks beneath.
 *
 *     12 │ - The US has lifted its limits on chip tools.
 *        │   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
 */
import type { NoteView, Span } from '../../engine'
import { graphemes } from '../graphemes'
import { safe, width } from '../terminal'

/** One row of the terminal: the claim's text, and marks of the same width under it. */
export interface ExcerptRow {
  /** One-based; undefined where a long line goes on. */
  readonly line: number | undefined
  readonly text: string
  /** Spaces, `~` under the claim, `^` under the word that matters; no spaces at the end. */
  readonly marks: string
}

export interface Marked {
  readonly claim: Span
  /** The word that carries the verdict, where there is one. */
  readonly word: Span | undefined
}

interface Letter {
  readonly text: string
  readonly mark: ' ' | '~' | '^'
}

const LONGEST_LEAD = 16

/** Rows of at most `columns` columns. What stands before the claim in its line is shown when it is short. */
export function excerpt(note: NoteView, marked: Marked, columns: number): ExcerptRow[] {
  const first = note.lines.positionAt(marked.claim.start).line
  const last = note.lines.positionAt(Math.max(marked.claim.start, marked.claim.end - 1)).line
  const rows: ExcerptRow[] = []
  for (let line = first; line <= last; line++) {
    for (const [index, row] of wrapLetters(lettersOf(note, line, marked), columns).entries()) {
      rows.push({ line: index ? undefined : line + 1, ...rowOf(row) })
    }
  }
  return rows
}

function lettersOf(note: NoteView, line: number, marked: Marked): Letter[] {
  const start = note.lines.lineStart(line)
  const from = Math.max(start, marked.claim.start)
  const to = Math.min(note.lines.lineEnd(line), marked.claim.end)
  const lead = note.text.slice(start, from)
  const shownLead = safe(width(lead) > LONGEST_LEAD ? '… ' : lead)
  const letters: Letter[] = shownLead ? graphemes(shownLead).map(({ segment }) => ({ text: segment, mark: ' ' })) : []
  for (const { segment, index } of graphemes(note.text.slice(from, to))) {
    const text = safe(segment)
    const { word } = marked
    const at = from + index
    if (text) letters.push({ text, mark: word && word.start <= at && at < word.end ? '^' : '~' })
  }
  return letters
}

/** Broken behind the last space that fits, else where the row ends. */
function wrapLetters(letters: readonly Letter[], columns: number): Letter[][] {
  const rows: Letter[][] = []
  let row: Letter[] = []
  for (const letter of letters) {
    if (columnsOf(row) + width(letter.text) > columns) {
      const space = row.map(({ text }) => text).lastIndexOf(' ') + 1
      const cut = space > columns / 3 ? space : row.length
      rows.push(row.slice(0, cut))
      row = row.slice(cut)
    }
    if (row.length || letter.text !== ' ' || rows.length === 0) row.push(letter)
  }
  return [...rows, row]
}

function columnsOf(letters: readonly Letter[]): number {
  return letters.reduce((sum, { text }) => sum + width(text), 0)
}

function rowOf(letters: readonly Letter[]): Pick<ExcerptRow, 'text' | 'marks'> {
  const text = letters.map((letter) => letter.text).join('')
  const marks = letters.map((letter) => letter.mark.repeat(width(letter.text))).join('')
  return { text: text.trimEnd(), marks: marks.slice(0, width(text.trimEnd())).trimEnd() }
}
