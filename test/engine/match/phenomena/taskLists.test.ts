/** What stands in a task list: a to-do is no claim, a statement kept there to be checked is one. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Statements and to-dos of a task list, in English', () => {
  checkVerdicts(bundled, {
    '- [ ] Trade tension with the US has no effect on generative AI in China.':
      'contradicted trade-tension-affects-generative-ai',
    '- [x] Trade tension with the US affects generative AI in China.': 'supported trade-tension-affects-generative-ai',
    '- [ ] Check that trade tension with the US affects generative AI in China.': 'none',
    '- [ ] a chart of how trade tension with the US affects generative AI in China': 'none',
    '- [ ] Trade tension with the US affects generative AI in China: find a second source.': 'none',
    '- [ ] Canada trains more AI doctors than China.': 'none',
  })
})

describe('Statements and to-dos of a task list, in Vietnamese', () => {
  checkVerdicts(bundled, {
    '- [ ] Trung Quốc đã là trung tâm AI số một thế giới.': 'overstated china-nearer-leading-centre',
    '- [ ] Kiểm tra xem Trung Quốc đã là trung tâm AI số một thế giới chưa.': 'none',
    '- [ ] Trung Quốc đã là trung tâm AI số một thế giới: tìm thêm nguồn.': 'none',
    '- [ ] Trung Quốc và giấc mơ trung tâm AI': 'none',
  })
})

describe('What somebody means to do or asks for, in English', () => {
  checkVerdicts(bundled, {
    "Let's find out how many top AI experts moved to the US.": 'none',
    'Please check what it says of scarce quality data for training AI models in China.': 'none',
  })
})

describe('What somebody means to do or asks for, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Tớ định viết về chuyên gia AI hàng đầu chuyển sang Mỹ.': 'none',
  })
})
