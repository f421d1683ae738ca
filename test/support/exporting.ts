/** Reports made of hand-made snapshots, as an edge would make them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { type ReportName, reportWriter } from '../../server/src/engine/export/formats'
import type { ReportContext, UnreadFile } from '../../server/src/engine/export/report'
import type { Snapshot } from '../../server/src/engine/host'

/** The notes' folder is the root: `file:///notes/a.md` is `a.md`. */
export function contextOf(snapshot: Snapshot, own: Partial<ReportContext> = {}): ReportContext {
  const pathOf = (uri: string) => decodeURIComponent(uri).replace(/^file:\/\/\/(?:notes\/)?(?!elsewhere)/, '')
  return {
    ...{ snapshot, severities: {}, reader: 'auto', version: '1.2.3', now: '2026-11-27T08:00:00.000Z', pathOf },
    shown: new Set(['supported', 'contradicted', 'overstated']),
    hrefOf: (uri) => pathOf(uri).split('/').map(encodeURIComponent).join('/'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    ...own,
  }
}

export function report(
  name: ReportName,
  snapshot: Snapshot,
  own: Partial<ReportContext> = {},
  unread: readonly UnreadFile[] = [],
): string {
  const writer = reportWriter(name, contextOf(snapshot, own))
  const notes = snapshot.notes.flatMap((uri) => snapshot.note(uri) ?? [])
  return [writer.begin(), ...notes.map((note) => writer.note(note)), writer.end(unread)].join('')
}

/** The OASIS schema of SARIF 2.1.0, which is written in an older draft: what it calls `id` is left out. */
export function sarifValidator(): ValidateFunction {
  const path = join(__dirname, 'schemas', 'sarif-2.1.0-rtm.5.json')
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  assertDraft($schema, id)
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  formats(ajv)
  return ajv.compile(schema)
}

function assertDraft(draft: unknown, id: unknown): void {
  if (!String(draft).includes('draft-04') || !String(id).includes('sarif-2.1.0')) throw new Error('another schema')
}
