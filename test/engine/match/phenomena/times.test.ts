/** What once was, what has ended, and what would follow from a thing that is not there. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('What once was denies nothing that is, in English', () => {
  checkVerdicts(tea, {
    'Japan used to have plenty of good tea leaves.': 'unverified',
    'France once let Japan take part in its tea auctions.': 'unverified',
    'Japan has plenty of good tea leaves once again.': 'contradicted leaves-scarce',
  })
})

describe('What once was denies nothing that is, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Trước kia lá chè ngon ở Nhật Bản rất dồi dào.': 'unverified',
    'Trước đây Pháp cho phép Nhật Bản dự đấu giá chè.': 'unverified',
    'Từ trước đến nay, lá chè ngon ở Nhật Bản vẫn dồi dào.': 'contradicted leaves-scarce',
  })
})

describe('What follows when a thing is over does not tell what comes of it, in English', () => {
  checkVerdicts(tea, {
    'When the tea tax is lifted, tea houses in Japan will boom.': 'unverified',
    'The tea tax hardly slows tea houses in Japan.': 'contradicted tax-may-slow-trade',
  })
})

describe('What follows when a thing is over does not tell what comes of it, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thuế chè chấm dứt thì quán chè Nhật Bản sẽ bùng nổ.': 'unverified',
    'Thuế chè chẳng làm chậm quán chè Nhật Bản.': 'contradicted tax-may-slow-trade',
  })
})

describe('What follows from the lack of a thing does not tell what the thing does, in English', () => {
  checkVerdicts(bundled, {
    'With no cooperation among experts, AI innovation slows.': 'unverified',
    'Cooperation among experts slows AI innovation.': 'contradicted mixed-teams-spur-innovation',
  })
})

describe('What follows from the lack of a thing does not tell what the thing does, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không có sự hợp tác của các chuyên gia, đổi mới AI chậm lại.': 'unverified',
    'Sự hợp tác của các chuyên gia kìm hãm đổi mới AI.': 'contradicted mixed-teams-spur-innovation',
  })
})

describe('What slows for lack of a thing, wherever that is said, in English', () => {
  checkVerdicts(bundled, {
    'AI innovation falters without cooperation.': 'unverified',
    'China once trained its models on TPUs.': 'unverified',
    "When the semiconductor export restrictions are lifted, China's AI chip industry will blossom.": 'unverified',
    "China's AI industry had changed a lot before Sora.": 'unverified',
  })
})

describe('What slows for lack of a thing, wherever that is said, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thiếu sự hợp tác, đổi mới AI chững lại.': 'unverified',
    'Mỹ từng bán công cụ bán dẫn tiên tiến cho Trung Quốc.': 'unverified',
    'Giới buôn lậu Trung Quốc qua mặt lệnh cấm GPU Nvidia của Mỹ.': 'unverified',
    'Người ta nói rất nhiều về dữ liệu huấn luyện ở Trung Quốc.': 'unverified',
  })
})

describe('Once as a joint tells of no past, in English', () => {
  checkVerdicts(bundled, {
    'Costs are bound to fall in China once GPUs are given up.': 'contradicted leaving-gpus-may-raise-costs',
    'Costs could climb in China once GPUs are given up.': 'supported leaving-gpus-may-raise-costs',
  })
})

describe('A search that is over, in English and in Vietnamese', () => {
  checkVerdicts(bundled, {
    'China has called off its hunt for TPUs and other alternatives.': 'contradicted china-seeks-alternatives',
    'Trung Quốc đã ngừng cuộc tìm kiếm TPU và các phương án thay thế khác.': 'contradicted china-seeks-alternatives',
  })
})
