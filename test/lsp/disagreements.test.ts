/** Facts of a large base that contradict each other: found by what their words bring near, once, however often it is interrupted. */
import assert from 'node:assert/strict'
import { createHost, type EngineHost, FactFinder } from '../../server/src/engine'
import { DisagreementsWithin } from '../../server/src/lsp/disagreementsWithin'
import { loadBundled } from '../../server/src/node/bundled'

const COUNT = 330
const CROPS = ['Rice', 'Pepper', 'Cashew', 'Rubber', 'Maize', 'Durian', 'Lychee', 'Honey', 'Salt', 'Silk', 'Lotus']

function base(changed: Readonly<Record<number, string>> = {}): string {
  const statement = (nth: number) =>
    changed[nth] ?? `${CROPS[nth % CROPS.length]} from field ${nth} is sold in market ${(nth * 7) % 40}.`
  const facts = Array.from({ length: COUNT }, (_, nth) => {
    return `  - { id: f${nth}, theme: t, statement: { en: ${statement(nth)} } }\n`
  })
  return `id: x\nthemes: { t: { en: T } }\nfacts:\n${facts.join('')}`
}

const SCARCE = 'Silver kettles are scarce in the highlands of Hue.'
const PLENTIFUL = 'Silver kettles are plentiful in the highlands of Hue.'

describe('facts of a large base that contradict each other', function () {
  this.timeout(60_000)

  async function world() {
    const { lexicons, words } = await loadBundled()
    const host = createHost(lexicons, words)
    let asked = 0
    const counting: EngineHost = {
      ...host,
      setFactFiles: (files) => host.setFactFiles(files),
      snapshot: () => host.snapshot(),
      aside(bases) {
        const read = host.aside(bases)
        return (text) => {
          asked++
          return read(text)
        }
      },
    }
    const within = new DisagreementsWithin(counting, () => new FactFinder(words, lexicons))
    /** What is found, and how many statements were held for it; `stopAt`: given up behind so many slices. */
    const look = async (text: string, stopAt = Number.POSITIVE_INFINITY) => {
      host.setFactFiles([{ uri: 'file:///x.facts.yaml', text, bundled: false }])
      const snapshot = host.snapshot()
      const [own] = snapshot.bases
      assert.ok(own)
      asked = 0
      const checkpoint = () => {
        if (asked >= stopAt) throw new Error('given up')
      }
      const found = await within.of(snapshot, own, checkpoint).catch(() => undefined)
      return { found: found && [...found].map(([id, others]) => `${id} ${others}`).sort(), asked }
    }
    return look
  }

  it('are found, each once, and after an edit only what it changed is held', async () => {
    const look = await world()
    const first = await look(base({ 3: SCARCE, 300: PLENTIFUL }))
    assert.deepEqual(first.found, ['f3 f300', 'f300 f3'])
    assert.ok(first.asked <= COUNT, String(first.asked))
    const again = await look(base({ 3: SCARCE, 300: PLENTIFUL, 200: 'Old cups crack in the sun.' }))
    assert.deepEqual(again.found, first.found)
    assert.ok(again.asked <= 10, String(again.asked))
    const mended = await look(base({ 3: SCARCE, 200: 'Old cups crack in the sun.' }))
    assert.deepEqual(mended.found, [])
  })

  it('are found by a look that goes on where one was given up', async () => {
    const look = await world()
    const text = base({ 3: SCARCE, 300: PLENTIFUL })
    const stopped = await look(text, 100)
    assert.equal(stopped.found, undefined)
    assert.ok(stopped.asked >= 100 && stopped.asked < COUNT, String(stopped.asked))
    const rest = await look(text)
    assert.deepEqual(rest.found, ['f3 f300', 'f300 f3'])
    // A round that was under way is held again.
    assert.ok(rest.asked <= COUNT - stopped.asked + 25, `${stopped.asked} and ${rest.asked}`)
  })
})
