/** The project works wherever it is cloned: no path of a machine, no registry's address, text in one form. */
import assert from 'node:assert/strict'
import { linesWith, projectFiles, read } from '../support/repository'

const TEXT = /\.(?:ts|mjs|js|json|jsonc|md|ya?ml|jsonl|txt|svg)$|^\.|^LICENSE$/
const texts = projectFiles().filter((path) => TEXT.test(path))

/** Home folders, drives, and folders directly under the root that only one machine has. */
const MACHINE_PATH = /(?:^|[\s"'`(=])(?:\/(?:home|root|Users|work|mnt|srv)\/\w|[A-Z]:\\\w)/
const PATH_EXAMPLES = /^test\//

describe('the repository', () => {
  it('names no path of one machine', () => {
    assert.deepEqual(
      texts.filter((path) => !PATH_EXAMPLES.test(path)).flatMap((path) => linesWith(path, MACHINE_PATH)),
      [],
    )
  })

  it('locks packages without naming a registry', () => {
    const locks = projectFiles().filter((path) => path.endsWith('package-lock.json'))
    assert.ok(locks.length > 0)
    assert.deepEqual(
      locks.flatMap((path) => linesWith(path, /"resolved": "https?:/)),
      [],
    )
  })

  it('has its text in NFC, with LF, ending in one line feed', () => {
    const odd = texts.filter((path) => {
      const text = read(path)
      return text !== '' && (text !== text.normalize('NFC') || text.includes('\r') || !/[^\n]\n$/.test(text))
    })
    assert.deepEqual(odd, [])
  })

  it('has the documents that a repository has', () => {
    const wanted = ['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'server/README.md', 'package-lock.json']
    const files = new Set(projectFiles())
    assert.deepEqual(
      wanted.filter((path) => !files.has(path)),
      [],
    )
  })
})

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

describe('package-lock.json', () => {
  it('has an entry for each optional package, other systems’ too: npm ci refuses a lock without', () => {
    const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(read('package-lock.json'))
    const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
    const wanted = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
    assert.deepEqual(
      wanted.filter((name) => !names.has(name)),
      [],
    )
  })
})
