/** How each verdict looks and is read aloud: a word, a mark and an icon of its own shape, so that colour is never alone. */
import * as vscode from 'vscode'
import type { ProtocolVerdict } from '../../../server/src/protocol'

export interface VerdictLook {
  readonly word: string
  readonly mark: string
  readonly icon: vscode.ThemeIcon
}

const LOOKS: Readonly<Record<ProtocolVerdict, VerdictLook>> = {
  supported: look('Supported', '✓', 'pass', 'charts.green'),
  contradicted: look('Contradicted', '✗', 'error', 'charts.red'),
  overstated: look('Overstated', '▲', 'warning', 'charts.yellow'),
  unverified: look('Unverified', '?', 'question', 'descriptionForeground'),
}

/** In the order in which counts are shown. */
export const VERDICTS: readonly ProtocolVerdict[] = ['supported', 'contradicted', 'overstated', 'unverified']

export function verdictLook(verdict: ProtocolVerdict): VerdictLook {
  return LOOKS[verdict]
}

function look(word: string, mark: string, icon: string, color: string): VerdictLook {
  return { word, mark, icon: new vscode.ThemeIcon(icon, new vscode.ThemeColor(color)) }
}
