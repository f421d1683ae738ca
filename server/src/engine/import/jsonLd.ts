/** Reads schema.org data as publishers write it: types as texts or lists, values as texts, numbers, objects or lists of these. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** `"@type": ["http://schema.org/ClaimReview", …]` → `["ClaimReview", …]`; `type` and `schema:ClaimReview` will do. */
export function typesOf(node: JsonObject): readonly string[] {
  return listOf(node['@type'] ?? node['type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '').trim()] : [],
  )
}

export function isA(node: JsonObject, type: string): boolean {
  return typesOf(node).includes(type)
}

/** A node's value by the first of the names that has one; a prefix (`schema:`, `https://schema.org/`) will do. */
export function valueIn(node: JsonObject, ...names: readonly string[]): unknown {
  for (const name of names) {
    for (const prefix of PREFIXES) {
      const value = node[prefix + name]
      if (value !== undefined && value !== null && value !== '') return value
    }
  }
  return undefined
}

const PREFIXES = ['', 'schema:', 'https://schema.org/', 'http://schema.org/']

export interface TaggedText {
  readonly text: string
  readonly language?: string
}

/** The texts of a value: of itself, of `{ "@value", "@language" }`, of each of a list, of a language map `{ "en": … }`. */
export function textsIn(value: unknown): readonly TaggedText[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [{ text: String(value) }]
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text: value }]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  if ('@value' in value) {
    const language = value['@language']
    const tag = typeof language === 'string' ? { language } : {}
    return textsIn(value['@value']).map((each) => ({ ...tag, ...each }))
  }
  const entries = Object.entries(value)
  const isMap = entries.length > 0 && entries.every(([key, each]) => LANGUAGE_TAG.test(key) && typeof each === 'string')
  return isMap ? entries.flatMap(([language, each]) => textsIn(each).map(({ text }) => ({ text, language }))) : []
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/

export function textIn(value: unknown): string | undefined {
  return textsIn(value)[0]?.text
}

/** The name of a person or organisation: the text itself, or its `name`; of several, all. */
export function namesOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((each) => {
    const name =
      isObject(each) && !('@value' in each) ? textIn(valueIn(each, 'name', 'legalName', 'alternateName')) : textIn(each)
    return name === undefined ? [] : [name]
  })
}

/** The first web address of a value: itself, or the `url` or `@id` of a node. */
export function addressOf(value: unknown): string | undefined {
  for (const each of listOf(value)) {
    const address = isObject(each) ? textIn(valueIn(each, 'url', '@id', '@value')) : textIn(each)
    if (address !== undefined && /^https?:\/\//i.test(address.trim())) return address.trim()
  }
  return undefined
}

/** `https://www.politifact.com/x` → `politifact.com` */
export function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:@\s]+)/i.exec(address ?? '')?.[1]?.toLowerCase()
}
