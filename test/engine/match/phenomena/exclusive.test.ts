/** Denials that make a thing the only one, or the foremost: "apart from A, nothing does it", "nothing does it as much as A". */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Apart from it, nothing: in English', () => {
  checkVerdicts(tea, {
    'Apart from blending, nothing promotes new flavours.': 'overstated blending-spurs-ideas',
    'Nothing besides blending promotes new flavours.': 'overstated blending-spurs-ideas',
    'Except for blending, no craft promotes new flavours.': 'overstated blending-spurs-ideas',
    'Nothing promotes new flavours, blending least of all.': 'contradicted blending-spurs-ideas',
    'Blending does not promote new flavours.': 'contradicted blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'Besides the lack of good training data, nothing troubles AI in China.': 'overstated data-scarcity-main-challenge',
  })
})

describe('Apart from it, nothing: in Vietnamese', () => {
  checkVerdicts(tea, {
    'Ngoài pha trộn ra, không có gì thúc đẩy hương vị mới.': 'overstated blending-spurs-ideas',
    'Trừ pha trộn, chẳng thứ gì thúc đẩy hương vị mới.': 'overstated blending-spurs-ideas',
    'Pha trộn không thúc đẩy hương vị mới.': 'contradicted blending-spurs-ideas',
  })
})

describe('Nothing as great as it, in English', () => {
  checkVerdicts(tea, {
    'Nothing that tea houses face is as serious a problem as scarce leaves.': 'overstated scarcity-one-problem',
    "None of the tea houses' problems is worse than scarce leaves.": 'overstated scarcity-one-problem',
    'Scarce leaves are not as big a problem for tea houses as the rent.': 'contradicted scarcity-one-problem',
  })
})

describe('Nothing as great as it, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Không vấn đề nào của quán chè lớn bằng việc thiếu lá chè.': 'overstated scarcity-one-problem',
    'Thiếu lá chè không phải là vấn đề của quán chè.': 'contradicted scarcity-one-problem',
  })
  checkVerdicts(bundled, {
    'Chẳng có trở ngại nào đối với AI Trung Quốc sánh được với sự khan hiếm dữ liệu huấn luyện tốt.':
      'overstated data-scarcity-main-challenge',
  })
})

describe('How many of something else, in English', () => {
  checkVerdicts(bundled, {
    'Only a few of the models that Chinese developers back were trained on AI chips.': 'unverified',
    'Developers who get only some of the data they need are hampered in building AI models.':
      'supported data-access-limits-models',
    "Only a few of China's large technology companies give priority to investing in AI.":
      'contradicted big-tech-prioritises-ai',
    "Investing in AI comes first for just two of China's technology giants.": 'contradicted big-tech-prioritises-ai',
  })
})

describe('Another name that makes another thing, in English', () => {
  checkVerdicts(bundled, {
    'Kuaishou launched its Kling tool only four months after Sora came out.': 'unverified',
    'Kuaishou launched Sora.': 'contradicted sora-made-by-openai',
    'Sora came out of the labs of a Chinese start-up, ByteDance.': 'contradicted sora-made-by-openai',
  })
})

describe('Another name that makes another thing, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'ByteDance ra mắt Seedance sau khi Sora trình làng.': 'unverified',
    'Sora do Kuaishou phát triển.': 'contradicted sora-made-by-openai',
    'Sora do một hãng Trung Quốc là ByteDance làm ra.': 'contradicted sora-made-by-openai',
  })
})

describe('What is no longer in doubt, in English', () => {
  checkVerdicts(bundled, {
    "There is no longer any doubt that progress in text-to-video will solve the larger challenges of China's AI industry.":
      'overstated video-progress-may-not-solve',
  })
})

describe('What is no longer in doubt, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không còn gì phải nghi ngờ: tiến bộ chuyển văn bản thành video sẽ giải quyết các thách thức lớn của ngành AI Trung Quốc.':
      'overstated video-progress-may-not-solve',
  })
})

describe('Held against all the others, in English', () => {
  checkVerdicts(tea, {
    'Scarce leaves weigh on tea houses more heavily than any other problem.': 'overstated scarcity-one-problem',
    'Scarce leaves are, like all the other problems, on the minds of tea houses.': 'supported scarcity-one-problem',
  })
  checkVerdicts(bundled, {
    'Of the many obstacles to AI in China, none rivals the shortage of quality data.':
      'overstated data-scarcity-main-challenge',
    'The want of quality data ranks ahead of all other challenges for AI in China.':
      'overstated data-scarcity-main-challenge',
    'The whole of the difficulty of AI in China lies in a shortage of quality data.':
      'overstated data-scarcity-main-challenge',
    'Of all the challenges facing AI in China, the scarcity of quality data is a grave one.':
      'supported data-scarcity-main-challenge',
  })
})

describe('Held against all the others, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Khan hiếm dữ liệu chất lượng bỏ xa tất cả các trở ngại còn lại của AI Trung Quốc.':
      'overstated data-scarcity-main-challenge',
    'Thiếu dữ liệu chất lượng gây khổ cho AI Trung Quốc hơn mọi thách thức khác.':
      'overstated data-scarcity-main-challenge',
    'Cũng như mọi thách thức khác, thiếu dữ liệu chất lượng làm khó AI Trung Quốc.':
      'supported data-scarcity-main-challenge',
  })
})

describe('No further than that, in English', () => {
  checkVerdicts(bundled, {
    'American restrictions on China begin and end with the ban on Nvidia GPUs.': 'overstated us-bans-nvidia-gpus',
    'American restrictions on China are confined to a ban on Nvidia GPUs.': 'overstated us-bans-nvidia-gpus',
    'American restrictions on China are not confined to a ban on Nvidia GPUs.': 'supported us-bans-nvidia-gpus',
    'Chinese companies have no choice left but domestic solutions.': 'overstated firms-seek-home-solutions',
    'No leading AI expert would choose any country but the United States.': 'overstated top-experts-prefer-us',
    'Innovation in AI never comes about except through cooperation between experts of different backgrounds.':
      'overstated mixed-teams-spur-innovation',
  })
})

describe('No further than that, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Các hạn chế của Mỹ với Trung Quốc vỏn vẹn là lệnh cấm GPU của Nvidia.': 'overstated us-bans-nvidia-gpus',
    'Doanh nghiệp Trung Quốc giờ chỉ còn tìm đến giải pháp nội địa thôi.': 'overstated firms-seek-home-solutions',
    'Thu thập thêm dữ liệu đa dạng để AI Trung Quốc phát triển bền vững, chẳng cần gì khác.':
      'overstated more-data-needed',
  })
})
