/** Conditions, concessions, and what is the condition of what. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('If, in English', () => {
  checkVerdicts(tea, {
    'If the tea tax comes, it may raise the price of tea.': 'supported tax-raises-prices',
    'If the tea tax comes, it will surely raise the price of tea.': 'overstated tax-raises-prices',
  })
})

describe('If, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nếu có thuế chè thì giá chè có thể tăng.': 'supported tax-raises-prices',
    'Nếu có thuế chè thì giá chè chắc chắn tăng.': 'overstated tax-raises-prices',
  })
})

describe('Only supposed, in English', () => {
  checkVerdicts(tea, {
    'If tea leaves were not scarce in Japan, prices would fall.': 'unverified',
  })
})

describe('Only supposed, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Giá như lá chè ở Nhật Bản không khan hiếm, quán chè sẽ vui.': 'unverified',
  })
})

describe('Even if, although, in English', () => {
  checkVerdicts(tea, {
    'Even if the tea tax comes, it will not raise the price of tea.': 'contradicted tax-raises-prices',
  })
  checkVerdicts(bundled, {
    "Although the export restrictions on semiconductors continue, they do not hold back China's AI chip industry.":
      'contradicted export-limits-may-slow-chips',
  })
})

describe('Even if, although, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Dù có thuế chè, giá chè vẫn không tăng.': 'contradicted tax-raises-prices',
    'Ngay cả khi có thuế chè, giá chè cũng không tăng.': 'contradicted tax-raises-prices',
    'Dù thuế chè tăng, lá chè ở Nhật Bản vẫn dồi dào.': 'contradicted leaves-scarce',
    'Mặc dù có thuế chè, lá chè ngon ở Nhật Bản vẫn khan hiếm.': 'supported leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Dù hạn chế xuất khẩu bán dẫn có tiếp diễn, ngành chip AI Trung Quốc cũng không bị cản trở.':
      'contradicted export-limits-may-slow-chips',
  })
})

describe('One made the condition of the other, in English', () => {
  checkVerdicts(tea, {
    'If blending is lacking, there can be no new flavours.': 'overstated blending-spurs-ideas',
    'Without blending of some kind, there are no new flavours.': 'overstated blending-spurs-ideas',
  })
})

describe('One made the condition of the other, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nếu thiếu pha trộn thì không thể có hương vị mới.': 'overstated blending-spurs-ideas',
  })
})

describe('What is absent is scarce, in English', () => {
  checkVerdicts(bundled, {
    'Having no reliable data does not hinder building effective AI models.':
      'contradicted unreliable-data-big-obstacle',
  })
})

describe('What is absent is scarce, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không có dữ liệu đáng tin cậy cũng chẳng gây trở ngại gì cho việc xây dựng mô hình AI hiệu quả.':
      'contradicted unreliable-data-big-obstacle',
  })
})

describe('However it may be, in English', () => {
  checkVerdicts(tea, {
    'However long the tea tax stays, it is no threat to tea houses.': 'contradicted tax-may-slow-trade',
    'No matter how long the tea tax stays, tea houses may be held back by it.': 'supported tax-may-slow-trade',
  })
})

describe('However it may be, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Dù thuế chè kéo dài bao lâu, nó cũng không kìm hãm quán chè.': 'contradicted tax-may-slow-trade',
  })
  checkVerdicts(bundled, {
    'Hạn chế xuất khẩu bán dẫn mà kéo dài thì ngành chip AI Trung Quốc sẽ không gượng dậy nổi.':
      'overstated export-limits-may-slow-chips',
  })
})

describe('Nothing without it, in English', () => {
  checkVerdicts(bundled, {
    'Nobody can be an esteemed AI expert without a degree from Stanford.': 'overstated high-degrees-show-standing',
    'Without a degree from Berkeley no expert can be held in esteem.': 'overstated high-degrees-show-standing',
    'No useful model can ever be built without varied and trustworthy data.': 'overstated unreliable-data-big-obstacle',
  })
})

describe('Nothing without it, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không mô hình AI nào xây dựng được nếu thiếu dữ liệu đa dạng, đáng tin cậy.':
      'overstated unreliable-data-big-obstacle',
  })
})

describe('Not unless it is so, in English', () => {
  checkVerdicts(bundled, {
    'Unless it was issued by Stanford, a diploma says nothing of the esteem that an AI expert enjoys.':
      'overstated high-degrees-show-standing',
  })
})

describe('Not unless it is so, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trừ khi do MIT cấp, tấm bằng chẳng nói lên uy tín của chuyên gia AI.': 'overstated high-degrees-show-standing',
  })
})

describe('What is supposed to last forever, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Nếu hạn chế xuất khẩu bán dẫn cứ kéo dài mãi mãi, ngành chip AI Trung Quốc có thể bị cản trở.':
      'supported export-limits-may-slow-chips',
  })
})

describe('What is supposed to last forever, in English', () => {
  checkVerdicts(bundled, {
    "If the semiconductor export curbs stay in place forever, China's AI chip industry may be held back.":
      'supported export-limits-may-slow-chips',
  })
})

describe('A time before, in English', () => {
  checkVerdicts(tea, {
    'Japan sold half of its tea at auction before the French ban.': 'unverified',
    'Japan was free to attend the tea auctions before the ban.': 'unverified',
  })
})

describe('A time before, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nhật Bản mua rất nhiều chè ở các buổi đấu giá chè trước lệnh cấm.': 'unverified',
  })
})

describe('Whenever, which is always, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Hễ là chuyên gia AI hàng đầu thì đều chọn làm việc ở Mỹ.': 'overstated top-experts-prefer-us',
  })
})

describe('What is done without a thing contradicts no fact about the lack of it, in English', () => {
  checkVerdicts(bundled, {
    'China develops AI without varied and reliable data.': 'unverified',
    'AI in China struggles without good data.': 'unverified',
    'Building effective AI models in China is hard without reliable and diverse data.': 'unverified',
    'The AI chip industry in China can grow without export restrictions.': 'unverified',
  })
})

describe('What is done without a thing contradicts no fact about the lack of it, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Nhiều công ty ở Trung Quốc huấn luyện AI mà không có dữ liệu chất lượng.': 'unverified',
    'Phát triển AI ở Trung Quốc khó khăn khi không có dữ liệu chất lượng.': 'unverified',
  })
})

describe('A condition by its order alone, in English', () => {
  checkVerdicts(bundled, {
    'Were the US to lift its ban, China would buy Nvidia GPUs again.': 'unverified',
    'Should the limits on semiconductor exports persist, the AI chip industry of China could be held back.':
      'supported export-limits-may-slow-chips',
    'Had Japan not taxed it, Hanoi would drink it.': 'none',
  })
})

describe('A condition that no second comma ends, in English', () => {
  checkVerdicts(bundled, {
    "Export limits on semiconductors, if they drag on, could hold back China's AI chip industry.":
      'supported export-limits-may-slow-chips',
  })
})

describe('A condition that no second comma ends, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Hạn chế xuất khẩu bán dẫn nếu cứ kéo dài có thể cản trở ngành chip AI Trung Quốc.':
      'supported export-limits-may-slow-chips',
  })
})

describe('Take it away, and …: in English', () => {
  checkVerdicts(bundled, {
    'Take away reliable data, and building an effective AI model becomes hard.':
      'supported unreliable-data-big-obstacle',
    'Remove good data and a model will certainly fall short of the desired performance.':
      'overstated data-limits-may-cut-performance',
    'Take away reliable data, and building an effective AI model becomes easier.':
      'contradicted unreliable-data-big-obstacle',
    'Take away the subsidies, and the chip makers of Japan close.': 'unverified',
  })
})

describe('Take it away, and …: in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Bỏ đi dữ liệu đáng tin cậy thì việc xây dựng mô hình AI hiệu quả gặp trở ngại lớn.':
      'supported unreliable-data-big-obstacle',
    'Lấy đi dữ liệu tốt thì mô hình có thể không đạt hiệu suất mong muốn.': 'supported data-limits-may-cut-performance',
  })
})
