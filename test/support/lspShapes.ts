/** Shapes of protocol messages, as far as the test client looks into them. */
import { fileURLToPath } from 'node:url'
import type { Position, PublishDiagnosticsParams, Range } from 'vscode-languageserver/node'

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number'
}

export function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end'])
}

export function isPublished(method: string, params: unknown): params is PublishDiagnosticsParams {
  return method === 'textDocument/publishDiagnostics' && isRecord(params)
}

export function uriOf(params: unknown): string | undefined {
  if (!isRecord(params)) return undefined
  const document = params['textDocument']
  const uri = isRecord(document) ? document['uri'] : params['uri']
  return typeof uri === 'string' ? uri : undefined
}

/** Capabilities with more of them; objects that are given twice are merged. */
export function merge(base: unknown, more: unknown): unknown {
  if (!isRecord(base) || !isRecord(more)) return more ?? base
  const keys = [...new Set([...Object.keys(base), ...Object.keys(more)])]
  return Object.fromEntries(keys.map((key) => [key, merge(base[key], more[key])]))
}

/** The path of a `file:` uri. */
export function pathOf(uri: string): string {
  return fileURLToPath(uri)
}
