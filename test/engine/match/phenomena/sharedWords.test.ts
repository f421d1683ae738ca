/** The same words, and not the claim. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('The same things, and nothing that bears on the fact, in English', () => {
  checkVerdicts(tea, {
    'The tea tax is collected at tea houses in the morning.': 'unverified',
    'Tea leaves are dried in Japan for two days.': 'unverified',
    'France and Japan both hold tea auctions.': 'unverified',
  })
})

describe('The same things, and nothing that bears on the fact, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thuế chè được thu tại quán chè vào buổi sáng.': 'unverified',
    'Lá chè ở Nhật Bản được phơi hai ngày.': 'unverified',
  })
})

describe('The same relation, of other things, in English', () => {
  checkVerdicts(bundled, {
    'Vietnam lacks AI experts.': 'unverified',
    'India has plenty of data for training AI models.': 'unverified',
    'AI experts collect data in the field, and they often prefer tea.': 'unverified',
    'Sora can make videos of up to a minute, but the app is expensive.': 'unverified',
  })
})

describe('The same relation, of other things, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Chuyên gia AI Việt Nam thường chọn Singapore.': 'unverified',
    'Nhật Bản cấm xuất khẩu công cụ bán dẫn sang Nga.': 'unverified',
  })
})

describe('Compared with another place than the one that the fact is about, in English', () => {
  checkVerdicts(bundled, {
    'Benefits for AI experts are better in Beijing than in Hangzhou.': 'unverified',
    'Before the curbs, Nvidia sold a quarter of its cards in China.': 'unverified',
    'Sora can make a video from a single sentence.': 'unverified',
  })
})

describe('Compared with another place than the one that the fact is about, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Phúc lợi cho chuyên gia AI ở Bắc Kinh cao hơn ở Hàng Châu.': 'unverified',
  })
})

describe('The same places, and not the thing that the fact is about, in English', () => {
  checkVerdicts(bundled, {
    'The US restricts the export of advanced jet engines to China.': 'none',
    'China bought GPUs from Nvidia freely before the US ban.': 'unverified',
  })
})

describe('The same places, and not the thing that the fact is about, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Mỹ hạn chế xuất khẩu động cơ máy bay tiên tiến sang Trung Quốc.': 'none',
    'Trước khi Mỹ ra lệnh cấm, Trung Quốc mua GPU Nvidia thoải mái.': 'unverified',
  })
})

describe('The same of another place, in English', () => {
  checkVerdicts(bundled, {
    'American tech firms intensify their research on AI models.': 'unverified',
    'Chinese tech firms intensify their research on AI models.': 'supported firms-step-up-research',
    "Chinese restrictions affect America's AI.": 'unverified',
    'The US worries about its shortage of leading AI experts.': 'unverified',
    'The US restrictions affect AI in China.': 'supported us-restrictions-affect-ai',
  })
})

describe('The same of another place, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Các hãng công nghệ Mỹ tăng cường nghiên cứu mô hình AI.': 'unverified',
    'Các hãng công nghệ Trung Quốc tăng cường nghiên cứu mô hình AI.': 'supported firms-step-up-research',
    'Mỹ lo ngại việc thiếu chuyên gia AI trong nước.': 'unverified',
    'Trung Quốc lo vì thiếu chuyên gia AI hàng đầu.': 'supported top-experts-scarce',
  })
})

describe('Experts of other fields', () => {
  checkVerdicts(bundled, {
    'China lacks top medical experts.': 'none',
    'China is short of leading experts in tax law.': 'none',
    'Trung Quốc thiếu chuyên gia y tế hàng đầu.': 'none',
    'China is short of leading experts.': 'supported top-experts-scarce',
  })
})
