/** Matcher tests: one line in, "verdict fact-id" out, against a fact base about tea that shares nothing with the bundled one. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHost, type EngineHost, type FactFile, loadLexicon, type WordData } from '../../server/src/engine'
import { wordReader } from '../../server/src/node/words'

const root = join(__dirname, '../..')

function hostWith(files: readonly FactFile[], words?: () => WordData): EngineHost {
  const folder = join(root, 'server/lexicon')
  const lexicons = readdirSync(folder).map((name) => loadLexicon(readFileSync(join(folder, name), 'utf8')).lexicon)
  const host = createHost(lexicons, words)
  host.setFactFiles(files)
  return host
}

function factFile(path: string): FactFile {
  return { uri: `file:///${path}`, text: readFileSync(join(root, path), 'utf8'), bundled: true }
}

/** A host with one fact base, given as YAML. */
export function hostOf(yaml: string): EngineHost {
  return hostWith([{ uri: 'file:///own.facts.yaml', text: yaml, bundled: false }])
}

/** A host with several bases of a user's, in that order. */
export function hostOfBases(...texts: readonly string[]): EngineHost {
  return hostWith(texts.map(ownBase))
}

export function hostOfBasesWithWords(...texts: readonly string[]): EngineHost {
  return hostWith(texts.map(ownBase), wordReader(root))
}

function ownBase(text: string, nth: number): FactFile {
  return { uri: `file:///base${nth}.facts.yaml`, text, bundled: false }
}

/** The same, with the general knowledge of words that ships: slow to read from the sources, once. */
export function hostWithWords(text: string, name = 'own.facts.yaml'): EngineHost {
  return hostWith([{ uri: `file:///${name}`, text, bundled: false }], wordReader(root))
}

export const tea = hostWith([factFile('test/support/tea.yaml')])
export const bundled = hostWith([factFile('server/facts/sora-china-ai.facts.yaml')])

/** What a note of one sentence is annotated with: `supported leaves-scarce`, `unverified`, or `none`. */
export function verdictOf(host: EngineHost, text: string): string {
  const uri = 'file:///note.md'
  host.setNote(uri, `${text}\n`)
  const annotations = host.snapshot().note(uri)?.annotations ?? []
  return annotations.map(({ verdict, facts }) => [verdict, facts[0]?.id].filter(Boolean).join(' ')).join(', ') || 'none'
}

/** The sentence with its softening made; undefined where none is offered. */
export function softened(host: EngineHost, text: string): string | undefined {
  const uri = 'file:///note.md'
  host.setNote(uri, `${text}\n`)
  const soften = host.snapshot().note(uri)?.annotations[0]?.soften
  return soften && text.slice(0, soften.span.start) + soften.replacement + text.slice(soften.span.end)
}

/** Each entry is a test of its own: the sentence, and what becomes of it. */
export function checkVerdicts(host: EngineHost, cases: Readonly<Record<string, string>>): void {
  for (const [sentence, expected] of Object.entries(cases)) {
    it(`${expected}: ${sentence}`, () => assert.equal(verdictOf(host, sentence), expected))
  }
}

/** The same against a base of plain statements; its words are read once, before the first test. */
export function checkPlainVerdicts(base: string, cases: Readonly<Record<string, string>>): void {
  const hosts: EngineHost[] = []
  before(function () {
    this.timeout(120_000)
    const host = hostWithWords(base)
    verdictOf(host, 'The words are read with the first sentence.')
    hosts.push(host)
  })
  for (const [sentence, expected] of Object.entries(cases)) {
    it(`${expected}: ${sentence}`, () => {
      const [host] = hosts
      assert.ok(host)
      assert.equal(verdictOf(host, sentence), expected)
    })
  }
}
