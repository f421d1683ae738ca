/** A verb with its denial in one word begins the same phrases as "not" by itself. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Denials in one word with their verb', () => {
  checkVerdicts(bundled, {
    "China's tech giants do not invest in anything but AI.": 'overstated big-tech-prioritises-ai',
    "China's tech giants don't invest in anything but AI.": 'overstated big-tech-prioritises-ai',
    "China's tech giants aren't investing in anything but AI.": 'overstated big-tech-prioritises-ai',
    "China's tech giants haven't invested in anything but AI.": 'overstated big-tech-prioritises-ai',
    "AI models short of data aren't up to scratch.": 'supported data-limits-may-cut-performance',
    "Progress in text-to-video isn't only a spur to competition.": 'supported video-progress-spurs-competition',
  })
})

describe('Nothing without it', () => {
  checkVerdicts(bundled, {
    "China won't get lasting AI growth unless it gathers and processes more varied data.": 'supported more-data-needed',
    'China will not get lasting AI growth unless it gathers and processes more varied data.':
      'supported more-data-needed',
    "AI in China can't grow for long unless more varied data is gathered and processed.": 'supported more-data-needed',
  })
})

describe('Plenty that is out of reach', () => {
  checkVerdicts(bundled, {
    "China can't get enough good data for training new models.": 'supported quality-data-scarce',
    "China can't get hold of enough good data for training new models.": 'supported data-access-limits-models',
    'China has enough good data for training new models.': 'contradicted quality-data-scarce',
  })
})
