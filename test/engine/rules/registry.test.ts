/** The registry is what settings, docs and help are made from. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES, ruleDocs } from '../../../server/src/engine/rules/registry'
import { SEVERITIES } from '../../../server/src/engine/rules/rule'

const FOLDER = join(import.meta.dirname, '../../../server/src/engine/rules')

describe('the registry', () => {
  it('has each code once, with its default', () => {
    assert.deepEqual(
      ruleDocs().map(({ code, defaultSeverity }) => [code, defaultSeverity]),
      [
        ['contradicted', 'warning'],
        ['overstated', 'information'],
        ['unverified', 'off'],
        ['dangling-citation', 'warning'],
        ['undefined-citation', 'information'],
        ['miscited', 'information'],
        ['fact-base', 'error'],
        ['facts-disagree', 'information'],
        ['quote-gone', 'warning'],
        ['one-language', 'hint'],
        ['unused-fact', 'off'],
        ['configuration', 'warning'],
      ],
    )
  })

  it('describes each code in a paragraph, with a title in both languages', () => {
    for (const { code, title, description, defaultSeverity } of ruleDocs()) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/)
      assert.ok(title.en && title.vi, code)
      assert.match(description, /^[A-Z][^\n]{40,}\.$/, code)
      assert.ok(SEVERITIES.includes(defaultSeverity), code)
    }
  })

  it('lists every file that holds a rule', () => {
    const held = readdirSync(FOLDER).filter((file) => /: Rule = \{/.test(readFileSync(join(FOLDER, file), 'utf8')))
    assert.equal(held.length, RULES.length)
  })
})
