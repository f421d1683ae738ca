/** Accepting a draft without losing a comment, an order or a style: texts before and after. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { acceptingEdit } from '../../../server/src/engine/facts/draftEdits'
import { loadFactBase } from '../../../server/src/engine/facts/load'
import { apply } from '../../support/snapshot'

/** The text with its drafts accepted, which must load as before but for that. */
function accepted(text: string, uri = 'file:///a.facts.yaml'): string {
  const before = loadFactBase({ uri, text, bundled: false })
  const drafts = before.facts.filter(({ draft }) => draft)
  const after = apply(
    text,
    drafts.flatMap((fact) => {
      const edit = acceptingEdit(text, fact)
      return edit ? [{ uri, ...edit }] : []
    }),
  )
  if (after === text) return text
  const now = loadFactBase({ uri, text: after, bundled: false })
  const plain = (base: typeof before) =>
    base.facts.map(({ span: _, idSpan: __, draft: ___, draftSpan: ____, ...fact }) => ({ ...fact }))
  assert.deepEqual(plain(now), plain(before), after)
  assert.deepEqual(
    now.facts.filter(({ draft }) => draft),
    [],
    after,
  )
  assert.deepEqual(
    now.problems.map(({ message }) => message),
    before.problems.map(({ message }) => message),
    after,
  )
  return after
}

const HEAD = 'version: 1\nid: a\nthemes: { tea: { en: Tea } }\nfacts:\n'

describe('a draft is accepted', () => {
  it('by its line alone, in a file as the import writes it', () => {
    const text = `# Drafts from report.md\n${HEAD}  # Weather
  - id: frost
    theme: tea
    statement:
      en: "Frost may delay the harvest: so it was."
    strength: may
    draft: true
    sources:
      - document: report # see p. 2
        quote: 'a "draft: true" b'

  - id: rain
    theme: tea
    statement: Rain delays it.
    draft: true
`
    assert.equal(accepted(text), text.replaceAll('    draft: true\n', ''))
  })

  it('whose key stands first, behind the dash', () => {
    assert.equal(
      accepted(`${HEAD}  - draft: true\n    id: x\n    theme: tea\n    statement: X.\n`),
      `${HEAD}  - id: x\n    theme: tea\n    statement: X.\n`,
    )
    assert.equal(
      accepted(`${HEAD}-   draft: true\n    # mine\n    id: x\n    theme: tea\n    statement: X.\n`),
      `${HEAD}-   \n    # mine\n    id: x\n    theme: tea\n    statement: X.\n`,
    )
  })

  it('and a comment on its line stays', () => {
    const text = `${HEAD}  - id: x\n    draft: true   # ask Mai\n    theme: tea\n    statement: X.\n`
    assert.equal(accepted(text), text.replace('draft: true   # ask Mai', '# ask Mai'))
    const first = `${HEAD}  - draft: true # ask Mai\n    id: x\n    theme: tea\n    statement: X.\n`
    assert.equal(accepted(first), first.replace('draft: true ', ''))
  })

  it('in brackets, wherever it stands in them', () => {
    const rest = ['id: x', 'theme: tea', 'statement: { en: X., vi: Y. }']
    for (const nth of [0, 1, 3]) {
      const keys = [...rest.slice(0, nth), 'draft: true', ...rest.slice(nth)]
      assert.equal(accepted(`${HEAD}  - { ${keys.join(', ')} } # x\n`), `${HEAD}  - { ${rest.join(', ')} } # x\n`)
    }
    assert.equal(
      accepted(`${HEAD}  - {\n      id: x,\n      draft: true,\n      theme: tea, statement: X.\n    }\n`),
      `${HEAD}  - {\n      id: x,\n      theme: tea, statement: X.\n    }\n`,
    )
  })

  it('in JSON, and in a line of JSON Lines', () => {
    const base = { version: 1, id: 'a', themes: { tea: { en: 'Tea' } } }
    const fact = { id: 'x', theme: 'tea', statement: { en: 'X.' } }
    for (const draft of [
      { draft: true, ...fact },
      { ...fact, draft: true },
    ]) {
      const whole = { ...base, facts: [draft] }
      const wanted = { ...base, facts: [fact] }
      assert.equal(accepted(JSON.stringify(whole), 'file:///a.facts.json'), JSON.stringify(wanted))
      assert.equal(accepted(JSON.stringify(whole, null, 2), 'file:///a.facts.json'), JSON.stringify(wanted, null, 2))
      const head = JSON.stringify({ base })
      assert.equal(
        accepted(`${head}\r\n${JSON.stringify(draft)}\r\n`, 'file:///a.facts.jsonl'),
        `${head}\r\n${JSON.stringify(fact)}\r\n`,
      )
    }
  })

  it('with CRLF, a byte order mark, and no line break at the end', () => {
    const text = `\uFEFF${HEAD}  - id: x\n    theme: tea\n    statement: X.\n    draft: true`.replaceAll('\n', '\r\n')
    assert.equal(accepted(text), text.replace('\r\n    draft: true', ''))
  })

  it('only where that is its own key: one that comes by an anchor stays', () => {
    const text = `${HEAD}  - id: x\n    theme: tea\n    statement: X.\n    draft: &no true\n  - id: y\n    theme: tea\n    statement: Y.\n    draft: *no\n`
    assert.equal(accepted(text), text)
  })

  it('whatever the style', () => {
    const style = fc.record({
      indent: fc.integer({ min: 0, max: 4 }),
      gap: fc.integer({ min: 1, max: 3 }),
      order: fc.shuffledSubarray(['id', 'theme', 'statement', 'strength', 'draft'], { minLength: 5 }),
      blank: fc.boolean(),
      comment: fc.constantFrom('', ' # note', '\n# note'),
      eol: fc.constantFrom('\n', '\r\n'),
      isFlow: fc.boolean(),
    })
    const property = fc.property(fc.array(style, { minLength: 1, maxLength: 4 }), ([first, ...more]) => {
      if (!first) return
      const { indent, gap, eol } = first
      const items = [first, ...more].map(({ order, blank, comment, isFlow }, nth) => {
        const values: Readonly<Record<string, string>> = {
          ...{ id: `f${nth}`, theme: 'tea', statement: '{ en: "a, b: c" }' },
          ...{ strength: 'may', draft: 'true' },
        }
        const keys = order.map((key) => `${key}: ${values[key]}`)
        const pad = ' '.repeat(indent)
        const lines = isFlow
          ? [`${pad}-${' '.repeat(gap)}{${keys.join(', ')}}${comment.trim() && ' # note'}`]
          : keys.map((key, at) => `${pad}${at === 0 ? '-' : ' '}${' '.repeat(gap)}${key}${comment}`)
        return lines.join('\n') + (blank ? '\n' : '')
      })
      const text = (HEAD + items.join('\n')).replaceAll('\n', eol)
      assert.ok(!/draft/.test(accepted(text)), text)
    })
    fc.assert(property, { numRuns: 200 })
  })
})
