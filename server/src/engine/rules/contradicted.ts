import { claimFindings } from './claims'
import type { Rule } from './rule'

/** "China has plenty of chips" where the fact base says that they are scarce. */
export const contradicted: Rule = {
  code: 'contradicted',
  title: { en: 'Claim contradicted by a fact', vi: 'Nhận định trái với dữ kiện' },
  description:
    'The claim says the opposite of what a fact of the fact base says: it denies it, swaps who does it to whom, or puts an opposite in its place. Raised on the strongest grounds only. Correct the claim, cite the fact that it argues with, or ignore the line.',
  defaultSeverity: 'warning',
  check: (context) => claimFindings(context, 'contradicted'),
}
