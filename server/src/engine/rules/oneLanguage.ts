import { baseStrings } from '../features/baseStrings'
import { type Fact, type FactBase, LANGUAGES } from '../model'
import { type BaseRule, plainFinding } from './baseRule'

/** A base is one in several languages where so many of its facts are, of so many at least. */
const BILINGUAL = { share: 0.6, facts: 3 }

/** `statement: { en: … }` in a base whose other facts have `vi` too: readers of the other language see it in this one. */
export const oneLanguage: BaseRule = {
  code: 'one-language',
  title: { en: 'Statement in one language only', vi: 'Dữ kiện mới có một ngôn ngữ' },
  description:
    'The fact is stated in one language, and most facts of its base are in both. Notes in the other language are recognised less well by it, and their readers see a statement that is not in their language. Said only in bases of which six facts in ten are in both.',
  defaultSeverity: 'hint',
  check: (context) => {
    const { base, language } = context
    if (!isBilingual(base)) return []
    return base.facts.flatMap((fact) =>
      missing(fact).map((lacking) =>
        plainFinding(oneLanguage.code, context, fact.idSpan, baseStrings(language).lacksLanguage(fact.id, lacking)),
      ),
    )
  },
}

function isBilingual({ facts }: FactBase): boolean {
  const both = facts.filter((fact) => missing(fact).length === 0).length
  return both >= BILINGUAL.facts && both >= facts.length * BILINGUAL.share
}

function missing({ statement }: Fact) {
  return LANGUAGES.filter((language) => statement[language] === undefined)
}
