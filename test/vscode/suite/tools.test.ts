/** Tools for assistants, invoked as an assistant would. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight } from './support'

describe('the tool', () => {
  const invoke = async (name: string, input: object) => {
    await claimlight()
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined })
    const [part] = content
    assert.ok(part instanceof vscode.LanguageModelTextPart)
    return JSON.parse(part.value)
  }

  it('claimlight_check_text says what the facts say of a text', async () => {
    const text = 'Sora is a Google product.'
    const { claims, summary } = await invoke('claimlight_check_text', { text })
    assert.deepEqual([claims[0].verdict, claims[0].text, summary.contradicted], ['contradicted', text, 1])
    assert.ok(claims[0].facts[0].sources.length > 0)
  })

  it('claimlight_search_facts finds facts by words', async () => {
    const { facts } = await invoke('claimlight_search_facts', { query: 'khan hiếm dữ liệu', limit: 3 })
    assert.ok(facts.length > 0 && facts.length <= 3)
    assert.match(facts[0].statement.vi, /dữ liệu/)
  })

  it('claimlight_search_facts says which themes there are where one is not known', async () => {
    await assert.rejects(invoke('claimlight_search_facts', { query: 'x', theme: 'chps' }), /Did you mean "chips"/)
  })

  it('claimlight_list_themes lists what the facts are about', async () => {
    const { themes } = await invoke('claimlight_list_themes', {})
    assert.ok(themes.some(({ id, facts }: { id: string; facts: number }) => id === 'chips/export-limits' && facts > 0))
  })

  it('is there for prompts, as the manifest describes it', async () => {
    await claimlight()
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('claimlight_'))
    assert.deepEqual(names.sort(), ['claimlight_check_text', 'claimlight_list_themes', 'claimlight_search_facts'])
  })
})
