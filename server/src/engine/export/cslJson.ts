/** A bibliography in CSL-JSON, which Pandoc and Zotero read (https://github.com/citation-style-language/schema, csl-data). */
import { webAddress } from '../features/escape'
import type { FactBase } from '../model'
import { type BibliographyEntry, bibliographyOf, dateParts } from './bibliography'

export function cslJson(bases: readonly FactBase[]): string {
  return `${JSON.stringify(bibliographyOf(bases).map(itemOf), undefined, 2)}\n`
}

function itemOf({ key, title, otherTitle, url, publisher, date, language, note }: BibliographyEntry): object {
  return {
    id: key,
    type: webAddress(url) ? 'webpage' : 'document',
    title,
    publisher,
    issued: date === undefined ? undefined : issued(date),
    URL: url,
    language,
    note: [otherTitle, note].filter((part) => part !== undefined).join('. ') || undefined,
  }
}

function issued(date: string): object {
  const parts = dateParts(date)
  return parts ? { 'date-parts': [parts] } : { literal: date }
}
