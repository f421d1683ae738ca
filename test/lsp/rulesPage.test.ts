/** The page that diagnostics lead to says of each rule what the engine says of it. `UPDATE=1` writes it. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleDocs } from '../../server/src/engine'

const PAGE = join(__dirname, '..', '..', 'server', 'docs', 'rules.md')

const HEAD = `# Findings

What Claimlight finds in notes and fact bases, by the code that your editor shows. Each severity is a setting,
\`claimlight.findings.CODE\`: \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.
`

const TOO_LARGE = `## too-large

**Note larger than the limit** · information, not a setting

The note is larger than \`claimlight.maxFileSize\` (in MB) and is not analysed. Split it, or raise the limit.
`

function page(): string {
  const rules = ruleDocs().map(({ code, title, description, defaultSeverity }) => {
    return `## ${code}\n\n**${title.en}** (${title.vi}) · by default: ${defaultSeverity}\n\n${description}\n`
  })
  return [HEAD, ...rules, TOO_LARGE].join('\n')
}

describe('the page of rules', () => {
  it('has an anchor for each code, with what the rule says of itself', () => {
    if (process.env['UPDATE']) writeFileSync(PAGE, page())
    assert.equal(readFileSync(PAGE, 'utf8'), page())
  })
})
