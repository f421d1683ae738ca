/**
 * Links of the outline in VS Code's Markdown preview. It draws no `file:` links unless told to; outlines link to lines of
 * notes and fact bases, and such links alone are let through. What a click opens is still up to VS Code.
 */

/** The part of markdown-it that decides which links are links. */
export interface MarkdownLinks {
  validateLink(url: string): boolean
}

const PLACE = /^file:\/\/\/[^?#]+\.(?:md|markdown|facts\.(?:ya?ml|jsonl?))#L\d+$/i

export function withPlaceLinks<Markdown extends MarkdownLinks>(markdown: Markdown): Markdown {
  const usual = markdown.validateLink.bind(markdown)
  markdown.validateLink = (url) => PLACE.test(url) || usual(url)
  return markdown
}
