/** What the source leaves open: told for a fact, that is more than it says. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('What the source leaves open, in English', () => {
  checkVerdicts(bundled, {
    'Progress in text-to-video has solved the larger challenges of the Chinese AI industry.':
      'overstated video-progress-may-not-solve',
    'Progress in text-to-video will, beyond dispute, solve the larger challenges of the Chinese AI industry.':
      'overstated video-progress-may-not-solve',
    'It remains open whether progress in text-to-video solves the larger challenges of the Chinese AI industry.':
      'supported video-progress-may-not-solve',
    'Whether progress in text-to-video helps with the larger challenges of Chinese AI is no longer in doubt.':
      'contradicted video-progress-may-not-solve',
  })
})

describe('What the source leaves open, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Tiến bộ về chuyển văn bản thành video đã giải quyết các thách thức lớn hơn của ngành AI Trung Quốc.':
      'overstated video-progress-may-not-solve',
    'Còn phải xem tiến bộ về chuyển văn bản thành video có giải quyết được các thách thức lớn hơn của ngành AI Trung Quốc không.':
      'supported video-progress-may-not-solve',
  })
})

describe('All that the source has one of, in English', () => {
  checkVerdicts(bundled, {
    'The scarcity of quality training data is behind every challenge of Chinese AI.':
      'overstated data-scarcity-main-challenge',
  })
})

describe('All that the source has one of, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Khan hiếm dữ liệu huấn luyện chất lượng gây ra mọi thách thức của AI Trung Quốc.':
      'overstated data-scarcity-main-challenge',
  })
})

describe('Never, of what may be, in English', () => {
  checkVerdicts(bundled, {
    'With such limits on data, models never live up to the performance hoped for.':
      'overstated data-limits-may-cut-performance',
  })
})

describe('Never, of what may be, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Do hạn chế dữ liệu, mô hình không bao giờ chạy trơn tru.': 'overstated data-limits-may-cut-performance',
  })
})
