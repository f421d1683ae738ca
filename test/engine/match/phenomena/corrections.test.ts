/** One thing denied for another: "A, not B". What is denied takes no verb along, and what is asserted is asserted of the other. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('A thing put right before the verb, in English', () => {
  checkVerdicts(tea, {
    'Substitutes, not ovens, are what tea houses are looking for.': 'supported houses-seek-substitutes',
    'What tea houses are looking for are substitutes rather than ovens.': 'supported houses-seek-substitutes',
    'Ovens, not substitutes, are what tea houses are looking for.': 'contradicted houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    'Alternatives, not GPUs, are what China wants for training its models.': 'supported china-seeks-alternatives',
    'GPUs, not TPUs or Trainium, are what China is looking for to train its models.':
      'contradicted china-seeks-alternatives',
    'It is GPUs rather than alternatives such as TPUs that China is looking for.':
      'contradicted china-seeks-alternatives',
    "Good data, not money, is what China's AI developers lack.": 'supported quality-data-scarce',
  })
})

describe('A thing put right before the verb, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thay vì GPU, Trung Quốc đang tìm TPU và Trainium.': 'supported china-seeks-alternatives',
    'Trung Quốc tìm GPU chứ không phải TPU hay Trainium.': 'contradicted china-seeks-alternatives',
    'Dữ liệu tốt chứ không phải tiền là thứ AI Trung Quốc thiếu.': 'supported quality-data-scarce',
  })
})

describe('A name put right, in English', () => {
  checkVerdicts(tea, {
    'Japan, not the French, bars Japan from the tea auctions.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    "Japan, not the US, bans Nvidia's GPUs for China.": 'contradicted us-bans-nvidia-gpus',
    "The US, not Japan, bans Nvidia's GPUs for China.": 'supported us-bans-nvidia-gpus',
  })
})

describe('A name put right, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc, chứ không phải Mỹ, mới là bên thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce',
    'Mỹ, chứ không phải Trung Quốc, mới là bên thiếu chuyên gia AI hàng đầu.': 'contradicted top-experts-scarce',
  })
})

describe('A verb behind the denial is denied as ever, in English', () => {
  checkVerdicts(tea, {
    'Tea houses are looking at ovens, not looking for substitutes.': 'contradicted houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    'The country has experts, not a shortage of them: top AI experts abound in China.':
      'contradicted top-experts-scarce',
  })
})

describe('A verb behind the denial is denied as ever, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thôi dùng GPU thì chi phí chỉ có giảm chứ không thể nào tăng.': 'contradicted leaving-gpus-may-raise-costs',
  })
})

describe('Its opposite, and not it: of what fills a place of the fact, in English', () => {
  checkVerdicts(bundled, {
    "China's difficulty is a glut and not a scarcity of quality data for training new models.":
      'contradicted data-scarcity-main-challenge',
    "China's difficulty is a scarcity and not a glut of quality data for training new models.":
      'supported data-scarcity-main-challenge',
  })
})

describe('Its opposite, and not it: of what fills a place of the fact, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thách thức của AI Trung Quốc là thừa chứ không phải thiếu dữ liệu chất lượng.':
      'contradicted data-scarcity-main-challenge',
  })
})
