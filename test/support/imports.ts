/** Runs `claimlight import` and looks at the base that it leaves. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fact, type FactBase, loadFactBase } from '../../server/src/engine'
import { claimlight, type Invocation } from './commandLine'

/** A file as public sites publish them. */
export const fixture = (name: string) => readFileSync(join(__dirname, '../cli/fixtures/import', name), 'utf8')

/** What an import says, its status, and the base that it leaves: loaded, with nothing wrong in it. */
export async function importing(command: string, files: Invocation['files']) {
  const ran = await claimlight(`import ${command}`, { ...(files ? { files } : {}), look: true })
  const names = Object.keys(ran.files).filter((name) => !(name in (files ?? {})))
  assert.deepEqual(
    names.filter((name) => !/^[^.].*\.facts\.(?:jsonl|yaml)$/.test(name)),
    [],
    'nothing else is left behind',
  )
  const [name] = names
  const base = name === undefined ? undefined : loaded(name, ran.files[name] ?? '')
  return { ...ran, name, base, facts: base?.facts ?? [] }
}

function loaded(name: string, text: string): FactBase {
  const base = loadFactBase({ uri: `file:///w/${name}`, text, bundled: false })
  assert.deepEqual(base.problems, [])
  return base
}

/** `statement | rating → relation | publisher | asOf` */
export function line({ statement, rating, publisher, asOf }: Fact): string {
  const said = Object.entries(statement).map(([language, text]) => `${language}: ${text}`)
  return [said.join(' / '), rating && `${rating.text} → ${rating.relation ?? '–'}`, publisher, asOf]
    .filter(Boolean)
    .join(' | ')
}
