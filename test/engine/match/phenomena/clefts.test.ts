/** "What is scarce is tea.": what begins as a question does, and is none. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('What is so, is this: in English', () => {
  checkVerdicts(tea, {
    'What is scarce in Japan is good tea leaves.': 'supported leaves-scarce',
  })
  checkVerdicts(bundled, {
    'What is needed is that more diverse data be collected and processed.': 'supported more-data-needed',
    'What is plentiful in China is quality data for training AI models.': 'contradicted quality-data-scarce',
    'What does worry China is the shortage of top AI experts.': 'supported top-experts-scarce',
  })
})

describe('What asks all the same, in English', () => {
  checkVerdicts(bundled, {
    'What is scarce in China, and is quality data for training AI models it?': 'none',
    'What is the main challenge for AI in China, the shortage of quality data': 'none',
    'What is the use of a ban on Nvidia GPUs for China.': 'none',
  })
})
