/** The JSON schema of fact bases: it agrees with the loader, key by key and file by file. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { KEYS } from '../../../server/src/engine/facts/keys'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { CONCEPT_KINDS, LANGUAGES, STRENGTHS } from '../../../server/src/engine/model'
import { TEA } from '../../support/snapshot'

const FOLDER = join(import.meta.dirname, '../../../server/facts')
const SCHEMA: Node = JSON.parse(readFileSync(join(FOLDER, 'facts.schema.json'), 'utf8'))

interface Node {
  readonly description?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly definitions?: Readonly<Record<string, Node>>
  readonly anyOf?: readonly Node[]
}

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA)

/** What the schema and the loader say of a file must agree: both content, or both not. */
function check(yaml: string, valid: boolean): void {
  const ok = validate(parse(yaml))
  assert.equal(ok, valid, JSON.stringify(validate.errors))
  const { problems } = loadFactBase({ uri: 'a.facts.yaml', text: yaml, bundled: false })
  assert.equal(problems.length === 0, valid, JSON.stringify(problems))
}

const keysOf = (node: Node | undefined) => Object.keys(node?.properties ?? {}).sort()
const definition = (name: string) => SCHEMA.definitions?.[name]

describe('the JSON schema', () => {
  it('has the keys that the loader knows', () => {
    assert.deepEqual(keysOf(SCHEMA), [...KEYS.base].sort())
    for (const name of ['document', 'fact', 'source', 'rating', 'expectation', 'frame', 'lexicon', 'concept'] as const)
      assert.deepEqual(keysOf(definition(name)), [...KEYS[name]].sort(), name)
  })

  it('has the words that the loader knows', () => {
    assert.deepEqual(definition('strength')?.enum, STRENGTHS)
    assert.deepEqual(definition('language')?.enum, LANGUAGES)
    assert.deepEqual(definition('concept')?.properties?.['kind']?.enum, CONCEPT_KINDS)
    const local = definition('localText')?.anyOf?.find((each) => each.properties)
    assert.deepEqual(keysOf(local), [...LANGUAGES].sort())
  })

  it('describes every key', () => {
    for (const [name, node] of Object.entries({ base: SCHEMA, ...SCHEMA.definitions })) {
      for (const [key, { description, $ref }] of Object.entries(node.properties ?? {})) {
        const own = description ?? definition($ref?.split('/').at(-1) ?? '')?.description
        assert.match(own ?? '', /\.$|: .+$/, `${name}.${key}`)
      }
    }
  })

  it('accepts what the loader accepts', () => {
    check(TEA, true)
    check(
      `${TEA}lexicon: { abbreviations: U.S., concepts: { tea: { kind: thing, en: tea, vi: [trà, chè], opposite: [] } } }\n`,
      true,
    )
    check('version: 1\nid: a\nfacts: []\ndocuments:\nthemes:\nlexicon:\n', true)
  })

  it('rejects what the loader reports', () => {
    const fact = (more: string) =>
      `version: 1\nid: a\nthemes: { t: T }\ndocuments: { d: { title: D } }\nfacts: [{ id: f, theme: t, statement: S${more} }]\n`
    check(fact(''), true)
    check(fact(', strenght: is'), false)
    check(fact(', strength: maybe'), false)
    check(fact(', sources: { section: 1 }'), false)
    check(fact(', sources: { document: d, section: one }'), false)
    check(fact(', frames: [x]'), false)
    check(fact(', notes: { fr: x }'), false)
    check(fact(', asOf: 2024-03, validUntil: 2025, url: u, publisher: p, quote: q, citekey: k, draft: true'), true)
    check(fact(', asOf: last spring'), false)
    check(fact(', draft: maybe'), false)
    check(fact(', rating: Pants on Fire'), true)
    check(fact(', rating: { text: False, value: 1, best: 5, worst: 1, relation: contradicted }'), true)
    check(fact(', rating: { value: 1.5 }'), true)
    check(fact(', rating: { best: 5 }'), false)
    check(fact(', rating: { text: False, relation: refuted }'), false)
    check(fact(', sources: { document: d, heading: H, position: 12, quote: q }'), true)
    check(fact(', sources: { document: d, position: -1 }'), false)
    check(`${fact('')}expect: [{ sentence: S, verdict: supported, fact: f }, { sentence: T, verdict: none }]`, true)
    check(`${fact('')}expect: [{ sentence: S }]`, false)
    check(`${fact('')}expect: [{ sentence: S, verdict: true }]`, false)
    check(fact('').replace('title: D', 'title: D, citekey: k, path: d.md'), true)
    check(fact('').replace('id: f', 'id: f g'), false)
    check(fact('').replace('statement: S', 'x: S'), false)
    check(fact('').replace('version: 1', 'version: 2'), false)
    check(fact('').replace('title: D', 'sections: { one: x }'), false)
    check(`${fact('')}lexicon: { concepts: { a: { en: x } } }`, false)
  })

  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.facts.yaml'))) {
    it(`accepts ${file}`, () => {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      assert.ok(validate(parse(text)), JSON.stringify(validate.errors, undefined, 2))
      assert.deepEqual(loadFactBase({ uri: file, text, bundled: true }).problems, [])
    })
  }
})
