/** What is said to be no cause is neither asserted nor denied for itself. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('What is no cause, in English', () => {
  checkVerdicts(bundled, {
    'Costs may rise, but not because China is leaving GPUs.': 'contradicted leaving-gpus-may-raise-costs',
    'Costs may rise not because GPUs are expensive but because China is leaving them.':
      'supported leaving-gpus-may-raise-costs',
    'China lacks quality data not because the US bans Nvidia GPUs but because of its own laws.':
      'supported quality-data-scarce',
    'Models underperform not because the algorithms are bad but because data are limited.':
      'supported data-limits-may-cut-performance',
  })
})

describe('What is no cause, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không phải vì Trung Quốc rời bỏ GPU mà chi phí tăng.': 'contradicted leaving-gpus-may-raise-costs',
    'Chi phí tăng không phải vì GPU đắt mà vì Trung Quốc rời bỏ GPU.': 'supported leaving-gpus-may-raise-costs',
    'Trung Quốc thiếu dữ liệu không phải vì Mỹ cấm GPU Nvidia mà vì luật trong nước.': 'supported quality-data-scarce',
    'AI Trung Quốc chậm không phải do thiếu dữ liệu chất lượng.': 'unverified',
  })
})

describe('"Only" does not tell how much there is of a thing', () => {
  checkVerdicts(bundled, {
    'Machine learning is only as good as the data it is trained on.': 'unverified',
    'Only good data makes a good model.': 'unverified',
    'Mô hình AI chỉ tốt khi dữ liệu tốt.': 'unverified',
  })
})

describe('What goes on meanwhile is not guessed to do anything', () => {
  checkVerdicts(bundled, {
    'Trong bối cảnh Mỹ hạn chế xuất khẩu chip, Trung Quốc vẫn không ngừng phát triển và ứng dụng AI.': 'unverified',
  })
})
