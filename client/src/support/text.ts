/** Texts from notes and fact bases, made fit for VS Code's labels. They are never trusted to be plain. */
import * as vscode from 'vscode'
import type { ProtocolText } from '../../../server/src/protocol'

const MAX_LABEL = 160

/** One line, cut at a word where it is long (UTF-16 code units): tree labels show no line breaks. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= MAX_LABEL) return line
  const cut = line.slice(0, MAX_LABEL)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > MAX_LABEL / 2 ? end : MAX_LABEL)}…`
}

/** For quick picks, which draw `$(name)` as an icon: a zero-width space keeps the text a text. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(')
}

/** `text` in the reader's language, or in the first that it has. */
export function localized(text: ProtocolText): string {
  return text[readerLanguage()] ?? Object.values(text)[0] ?? ''
}

function readerLanguage(): string {
  const language = vscode.workspace.getConfiguration('claimlight').get<string>('language', 'auto')
  if (language !== 'auto') return language
  return vscode.env.language.startsWith('vi') ? 'vi' : 'en'
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
