/** Another name in the place of the one that the fact has. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Stated, in English', () => {
  checkVerdicts(tea, {
    'Gyokuro is grown by the Kagoshima estate.': 'contradicted gyokuro-grown-by-uji',
  })
  checkVerdicts(bundled, {
    'Sora was created by Google.': 'contradicted sora-made-by-openai',
  })
})

describe('Stated, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Chè gyokuro là của đồn điền Kagoshima.': 'contradicted gyokuro-grown-by-uji',
  })
  checkVerdicts(bundled, {
    'Sora là sản phẩm của Google.': 'contradicted sora-made-by-openai',
  })
})

describe('Denied for the other, in English', () => {
  checkVerdicts(tea, {
    'The gyokuro comes from Kagoshima, not from Uji.': 'contradicted gyokuro-grown-by-uji',
    'The gyokuro comes from Uji, not from Kagoshima.': 'supported gyokuro-grown-by-uji',
  })
})

describe('As an owner, whatever else is said, in English', () => {
  checkVerdicts(tea, {
    "Kagoshima's gyokuro sells well.": 'contradicted gyokuro-grown-by-uji',
    "Kagoshima's gyokuro tasters drink all day.": 'unverified',
  })
  checkVerdicts(bundled, {
    "Google's Sora has thrown cold water on China's AI dream.": 'contradicted sora-made-by-openai',
    "Washington bars China from AMD's GPUs.": 'contradicted gpus-designed-by-nvidia',
  })
})

describe('As an owner, whatever else is said, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Gyokuro của Kagoshima bán chạy.': 'contradicted gyokuro-grown-by-uji',
  })
  checkVerdicts(bundled, {
    'Sora của Google mở ra triển vọng mới cho AI Trung Quốc.': 'contradicted sora-made-by-openai',
  })
})

describe('A place that the fact does not speak of, in English', () => {
  checkVerdicts(tea, {
    'Tea leaves are scarce in Brazil.': 'unverified',
  })
})

describe('A place that the fact does not speak of, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Ấn Độ khan hiếm.': 'unverified',
  })
})

describe('Whose it is, told by its, in English', () => {
  checkVerdicts(bundled, {
    "It was Meta, with its Sora, that poured cold water on China's AI dream.": 'contradicted sora-made-by-openai',
    "OpenAI, with its Sora, poured cold water on China's AI dream.": 'supported sora-cold-water',
  })
})

describe('Whose it is, told by its, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Chính Microsoft, với Sora của mình, đã dội gáo nước lạnh vào giấc mơ AI của Trung Quốc.':
      'contradicted sora-made-by-openai',
  })
})

describe('Two places bound by a dash, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Căng thẳng thương mại Mỹ – Trung ảnh hưởng tới AI tạo sinh của Trung Quốc.':
      'supported trade-tension-affects-generative-ai',
  })
})

describe('Behind a verb that takes the denial, a name is not denied, in English', () => {
  checkVerdicts(bundled, {
    'China cannot lay its hands on GPUs that Nvidia designs, for Washington bans them.':
      'supported us-bans-nvidia-gpus',
  })
})

describe('Behind a verb that takes the denial, a name is not denied, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc không được mua GPU do Nvidia thiết kế vì Washington cấm.': 'supported us-bans-nvidia-gpus',
  })
})

describe('In apposition, or in a clause on what it is most about, in English', () => {
  checkVerdicts(tea, {
    'Gyokuro, which is grown by the Kagoshima estate, sells well.': 'contradicted gyokuro-grown-by-uji',
    'Gyokuro, which is grown by the Uji estate, sells well.': 'supported gyokuro-grown-by-uji',
  })
  checkVerdicts(bundled, {
    'Sora, which was launched by Google, has changed the Chinese AI sector.': 'contradicted sora-made-by-openai',
    "Sora (a Google tool) has transformed China's AI industry.": 'contradicted sora-made-by-openai',
    "It was with Sora, a model from Microsoft, that China's AI industry began to change.":
      'contradicted sora-made-by-openai',
    "Sora, a rival of Google's, has changed China's AI industry.": 'unverified',
    "Sora, an OpenAI model, has changed China's AI industry.": 'supported sora-changes-industry',
  })
})

describe('In apposition, or in a clause on what it is most about, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora, do chính Meta phát triển, đã làm ngành AI Trung Quốc thay đổi.': 'contradicted sora-made-by-openai',
    'Ra đời từ tay Google, Sora làm thay đổi ngành AI Trung Quốc.': 'contradicted sora-made-by-openai',
    'Ra đời từ tay OpenAI, Sora làm thay đổi ngành AI Trung Quốc.': 'supported sora-changes-industry',
  })
})

describe('What another thing is held against, in English', () => {
  checkVerdicts(bundled, {
    "Google's tool, a rival of Sora, was launched in May.": 'unverified',
    'Tencent has yet to launch a model that can rival Sora.': 'unverified',
  })
})

describe('What another thing is held against, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Meta vừa ra mắt một đối thủ của Sora.': 'unverified',
    'Baidu chưa ra mắt công cụ nào sánh được với Sora.': 'unverified',
    'Meta vừa ra mắt Sora.': 'contradicted sora-made-by-openai',
  })
})
