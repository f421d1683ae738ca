/** SARIF 2.1.0, for code scanning and viewers of findings: `engine/export` writes it. */
import { exported } from './exported'
import type { CheckFormat } from './format'

export const sarif: CheckFormat = (report, style) => exported('sarif', report, style)
