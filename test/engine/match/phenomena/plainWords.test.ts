/** Everyday English: what people can't get, what they do without, what they only suppose. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Who cannot get it, in English', () => {
  checkVerdicts(bundled, {
    "China can't get Nvidia's GPUs because of the US.": 'supported us-bans-nvidia-gpus',
    "They can't get the data they need, so they can't build any AI models at all.":
      'overstated data-access-limits-models',
  })
})

describe('What is done without, in English', () => {
  checkVerdicts(bundled, {
    "Without reliable and varied data it's very tough to build good AI models.":
      'supported unreliable-data-big-obstacle',
  })
})

describe('What is only supposed, in English', () => {
  checkVerdicts(bundled, {
    'If Washington dropped the ban, China would go straight back to Nvidia.': 'unverified',
    'If chip exports stay blocked our AI chip industry is finished.': 'overstated export-limits-may-slow-chips',
  })
})
