/** Sentences that point back to the one before them. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('What a sentence points back to is read with it, in English', () => {
  checkVerdicts(bundled, {
    'China is short of leading AI experts. Without exception, they would rather be in the US.':
      'supported top-experts-scarce, overstated top-experts-prefer-us',
    'A model short on data may never reach the performance hoped for. It may also be hard to put such a model to practical use.':
      'supported data-limits-may-cut-performance, supported data-limits-may-hinder-use',
  })
})

describe('What a sentence points back to is read with it, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc thiếu chuyên gia AI hàng đầu. Họ lúc nào cũng ưa chuộng Mỹ.':
      'supported top-experts-scarce, overstated top-experts-prefer-us',
  })
})

describe('A sentence that points back and says nothing of the fact, in English', () => {
  checkVerdicts(bundled, {
    'Top AI experts often prefer the US. This is explained better in the book.': 'supported top-experts-prefer-us',
    "Washington bars China from Nvidia's GPUs. They allow visitors on Mondays.": 'supported us-bans-nvidia-gpus',
  })
  checkVerdicts(tea, {
    'Tea leaves are scarce in Japan. These are stored in tins of many colours.': 'supported leaves-scarce',
  })
})

describe('A sentence that points back and says nothing of the fact, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc thiếu chuyên gia AI hàng đầu. Điều này làm mình lo.': 'supported top-experts-scarce',
  })
})

describe('A consequence or a thing named before, in English', () => {
  checkVerdicts(bundled, {
    'A lack of diverse data stands in the way of building AI models. The shortage may leave models hard to apply in practice.':
      'supported unreliable-data-big-obstacle, supported data-limits-may-hinder-use',
    'Cooperation between experts of many backgrounds drives innovation in AI. Such cooperation does nothing for innovation in AI.':
      'supported mixed-teams-spur-innovation, contradicted mixed-teams-spur-innovation',
  })
})

describe('A consequence or a thing named before, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thiếu dữ liệu đa dạng là trở ngại lớn khi xây dựng mô hình AI hiệu quả. Hệ quả là mô hình có thể khó áp dụng vào thực tế.':
      'supported unreliable-data-big-obstacle, supported data-limits-may-hinder-use',
  })
})

describe('A ticked item may state something, an open one is to be done, in English', () => {
  checkVerdicts(bundled, {
    '- [x] China is short of top AI experts.': 'supported top-experts-scarce',
    '- [ ] China is short of top AI experts.': 'none',
    '- [x] ask Lan for the clip': 'none',
  })
})

describe('A ticked item may state something, an open one is to be done, in Vietnamese', () => {
  checkVerdicts(bundled, {
    '- [x] Trung Quốc thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce',
    '- [ ] Trung Quốc thiếu chuyên gia AI hàng đầu.': 'none',
  })
})
