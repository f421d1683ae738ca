/** Done where the fact has it only sought, and more than it says. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Has replaced for looks for, in English', () => {
  checkVerdicts(tea, {
    'Tea houses have replaced tea by substitutes.': 'overstated houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    'China has replaced GPUs with TPUs and Trainium for training AI models.': 'overstated china-seeks-alternatives',
  })
})

describe('Has replaced for looks for, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Các quán chè đã thay thế chè bằng lúa mạch rang.': 'overstated houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    'Trung Quốc đã thay GPU bằng TPU và Trainium để huấn luyện mô hình AI.': 'overstated china-seeks-alternatives',
  })
})

describe('Looks for, in English', () => {
  checkVerdicts(tea, {
    'Tea houses look at substitutes.': 'supported houses-seek-substitutes',
  })
})

describe('Looks for, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Quán chè đang tìm thứ thay thế.': 'supported houses-seek-substitutes',
  })
})
