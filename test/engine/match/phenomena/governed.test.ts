/** What a verb makes of the noun behind it, and what is only held against something. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Who dodges a thing or talks of it asserts nothing of it, in English', () => {
  checkVerdicts(tea, {
    'Smugglers dodge the French ban on Japan at the tea auctions.': 'unverified',
    'The French ban on Japan at the tea auctions stands.': 'supported france-bars-japan',
  })
  checkVerdicts(bundled, {
    "Traders circumvent Washington's ban on Nvidia GPUs for China.": 'unverified',
  })
})

describe('Who dodges a thing or talks of it asserts nothing of it, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Giới buôn lậu lách lệnh cấm GPU của Nvidia đối với Trung Quốc.': 'unverified',
  })
})

describe('Who revokes a thing denies that it is so, in English', () => {
  checkVerdicts(bundled, {
    'Washington revokes its ban on Nvidia GPUs for China.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('Who revokes a thing denies that it is so, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Washington bãi bỏ lệnh cấm Trung Quốc mua GPU của Nvidia.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('What is only held against the relation’s object is not its object, in English', () => {
  checkVerdicts(bundled, {
    'Big Chinese tech companies prioritise property rather than AI investment.': 'unverified',
    'Big Chinese tech companies prioritise AI investment rather than property.': 'supported big-tech-prioritises-ai',
  })
})

describe('What is only held against the relation’s object is not its object, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Các công ty công nghệ lớn của Trung Quốc ưu tiên địa ốc hơn là đầu tư AI.': 'unverified',
    'Các công ty công nghệ lớn của Trung Quốc ưu tiên đầu tư AI hơn là địa ốc.': 'supported big-tech-prioritises-ai',
  })
})

describe('One party alone is no relation between two, in English', () => {
  checkVerdicts(bundled, { 'Washington gorges itself on advanced semiconductor tools.': 'unverified' })
})

describe('One party alone is no relation between two, in Vietnamese', () => {
  checkVerdicts(bundled, { 'Chính quyền Mỹ tợp lấy công cụ bán dẫn tiên tiến.': 'unverified' })
})

describe('Who does not do a thing lacks nothing, in English', () => {
  checkVerdicts(bundled, { 'China does not train its models on European data.': 'unverified' })
})

describe('Who does not do a thing lacks nothing, in Vietnamese', () => {
  checkVerdicts(bundled, { 'Trung Quốc không huấn luyện mô hình bằng dữ liệu ấy.': 'unverified' })
})

describe('What something else is about is not what the relation is of, in English', () => {
  checkVerdicts(bundled, {
    'In China there is no lack of essays about training data.': 'unverified',
    'In China there is no lack of good training data.': 'contradicted quality-data-scarce',
    'Data annotation is plentiful in China.': 'unverified',
  })
})

describe('What something else is about is not what the relation is of, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Ở Trung Quốc không thiếu sách vở viết về dữ liệu huấn luyện.': 'unverified',
    'Ở Trung Quốc không thiếu dữ liệu huấn luyện tốt.': 'contradicted quality-data-scarce',
  })
})

describe('Less one thing than another is not that thing, in English', () => {
  checkVerdicts(bundled, {
    "Scarce training data is less a challenge for China's AI than an excuse.":
      'contradicted data-scarcity-main-challenge',
  })
})

describe('No more than a trifle, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Khan hiếm dữ liệu huấn luyện chẳng qua là chuyện nhỏ với AI Trung Quốc.':
      'contradicted data-scarcity-main-challenge',
  })
})
