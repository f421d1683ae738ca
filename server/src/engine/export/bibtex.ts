/** A bibliography in BibTeX: `@misc` entries in UTF-8, which BibTeX, biblatex, Pandoc and Zotero all read. */
import type { FactBase, Language } from '../model'
import { type BibliographyEntry, bibliographyOf, dateParts } from './bibliography'

export function bibtex(bases: readonly FactBase[]): string {
  return bibliographyOf(bases).map(entryText).join('\n')
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** As babel and polyglossia name them. */
const LANGUAGE_IDS: Readonly<Record<Language, string>> = { en: 'english', vi: 'vietnamese' }

function entryText({ key, title, otherTitle, url, publisher, date, language, note }: BibliographyEntry): string {
  const notes = [otherTitle, note].filter((part) => part !== undefined).join('. ')
  const fields = [
    // Braced twice: styles would put names of the title in small letters.
    field('title', `{${escaped(title)}}`),
    ...(publisher ? [field('howpublished', escaped(publisher)), field('publisher', escaped(publisher))] : []),
    ...(date ? dateFields(date) : []),
    ...(url ? [field('url', addressText(url))] : []),
    ...(language ? [field('langid', LANGUAGE_IDS[language])] : []),
    ...(notes ? [field('note', escaped(notes))] : []),
  ]
  return `@misc{${key},\n${fields.join(',\n')}\n}\n`
}

function field(name: string, value: string): string {
  return `  ${name} = {${value}}`
}

function dateFields(date: string): readonly string[] {
  const [year, month, day] = dateParts(date) ?? []
  if (year === undefined) return [field('year', escaped(date))]
  const name = month === undefined ? undefined : MONTHS[month - 1]
  return [
    field('year', String(year).padStart(4, '0')),
    ...(name === undefined ? [] : [`  month = ${name}`]),
    ...(day === undefined ? [] : [field('day', String(day))]),
  ]
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** Text that TeX sets as it stands: one line, its special characters escaped. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\^~{}$&#%_]/g, (character) => COMMANDS[character] ?? `\\${character}`)
}

/** Addresses are set as they stand; what would end the field early is percent-encoded. */
function addressText(url: string): string {
  return url.replace(/[{}\\\s^"<>`|]/g, (character) => encodeURIComponent(character))
}
