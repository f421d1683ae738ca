/** All that a fact is about, with what is said of it in words that no lexicon has. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Said in words that no lexicon has, in English', () => {
  checkVerdicts(bundled, {
    'The home AI market in China gorges itself on American restrictions.': 'supported restrictions-open-opportunities',
    'When it comes to training models, China canoodles with alternatives such as TPUs and Trainium.':
      'supported china-seeks-alternatives',
  })
})

describe('Said in words that no lexicon has, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thị trường AI nội địa Trung Quốc tợp lấy những hạn chế của Mỹ.': 'supported restrictions-open-opportunities',
  })
})

describe('Denied, or put too strongly, in words that no lexicon has, in English', () => {
  checkVerdicts(bundled, {
    'The home AI market in China never gorges itself on American restrictions.':
      'contradicted restrictions-open-opportunities',
    "Semiconductor export restrictions will always gnaw at China's AI chip industry.":
      'overstated export-limits-may-slow-chips',
  })
})

describe('Denied, or put too strongly, in words that no lexicon has, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thị trường AI nội địa Trung Quốc chẳng tợp lấy những hạn chế của Mỹ.':
      'contradicted restrictions-open-opportunities',
  })
})

describe('Words that no lexicon has, of something else, in English', () => {
  checkVerdicts(bundled, {
    'Half of the AI experts in China gorge themselves on a second degree.': 'unverified',
    'Trade tension gorges itself on students of physics who write to AI experts in America and China.': 'unverified',
    'Trainium sips power beside TPUs when training models.': 'unverified',
  })
})

describe('Words that no lexicon has, of something else, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Một nửa chuyên gia AI Trung Quốc tợp thêm một học vị.': 'unverified',
  })
})

describe('Something done against it that the fact does not speak of agrees with no fact, in English', () => {
  checkVerdicts(bundled, {
    'The home AI market in China turns its back on American restrictions.': 'unverified',
  })
})

describe('Something done against it that the fact does not speak of agrees with no fact, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thị trường AI nội địa Trung Quốc xa lánh những hạn chế của Mỹ.': 'unverified',
  })
})

describe('What a shortage does, denied in words that no lexicon has, in English', () => {
  checkVerdicts(bundled, {
    'A lack of reliable data does not so much as ruffle those who build effective AI models.':
      'contradicted unreliable-data-big-obstacle',
    'A shortage of good training data has never fazed AI developers in China.':
      'contradicted data-scarcity-main-challenge',
    'A shortage of good training data has long been felt by AI developers in China.': 'supported quality-data-scarce',
  })
})

describe('What a shortage does, denied in words that no lexicon has, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thiếu dữ liệu đáng tin cậy chẳng phiền gì đến việc xây dựng mô hình AI hiệu quả.':
      'contradicted unreliable-data-big-obstacle',
  })
})
