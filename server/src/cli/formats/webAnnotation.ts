/** Every claim as a W3C Web Annotation: `engine/export` writes it. */
import { exported } from './exported'
import type { CheckFormat } from './format'

export const webAnnotation: CheckFormat = (report, style) => exported('web-annotation', report, style)
