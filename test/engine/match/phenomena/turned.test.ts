/** A word that an opposite before it turns round, or that is denied of something else: the first of the two decides. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('An opposite and what stands in its object, in English', () => {
  checkVerdicts(bundled, {
    'AI is at the bottom of the list of priorities for large Chinese technology companies.':
      'contradicted big-tech-prioritises-ai',
    'China has shown no interest in the search for alternatives such as TPUs.': 'contradicted china-seeks-alternatives',
    'Pioneering AI experts of the first rank as a rule turn away from the US in favour of China.':
      'contradicted top-experts-prefer-us',
  })
})

describe('An opposite and what stands in its object, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không công ty công nghệ lớn nào của Trung Quốc đứng ngoài cuộc đua ưu tiên đầu tư vào AI.':
      'supported big-tech-prioritises-ai',
    'Trung Quốc từ bỏ việc tìm kiếm phương án thay thế như TPU.': 'contradicted china-seeks-alternatives',
  })
})

describe('None of something else than the fact is about, in English', () => {
  checkVerdicts(bundled, {
    'Cut off from the data that it takes, not a single AI model can be built.': 'overstated data-access-limits-models',
    'Wherever quality data is scarce, not a single AI lab in China thrives.': 'supported data-scarcity-main-challenge',
    'Not a single scrap of quality data for training AI models exists in China.': 'overstated quality-data-scarce',
  })
})

describe('None of something else than the fact is about, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Ở Trung Quốc tuyệt đối không có dữ liệu chất lượng để huấn luyện mô hình AI.': 'overstated quality-data-scarce',
  })
})

describe('Who bars what is sold, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Mỹ cấm mọi dòng chip bán cho Trung Quốc.': 'overstated us-bans-nvidia-gpus',
    'Mỹ đang bán mọi dòng chip cho Trung Quốc.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('From whom somebody got it, in English', () => {
  checkVerdicts(bundled, {
    "China's AI dream got a cold shower from OpenAI's Sora.": 'supported sora-cold-water',
    "OpenAI's Sora got a cold shower from China.": 'contradicted sora-cold-water',
  })
})

describe('What a sentence is held against by comparison, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'So với Mỹ, Trung Quốc dành cho chuyên gia AI hàng đầu lợi ích cao hơn.': 'contradicted us-offers-experts-more',
    'So với Trung Quốc, Mỹ dành cho chuyên gia AI hàng đầu lợi ích cao hơn.': 'supported us-offers-experts-more',
  })
})
