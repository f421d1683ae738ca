/** Gold sets: what their scorer says of the command line, and what each figure has to reach. */
import { execFileSync } from 'node:child_process'
import { basename, resolve } from 'node:path'
import type { Figure, Section } from './report'

/** As the scorer's `--json` prints them; all from 0 to 1. */
interface Scores {
  readonly sentences?: Readonly<Record<(typeof LANGUAGES)[number], SentenceScores>>
  readonly notes?: { readonly link: Link; readonly exactSpanOfRightLinks: number }
}

interface SentenceScores {
  readonly link: Link
  readonly verdictMacroF1: number
  readonly detectionF1: number
}

interface Link {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const LANGUAGES = ['en', 'vi', 'all'] as const
const MOST_OUTPUT = 1 << 28

const FIGURES: readonly [name: string, value: (scores: SentenceScores) => number, least: number][] = [
  ['links, precision', ({ link }) => link.precision, 0.97],
  ['links, recall', ({ link }) => link.recall, 0.95],
  ['verdicts, macro-F1', ({ verdictMacroF1 }) => verdictMacroF1, 0.92],
  ['detection of claims, F1', ({ detectionF1 }) => detectionF1, 0.85],
]

export function goldSection(folder: string, scorer: string, cli: string): Section {
  const command = [resolve(scorer), resolve(folder), '--json', '--', process.execPath, cli]
  const scores: Scores = JSON.parse(
    execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: MOST_OUTPUT }),
  )
  return {
    heading: `Gold set ${basename(resolve(folder))}: English / Vietnamese / both`,
    figures: [...sentenceFigures(scores), ...noteFigures(scores)],
    skipped: [],
  }
}

function sentenceFigures({ sentences }: Scores): Figure[] {
  if (!sentences) return []
  return FIGURES.map(([name, value, least]) => ({
    name,
    values: LANGUAGES.map((language) => value(sentences[language])),
    unit: 'percent',
    target: { at: 'least', value: least },
  }))
}

function noteFigures({ notes }: Scores): Figure[] {
  if (!notes) return []
  return [
    percent('links in whole notes, F1', notes.link.f1, 0.96),
    percent('exact spans in whole notes', notes.exactSpanOfRightLinks, 1),
  ]
}

function percent(name: string, value: number, least: number): Figure {
  return { name, values: [value], unit: 'percent', target: { at: 'least', value: least } }
}
