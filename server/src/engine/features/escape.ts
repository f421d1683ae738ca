/**
 * Texts of notes and fact bases as Markdown that shows them and does nothing else: no markup, no HTML, no links
 * (`command:` ones least of all), no icons, no line breaks.
 */

/** One line of inert Markdown. `"a *b* <i>"` → `"a \*b\* &lt;i>"`. Good anywhere in a line, at its start too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]~$|{}]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** A Markdown link; the label is escaped here, the target made unable to end early. */
export function link(label: string, target: string): string {
  return `[${escapeMarkdown(label)}](${escapeTarget(target)})`
}

/** A web page's address as a link target; undefined for anything that is not http or https. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined
}

/** Percent-encodes what could end a link's target or start markup in it. */
function escapeTarget(target: string): string {
  return target.replace(/[()<>\\\s"'`*_[\]|{}]/g, (character) => encodePercent(character))
}

function encodePercent(character: string): string {
  const encoded = encodeURIComponent(character)
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encoded
}
