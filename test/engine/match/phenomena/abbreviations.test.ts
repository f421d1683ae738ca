/** Abbreviations in the place of names. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Of countries, in English', () => {
  checkVerdicts(bundled, {
    'The U.S. bans the PRC from Nvidia GPUs.': 'supported us-bans-nvidia-gpus',
    'The US keeps PRC firms from Nvidia GPUs.': 'supported us-bans-nvidia-gpus',
  })
})

describe('Of countries, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Mỹ cấm TQ dùng GPU của Nvidia.': 'supported us-bans-nvidia-gpus',
  })
})

describe('Of things, in English', () => {
  checkVerdicts(bundled, {
    'The PRC lacks quality data for training LLMs.': 'supported quality-data-scarce',
  })
})

describe('Of things, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'TQ thiếu dữ liệu chất lượng để huấn luyện LLM.': 'supported quality-data-scarce',
    'Căng thẳng thương mại Mỹ - TQ ảnh hưởng đến TTNT tạo sinh của TQ.':
      'supported trade-tension-affects-generative-ai',
  })
})
