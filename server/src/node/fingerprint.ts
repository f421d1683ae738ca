/**
 * One digest of everything beside a note and its options that its verdicts depend on: the program that judges, the words it
 * ships with, the fact bases, and the Node that runs it, whose Unicode tables decide what a letter is.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactFile } from '../engine'
import { packageRoot } from './packageRoot'

/** `program`: the path of the program that judges; the modules that it is made of it names by their own digests. Rejects where one of the files cannot be read. */
export async function fingerprintOf(program: string, facts: readonly FactFile[]): Promise<Uint8Array> {
  const digest = createHash('sha256')
  const add = (part: string | Uint8Array) => {
    // With its length, so that what ends one part cannot pass for the beginning of the next.
    digest.update(`${part.length}:`).update(part)
  }
  const { node, v8, unicode = '', icu = '' } = process.versions
  for (const version of [node, v8, unicode, icu]) add(version)
  add(await readFile(program))
  for (const folder of ['lexicon', 'words']) {
    for (const text of await filesIn(join(packageRoot(), 'server', folder))) add(text)
  }
  for (const { uri, text, bundled } of facts) {
    add(uri)
    add(bundled ? 'bundled' : 'own')
    add(Buffer.from(text))
  }
  return new Uint8Array(digest.digest())
}

/** In the order of their names; none where there is no such folder. */
async function filesIn(folder: string): Promise<readonly Uint8Array[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  return Promise.all(names.sort().map((name) => readFile(join(folder, name))))
}
