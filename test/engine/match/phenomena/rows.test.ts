/** Qualities in a row belong to one thing, and a comma between them ends no clause. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Qualities in a row, in English', () => {
  checkVerdicts(bundled, {
    'There is no call to step up the processing of diverse, quality data for AI to grow sustainably in China.':
      'contradicted more-data-needed',
    'If data is scarce and unreliable, effective AI models are hard to build.':
      'supported unreliable-data-big-obstacle',
  })
})

describe('Qualities in a row, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sự thiếu hụt dữ liệu phong phú, đáng tin lại thuận lợi hơn cho việc xây dựng mô hình AI.':
      'contradicted unreliable-data-big-obstacle',
  })
})
