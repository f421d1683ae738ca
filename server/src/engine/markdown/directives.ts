/** Ignore comments: `<!-- claimlight-ignore-line -->` and its kin. */
import { DIRECTIVE_KINDS, type Directive } from '../model'

const COMMENT = /<!--\s*claimlight-ignore-([a-z-]+)((?:[\s,][^>]*?)?)\s*-->/g
const FACT = /(?:^|[\s,])fact:([^\s,]+)/g

/** False only where nothing behind the offset ignores what is before it. */
export function mayIgnoreAll(text: string, from: number): boolean {
  return text.includes('claimlight-ignore-file', from)
}

/** The directives among the comments of a stretch of HTML that stands at `offset`. Words that are no facts are left alone. */
export function directivesIn(html: string, offset: number): Directive[] {
  if (!html.includes('claimlight-ignore-')) return []
  return Array.from(html.matchAll(COMMENT)).flatMap((match) => {
    const [whole, name, words = ''] = match
    const kind = DIRECTIVE_KINDS.find((known) => known === name)
    const start = offset + match.index
    const facts = Array.from(words.matchAll(FACT), ([, id = '']) => id)
    return kind ? [{ kind, facts, span: { start, end: start + whole.length } }] : []
  })
}
