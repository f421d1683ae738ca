/**
 * What goes out, as pure functions; reached by `loadExports`, since only those who export pay for it.
 *
 * All of the engine is imported with it, which costs nothing, as whoever exports has it: else the bundler puts what both need
 * into a module of its own, and each call from one to the other goes by way of a getter. A profile has judging a tenth slower.
 */
import '../index'

export { type TakenAnnotation, type TakeOptions, takeAnnotations } from './annotationJudgements'
export { bibliographyOf } from './bibliography'
export { bibtex } from './bibtex'
export { cslJson } from './cslJson'
export { REPORTS, type ReportName, reportWriter } from './formats'
export {
  type AnnotationProblem,
  placeAnnotation,
  type ReadAnnotation,
  type ReadAnnotations,
  readWebAnnotations,
} from './readAnnotations'
export type { ReportContext, ReportWriter, UnreadFile } from './report'
