/** What publishers' texts say, without what their websites left in them: entities, tags, odd spaces. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g
const TAG = /<\/?[A-Za-z][^<>]{0,500}>|<!--[\s\S]*?-->/g
const SPACES = /[\s\p{Cc}\u200B\uFEFF]+/gu
/** What hides or reorders text is no part of what it says. */
const HIDDEN = /[\u00AD\u200E\u200F\u202A-\u202E\u2060-\u2069]/g

/** `&quot;5G&quot; &amp;amp; t&ocirc;i<br>` → `"5G" & tôi`. NFC. Twice decoded, since many publishers encode twice. */
export function plainText(text: string): string {
  const decoded = text.includes('&') ? decodeEntities(decodeEntities(text)) : text
  const bare = decoded.includes('<') ? decoded.replace(TAG, ' ') : decoded
  return bare.replace(HIDDEN, '').replace(SPACES, ' ').trim().normalize('NFC')
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole
    return character(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)) ?? whole
  })
}

function character(code: number): string | undefined {
  const isText = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isText ? String.fromCodePoint(code) : undefined
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’'],
])

/** `“Tea cures flu.”` → `Tea cures flu.`, where the quotes hold all of it and nothing else is quoted. */
export function withoutQuotes(text: string): string {
  const close = QUOTES.get(text.charAt(0))
  const inner = text.slice(1, -1)
  if (close === undefined || text.length < 3 || !text.endsWith(close)) return text
  return inner.includes(close) || inner.includes(text.charAt(0)) ? text : inner.trim()
}
