/** What is said in several places is said the same: rules, settings, custom requests, dependencies, the version. */
import assert from 'node:assert/strict'
import manifest from '../../package.json'
import { ruleDocs, SEVERITIES } from '../../server/src/engine'
import { read, readIfThere, sourceFiles } from '../support/repository'

interface Setting {
  readonly type?: unknown
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly description?: string
  readonly markdownDescription?: string
}

function settings(): Readonly<Record<string, Setting>> {
  const { contributes }: { contributes: { configuration: unknown } } = manifest
  const sections = [contributes.configuration].flat() as readonly { properties: Record<string, Setting> }[]
  return Object.assign({}, ...sections.map((section) => section.properties))
}

describe('rules', () => {
  for (const { code, defaultSeverity } of ruleDocs()) {
    it(`${code} has a setting with its default`, () => {
      const setting = settings()[`claimlight.findings.${code}`]
      assert.deepEqual([setting?.default, setting?.enum], [defaultSeverity, SEVERITIES])
    })

    it(`${code} is described in server/docs/rules.md`, () => {
      assert.match(read('server/docs/rules.md'), new RegExp(`^#+ .*\`?${code}\`?`, 'm'))
    })
  }

  it('are all that the settings name', () => {
    const named = Object.keys(settings()).flatMap((key) => /^claimlight\.findings\.(.*)/.exec(key)?.[1] ?? [])
    assert.deepEqual(
      named.sort(),
      ruleDocs()
        .map(({ code }) => code)
        .sort(),
    )
  })
})

describe('settings', () => {
  for (const [key, setting] of Object.entries(settings())) {
    it(`${key} has a description and a default`, () => {
      assert.ok((setting.description ?? setting.markdownDescription ?? '').length > 20)
      assert.notEqual(setting.default, undefined)
    })
  }
})

describe('server/README.md', () => {
  const text = readIfThere('server/README.md') ?? ''
  const protocol = sourceFiles().filter((path) => /^server\/src\/protocol(?:\.ts$|\/)/.test(path))
  const requests = protocol.flatMap((path) =>
    [...read(path).matchAll(/'(claimlight\/\w+)'/g)].map((match) => match[1] ?? ''),
  )

  it('documents every custom request and notification', () => {
    assert.ok(requests.length > 5)
    assert.deepEqual(
      requests.filter((name) => !text.includes(`\`${name}\``)),
      [],
    )
  })

  it('names every library that ships, and why', () => {
    const libraries = Object.keys(manifest.dependencies)
    assert.deepEqual(
      libraries.filter((name) => !text.includes(`\`${name}\``)),
      [],
    )
  })
})

describe('dependencies', () => {
  it('are each used', () => {
    const sources = sourceFiles()
      .filter((path) => /^(?:server|client)\/src\//.test(path))
      .map(read)
      .join('\n')
    const unused = Object.keys(manifest.dependencies).filter((name) => !sources.includes(`'${name}`))
    assert.deepEqual(unused, [])
  })
})

describe('the version', () => {
  it('stands in CHANGELOG.md', () => {
    assert.match(read('CHANGELOG.md'), new RegExp(`^## \\[?${manifest.version.replaceAll('.', '\\.')}\\]?`, 'm'))
  })
})
