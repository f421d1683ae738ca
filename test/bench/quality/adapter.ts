// Claimlight behind the line protocol of public benchmarks: one JSON request a line in, one JSON answer a line out.
//   index { facts, reset, more }, match { text, lang, k }, relate { text, lang, fact }, segment { text }, stats
import { createInterface } from 'node:readline'
import {
  createFactSearch,
  createKnowledge,
  type FactSearch,
  type Language,
  relateTexts,
  segment,
  type TextRecord,
} from '../../../server/src/engine'
import { loadBundled } from '../../../server/src/node/bundled'

interface Statement {
  readonly lang: Language
  readonly text: string
}

interface AdapterFact {
  readonly id: string
  readonly title?: string
  readonly statements: readonly Statement[]
}

interface Request {
  readonly id: number
  readonly op: string
  readonly reset?: boolean
  readonly more?: boolean
  readonly facts?: readonly AdapterFact[]
  readonly text?: string
  readonly lang?: Language
  readonly k?: number
  readonly fact?: AdapterFact
}

/** From this coverage on a fact is worth showing: nine in ten are then right. */
const COVERED = 0.6

async function main(): Promise<void> {
  const { lexicons, words: read } = await loadBundled()
  const words = read()
  const knowledge = createKnowledge(words, lexicons)
  let facts: AdapterFact[] = []
  let search: FactSearch | undefined

  const index = (request: Request) => {
    if (request.reset) facts = []
    facts.push(...(request.facts ?? []))
    if (!request.more) search = createFactSearch(facts.map(recordOf), knowledge.book, words.weights)
    return { indexed: facts.length }
  }
  const relate = (text: string, language: Language, fact: AdapterFact | undefined) => {
    const stated = fact?.statements.find((each) => each.lang === language) ?? fact?.statements[0]
    if (!stated) return { relation: 'unclear' as const, confidence: 0 }
    return relateTexts(
      { text, language },
      { text: stated.text, language: stated.lang },
      knowledge,
      words.weights.relation,
    )
  }
  const match = ({ text = '', lang = 'en', k = 10 }: Request) => {
    const found = search?.search(text, lang, k)
    const results = (found?.ranked ?? []).map(({ fact, score }, at) => {
      const relation = at === 0 ? relate(text, lang, facts[fact]).relation : 'unclear'
      return { id: facts[fact]?.id, score, relation }
    })
    return { results, covered: (found?.coverage ?? 0) >= COVERED, coverage: found?.coverage ?? 0 }
  }
  const answer = (request: Request): object => {
    const { op, text = '', lang = 'en' } = request
    if (op === 'index') return index(request)
    if (op === 'match') return match(request)
    if (op === 'segment') return { sentences: segment(text, lexicons).map(({ start, end }) => text.slice(start, end)) }
    if (op === 'stats') return { rssMb: process.memoryUsage().rss / 2 ** 20 }
    if (op !== 'relate') return { error: `unsupported: ${op}` }
    const { relation, confidence } = relate(text, lang, request.fact)
    return { relation, score: confidence }
  }
  createInterface({ input: process.stdin }).on('line', (line) => {
    const request: Request = JSON.parse(line)
    process.stdout.write(`${JSON.stringify({ id: request.id, ...answer(request) })}\n`)
  })
}

function recordOf({ statements, title }: AdapterFact): TextRecord {
  const texts = statements.map(({ lang, text }) => ({ language: lang, text }))
  return title === undefined ? { statements: texts } : { statements: texts, title }
}

void main()
