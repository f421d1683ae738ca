/** Every rule, in the order in which settings and docs list them. */
import type { BaseRule } from './baseRule'
import { contradicted } from './contradicted'
import { danglingCitation } from './danglingCitation'
import { factsDisagree } from './factsDisagree'
import { miscited } from './miscited'
import { oneLanguage } from './oneLanguage'
import { overstated } from './overstated'
import { quoteGone } from './quoteGone'
import type { Rule } from './rule'
import { undefinedCitation } from './undefinedCitation'
import { unusedFact } from './unusedFact'
import { unverified } from './unverified'

/** The rules that read notes. */
export const RULES: readonly Rule[] = [
  contradicted,
  overstated,
  unverified,
  danglingCitation,
  undefinedCitation,
  miscited,
]

/** What is wrong in a fact base file is found when it is loaded; its code is set and documented as a rule's. */
export const FACT_BASE_RULE: Omit<Rule, 'check'> = {
  code: 'fact-base',
  title: { en: 'Problem in a fact base', vi: 'Lỗi trong kho dữ kiện' },
  description:
    'A fact base file has something in it that cannot be read or does not fit: wrong YAML, an unknown key or name, a double id, a missing statement. The rest of the file is used all the same. The severity set here is the highest that such a finding has.',
  defaultSeverity: 'error',
}

/** The rules that read fact bases. */
export const BASE_RULES: readonly BaseRule[] = [factsDisagree, quoteGone, oneLanguage, unusedFact]

/** What is wrong in `claimlight.config.yaml`. */
export const CONFIGURATION_RULE: Omit<Rule, 'check'> = {
  code: 'configuration',
  title: { en: 'Problem in the configuration file', vi: 'Lỗi trong tệp cấu hình' },
  description:
    'The file `claimlight.config.yaml` at the top of the folder has something in it that cannot be read or does not fit: wrong YAML, an unknown setting, a value that the setting cannot have. The rest of the file holds. The severity set here is the highest that such a finding has.',
  defaultSeverity: 'warning',
}

export interface RuleDoc extends Pick<Rule, 'code' | 'title' | 'description' | 'defaultSeverity'> {}

/** What settings, docs and help say of each code. */
export function ruleDocs(): readonly RuleDoc[] {
  return [...RULES, FACT_BASE_RULE, ...BASE_RULES, CONFIGURATION_RULE].map(
    ({ code, title, description, defaultSeverity }) => ({
      code,
      title,
      description,
      defaultSeverity,
    }),
  )
}
