/** Words that would deny a fact or oppose it, and that in this sentence do neither. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('A wish opposes nothing, in English', () => {
  checkVerdicts(bundled, {
    "Nvidia would love to sell GPUs to China, but Washington won't let it.": 'supported us-bans-nvidia-gpus',
    'Although Nvidia wants to sell GPUs to China, Washington forbids it.': 'supported us-bans-nvidia-gpus',
    'Washington lets China buy Nvidia GPUs, but not chip tools.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('A wish opposes nothing, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Nvidia muốn bán GPU cho Trung Quốc nhưng Mỹ không cho.': 'supported us-bans-nvidia-gpus',
  })
})

describe('What is taken for granted is not denied', () => {
  checkVerdicts(bundled, {
    'There is no way for China to get Nvidia GPUs under the US ban.': 'supported us-bans-nvidia-gpus',
    'China has not given up on AI in spite of US restrictions.': 'unverified',
    'Trung Quốc chưa bỏ cuộc với AI dù bị Mỹ hạn chế.': 'unverified',
    'Despite US pressure, Chinese firms do not step up research.': 'contradicted firms-step-up-research',
  })
})

describe('To deny more than the fact says does not deny the fact', () => {
  checkVerdicts(bundled, {
    'Hạn chế xuất khẩu có thể làm ngành chip Trung Quốc chậm lại chứ không giết chết nó.':
      'supported export-limits-may-slow-chips',
    "Export limits may slow China's chip industry; they will not kill it.": 'supported export-limits-may-slow-chips',
  })
})

describe('What comes about where a thing is lacking is said of that thing the other way round', () => {
  checkVerdicts(bundled, {
    'A degree from MIT is no guarantee, but it does give deep knowledge.': 'supported high-degrees-give-knowledge',
    'Nếu Mỹ không thôi hạn chế xuất khẩu bán dẫn, ngành chip AI Trung Quốc có thể bị kìm lại.':
      'supported export-limits-may-slow-chips',
  })
})

describe('Not to prefer another is to prefer it, in English', () => {
  checkVerdicts(bundled, {
    'Leading AI experts rarely choose China over the US.': 'supported top-experts-prefer-us',
    'Most top AI experts would not choose China over the US.': 'supported top-experts-prefer-us',
    'Top AI experts rarely choose the US over China.': 'contradicted top-experts-prefer-us',
  })
})

describe('Of another name the fact is denied', () => {
  checkVerdicts(bundled, {
    'Google did not make Sora; OpenAI did.': 'supported sora-made-by-openai',
    'OpenAI did not make Sora; Google did.': 'contradicted sora-made-by-openai',
    'OpenAI không làm ra Sora, Google mới làm.': 'contradicted sora-made-by-openai',
  })
})

describe('So few that it does not hold of them at large, in English', () => {
  checkVerdicts(bundled, {
    'Few top AI experts prefer the US.': 'contradicted top-experts-prefer-us',
    'Few top AI experts prefer China to the US.': 'supported top-experts-prefer-us',
    'Hardly any big tech firm in China puts AI first.': 'contradicted big-tech-prioritises-ai',
    "Few obstacles are as great for China's AI as scarce quality data.": 'supported data-scarcity-main-challenge',
    'China has few top AI experts.': 'supported top-experts-scarce',
    'China has quite a few top AI experts.': 'unverified',
  })
})

describe('So few that it does not hold of them at large, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Ít hãng công nghệ lớn nào của Trung Quốc ưu tiên AI.': 'contradicted big-tech-prioritises-ai',
    'Hiếm có trở ngại nào với AI Trung Quốc lớn bằng nạn khan hiếm dữ liệu chất lượng.':
      'supported data-scarcity-main-challenge',
    'Hiếm có chuyên gia AI hàng đầu nào chọn Trung Quốc thay vì Mỹ.': 'supported top-experts-prefer-us',
  })
})

describe('One half narrows down what the other says at large, in English', () => {
  checkVerdicts(bundled, {
    'China has plenty of data, but little of it is good.': 'supported quality-data-scarce',
    'Raw data is abundant in China; quality data is not.': 'supported quality-data-scarce',
    'China does not lack engineers, but it lacks top AI experts.': 'supported top-experts-scarce',
    'Quality data is abundant in China, though raw data is not.': 'contradicted quality-data-scarce',
    'China lacks engineers, but not top AI experts.': 'contradicted top-experts-scarce',
  })
})

describe('One half narrows down what the other says at large, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc có rất nhiều dữ liệu, nhưng dữ liệu tốt thì ít.': 'supported quality-data-scarce',
    'Trung Quốc thiếu kỹ sư chứ không thiếu chuyên gia AI hàng đầu.': 'contradicted top-experts-scarce',
  })
})
