/** Texts as SARIF's messages take them (section 3.11). */

/**
 * Braces are doubled, since `{0}` stands for an argument; and a text of a note that looks like an embedded link,
 * `[text](address)`, is taken apart: nothing that a note says becomes a link in a viewer.
 */
export function plainMessage(text: string): string {
  return text.replace(/\](?=\()/g, '] ').replace(/[{}]/g, '$&$&')
}
