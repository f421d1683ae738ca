/** How imported facts are written: the first line of a `*.facts.jsonl`, and a line for each fact. */
import type { FactEntry } from './model'

/** Bytes. How large a `*.facts.jsonl` may be that is read: what an import of some hundred thousand records leaves. */
export const LARGEST_BASE = 256 * 1024 * 1024

/** Themes by id, with what people call them; the themes above sub-themes are declared, too. */
export function baseLine(id: string, themes: ReadonlyMap<string, string>): string {
  const declared = new Map<string, string>()
  for (const [theme, label] of themes) {
    const names = theme.split('/')
    for (let depth = 1; depth < names.length; depth++) {
      const above = names.slice(0, depth).join('/')
      if (!declared.has(above)) declared.set(above, themes.get(above) ?? names[depth - 1] ?? above)
    }
    declared.set(theme, label)
  }
  const labels = Object.fromEntries(
    [...declared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([theme, en]) => [theme, { en }]),
  )
  return `${JSON.stringify({ base: { version: 1, id, title: { en: id }, themes: labels } })}\n`
}

/** On one line: JSON escapes line breaks, and what some readers take for one (U+2028) is escaped here. */
export function factLine(fact: FactEntry): string {
  return `${JSON.stringify(fact).replace(/[\u2028\u2029\u0085]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
