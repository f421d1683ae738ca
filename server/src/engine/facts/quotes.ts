/** Whether a quote still stands in the document that it was taken from, however lines wrap and marks are set there. */
import type { SourceRef } from '../model'

/** A document's text, and what it says once line breaks, marks and the kind of quotation marks are out of the way. */
export class SourceText {
  private plain: string | undefined

  constructor(readonly text: string) {}

  /** A quote may leave words out (`…`, `[...]`): its parts have to stand one behind the other. */
  holds({ quote, position }: Pick<SourceRef, 'quote' | 'position'>): boolean {
    const parts = (quote ?? '')
      .split(LEFT_OUT)
      .map(plainText)
      .filter((part) => part !== '')
    if (parts.length === 0) return true
    return this.standsAt(position, parts) || inOrder(this.all, parts)
  }

  /** Most quotes stand where they were taken: for them the rest of the document is not looked at. */
  private standsAt(position: number | undefined, parts: readonly string[]): boolean {
    const [first, ...others] = parts
    if (position === undefined || first === undefined || others.length > 0) return false
    return plainText(this.text.slice(position, position + 2 * first.length + 50)).startsWith(first)
  }

  private get all(): string {
    this.plain ??= plainText(this.text)
    return this.plain
  }
}

const LEFT_OUT = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3}/

function inOrder(text: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const found = text.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  return true
}

/** Quote and document are both read so: what is lost in one is lost in the other. */
function plainText(text: string): string {
  return asRead(text)
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/** Markup looked through, white space as single spaces, letters in NFC. */
export function asRead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[*_\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
