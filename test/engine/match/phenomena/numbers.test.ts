/** Numbers and years that the fact does not have make a statement one of its own. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Years, in English', () => {
  checkVerdicts(tea, {
    'In 2019 tea leaves were scarce in Japan.': 'unverified',
  })
})

describe('Years, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Năm 2019 lá chè ở Nhật Bản khan hiếm.': 'unverified',
  })
})

describe('Decimals with either mark, and shares, in English', () => {
  checkVerdicts(tea, {
    'The tea tax raised the price of tea 2.5 times.': 'unverified',
    'The tea tax raised the price of tea by 2,5 per cent.': 'unverified',
    'Tea leaves were 40% scarcer in Japan.': 'unverified',
  })
})

describe('Decimals with either mark, and shares, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Giá chè tăng 2,5 lần vì thuế chè.': 'unverified',
    'Giá chè tăng 2.5 lần vì thuế chè.': 'unverified',
  })
})

describe('A number that says how much or how sure counts nothing, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Giá chè chắc chắn 100% tăng vì thuế chè.': 'overstated tax-raises-prices',
    'Giá chè tăng 100% vì thuế chè.': 'unverified',
    'Giá chè tăng 90% vì thuế chè.': 'unverified',
  })
  checkVerdicts(bundled, {
    'Doanh nghiệp công nghệ Trung Quốc xài 100% giải pháp nội địa.': 'overstated firms-seek-home-solutions',
  })
})
