/** The rules as SARIF describes them: what viewers show as a finding's help. */
import type { SeveritySettings } from '../features/types'
import { ruleDocs } from '../rules/registry'
import type { Finding } from '../rules/rule'
import { plainMessage } from './sarifText'

export const LEVELS: Readonly<Record<Finding['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}

export function sarifRules(severities: SeveritySettings): readonly object[] {
  return ruleDocs().map(({ code, title, description, defaultSeverity }) => {
    const severity = severities[code] ?? defaultSeverity
    const name = title.en ?? code
    return {
      id: code,
      name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: plainMessage(name) },
      fullDescription: { text: plainMessage(description) },
      help: { text: plainMessage(description), markdown: `**${name}**\n\n${plainMessage(description)}` },
      defaultConfiguration:
        severity === 'off' ? { enabled: false, level: 'note' } : { enabled: true, level: LEVELS[severity] },
    }
  })
}

/** In `sarifRules`. */
export function ruleIndex(code: string): number {
  return ruleDocs().findIndex((rule) => rule.code === code)
}
