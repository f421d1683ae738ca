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

describe('Ahead of all, and nobody left, in English', () => {
  checkVerdicts(bundled, {
    'China has overtaken every country and leads the world in AI.': 'overstated china-nearer-leading-centre',
    'China leads the world in AI patents.': 'unverified',
    'No top AI expert wants to stay in China.': 'overstated top-experts-prefer-us',
  })
})

describe('Ahead of all, and nobody left, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc đã bỏ xa mọi nước và dẫn đầu thế giới về AI.': 'overstated china-nearer-leading-centre',
    'Không chuyên gia AI giỏi nào chịu ở lại Trung Quốc.': 'overstated top-experts-prefer-us',
  })
})

describe('A goal told as reached, in English', () => {
  checkVerdicts(bundled, {
    'China has cemented its place as the leading AI hub on the planet.': 'overstated china-nearer-leading-centre',
  })
})

describe('A goal told as reached, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc đã khẳng định vị thế trung tâm AI số một thế giới.': 'overstated china-nearer-leading-centre',
  })
})
