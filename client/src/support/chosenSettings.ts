/** The settings that somebody has chosen, for the server: what VS Code has by default lies below a folder's configuration file. */
import * as vscode from 'vscode'
import type { ConfigurationItem } from 'vscode-languageclient/node'

/** By dotted names within the section; the innermost choice of each. */
export function chosenSettings({ section = 'claimlight', scopeUri }: ConfigurationItem): Record<string, unknown> {
  const scope = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)
  const configuration = vscode.workspace.getConfiguration(section, scope)
  return Object.fromEntries(
    settingNames(section).flatMap((name) => {
      const found = configuration.inspect(name)
      const chosen = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue
      return chosen === undefined ? [] : [[name, chosen]]
    }),
  )
}

/** All that VS Code has values for below the section, with dots: `match.threshold`. */
function settingNames(section: string): readonly string[] {
  return namesIn(vscode.workspace.getConfiguration().get(section), '')
}

function namesIn(value: unknown, prefix: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix.slice(0, -1)]
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, `${prefix}${key}.`))
}
