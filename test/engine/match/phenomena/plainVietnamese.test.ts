/** How people say it in speech: denials, certainty and degree without the words of the newspaper. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Denied in everyday words, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora ra rồi mà ngành AI Trung Quốc vẫn y như cũ.': 'contradicted sora-changes-industry',
    'Chuyên gia AI giỏi hiếm khi muốn sang Mỹ.': 'contradicted top-experts-prefer-us',
    'TQ khát dữ liệu tốt, chứ chuyên gia AI hàng đầu thì thừa.': 'contradicted top-experts-scarce',
    'Chỉ vài công ty công nghệ lớn Trung Quốc ưu tiên đầu tư vào AI.': 'contradicted big-tech-prioritises-ai',
  })
})

describe('Overdone in everyday words, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Bỏ GPU thì kiểu gì chi phí cũng tăng.': 'overstated leaving-gpus-may-raise-costs',
    'Công ty nào ở Trung Quốc, to hay nhỏ, cũng ưu tiên đầu tư vào AI.': 'overstated big-tech-prioritises-ai',
    'Không lấy được dữ liệu cần thiết thì không tài nào xây được mô hình AI.': 'overstated data-access-limits-models',
  })
})

describe('Compared with, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'So với Mỹ, các chuyên gia AI hàng đầu khoái Trung Quốc hơn.': 'contradicted top-experts-prefer-us',
    'Các chuyên gia AI hàng đầu khoái Mỹ hơn so với Trung Quốc.': 'supported top-experts-prefer-us',
  })
})

describe('Compared with, in English', () => {
  checkVerdicts(bundled, {
    'Compared with the US, top AI experts often prefer China.': 'contradicted top-experts-prefer-us',
    'Compared with China, top AI experts often prefer the US.': 'supported top-experts-prefer-us',
  })
})

describe('Every company and every large company, in English', () => {
  checkVerdicts(bundled, {
    'Every company in China is giving priority to investment in AI.': 'overstated big-tech-prioritises-ai',
    'Every big tech company in China is giving priority to investment in AI.': 'supported big-tech-prioritises-ai',
  })
})
