/** The engine's one door. Everything that the edges use comes through here; see `server/README.md` for the map. */

export { chooseQuoted, describeQuote, findQuote, QuotedText, type QuoteHints, type TextQuote } from './anchor/textQuote'
export { CONFIG_NAME, type Config, loadConfig } from './config/configFile'
export { type ConfigCompletion, configCompletions, configKeyAt } from './config/configHelp'
export { configSchema } from './config/configSchema'
export { type SettingKey, settingKeys } from './config/settingKeys'
export { DEFAULT_SETTINGS, readValues, type Settings, type SettingValues, settingsFrom } from './config/settings'
export { createHost } from './createHost'
export type * from './export/index'
export { loadExports } from './export/load'
export { checkConcepts, conceptIds, withConceptsChecked } from './facts/check'
export { FormatHelp, type SchemaNode } from './facts/formatHelp'
export { loadLexicon } from './facts/lexicon'
export { loadFactBase } from './facts/load'
export { nearest } from './facts/nearest'
export { SourceText } from './facts/quotes'
export { actionsIn } from './features/actions'
export { baseCompletionsAt } from './features/baseCompletion'
export { type BaseCard, baseHoverAt } from './features/baseHover'
export { baseStrings } from './features/baseStrings'
export { CITATION_STYLES, type CitationStyle, type Cited, citeFact } from './features/cite'
export { claims, summary } from './features/claims'
export { completionsAt } from './features/completion'
export { definitionAt } from './features/definition'
export {
  assertingFacts,
  contradictedBy,
  factMark,
  isLarge,
  NearRounds,
  type Round,
  roundsAfter,
  roundsIn,
} from './features/disagreement'
export { escapeMarkdown } from './features/escape'
export { type EvidenceOptions, type EvidenceRow, evidenceOf } from './features/evidence'
export { type ExampleOutcome, tryExamples } from './features/examples'
export { FactFinder, type FindOptions } from './features/factFinder'
export { type BareFinding, FindingsMemory, type FoundPart, findings } from './features/findings'
export { hoverAt } from './features/hover'
export { type HoverCommand, type HoverMarkdownOptions, hoverMarkdown } from './features/hoverMarkdown'
export { ignoreHere } from './features/ignore'
export { inLanguage } from './features/language'
export { documentLinks } from './features/links'
export { basesOf, citationId, citedAs } from './features/locate'
export { documentTitle, draftFact, draftFromText, type FactDraft, newFactIn } from './features/newFact'
export { type OutlineOptions, outlineMarkdown, outlineParts } from './features/outline'
export { referencesTo } from './features/references'
export {
  newNameProblem,
  type RenameTarget,
  type RenameWorld,
  renameFactIn,
  renameInBases,
  renameRefusal,
  renameTargetAt,
} from './features/rename'
export { shownSource } from './features/shownSource'
export { MARKS, type Strings, strings } from './features/strings'
export { SymbolSearch, workspaceSymbols } from './features/symbols'
export { factKey, Tallies, TallySum } from './features/tally'
export {
  knownThemes,
  type MentionsOf,
  mayMention,
  mentionsIn,
  ThemeGathering,
  themeCounts,
  themeTree,
} from './features/themes'
export { semanticTokens, tokensOf } from './features/tokens'
export { type CheckedText, checkedText, MOST_FACTS, searchFacts, type ThemeInfo, themeInfos } from './features/tools'
export * from './features/types'
export { FactUses, sameCounts, type UseCounts, UseSum } from './features/usage'
export * from './host'
export * from './import'
export { JudgedViews, withJudgements, withoutJudgements } from './judgements/checkedNote'
export * from './judgements/judgement'
export {
  dropJudgement,
  type FileChange,
  type JudgementFile,
  moveJudgements,
  putJudgement,
  putJudgements,
  readJudgements,
  renameJudgedFact,
} from './judgements/judgementFile'
export { attached, judgedClaim, type Marking } from './judgements/mark'
export { NoteJudgements, type Standing } from './judgements/noteJudgements'
export type { ConfidenceInputs } from './match/confidence'
export type * from './match/derivation'
export { bookOf } from './match/entryBook'
export { mentionedIn } from './match/groups'
export * from './model'
export { NotePacker } from './record/noteRecord'
export { type Judging, NoteShelf, type PackedNote, type PackedText } from './record/noteShelf'
export type { Knowledge } from './relation/reading'
export { relateTexts, type TextRelation } from './relation/relate'
export { createFactSearch, type FactSearch, type Found, searchIn } from './retrieval/factSearch'
export type { IndexStore } from './retrieval/keptIndex'
export { type ByteSource, inMemory } from './retrieval/pages'
export { loadIndex, saveIndex } from './retrieval/saved'
export type { TextRecord, TextRecords } from './retrieval/textIndex'
export type { BaseEvidence } from './rules/baseRule'
export { type RuleDoc, ruleDocs } from './rules/registry'
export * from './rules/rule'
export { dayOf } from './text/day'
export * from './text/lineIndex'
export { stripMarks } from './text/normalise'
export { segment } from './text/segment'
export * from './text/span'
export { createKnowledge } from './words/knowledge'
export * from './words/wordData'
