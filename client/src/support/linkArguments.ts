/** Checks the arguments of commands that links can run: a link may hold anything. */
import * as vscode from 'vscode'
import type { ProtocolPosition, ProtocolRange } from '../../../server/src/protocol'

/** `undefined` for anything that is no object. */
export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A URI with a scheme; `undefined` for anything else. */
export function uri(value: unknown): vscode.Uri | undefined {
  const name = text(value)
  if (!name) return undefined
  try {
    return vscode.Uri.parse(name, true)
  } catch {
    return undefined
  }
}

export function position(value: unknown): ProtocolPosition | undefined {
  const { line, character } = record(value) ?? {}
  return isIndex(line) && isIndex(character) ? { line, character } : undefined
}

export function range(value: unknown): ProtocolRange | undefined {
  const fields = record(value) ?? {}
  const [start, end] = [position(fields['start']), position(fields['end'])]
  return start && end && { start, end }
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
