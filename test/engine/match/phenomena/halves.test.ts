/** Sentences that join two statements: each half is held against the facts on its own, and the wrong one decides. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('A true half and a false one, in English', () => {
  checkVerdicts(tea, {
    'The tea tax may raise the price of tea, but Japan has leaves in abundance.': 'contradicted leaves-scarce',
    'Although tea leaves are scarce in Japan, blending stifles new flavours.': 'contradicted blending-spurs-ideas',
    'Tea leaves are scarce in Japan; blending stifles new flavours.': 'contradicted blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'China is short of top AI experts, and all of them prefer the US.': 'overstated top-experts-prefer-us',
    "Moving away from GPUs may raise costs, and it holds back China's domestic AI chip industry.":
      'contradicted leaving-gpus-boosts-home-chips',
    'China has more than enough quality data, though top AI experts often prefer the US.':
      'contradicted quality-data-scarce',
  })
})

describe('A true half and a false one, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thuế chè có thể làm tăng giá chè, còn lá chè ở Nhật Bản thì dồi dào.': 'contradicted leaves-scarce',
    'Lá chè ở Nhật Bản khan hiếm, nhưng thuế chè làm giảm giá chè.': 'contradicted tax-raises-prices',
    'Mặc dù lá chè ở Nhật Bản khan hiếm, Pháp vẫn cho phép Nhật Bản dự đấu giá chè.': 'contradicted france-bars-japan',
    'Lá chè ở Nhật Bản khan hiếm, và thuế chè chắc chắn làm tăng giá chè.': 'overstated tax-raises-prices',
  })
  checkVerdicts(bundled, {
    'Trung Quốc thiếu chuyên gia AI hàng đầu, nhưng dữ liệu chất lượng để huấn luyện mô hình mới thì dồi dào.':
      'contradicted quality-data-scarce',
    'Trung Quốc không tìm TPU hay Trainium, mặc dù Washington cấm GPU của Nvidia.':
      'contradicted china-seeks-alternatives',
  })
})

describe('A name in one half does not make the other one about something else, in English', () => {
  checkVerdicts(bundled, {
    "Washington bars China from Nvidia's GPUs, but trade tension does not affect generative AI in China.":
      'contradicted trade-tension-affects-generative-ai',
    'China is looking for alternatives such as TPUs, while Japan builds chips of its own.':
      'supported china-seeks-alternatives',
  })
})

describe('A name in one half does not make the other one about something else, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản khan hiếm, còn Ấn Độ thì trồng lúa.': 'supported leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Mỹ cấm Trung Quốc dùng GPU của Nvidia, còn căng thẳng thương mại thì không ảnh hưởng đến AI tạo sinh của Trung Quốc.':
      'contradicted trade-tension-affects-generative-ai',
  })
})

describe('A half without a subject has that of the half before, in English', () => {
  checkVerdicts(tea, {
    'Brazil grows coffee, but lacks tea leaves.': 'unverified',
  })
  checkVerdicts(bundled, {
    "Moving away from GPUs may raise costs, but boosts China's domestic AI chip industry.":
      'supported leaving-gpus-may-raise-costs',
    "Washington keeps semiconductor tools from China and lets it buy Nvidia's GPUs.":
      'contradicted us-bans-nvidia-gpus',
  })
})

describe('A half without a subject has that of the half before, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Ấn Độ trồng lúa, nhưng thiếu lá chè.': 'unverified',
  })
  checkVerdicts(bundled, {
    'Chuyển khỏi GPU thúc đẩy ngành chip AI trong nước, đồng thời làm giảm chi phí.':
      'contradicted leaving-gpus-may-raise-costs',
    'Trung Quốc thiếu chuyên gia AI hàng đầu, nhưng họ lại không thích Mỹ.': 'contradicted top-experts-prefer-us',
  })
})

describe('A half that only denies the same of something else, in English', () => {
  checkVerdicts(tea, {
    'France bars Japan from its fairs, but not from the tea auctions.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    "Washington bars China from advanced semiconductor tools but not from Nvidia's GPUs.":
      'contradicted us-bans-nvidia-gpus',
  })
})

describe('A half that only denies the same of something else, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Pháp cấm Nhật Bản dự hội chợ, nhưng đấu giá chè thì không.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    'Washington chặn các công cụ bán dẫn tiên tiến của Trung Quốc, nhưng GPU của Nvidia thì không.':
      'contradicted us-bans-nvidia-gpus',
  })
})

describe('Two true halves: the first speaks first, in English', () => {
  checkVerdicts(bundled, {
    'Quality data for training models is scarce in China, and top AI experts often prefer the US.':
      'supported quality-data-scarce',
  })
})

describe('Two true halves: the first speaks first, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora đang làm thay đổi ngành AI Trung Quốc, nhưng cũng đặt ra nhiều thách thức cho AI ở đó.':
      'supported sora-changes-industry',
  })
})

describe('What follows from the half before, in English', () => {
  checkVerdicts(bundled, {
    "Washington bars China from Nvidia's GPUs, so China has stopped looking for alternatives such as TPUs.":
      'contradicted china-seeks-alternatives',
    'Access to the data is limited, so the ability to improve AI models is restricted.':
      'supported data-access-limits-models',
  })
})

describe('What follows from the half before, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Washington cấm Trung Quốc dùng GPU của Nvidia nên Trung Quốc không tìm phương án thay thế nào như TPU.':
      'contradicted china-seeks-alternatives',
    'Ít được truy cập dữ liệu cần thiết nên khả năng cải tiến mô hình AI bị bó hẹp.':
      'supported data-access-limits-models',
  })
})

describe('A door left open in the second half, in English', () => {
  checkVerdicts(bundled, {
    'Washington keeps advanced chip tools from China but leaves the door open for Nvidia GPUs.':
      'contradicted us-bans-nvidia-gpus',
  })
})

describe('A door left open in the second half, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Washington ngăn Trung Quốc mua công cụ bán dẫn tiên tiến nhưng vẫn mở cửa cho GPU của Nvidia.':
      'contradicted us-bans-nvidia-gpus',
  })
})

describe('Halves that say two things of one subject with an auxiliary, in English', () => {
  checkVerdicts(tea, {
    'Tea houses have shunned substitutes such as barley and are looking for no other substitutes.':
      'contradicted houses-seek-substitutes',
  })
})

describe('"And so is …": the same of another, in English', () => {
  checkVerdicts(tea, {
    'Porcelain is barred from the docks, and so is Japan from the tea auctions by France.':
      'supported france-bars-japan',
    'The tea auctions are closed to Japan, and so are the docks.': 'supported france-bars-japan',
  })
  checkVerdicts(bundled, {
    "Server racks are kept from China, and so are Nvidia's GPUs.": 'supported us-bans-nvidia-gpus',
    'Chip tools are withheld from China by Washington, and so are the GPUs that Nvidia designs.':
      'supported us-blocks-chip-tools',
    "Chip tools are kept from China by Washington, nor does Washington let China buy Nvidia's GPUs.":
      'supported us-blocks-chip-tools',
    "Rare books are not kept from China, nor are Nvidia's GPUs.": 'contradicted us-bans-nvidia-gpus',
  })
})

describe('A half that takes a part of the fact back, in English', () => {
  checkVerdicts(bundled, {
    'China is short of top AI experts, but that is nothing to worry about.': 'contradicted top-experts-scarce',
    'China is short of top AI experts, but that is well known.': 'supported top-experts-scarce',
  })
})

describe('A half that takes a part of the fact back, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc thiếu chuyên gia AI hàng đầu, nhưng điều đó không đáng lo.': 'contradicted top-experts-scarce',
  })
})
