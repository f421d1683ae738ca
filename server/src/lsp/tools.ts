/** What assistants in the editor ask: to check a text, to search facts, to list themes. */
import { checkedText, type FactFinder, LANGUAGES, searchFacts, themeInfos } from '../engine'
import {
  CHECK_TEXT_REQUEST,
  type CheckTextParams,
  LIST_THEMES_REQUEST,
  SEARCH_FACTS_REQUEST,
  type SearchFactsParams,
  type ToolAnswer,
} from '../protocol'
import { RequestFailed, type Routes } from './dispatcher'
import type { Services } from './services'
import { anything, boolean, integer, object, optional, shape, string } from './shapes'

export function registerTools(routes: Routes, { workspace, configuration }: Services, finder: FactFinder): void {
  const text = object({ text: string, language: optional(string), unverified: optional(boolean) })
  routes.custom<CheckTextParams, ToolAnswer>(CHECK_TEXT_REQUEST, shape(text), async (params) => {
    await workspace.whenReady()
    const language = languageOf(params.language)
    const { note } = configuration.for('')
    const view = workspace.view('', params.text, language ? { ...note, reader: language } : note)
    return { ...checkedText(workspace.snapshot(), view, { language, unverified: params.unverified ?? undefined }) }
  })
  const search = object({
    query: string,
    theme: optional(string),
    limit: optional(integer),
    language: optional(string),
  })
  routes.custom<SearchFactsParams, ToolAnswer>(SEARCH_FACTS_REQUEST, shape(search), async (params) => {
    const { query, theme, limit, language } = params
    const snapshot = await workspace.whenReady()
    const options = { theme: theme ?? undefined, limit: limit ?? undefined, language: languageOf(language) }
    const found = searchFacts(snapshot, finder, query, options)
    if ('problem' in found) throw new RequestFailed(found.problem)
    return { ...found }
  })
  routes.custom<unknown, ToolAnswer>(LIST_THEMES_REQUEST, anything(), async () => ({
    themes: themeInfos(await workspace.whenReady()),
  }))
}

function languageOf(name: string | null | undefined) {
  return LANGUAGES.find((language) => language === name)
}
