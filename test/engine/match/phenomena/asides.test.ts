/** An aside between commas: what it stands in goes on behind it, and the aside itself claims nothing of it. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('A clause that goes on behind an aside, in English', () => {
  checkVerdicts(tea, {
    'Nor, as Aiko notes, are good tea leaves plentiful in Japan.': 'supported leaves-scarce',
    'Nor, in the view of the elders, does blending promote new flavours.': 'contradicted blending-spurs-ideas',
    'Never, according to the harbour master, has France barred Japan from the tea auctions.':
      'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    'Nor, according to her, do US restrictions leave AI in China unaffected.': 'supported us-restrictions-affect-ai',
    'Nor, in the reading of most analysts, are top AI experts plentiful in China.': 'supported top-experts-scarce',
    'One of the main challenges of Chinese AI, and it was said long before Sora came, is that good training data is hard to find.':
      'supported data-scarcity-main-challenge',
  })
})

describe('A clause that goes on behind an aside, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Một trong những vấn đề chính của quán chè Nhật Bản, và điều này ai ở cảng cũng biết, là thiếu lá chè.':
      'supported scarcity-one-problem',
  })
  checkVerdicts(bundled, {
    'Một trong những thách thức chính của AI Trung Quốc, theo cô Hạnh, là khan hiếm dữ liệu chất lượng.':
      'supported data-scarcity-main-challenge',
  })
})
