/** `claimlight.config.yaml`: what it sets, what is wrong in it, how layers of settings lie on each other, help in writing it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import manifest from '../../../package.json'
import {
  configCompletions,
  configKeyAt,
  configSchema,
  loadConfig,
  readValues,
  settingKeys,
  settingsFrom,
} from '../../../server/src/engine'
import { readCursor } from '../../support/markers'

const problemsIn = (text: string) =>
  loadConfig(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)} · ${message}`)

describe('a configuration file', () => {
  it('sets what its keys name, nested or with dots', () => {
    const nested = 'match:\n  threshold: 0.8\nfindings: { overstated: off }\nexclude: [drafts/**, "*.tmp.md"]\n'
    const dotted = 'match.threshold: 0.8\nfindings.overstated: "off"\nexclude:\n  - drafts/**\n  - "*.tmp.md"\n'
    for (const text of [nested, dotted]) {
      const { note, severities, exclude } = settingsFrom(loadConfig(text).values)
      assert.deepEqual([note.threshold, severities, exclude], [0.8, { overstated: 'off' }, ['drafts/**', '*.tmp.md']])
      assert.deepEqual(problemsIn(text), [])
    }
  })

  it('may name one glob without a list, leave values out, and be empty', () => {
    assert.deepEqual(settingsFrom(loadConfig('include: notes/**\nexclude:\nfacts:\n').values).include, ['notes/**'])
    for (const text of ['', '# nothing yet\n', '---\n'])
      assert.deepEqual(loadConfig(text), { values: new Map(), problems: [] })
  })

  it('names what it does not know, and the near name', () => {
    assert.deepEqual(problemsIn('facts: { bundle: false }\nlanguage: vi\n'), [
      'bundle · There is no setting "facts.bundle", so it is left out. Did you mean "facts.bundled"?',
    ])
    assert.equal(loadConfig('facts: { bundle: false }\nlanguage: vi\n').values.get('language'), 'vi')
  })

  it('names a value that does not fit, where it stands, and what it must be', () => {
    assert.deepEqual(problemsIn('match:\n  threshold: 80\nlanguage: fr\nenable: on\nmaxFileSize: 0\n'), [
      '80 · "match.threshold" must be a number from 0 to 1. The default is used.',
      'fr · "language" must be "auto", "en" or "vi". The default is used.',
      'on · "enable" must be true or false. The default is used.',
      '0 · "maxFileSize" must be a number of MB above 0. The default is used.',
    ])
  })

  it('of a key that is set twice holds the first', () => {
    const text = 'language: vi\nlanguage: en\n'
    assert.deepEqual(problemsIn(text), ['language · "language" is set twice. The first holds.'])
    assert.equal(loadConfig(text).values.get('language'), 'vi')
  })

  it('that is no YAML, or a list, is told and stops nothing', () => {
    assert.match(problemsIn('language: [vi\n').join(), /./)
    assert.deepEqual(problemsIn('- a\n'), ['- a · A configuration should be keys with values (`key: value`).'])
    assert.deepEqual(problemsIn('findings: loud\n'), ['loud · "findings" should be keys with values (`key: value`).'])
  })
})

describe('layers of settings', () => {
  it('lie on each other key by key, the last on top', () => {
    const file = loadConfig('match: { threshold: 0.8 }\nfindings: { overstated: error, contradicted: hint }\n').values
    const editor = readValues({ findings: { contradicted: 'error' }, language: 'fr' })
    const { note, severities, reader } = settingsFrom(file, editor.values)
    assert.deepEqual(
      [note.threshold, severities, reader],
      [0.8, { overstated: 'error', contradicted: 'error' }, 'auto'],
    )
    assert.deepEqual(
      editor.wrong.map(({ name }) => name),
      ['language'],
    )
  })
})

describe('the schema of the configuration file', () => {
  const file = join(import.meta.dirname, '../../../server/facts/config.schema.json')
  const schema = JSON.parse(readFileSync(file, 'utf8'))

  it('is the one that is made from the table of settings (npx tsx scripts/configSchema.ts)', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(configSchema())))
  })

  it('accepts what the program accepts, and nothing else', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
    const texts = [
      'language: vi',
      'exclude: a/**',
      'match: { threshold: 1 }',
      'facts: { elsewhere: [../a] }',
      'enable:',
    ]
    const wrong = [
      'languages: vi',
      'match: { threshold: 2 }',
      'findings: { overstated: loud }',
      'facts: { bundled: 1 }',
    ]
    for (const text of texts) assert.deepEqual([validate(parse(text)), problemsIn(text)], [true, []], text)
    for (const text of wrong) assert.deepEqual([validate(parse(text)), problemsIn(text).length], [false, 1], text)
  })
})

describe('VS Code’s settings', () => {
  const sections = [manifest.contributes.configuration].flat() as readonly { properties: Record<string, Setting> }[]
  const settings: Readonly<Record<string, Setting>> = Object.assign({}, ...sections.map(({ properties }) => properties))

  for (const { name, description, default: value, schema } of settingKeys()) {
    it(`have ${name} as the table has it`, () => {
      const {
        markdownDescription,
        description: plain,
        default: theirs,
        type,
        enum: choices,
      } = settings[`claimlight.${name}`] ?? {}
      assert.deepEqual([theirs, type, choices], [value, schema.type, schema.enum])
      if (!name.startsWith('findings.')) assert.equal(markdownDescription ?? plain, description)
    })
  }
})

interface Setting {
  readonly type?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly description?: string
  readonly markdownDescription?: string
}

describe('help in the configuration file', () => {
  const labels = (marked: string) => {
    const { text, cursor } = readCursor(marked)
    return configCompletions(text, cursor).map(({ label }) => label)
  }

  it('completes keys of each level', () => {
    assert.ok(labels('<|>').includes('findings') && labels('lang<|>').includes('language'))
    assert.deepEqual(labels('enable: true\nfacts:\n  <|>'), ['bundled', 'include', 'elsewhere'])
    assert.deepEqual(labels('facts:\n  bundled: true\nmatch:\n  t<|>\nlanguage: vi\n'), ['threshold'])
    assert.ok(labels('facts:\n  bundled: true\n<|>').includes('match'))
  })

  it('offers no key that is set already beside it, above or below', () => {
    const set = labels('facts:\n  include: [a]\n  <|>\n  # bundled: true\n  elsewhere:\n    - b\nlanguage: vi\n')
    assert.deepEqual(set, ['bundled'])
    const top = labels('language: vi\nmatch: { threshold: 0.7 }\n<|>\nfacts:\n  bundled: false\n')
    assert.ok(top.includes('include') && !['language', 'match', 'facts'].some((key) => top.includes(key)), String(top))
  })

  it('completes values', () => {
    assert.deepEqual(labels('language: <|>'), ['auto', 'en', 'vi'])
    assert.deepEqual(labels('facts:\r\n  bundled: t<|>\r\n'), ['true', 'false'])
    assert.deepEqual(labels('findings:\n  overstated: <|>'), ['off', 'hint', 'information', 'warning', 'error'])
  })

  it('completes nothing in comments, lists and unknown places', () => {
    for (const marked of ['# <|>', 'exclude:\n  - <|>', 'other:\n  <|>', 'exclude: <|>'])
      assert.deepEqual(labels(marked), [])
  })

  it('replaces what has been typed of the key', () => {
    const { text, cursor } = readCursor('facts:\n  bun<|>')
    const { replace, newText } = configCompletions(text, cursor)[0] ?? {}
    assert.deepEqual([replace, newText], [{ start: 9, end: 12 }, 'bundled: '])
  })

  it('says what the key under the cursor means', () => {
    const { text, cursor } = readCursor('match:\n  thres<|>hold: 0.7\n')
    assert.equal(configKeyAt(text, cursor)?.key.name, 'match.threshold')
    assert.equal(configKeyAt(text, text.length - 2), undefined)
  })
})
