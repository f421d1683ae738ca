/** The code cache: used when it is whole and of the same code, and as if it was not there in every other case. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../../server/src/node/cacheFolder'
import { CodeCache } from '../../server/src/node/codeCache'

const SOURCE = '(function () { return [1, 2, 3].map((each) => each * 14).at(-1) })'

describe('the code cache', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'cl-code-'))
  const file = join(scratch, 'code', 'tea')

  after(() => rmSync(scratch, { recursive: true, force: true }))

  beforeEach(() => {
    rmSync(join(scratch, 'code'), { recursive: true, force: true })
    const first = new CodeCache(file)
    run(first)
    first.save()
  })

  it('is used by the next to start', () => {
    assert.deepEqual(run(new CodeCache(file)), { answer: 42, fromCache: true })
  })

  it('is not written again when nothing is missing in it', () => {
    utimesSync(file, 1, 1)
    const next = new CodeCache(file)
    run(next)
    next.save()
    assert.equal(statSync(file).mtimeMs, 1000)
  })

  const again = (ran: number, runs: number, longest?: number) => {
    const first = new CodeCache(join(scratch, 'code', 'again'), () => ran)
    run(first)
    first.save()
    utimesSync(join(scratch, 'code', 'again'), 1, 1)
    const next = new CodeCache(join(scratch, 'code', 'again'), () => runs, longest)
    assert.equal(run(next).fromCache, true)
    next.save()
    return statSync(join(scratch, 'code', 'again')).mtimeMs > 1000
  }

  it('is written again by a program that ran much longer, and so has come to more functions', () => {
    assert.deepEqual([again(300, 900), again(300, 1500)], [false, true])
  })

  it('is not written again when the program before ran long enough', () => {
    assert.equal(again(20_000, 900_000), false)
  })

  it('is not written again by a command that ran longer than one whose start is felt', () => {
    assert.deepEqual([again(300, 1500, 3000), again(300, 20_000, 3000)], [true, false])
  })

  it('keeps what it had when more is added', () => {
    const next = new CodeCache(file)
    run(next, 'second', SOURCE.replace('14', '7'))
    next.save()
    const last = new CodeCache(file)
    assert.deepEqual(run(last), { answer: 42, fromCache: true })
    assert.deepEqual(run(last, 'second', SOURCE.replace('14', '7')), { answer: 21, fromCache: true })
  })

  it('leaves the newest eight beside each other', () => {
    for (let age = 1; age <= 9; age++) {
      const other = join(scratch, 'code', `other-${age}`)
      writeFileSync(other, '')
      utimesSync(other, 1000 - age, 1000 - age)
    }
    const next = new CodeCache(join(scratch, 'code', 'next'))
    run(next)
    next.save()
    const left = readdirSync(join(scratch, 'code')).sort()
    assert.deepEqual(left, ['next', ...[1, 2, 3, 4, 5, 6].map((age) => `other-${age}`), 'tea'])
  })

  const damages: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
    'is empty': () => new Uint8Array(),
    'is cut off': (bytes) => bytes.subarray(0, bytes.length / 2),
    'has a wrong byte': (bytes) =>
      Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0x5a : byte))),
    'is something else': () => Buffer.from('a note about tea, and not a short one at that'),
  }
  for (const [what, damage] of Object.entries(damages)) {
    it(`that ${what} is not used, and is replaced`, () => {
      writeFileSync(file, damage(readFileSync(file)))
      const next = new CodeCache(file)
      assert.deepEqual(run(next), { answer: 42, fromCache: false })
      next.save()
      assert.deepEqual(run(new CodeCache(file)), { answer: 42, fromCache: true })
    })
  }

  it('of other code is not used', () => {
    const other = SOURCE.replace('14', '1400')
    assert.deepEqual(run(new CodeCache(file), 'module', other), { answer: 4200, fromCache: false })
  })

  it('that cannot be written does not matter', () => {
    const next = new CodeCache(join(file, 'below a file', 'tea'))
    assert.deepEqual(run(next), { answer: 42, fromCache: false })
    next.save()
  })
})

function run(cache: CodeCache, name = 'module', source = SOURCE): { answer: unknown; fromCache: boolean } {
  const script = cache.compile(name, source, `/tea/${name}.js`)
  const answer: unknown = script.runInThisContext()()
  // Undefined where nothing was given.
  return { answer, fromCache: script.cachedDataRejected === false }
}

describe('the cache folder', () => {
  const cases = [
    ['linux', {}, '/home/lan/.cache/claimlight'],
    ['linux', { XDG_CACHE_HOME: '/var/lan' }, '/var/lan/claimlight'],
    ['linux', { XDG_CACHE_HOME: 'here' }, '/home/lan/.cache/claimlight'],
    ['darwin', {}, '/home/lan/Library/Caches/claimlight'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/claimlight'],
  ] as const
  for (const [platform, env, folder] of cases) {
    it(`is ${folder} on ${platform} with ${JSON.stringify(env)}`, () => {
      assert.equal(cacheFolder(env, platform, '/home/lan'), folder)
    })
  }
})
