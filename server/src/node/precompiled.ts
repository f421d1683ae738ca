/**
 * The package's lexicons and fact bases as the build read them: JSON beside the programs, so that nothing that runs has to
 * parse YAML first. Each entry carries the SHA-1 of the text that it was made from; one that no longer fits is not used.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactBase, Lexicon } from '../engine'

/** The file's name, in the folder of the programs. */
export const PRECOMPILED = 'bundled.json'

export interface Precompiled {
  /** By SHA-1 of the file's text. */
  readonly lexicons: Readonly<Record<string, Lexicon>>
  /** Without their text, which is read anyway; `uri` is empty. */
  readonly bases: Readonly<Record<string, Omit<FactBase, 'text'>>>
}

export const NOTHING_PRECOMPILED: Precompiled = { lexicons: {}, bases: {} }

export function textHash(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

/** What the build left in the folder; nothing where there is none, or none that can be read. */
export async function readPrecompiled(folder: string): Promise<Precompiled> {
  const text = await readFile(join(folder, PRECOMPILED), 'utf8').catch(() => undefined)
  if (text === undefined) return NOTHING_PRECOMPILED
  try {
    const parsed: Precompiled = JSON.parse(text)
    return { lexicons: parsed.lexicons ?? {}, bases: parsed.bases ?? {} }
  } catch {
    return NOTHING_PRECOMPILED
  }
}
