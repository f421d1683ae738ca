/** Of how many a statement is made, and whether of nothing else. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Some, most, one of, in English', () => {
  checkVerdicts(tea, {
    'Most tea masters prefer France.': 'supported masters-often-prefer-france',
    'Some tea masters prefer France.': 'supported masters-often-prefer-france',
    'Scarce tea leaves are one of the problems of the tea houses.': 'supported scarcity-one-problem',
  })
})

describe('Some, most, one of, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Hầu hết nghệ nhân chè ưa chuộng nước Pháp.': 'supported masters-often-prefer-france',
    'Thiếu lá chè là một trong các khó khăn của quán chè.': 'supported scarcity-one-problem',
  })
})

describe('All, every, in English', () => {
  checkVerdicts(tea, {
    'Every tea master prefers France.': 'overstated masters-often-prefer-france',
    'All tea masters prefer France.': 'overstated masters-often-prefer-france',
    'No tea master prefers France.': 'contradicted masters-often-prefer-france',
  })
})

describe('All, every, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Mọi nghệ nhân chè đều ưa chuộng nước Pháp.': 'overstated masters-often-prefer-france',
  })
})

describe('Only, sole, in English', () => {
  checkVerdicts(tea, {
    'Scarce tea leaves are the sole problem of the tea houses.': 'overstated scarcity-one-problem',
    'The one and only problem of tea houses is scarce leaves.': 'overstated scarcity-one-problem',
    'Only France bars Japan from the tea auctions.': 'overstated france-bars-japan',
  })
  checkVerdicts(bundled, {
    'The large Chinese technology companies no longer invest in anything but AI.': 'overstated big-tech-prioritises-ai',
  })
})

describe('Only, sole, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Khó khăn duy nhất của quán chè là thiếu lá chè.': 'overstated scarcity-one-problem',
  })
})

describe('Not all: less than all, and no denial of some, in English', () => {
  checkVerdicts(tea, {
    'Not all tea masters prefer France.': 'supported masters-often-prefer-france',
    'France does not always bar Japan from the tea auctions.': 'unverified',
  })
  checkVerdicts(bundled, {
    "Not all of China's large technology companies give priority to investing in AI.":
      'contradicted big-tech-prioritises-ai',
  })
})

describe('Not all: less than all, and no denial of some, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Không phải mọi nghệ nhân chè đều ưa chuộng nước Pháp.': 'supported masters-often-prefer-france',
  })
  checkVerdicts(bundled, {
    'Không phải tất cả công ty công nghệ lớn của Trung Quốc đều ưu tiên đầu tư vào AI.':
      'contradicted big-tech-prioritises-ai',
  })
})

describe('None that does not: all, in English', () => {
  checkVerdicts(bundled, {
    'There is no large Chinese technology company that does not give priority to investing in AI.':
      'supported big-tech-prioritises-ai',
  })
})

describe('None that does not: all, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không có công ty công nghệ lớn nào trong nước lại không ưu tiên đầu tư vào AI.':
      'supported big-tech-prioritises-ai',
  })
})

describe('None at all, where the fact says too few, in English', () => {
  checkVerdicts(bundled, {
    'China has not a single top AI expert left.': 'overstated top-experts-scarce',
    'China has no quality data whatsoever for training AI models.': 'overstated quality-data-scarce',
    'US curbs have yielded not a single opportunity for the Chinese AI market.':
      'contradicted restrictions-open-opportunities',
  })
})

describe('None at all, where the fact says too few, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc không còn một chuyên gia AI hàng đầu nào.': 'overstated top-experts-scarce',
  })
})

describe('Emphasis that lets nothing else count, in English', () => {
  checkVerdicts(tea, {
    'New flavours spring from blending and from nowhere else.': 'overstated blending-spurs-ideas',
    'New flavours arise from blending and from nothing besides.': 'overstated blending-spurs-ideas',
    'Tea houses are looking for substitutes and for nothing else.': 'overstated houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    "The growth of China's AI industry rests on the degrees of its experts and on nothing else.":
      'overstated degrees-matter',
    'Among the biggest challenges for Chinese AI are energy, chips and the scarcity of quality data for training models.':
      'supported data-scarcity-main-challenge',
  })
})

describe('Emphasis that lets nothing else count, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Hương vị mới sinh ra từ pha trộn chứ không từ đâu khác.': 'overstated blending-spurs-ideas',
    'Hương vị mới bắt nguồn từ pha trộn chứ chẳng từ cái gì khác.': 'overstated blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'Đổi mới trong AI bắt nguồn từ hợp tác giữa chuyên gia nhiều nền giáo dục chứ không từ nơi nào khác.':
      'overstated mixed-teams-spur-innovation',
  })
})

describe('Two denials, the first of a thing, in English', () => {
  checkVerdicts(bundled, {
    "There is no part of China's AI industry that Sora has not changed.": 'overstated sora-changes-industry',
    "Sora has not left China's AI industry unchanged.": 'supported sora-changes-industry',
  })
})

describe('Two denials, the first of a thing, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không có mảng nào của ngành AI Trung Quốc mà Sora không làm thay đổi.': 'overstated sora-changes-industry',
  })
})

describe('Never, of what may be', () => {
  checkVerdicts(bundled, {
    'Where access to the data needed is limited, AI models never improve.': 'overstated data-access-limits-models',
    'Truy cập dữ liệu cần thiết bị hạn chế thì chẳng bao giờ cải thiện được mô hình AI.':
      'overstated data-access-limits-models',
  })
})

describe('None is as before: an opposite denied of any, in English', () => {
  checkVerdicts(bundled, {
    "Nothing in China's AI industry is as it was before Sora.": 'overstated sora-changes-industry',
    'There is no abundance of quality data for training AI models in China.': 'supported quality-data-scarce',
  })
})

describe('In every part, in English', () => {
  checkVerdicts(bundled, {
    "Sora has changed every part of China's AI industry.": 'overstated sora-changes-industry',
    "This shift awakens every part of the potential for development of China's AI industry.":
      'supported shift-stirs-all-round-growth',
  })
})

describe('In every part, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora làm thay đổi mọi mặt của ngành AI Trung Quốc.': 'overstated sora-changes-industry',
    'Sự chuyển đổi này khơi dậy tiềm năng phát triển mọi mặt của ngành AI Trung Quốc.':
      'supported shift-stirs-all-round-growth',
  })
})

describe('Few of them, in English', () => {
  checkVerdicts(bundled, {
    'Few of the top AI experts prefer the US.': 'contradicted top-experts-prefer-us',
    'A few of the top AI experts prefer the US.': 'supported top-experts-prefer-us',
  })
})
