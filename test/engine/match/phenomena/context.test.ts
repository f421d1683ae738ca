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

describe('An item of a task list may state something, with a full stop, or is to be done, in English', () => {
  checkVerdicts(bundled, {
    '- [x] China is short of top AI experts.': 'supported top-experts-scarce',
    '- [ ] China is short of top AI experts.': 'supported top-experts-scarce',
    '- [ ] China short of top AI experts': 'none',
    '- [x] ask Lan for the clip': 'none',
  })
})

describe('An item of a task list may state something, with a full stop, or is to be done, in Vietnamese', () => {
  checkVerdicts(bundled, {
    '- [x] Trung Quốc thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce',
    '- [ ] Trung Quốc thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce',
    '- [ ] Trung Quốc thiếu chuyên gia AI hàng đầu': 'none',
  })
})

describe('A pronoun for all that the fact is about, in English', () => {
  checkVerdicts(bundled, {
    "OpenAI's Sora has reached China. It poses many challenges.": 'unverified, supported sora-brings-challenges',
    "Washington bars China from Nvidia's GPUs. It has a nice garden.": 'supported us-bans-nvidia-gpus',
  })
})

describe('A pronoun for all that the fact is about, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora của OpenAI đã tới Trung Quốc. Nó đặt ra nhiều thách thức.': 'unverified, supported sora-brings-challenges',
  })
})

describe('A chain of sentences that point back, in English', () => {
  checkVerdicts(bundled, {
    'Good data for training new models is scarce in China. As a result, a model may disappoint. Models so limited always prove unusable in practice.':
      'supported quality-data-scarce, supported data-limits-may-cut-performance, overstated data-limits-may-hinder-use',
  })
})

describe('A chain of sentences that point back, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc thiếu chuyên gia AI hàng đầu. Họ thường ưa chuộng Mỹ. Ở đó họ nhận lợi ích cao hơn.':
      'supported top-experts-scarce, supported top-experts-prefer-us, supported us-offers-experts-more',
  })
})

describe('What was said of one fact and leads on to another, in English', () => {
  checkVerdicts(bundled, {
    'US restrictions weigh heavily on AI in China. They have also created opportunities for the home market.':
      'supported us-restrictions-affect-ai, supported restrictions-open-opportunities',
  })
})

describe('What was said of one fact and leads on to another, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Hạn chế của Mỹ ảnh hưởng đáng kể tới AI Trung Quốc. Chúng cũng tạo cơ hội cho thị trường AI nội địa.':
      'supported us-restrictions-affect-ai, supported restrictions-open-opportunities',
  })
})
