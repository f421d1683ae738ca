/** Everyday English: what people can't get, what they do without, what they only suppose. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

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

describe('Other words for the same, in English', () => {
  checkVerdicts(tea, {
    'The tea houses have finished switching to substitutes such as barley.': 'overstated houses-seek-substitutes',
    'Scarce leaves are the least of the difficulties of the tea houses.': 'contradicted scarcity-one-problem',
  })
  checkVerdicts(bundled, {
    'China has finished swapping GPUs for TPUs in the training of its models.': 'overstated china-seeks-alternatives',
    'Good material for training new models is scarce in China.': 'supported quality-data-scarce',
    'US pressure has opened up opportunities for the domestic AI market in China.':
      'supported restrictions-open-opportunities',
    'Biased data is a big obstacle to building effective AI models.': 'supported unreliable-data-big-obstacle',
  })
})

describe('Other words for the same, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc đã thay xong GPU bằng TPU để huấn luyện mô hình AI.': 'overstated china-seeks-alternatives',
    'Áp lực của Mỹ tạo ra cơ hội cho thị trường AI trong nước của Trung Quốc.':
      'supported restrictions-open-opportunities',
    'Dữ liệu phiến diện là trở ngại lớn khi xây dựng mô hình AI hiệu quả.': 'supported unreliable-data-big-obstacle',
  })
})
