/** Words that grade another word, or a whole list of worries, and say nothing of how much there is. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Enough of a quality is not enough of a thing, in English', () => {
  checkVerdicts(tea, {
    'Leaves fine enough for the court are scarce in Japan.': 'supported leaves-scarce',
    'There are enough fine tea leaves in Japan.': 'contradicted leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Data clean enough to train AI models on is hard to come by in China.': 'supported quality-data-scarce',
    'China has enough quality data to train new AI models.': 'contradicted quality-data-scarce',
  })
})

describe('Enough of a quality is not enough of a thing, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè đủ ngon ở Nhật Bản rất khan hiếm.': 'supported leaves-scarce',
    'Nhật Bản có đủ lá chè ngon.': 'contradicted leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Dữ liệu đủ tốt để huấn luyện mô hình AI ở Trung Quốc đang khan hiếm.': 'supported quality-data-scarce',
  })
})

describe('"If anything" supposes nothing', () => {
  checkVerdicts(tea, {
    'The tea tax, if anything, will not slow the tea houses.': 'contradicted tax-may-slow-trade',
    'Scarce leaves are, if anything, the least of the problems of the tea houses.': 'contradicted scarcity-one-problem',
    'Good tea leaves are, if anything, plentiful in Japan.': 'contradicted leaves-scarce',
  })
})

describe('Limits on a thing that the fact limits too', () => {
  checkVerdicts(bundled, {
    'Applying AI models in practice can be difficult because of the limits on data.':
      'supported data-limits-may-hinder-use',
    'Owing to restrictions on data, models may be difficult to use in practice.':
      'supported data-limits-may-hinder-use',
    'Vì hạn chế về dữ liệu, mô hình có thể khó áp dụng vào thực tiễn.': 'supported data-limits-may-hinder-use',
    'The book is difficult because of its long chapters on data and on models in practice.': 'unverified',
  })
})
