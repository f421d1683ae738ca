/** The Markdown parser: CommonMark with GFM, math, and front matter at the start of a note. */
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

export const BYTE_ORDER_MARK = '\ufeff'

export interface MarkdownParser {
  /** A tree with offsets into `text`; front matter is looked for at its start only where `atStart` says so. */
  parse(text: string, atStart: boolean): Root
}

export function createParser(): MarkdownParser {
  const inside = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(withoutTransforms).freeze()
  const front = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
  // The parser reads NUL as U+FFFD, and misplaces what stands around it.
  return { parse: (text, atStart) => (atStart ? front : inside).parse(text.replaceAll('\0', '\ufffd')) }
}

/**
 * Drops the pass that looks through the finished tree for e-mail addresses and URLs that the tokenizer let pass: it
 * makes nodes without positions, and costs as much as the parse.
 */
function withoutTransforms(this: Processor): void {
  const data: { fromMarkdownExtensions?: unknown } = this.data()
  data.fromMarkdownExtensions = [data.fromMarkdownExtensions]
    .flat(4)
    .map((extension) => ({ ...Object(extension), transforms: [] }))
}
