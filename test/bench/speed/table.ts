/** The table of speeds: what was measured, beside the floor and the peers, and what is to be reached. */

export type Unit = 'ms' | 's' | 'MB/s' | 'MB' | 'times' | 'share'

/** What has to be reached, in the row's unit. */
export interface Target {
  readonly at: 'most' | 'least'
  readonly value: number
  /** Where it is a distance from what another program takes: how much that is. */
  readonly over?: number
}

export interface Row {
  readonly work: string
  readonly value: number
  readonly unit: Unit
  readonly target?: Target
  /** What others take for the same, in the same unit. */
  readonly beside?: readonly (readonly [name: string, value: number])[]
  /** No peer may be better. */
  readonly best?: boolean
}

export interface Section {
  readonly heading: string
  readonly rows: readonly Row[]
  /** What could not be measured, and why. */
  readonly skipped?: readonly string[]
}

const HEAD = ['work', 'claimlight', 'target', '', 'beside it'] as const

/** Undefined where there is nothing to reach. */
export function isMet({ value, target, best, unit, beside = [] }: Row): boolean | undefined {
  if (!target && !best) return undefined
  const more = unit === 'MB/s' || unit === 'share'
  const ahead = !best || beside.every(([name, other]) => name === 'null' || (more ? value >= other : value <= other))
  if (!target) return ahead
  const bound = target.value + (target.over ?? 0)
  return ahead && (target.at === 'most' ? value <= bound : value >= bound)
}

export function shown(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return '–'
  if (unit === 'share') return value.toFixed(3)
  return `${value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: true })} ${unit}`
}

function cells(row: Row): readonly string[] {
  const { work, value, unit, target, best, beside = [] } = row
  const sign = target?.at === 'most' ? '≤' : '≥'
  const floor = beside.find(([, other]) => other === target?.over)?.[0]
  const over = target?.over === undefined ? '' : ` over ${floor ?? 'null'}`
  const bound = target ? `${sign} ${shown(target.value, unit)}${over}` : ''
  const met = isMet(row)
  const others = beside.map(([name, other]) => `${name} ${shown(other, unit)}`).join(', ')
  return [
    work,
    shown(value, unit),
    [bound, best ? 'best' : ''].filter(Boolean).join(', '),
    met === undefined ? '' : met ? '✓' : '✗',
    others,
  ]
}

export function renderText(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ rows }) => rows.map(cells))
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => (at === 1 || at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd()
  const parts = sections.map(({ heading, rows, skipped = [] }) =>
    [heading, ...rows.map((row) => line(cells(row))), ...skipped.map((why) => `  skipped: ${why}`)].join('\n'),
  )
  return `${[line(HEAD), ...parts, totals(sections)].join('\n\n')}\n`
}

export function renderMarkdown(sections: readonly Section[]): string {
  const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rows = sections.flatMap(({ heading, rows, skipped = [] }) => [
    line([`**${heading}**`, '', '', '', '']),
    ...rows.map((row) => line(cells(row))),
    ...skipped.map((why) => line([`skipped: ${why}`, '', '', '', ''])),
  ])
  return `${[line(HEAD), line(HEAD.map(() => '---')), ...rows].join('\n')}\n\n${totals(sections)}\n`
}

function totals(sections: readonly Section[]): string {
  const held = sections.flatMap(({ rows }) => rows.map(isMet)).filter((met) => met !== undefined)
  const skipped = sections.flatMap(({ skipped = [] }) => skipped).length
  return `${held.filter(Boolean).length} of ${held.length} targets met, ${skipped} skipped`
}
