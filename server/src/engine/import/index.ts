/** What the edges use of imports; `engine/index.ts` passes it on. */
export { type Article, readArticle } from './article'
export { baseLine, factLine, LARGEST_BASE } from './baseFile'
export { ClaimReviews, RECORD_LISTS } from './claimReview'
export { type Detected, detectKind } from './detect'
export { draftBase } from './draftBase'
export { slug } from './identity'
export { Intake, type IntakeOptions } from './intake'
export {
  lookupIn,
  type MappedField,
  type Mapping,
  type MappingResult,
  mappingFor,
  parseMapping,
  pathsOf,
  readMapped,
} from './mapping'
export { IMPORT_KINDS, type ImportKind, type Incoming, type RawRecord, type Reading, type RecordPlace } from './model'
export { loadRatings, type RatingTable, withRatings } from './ratings'
export { counted, type ImportReport, reportLines } from './report'
export { Tally } from './tally'
export { type ImportWords, type ImportWordTexts, loadImportWords } from './vocabulary'
