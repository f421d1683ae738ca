/** A table, a claim a row, for spreadsheets: `engine/export` writes it. */
import { exported } from './exported'
import type { CheckFormat } from './format'

export const csv: CheckFormat = (report, style) => exported('csv', report, style)
