/** The part of `protocol.ts` that is about what assistants ask; imported through that file alone. */

/** What an assistant is answered: JSON data that says all by itself, as the tools of `claimlight mcp` answer. */
export type ToolAnswer = Readonly<Record<string, unknown>>

export const CHECK_TEXT_REQUEST = 'claimlight/checkText'
/** `language`: of reasons and titles, `en` or `vi`; by default as the text has it. */
export interface CheckTextParams {
  readonly text: string
  readonly language?: string
  /** False: without the claims that no fact bears on. */
  readonly unverified?: boolean
}

export const SEARCH_FACTS_REQUEST = 'claimlight/searchFacts'
export interface SearchFactsParams {
  readonly query: string
  /** With all themes below it. */
  readonly theme?: string
  /** 10 by default. */
  readonly limit?: number
  readonly language?: string
}

export const LIST_THEMES_REQUEST = 'claimlight/listThemes'
