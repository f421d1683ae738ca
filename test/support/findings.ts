/** Finding and fix tests: a note in, its findings and the fixed note out. */
import assert from 'node:assert/strict'
import { findings } from '../../server/src/engine/features/findings'
import type { ReaderOptions, SeveritySettings } from '../../server/src/engine/features/types'
import type { Finding } from '../../server/src/engine/rules/rule'
import { apply, mark, type World } from './snapshot'

export interface FindingOptions {
  readonly severities?: SeveritySettings
  readonly reader?: ReaderOptions['reader']
}

export function found({ snapshot, uri }: World, options: FindingOptions = {}): readonly Finding[] {
  return findings(snapshot, uri, options.severities ?? {}, { reader: options.reader ?? 'auto' })
}

/** Each finding as `severity code: message`, and where it stands as `⟦⟧` in the note. */
export function checkFindings(
  world: World,
  expected: readonly string[],
  marked?: string,
  options: FindingOptions = {},
): void {
  const all = found(world, options)
  assert.deepEqual(
    all.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    expected,
  )
  if (marked !== undefined)
    assert.equal(
      mark(
        world.text,
        all.map(({ span }) => span),
      ),
      marked,
    )
}

/** The note after the fix of that title, of the first finding. */
export function checkFix(world: World, title: string, expected: string, options: FindingOptions = {}): void {
  const fixes = found(world, options).flatMap((finding) => finding.fixes())
  const fix = fixes.find((each) => each.title === title)
  assert.ok(fix, `"${title}" is not among: ${fixes.map((each) => each.title).join('; ')}`)
  assert.equal(apply(world.text, fix.edits), expected)
}
