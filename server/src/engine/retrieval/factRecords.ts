/** The statements of facts, to be indexed. They are made as they are gone through: of a million facts, they would take as much memory as the facts. */
import { type Fact, LANGUAGES } from '../model'
import type { TextRecord, TextRecords } from './textIndex'

export function recordsOf(facts: readonly Fact[]): TextRecords {
  return {
    length: facts.length,
    *[Symbol.iterator]() {
      for (const fact of facts) yield recordOf(fact)
    },
  }
}

function recordOf({ statement }: Fact): TextRecord {
  return {
    statements: LANGUAGES.flatMap((language) => {
      const text = statement[language]
      return text === undefined ? [] : [{ language, text }]
    }),
  }
}
