/** What goes out, as pure functions; reached by `loadExports`, since only those who export pay for it. */
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
