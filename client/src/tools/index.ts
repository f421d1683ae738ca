/** Tools for assistants in VS Code: what they ask goes to the language server, what it answers goes back as JSON. */
import * as vscode from 'vscode'
import { CHECK_TEXT_REQUEST, LIST_THEMES_REQUEST, SEARCH_FACTS_REQUEST } from '../../../server/src/protocol'
import type { Server } from '../server'

interface Tool {
  /** As in the manifest, which describes it. */
  readonly name: string
  readonly request: string
  /** What VS Code shows while it runs. */
  readonly doing: string
}

const TOOLS: readonly Tool[] = [
  { name: 'claimlight_check_text', request: CHECK_TEXT_REQUEST, doing: 'Holding claims against the facts' },
  { name: 'claimlight_search_facts', request: SEARCH_FACTS_REQUEST, doing: 'Looking up facts' },
  { name: 'claimlight_list_themes', request: LIST_THEMES_REQUEST, doing: 'Listing themes' },
]

export function registerTools(server: Server): readonly vscode.Disposable[] {
  return TOOLS.map(({ name, request, doing }) =>
    vscode.lm.registerTool<object>(name, {
      prepareInvocation: () => ({ invocationMessage: doing }),
      async invoke({ input }, token) {
        const answer = await server.tool(request, input, token)
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))])
      },
    }),
  )
}
