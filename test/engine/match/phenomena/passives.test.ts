/** Passives and nouns made of verbs. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Passive, in English', () => {
  checkVerdicts(tea, {
    'Substitutes are being sought by the tea houses.': 'supported houses-seek-substitutes',
    'New flavours are promoted by blending.': 'supported blending-spurs-ideas',
    'New flavours are stifled by blending.': 'contradicted blending-spurs-ideas',
  })
})

describe('Passive, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thứ thay thế đang được các quán chè tìm kiếm.': 'supported houses-seek-substitutes',
    'Hương vị mới được thúc đẩy nhờ pha trộn.': 'supported blending-spurs-ideas',
    'Hương vị mới bị kìm hãm bởi pha trộn.': 'contradicted blending-spurs-ideas',
  })
})

describe('As a noun, in English', () => {
  checkVerdicts(tea, {
    'The search of the tea houses for substitutes goes on.': 'supported houses-seek-substitutes',
    'The tea tax may bring a reduction of the price of tea.': 'contradicted tax-raises-prices',
  })
  checkVerdicts(bundled, {
    'Limited access to data has no bearing on the ability to improve AI models.':
      'contradicted data-access-limits-models',
  })
})

describe('As a noun, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Việc tăng giá chè có thể do thuế chè.': 'supported tax-raises-prices',
  })
  checkVerdicts(bundled, {
    'Việc hạn chế truy cập dữ liệu lại giúp cải thiện mô hình AI.': 'contradicted data-access-limits-models',
  })
})
