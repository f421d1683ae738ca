/** What journalists and students write of the bundled facts: idiom, headlines, labels of lists, and constructions of lively prose. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Little is not the only thing, in English', () => {
  checkVerdicts(bundled, {
    'Labs that see only scant data may struggle to build AI models.': 'supported unreliable-data-big-obstacle',
    'Only a shortage of quality training data holds back AI in China.': 'overstated data-scarcity-main-challenge',
    'Data scarcity, and nothing but data scarcity, is what ails Chinese AI.': 'overstated data-scarcity-main-challenge',
  })
})

describe('A phrase that fills a slot does not say how much of the rest, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Để AI Trung Quốc lớn lâu dài, phải thu thập thêm dữ liệu đủ loại, chất lượng.': 'supported more-data-needed',
  })
})

describe('Two denials, the first of how many, in English', () => {
  checkVerdicts(bundled, {
    "Not one of China's big tech firms strikes AI off its priorities.": 'supported big-tech-prioritises-ai',
    "None of China's tech giants treats AI investment as an afterthought.": 'supported big-tech-prioritises-ai',
    'None of the Chinese tech giants treats AI investment as a priority.': 'contradicted big-tech-prioritises-ai',
  })
})

describe('Two denials, the first of how many, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không một chuyên gia AI đầu ngành nào là không chuộng Mỹ.': 'overstated top-experts-prefer-us',
    'Không ngành AI nào ở Trung Quốc thoát khỏi tác động của hạn chế từ Mỹ.': 'overstated us-restrictions-affect-ai',
  })
})

describe('Whose doing a relative clause tells of, in English', () => {
  checkVerdicts(bundled, {
    'The order was signed in Beijing, which bars Washington from the GPUs of Nvidia.':
      'contradicted us-bans-nvidia-gpus',
    'The order was signed in Washington, which bars China from the GPUs of Nvidia.': 'supported us-bans-nvidia-gpus',
  })
})

describe('A cause and what it makes somebody do, in English', () => {
  checkVerdicts(bundled, {
    'American pressure has driven Chinese tech firms to cut back their research into AI models.':
      'contradicted firms-step-up-research',
    'American pressure has driven Chinese tech firms to expand their research into AI models.':
      'supported firms-step-up-research',
  })
})

describe("The fact's name where nothing of the fact is spoken of, in English", () => {
  checkVerdicts(bundled, {
    "The GPUs that Washington keeps from China are designed by AMD, while Nvidia's own stay on the shelves there.":
      'contradicted gpus-designed-by-nvidia',
  })
})

describe('A denial at the very end, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc có thiếu chuyên gia AI hàng đầu đâu.': 'contradicted top-experts-scarce',
    'GPU Nvidia có bị Mỹ cấm bán cho Trung Quốc đâu.': 'contradicted us-bans-nvidia-gpus',
    'Trung Quốc chẳng thừa chuyên gia AI hàng đầu đâu.': 'supported top-experts-scarce',
  })
})

describe('An answer is no denial, in English', () => {
  checkVerdicts(bundled, {
    'No, Nvidia GPUs are not banned in China.': 'contradicted us-bans-nvidia-gpus',
    'No, China is short of top AI experts.': 'supported top-experts-scarce',
  })
})

describe('An answer is no denial, in Vietnamese', () => {
  checkVerdicts(bundled, { 'Không, Trung Quốc thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce' })
})

describe('Who says so, to the comma, in English', () => {
  checkVerdicts(bundled, {
    'According to a retired banker from Porto, top AI experts often prefer the US.': 'supported top-experts-prefer-us',
  })
})

describe('Who says so, to the comma, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Theo giảng viên Đặng Hải Yến, Trung Quốc thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce',
  })
})

describe('A phrase does not reach across one comma, in English', () => {
  checkVerdicts(bundled, {
    'Leaving GPUs always costs more, with no exceptions.': 'overstated leaving-gpus-may-raise-costs',
  })
})

describe('What a sentence before has brought up, in English', () => {
  checkVerdicts(bundled, {
    "OpenAI has a new tool, Sora. It pours cold water on China's AI dream.": 'unverified, supported sora-cold-water',
    'Fine degrees come from Tsinghua and MIT. They give AI experts deep knowledge.':
      'unverified, supported high-degrees-give-knowledge',
    'Sora is in the news again. It was shown to reporters in a theatre.': 'unverified',
  })
})

describe('What a sentence before has brought up, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora mới ra mắt. Công cụ này đặt ra nhiều thách thức cho AI Trung Quốc.':
      'unverified, supported sora-brings-challenges',
    'Sora mới ra mắt. Nó do Google làm ra.': 'unverified, contradicted sora-made-by-openai',
  })
})

describe('Idiom for a ban and for what is let through', () => {
  checkVerdicts(bundled, {
    "By order of Washington, Nvidia's GPUs are out of bounds for China.": 'supported us-bans-nvidia-gpus',
    'Washington lets Chinese firms help themselves to Nvidia GPUs.': 'contradicted us-bans-nvidia-gpus',
    'Washington khoá vòi GPU Nvidia với Bắc Kinh.': 'supported us-bans-nvidia-gpus',
    'Mỹ để Trung Quốc tha hồ mua GPU của Nvidia.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('Idiom for cost, for haste and for all that one has', () => {
  checkVerdicts(bundled, {
    'Ditching GPUs might cost China an arm and a leg.': 'supported leaving-gpus-may-raise-costs',
    'Chia tay GPU có thể khiến Trung Quốc tốn bộn tiền.': 'supported leaving-gpus-may-raise-costs',
    'Life without GPUs comes cheaper.': 'contradicted leaving-gpus-may-raise-costs',
    'Bị Mỹ siết, các hãng công nghệ Trung Quốc càng lao vào nghiên cứu mô hình AI.': 'supported firms-step-up-research',
    "China's tech giants are sinking their last penny into AI.": 'overstated big-tech-prioritises-ai',
  })
})

describe('Headlines and labels of lists', () => {
  checkVerdicts(bundled, {
    'China eyes TPUs, Trainium as GPU stand-ins': 'supported china-seeks-alternatives',
    'Khát dữ liệu sạch, AI Trung Quốc khó lớn': 'supported data-scarcity-main-challenge',
    '- Quality training data in China: plentiful': 'contradicted quality-data-scarce',
    '- Leaving GPUs: higher costs guaranteed': 'overstated leaving-gpus-may-raise-costs',
    '- Chuyên gia AI hàng đầu ở Trung Quốc: thừa': 'contradicted top-experts-scarce',
  })
})

describe('How long it took is not who made it', () => {
  checkVerdicts(bundled, {
    'OpenAI took five months to train the first Sora.': 'unverified',
    'OpenAI mất bảy tháng mới xong bản đầu của Sora.': 'unverified',
  })
})
