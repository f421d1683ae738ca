/** Workflow commands, by which GitHub Actions shows findings beside the lines: `engine/export` writes it. */
import { exported } from './exported'
import type { CheckFormat } from './format'

export const github: CheckFormat = (report, style) => exported('github', report, style)
