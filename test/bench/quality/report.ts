/** The table of figures: what was measured, what is to be reached, whether it is. For a terminal, and as Markdown. */

/** Every value of a figure has to reach it. */
export interface Target {
  readonly at: 'least' | 'most'
  readonly value: number
}

/** `share` is printed as 0.912, `percent` (0 to 1 as well) as 91.2 %. */
export type Unit = 'percent' | 'share' | 'count' | 'ms' | 's' | 'GB' | 'rate'

export interface Figure {
  readonly name: string
  /** One, or one for each of what the name lists: "English / Vietnamese / both". */
  readonly values: readonly number[]
  readonly unit: Unit
  /** Left out for what is told beside the figures. */
  readonly target?: Target
}

export interface Section {
  readonly heading: string
  readonly figures: readonly Figure[]
  /** What could not be measured, and what to give. */
  readonly skipped: readonly string[]
}

const SHOWN: Readonly<Record<Unit, (value: number) => string>> = {
  percent: (value) => (100 * value).toFixed(1),
  share: (value) => value.toFixed(3),
  count: (value) => String(value),
  ms: (value) => value.toFixed(0),
  s: (value) => value.toFixed(1),
  GB: (value) => value.toFixed(2),
  rate: (value) => value.toFixed(2),
}

const SUFFIX: Readonly<Record<Unit, string>> = {
  ...{ percent: ' %', share: '', count: '', rate: '' },
  ...{ ms: ' ms', s: ' s', GB: ' GB' },
}

/** Targets are round numbers. */
function bound({ unit, target }: Figure): string {
  if (!target) return ''
  const value = unit === 'percent' ? Math.round(1000 * target.value) / 10 : target.value
  return `${target.at === 'least' ? '≥' : '≤'} ${value}${SUFFIX[unit]}`
}

/** Undefined where there is nothing to reach. What could not be worked out reaches nothing. */
export function isMet({ values, target }: Figure): boolean | undefined {
  if (!target) return undefined
  const reaches = (value: number) => (target.at === 'least' ? value >= target.value : value <= target.value)
  return values.length > 0 && values.every(reaches)
}

function cells(figure: Figure): [string, string, string, string] {
  const { name, values, unit } = figure
  const met = isMet(figure)
  const measured = `${values.map((value) => SHOWN[unit](value)).join(' / ')}${SUFFIX[unit]}`
  return [name, measured, bound(figure), met === undefined ? '' : met ? '✓' : '✗']
}

const HEAD = ['figure', 'measured', 'target', ''] as const

export function renderText(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ figures }) => figures.map(cells))
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => (at === 1 || at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd()
  const parts = sections.map(({ heading, figures, skipped }) =>
    [heading, ...figures.map((figure) => line(cells(figure))), ...skipped.map((why) => `  skipped: ${why}`)].join('\n'),
  )
  return `${[line(HEAD), ...parts, totals(sections)].join('\n\n')}\n`
}

export function renderMarkdown(sections: readonly Section[]): string {
  const line = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(/ +/g, ' ')
  const rows = sections.flatMap(({ heading, figures, skipped }) => [
    line([`**${heading}**`, '', '', '']),
    ...figures.map((figure) => line(cells(figure))),
    ...skipped.map((why) => line([`skipped: ${why}`, '', '', ''])),
  ])
  return `${[line(HEAD), line(['---', '--:', '--:', '---']), ...rows].join('\n')}\n`
}

/** "23 of 25 targets met, 2 parts skipped" */
function totals(sections: readonly Section[]): string {
  const marks = sections.flatMap(({ figures }) => figures.map(isMet)).filter((met) => met !== undefined)
  const skipped = sections.reduce((sum, section) => sum + section.skipped.length, 0)
  return `${marks.filter(Boolean).length} of ${marks.length} targets met, ${skipped} skipped`
}
