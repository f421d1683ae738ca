/** A report for people, as Markdown: `engine/export` writes it. */
import { exported } from './exported'
import type { CheckFormat } from './format'

export const markdown: CheckFormat = (report, style) => exported('markdown', report, style)
