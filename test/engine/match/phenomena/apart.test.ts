/** Names that are set apart from those of whom something is said: by an exception, or by a denial that has no verb of its own. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Of the one excepted holds the other way round, in English', () => {
  checkVerdicts(bundled, {
    'Washington lets everyone except China buy Nvidia GPUs.': 'supported us-bans-nvidia-gpus',
    "Everyone but China can buy Nvidia's GPUs from the US.": 'supported us-bans-nvidia-gpus',
    'Aside from China, every country may buy Nvidia GPUs.': 'supported us-bans-nvidia-gpus',
    'Washington bars everyone except China from Nvidia GPUs.': 'contradicted us-bans-nvidia-gpus',
    'Nobody except China can buy Nvidia GPUs from the US.': 'contradicted us-bans-nvidia-gpus',
    'Outside China, quality AI data is abundant.': 'supported quality-data-scarce',
    'Big tech firms everywhere except China put AI investment first.': 'contradicted big-tech-prioritises-ai',
  })
})

describe('Of the one excepted holds the other way round, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Mỹ bán GPU Nvidia cho mọi nước trừ Trung Quốc.': 'supported us-bans-nvidia-gpus',
    'Ngoài Trung Quốc, nước nào cũng mua được GPU của Nvidia.': 'supported us-bans-nvidia-gpus',
    'GPU Nvidia bị cấm ở khắp nơi, trừ Trung Quốc.': 'contradicted us-bans-nvidia-gpus',
    'Mỹ cấm tất cả trừ Trung Quốc tiếp cận GPU Nvidia.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('What others may, the one denied behind it may not, in English', () => {
  checkVerdicts(bundled, {
    'The US sells Nvidia GPUs to Japan, never to China.': 'supported us-bans-nvidia-gpus',
    'Nvidia GPUs reach Japan and Korea but not China.': 'supported us-bans-nvidia-gpus',
    'Washington lets its allies buy Nvidia GPUs, but not China.': 'supported us-bans-nvidia-gpus',
    'Quality data for AI is abundant in the US, not in China.': 'supported quality-data-scarce',
    'Washington bars Iran, not China, from Nvidia GPUs.': 'contradicted us-bans-nvidia-gpus',
    'US restrictions affect AI in India, not in China.': 'contradicted us-restrictions-affect-ai',
    'Big tech firms in the US, but not in China, put AI investment first.': 'contradicted big-tech-prioritises-ai',
  })
})

describe('What others may, the one denied behind it may not, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'GPU của Nvidia được bán cho Nhật Bản chứ không cho Trung Quốc.': 'supported us-bans-nvidia-gpus',
    'Hạn chế của Mỹ tác động tới AI Ấn Độ chứ không phải AI Trung Quốc.': 'contradicted us-restrictions-affect-ai',
  })
})

describe('A name set apart that the fact knows nothing of changes nothing, in English', () => {
  checkVerdicts(bundled, {
    'The US bans Nvidia GPUs for China but not for India.': 'supported us-bans-nvidia-gpus',
    "Washington bars China from Nvidia's GPUs but doesn't bar India.": 'supported us-bans-nvidia-gpus',
    'The US bans Nvidia GPUs for China and does not ban them for India.': 'supported us-bans-nvidia-gpus',
    'With the exception of Japan, top AI experts prefer the US.': 'supported top-experts-prefer-us',
    'China, not the US, is short of top AI experts.': 'supported top-experts-scarce',
    'The US, not China, is short of top AI experts.': 'contradicted top-experts-scarce',
    'Top experts avoid the US, not China.': 'contradicted top-experts-prefer-us',
    'Top experts snub China, not the US.': 'supported top-experts-prefer-us',
  })
})

describe('A name set apart that the fact knows nothing of changes nothing, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Chuyên gia AI hàng đầu chọn Mỹ chứ không chọn Trung Quốc.': 'supported top-experts-prefer-us',
    'Chuyên gia giỏi chọn Trung Quốc chứ không phải Mỹ.': 'contradicted top-experts-prefer-us',
  })
})
