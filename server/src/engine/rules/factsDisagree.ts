import { baseStrings } from '../features/baseStrings'
import { inLanguage } from '../features/language'
import { factPlace } from '../features/locate'
import { factKey } from '../features/tally'
import type { Fact } from '../model'
import type { BaseRule, BaseRuleContext } from './baseRule'
import type { Finding } from './rule'

/** "Leaves are scarce." in one fact, "Leaves are plentiful." in another: a claim cannot please both. */
export const factsDisagree: BaseRule = {
  code: 'facts-disagree',
  title: { en: 'Facts that contradict each other', vi: 'Hai dữ kiện trái nhau' },
  description:
    'The statement of a fact, read as a sentence of a note, contradicts another fact, of this base or of another one. A claim that agrees with one of the two is told to contradict the other. Drafts and claims that were checked (`rating`) are left out, in bases with more than 300 facts each statement is held against the eight that its words bring nearest, and bases with more than 10,000 are not looked through.',
  defaultSeverity: 'information',
  check: (context) => {
    const { base, evidence } = context
    return base.facts.flatMap((fact) =>
      (evidence.disagreements?.get(factKey(fact)) ?? []).map((other) => finding(context, fact, other)),
    )
  },
}

function finding({ severity, language, base }: BaseRuleContext, fact: Fact, other: Fact): Finding {
  const name = other.base === base.id ? other.id : `${other.base}:${other.id}`
  return {
    code: factsDisagree.code,
    severity,
    span: fact.idSpan,
    message: baseStrings(language).disagree(name),
    related: [{ ...factPlace(other), message: inLanguage(other.statement, language) }],
    fixes: () => [],
  }
}
