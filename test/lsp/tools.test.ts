/** What assistants in the editor ask the server. */
import assert from 'node:assert/strict'
import { CHECK_TEXT_REQUEST, LIST_THEMES_REQUEST, SEARCH_FACTS_REQUEST } from '../../server/src/protocol'
import { PLENTIFUL, TestServers } from './tea'

interface Answer {
  readonly claims: readonly {
    readonly verdict: string
    readonly reason: string
    readonly facts: readonly { id: string }[]
  }[]
  readonly facts: readonly { readonly id: string }[]
  readonly themes: readonly { readonly id: string; readonly facts: number }[]
}

describe('requests of assistants', () => {
  const servers = new TestServers()
  after(() => servers.dispose())

  it('check a text, search facts, list themes', async () => {
    const { client } = await servers.start()
    const checked = await client.request<Answer>(CHECK_TEXT_REQUEST, { text: PLENTIFUL, language: 'vi' })
    assert.equal(`${checked.claims[0]?.verdict} ${checked.claims[0]?.facts[0]?.id}`, 'contradicted harvest-scarce')
    assert.match(checked.claims[0]?.reason ?? '', /[ạảãáàâăêôơưđ]/)
    const { facts } = await client.request<Answer>(SEARCH_FACTS_REQUEST, { query: 'sương giá', theme: 'tea', limit: 1 })
    assert.equal(facts[0]?.id, 'frost-may-delay')
    const { themes } = await client.request<Answer>(LIST_THEMES_REQUEST, {})
    assert.ok(themes.some(({ id, facts: count }) => id === 'tea/harvest' && count === 2))
  })

  it('are refused with a message where they are wrong', async () => {
    const { client } = await servers.start()
    await assert.rejects(client.request(SEARCH_FACTS_REQUEST, { query: 'x', theme: 'teas' }), /Did you mean "tea"/)
    await assert.rejects(client.request(CHECK_TEXT_REQUEST, { text: 1 }), /text/)
  })
})
