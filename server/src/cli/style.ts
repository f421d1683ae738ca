/** How a report is to look, by what was said on the command line and where it is shown. */
import type { Language } from '../engine'
import type { Console } from './console'
import type { ReportStyle } from './formats/format'
import type { CommonOptions } from './options'
import { colors } from './terminal'
import { wordsFor } from './words'

/** Where a report is shown; a file is no terminal. */
export type StyleSurface = Pick<Console, 'env' | 'isTerminal' | 'columns' | 'cwd'> & Partial<Pick<Console, 'now'>>

/** Lists everything; a command that lists less, or knows more, says so on top. */
export function styleFor(
  { color }: Pick<CommonOptions, 'color'>,
  reader: Language | 'auto',
  { env, isTerminal, columns, cwd, now }: StyleSurface,
): ReportStyle {
  const paint = colors({ flag: color, env, isTerminal })
  return { paint, columns, reader, words: wordsFor(reader, env), shown: new Set(), quiet: false, cwd, now }
}
