/** What an import has to say when it is done, in lines for people: what was taken, what was not, why, and where it stands. */
import type { Intake } from './intake'
import { describeMapping, type Mapping, namesIn } from './mapping'
import type { RecordPlace } from './model'
import type { Told } from './tally'

export interface ImportReport {
  /** `archive.json: ClaimReview, as its content says` */
  readonly what: string
  readonly mapping?: Mapping
  /** The file that was written, as people are shown it. */
  readonly output: string
  readonly intake: Intake
}

/** Lines without line breaks; those with what belongs to the one above are indented. */
export function reportLines({ what, mapping, output, intake }: ImportReport): readonly string[] {
  const { skipped, doubles, left, unknownRatings, oddRatings, asides } = intake
  return [
    what,
    ...(mapping ? mappingLines(mapping) : []),
    `${counted(intake.facts, 'fact')} from ${counted(intake.records, 'record')} in ${output}`,
    ...relationLines(intake),
    ...section(`${counted(skipped.count, 'record')} skipped:`, skipped.told()),
    ...section('Left out, since they are there already:', doubles.told()),
    ...section('Left out of facts that were taken:', left.told()),
    ...section('No review, and passed over:', asides.told()),
    ...section(
      'Ratings that are in no table, so that their claims judge nothing (--ratings FILE adds them):',
      unknownRatings.told(),
    ),
    ...section('Ratings whose words and numbers disagree, so that their claims judge nothing:', oddRatings.told()),
  ]
}

function mappingLines(mapping: Mapping): readonly string[] {
  const unused = mapping.unused.length > 0 ? [`  not used: ${namesIn(mapping.unused)}`] : []
  return [`  ${describeMapping(mapping)}`, ...unused]
}

/** What a note gets that repeats the claims, and what there is beside claims that were checked. */
function relationLines({
  relations: { contradicted, overstated, supported, none },
  unrated,
}: Intake): readonly string[] {
  const parts = [
    [contradicted, 'contradicted'],
    [overstated, 'overstated'],
    [supported, 'supported'],
    [none, 'not judged'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`)
  return [
    ...(told.length > 0
      ? [`  Claims that were checked, and what a note gets that repeats them: ${told.join(', ')}`]
      : []),
    ...(unrated > 0 ? [`  Facts without a rating, which hold as they are: ${number(unrated)}`] : []),
  ]
}

function section(title: string, told: readonly Told[]): readonly string[] {
  return told.length === 0
    ? []
    : [title, ...told.map(({ what, count, places, more }) => `  ${number(count)} × ${what} (${where(places, more)})`)]
}

/** `record 3, line 12; record 8, line 40; …` */
function where(places: readonly RecordPlace[], more: boolean): string {
  const names = places.map(({ record, line }) =>
    line === undefined ? `record ${record}` : `record ${record}, line ${line}`,
  )
  return `${names.join('; ')}${more ? '; …' : ''}`
}

/** `1 fact`, `18,204 facts` */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`
}

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
