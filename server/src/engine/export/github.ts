/**
 * Workflow commands of GitHub Actions: a finding a line, which GitHub shows beside the line of the note.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { NoteView } from '../host'
import type { Finding } from '../rules/rule'
import { regionOf } from './places'
import { findingsOf, type ReportContext, type ReportWriter, type UnreadFile } from './report'

const COMMANDS: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

export class GithubWriter implements ReportWriter {
  constructor(private readonly context: ReportContext) {}

  begin(): string {
    return ''
  }

  note(note: NoteView): string {
    const file = this.context.pathOf(note.uri)
    return findingsOf(this.context, note)
      .map((finding) => line(finding, note, file))
      .join('')
  }

  end(unread: readonly UnreadFile[]): string {
    return unread
      .map(({ path, message }) => command('error', { file: path, title: 'Claimlight: unreadable' }, message))
      .join('')
  }
}

function line({ code, severity, span, message }: Finding, note: NoteView, file: string): string {
  const { startLine, startColumn, endLine, endColumn } = regionOf(note.lines, span)
  // GitHub takes columns for findings within one line only.
  const columns = startLine === endLine ? { col: startColumn, endColumn: endColumn } : {}
  const properties = { file, line: startLine, endLine, ...columns, title: `Claimlight: ${code}` }
  return command(COMMANDS[severity], properties, message)
}

/** `::warning file=a.md,line=3,title=x::message` */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${written.join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
