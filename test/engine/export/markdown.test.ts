/** The report for people: counts, then the claims of each note with facts and sources; nothing of a note is markup. */
import assert from 'node:assert/strict'
import { readNote } from '../../../server/src/engine/markdown/readNote'
import { bundledAbbreviations } from '../../support/abbreviations'
import { report } from '../../support/exporting'
import { BASE_URI, contradicted, supported, unverified, world } from '../../support/snapshot'

describe('the Markdown report', () => {
  it('counts, and lists each claim with quote, fact, sources and reason', () => {
    const { snapshot } = world('# Tea\n\n⟦Leaves are plentiful.⟧ ⟦Old.⟧\n', [
      contradicted('leaves-scarce', { reason: 'The note has “plentiful”.' }),
      unverified('tea'),
    ])
    assert.equal(
      report('markdown', snapshot, { hrefOf: () => '../notes/note.md' }),
      `<!-- claimlight-ignore-file -->
# Claimlight report

2 claims in 1 note.

| Verdict | Claims |
| --- | ---: |
| ✓ Supported | 0 |
| ✗ Contradicted | 1 |
| ▲ Overstated | 0 |
| ? Unverified | 1 |

1 unverified claim counted, not listed.

## [note.md](../notes/note.md)

### ✗ Contradicted · [line 3](../notes/note.md#L3)

> Leaves are plentiful.

- Fact: Good leaves are scarce. (leaves-scarce)
- Source: [The Tea Almanac](https://example.org/almanac), section 1 (Leaves), sentence 2: “scarce leaves”
- Why: The note has “plentiful”.
`,
    )
  })

  it('speaks Vietnamese of Vietnamese notes, or when asked to', () => {
    const claim = supported('leaves-scarce', { language: 'vi' })
    const { snapshot } = world('⟦Lá trà ngon khan hiếm.⟧', [claim])
    assert.match(
      report('markdown', snapshot),
      /\n# Báo cáo của Claimlight\n[\s\S]*### ✓ Có căn cứ · \[dòng 1\][\s\S]*- Nguồn: \[Niên giám trà\]/,
    )
    assert.match(report('markdown', snapshot, { reader: 'en' }), /\n# Claimlight report\n[\s\S]*### ✓ Supported/)
  })

  it('shows hostile text as text', () => {
    const base = 'id: tea\nthemes: { t: T }\nfacts: [{ id: a, theme: t, statement: "<img src=x> [x](command:y)" }]\n'
    const { snapshot } = world('⟦# <b>A</b>\n\n## B `c`⟧', [contradicted('a')], { [BASE_URI]: base })
    const text = report('markdown', snapshot).replace('<!-- claimlight-ignore-file -->', '')
    assert.doesNotMatch(text, /<|(?<!\\)\]\(command|^## B/m)
  })

  it('says what could not be read, and that there is nothing where there is nothing', () => {
    const text = report('markdown', world('Hello.').snapshot, {}, [{ path: 'b.md', message: 'not UTF-8' }])
    assert.match(text, /0 claims in 1 note\.[\s\S]*Nothing to list\.[\s\S]*## Not read\n\n- b\.md: not UTF-8\n$/)
  })

  it('is no note itself, where it lies among the notes', () => {
    const claim = contradicted('leaves-scarce')
    const text = report('markdown', world('⟦Leaves.⟧', [claim]).snapshot)
    const { directives } = readNote(text, bundledAbbreviations())
    assert.deepEqual(
      directives.map(({ kind, facts }) => [kind, facts]),
      [['file', []]],
    )
  })
})
