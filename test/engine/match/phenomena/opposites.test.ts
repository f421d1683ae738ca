/** The opposite of what the fact says. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Of a quality, in English', () => {
  checkVerdicts(tea, {
    'Tea leaves abound in Japan.': 'contradicted leaves-scarce',
  })
})

describe('Of a quality, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản thừa thãi.': 'contradicted leaves-scarce',
  })
})

describe('Of a relation, in English', () => {
  checkVerdicts(tea, {
    'Far from promoting new flavours, blending stifles them.': 'contradicted blending-spurs-ideas',
    'Tea houses reject substitutes.': 'contradicted houses-seek-substitutes',
  })
})

describe('Of a relation, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Pha trộn kìm hãm hương vị mới.': 'contradicted blending-spurs-ideas',
    'Nghệ nhân chè thường xa lánh nước Pháp.': 'contradicted masters-often-prefer-france',
  })
})

describe('An opposite denied, in English', () => {
  checkVerdicts(tea, {
    'Tea leaves are by no means plentiful in Japan.': 'supported leaves-scarce',
  })
})

describe('An opposite denied, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản không thừa.': 'supported leaves-scarce',
  })
})

describe('Behind "is", what the subject comes to decides, in English', () => {
  checkVerdicts(bundled, {
    'The impact of US restrictions on Chinese AI is next to nil.': 'contradicted us-restrictions-affect-ai',
    'The shortage of top AI experts in China is nothing to worry about.': 'contradicted top-experts-scarce',
  })
})

describe('Behind "is", what the subject comes to decides, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Tình trạng thiếu chuyên gia AI hàng đầu ở Trung Quốc là không đáng lo.': 'contradicted top-experts-scarce',
  })
})

describe('To turn away from something, in English', () => {
  checkVerdicts(tea, {
    'Tea masters often sour on France.': 'contradicted masters-often-prefer-france',
    'Tea houses have grown tired of substitutes.': 'contradicted houses-seek-substitutes',
    'The tea houses are losing faith in roasted barley.': 'contradicted houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    'Top AI experts are souring on the US.': 'contradicted top-experts-prefer-us',
    'Parting ways with GPUs may push costs up in China.': 'supported leaving-gpus-may-raise-costs',
    'Lan grew tired of London.': 'none',
  })
})

describe('To turn away from something, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nghệ nhân chè đã vỡ mộng với nước Pháp.': 'contradicted masters-often-prefer-france',
    'Các quán chè ngày càng chán lúa mạch.': 'contradicted houses-seek-substitutes',
  })
  checkVerdicts(bundled, {
    'Chia tay với GPU có thể làm tăng chi phí.': 'supported leaving-gpus-may-raise-costs',
    'Nào phải Trung Quốc thiếu chuyên gia AI hàng đầu.': 'contradicted top-experts-scarce',
  })
})
