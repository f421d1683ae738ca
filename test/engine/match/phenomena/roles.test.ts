/** Who does it to whom. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Active, in English', () => {
  checkVerdicts(tea, {
    'It is Japan that bars France from the tea auctions.': 'contradicted france-bars-japan',
    'It was France that barred Japan from the tea auctions.': 'supported france-bars-japan',
  })
  checkVerdicts(bundled, {
    "Beijing bans Washington from Nvidia's GPUs.": 'contradicted us-bans-nvidia-gpus',
  })
})

describe('Active, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Chính Nhật Bản cấm nước Pháp dự đấu giá chè.': 'contradicted france-bars-japan',
  })
})

describe('Passive, in English', () => {
  checkVerdicts(tea, {
    'France was kept out of the tea auctions by Japan.': 'contradicted france-bars-japan',
    'Japan was kept out of the tea auctions by France.': 'supported france-bars-japan',
  })
})

describe('Passive, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nhật Bản bị cấm dự đấu giá chè bởi nước Pháp.': 'supported france-bars-japan',
    'Nước Pháp bị cấm dự đấu giá chè bởi Nhật Bản.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    'Mỹ bị Trung Quốc cấm tiếp cận GPU của Nvidia.': 'contradicted us-bans-nvidia-gpus',
    'Nvidia bị Trung Quốc cấm bán GPU cho Mỹ.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('As a noun, in English', () => {
  checkVerdicts(tea, {
    "France's ban on Japan at the tea auctions still stands.": 'supported france-bars-japan',
    "Japan's ban on France at the tea auctions still stands.": 'contradicted france-bars-japan',
    'The ban on tea auctions imposed by Japan on France still stands.': 'contradicted france-bars-japan',
    'The ban imposed by France on Japan covers the tea auctions.': 'supported france-bars-japan',
    'A Japanese ban keeps France from the tea auctions.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    "The ban imposed by China on the US covers Nvidia's GPUs.": 'contradicted us-bans-nvidia-gpus',
    "China can't get Nvidia GPUs because of a US ban.": 'supported us-bans-nvidia-gpus',
  })
})

describe('As a noun, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lệnh cấm của Nhật Bản đối với nước Pháp áp dụng cho đấu giá chè.': 'contradicted france-bars-japan',
    'Lệnh cấm của nước Pháp đối với Nhật Bản áp dụng cho đấu giá chè.': 'supported france-bars-japan',
  })
  checkVerdicts(bundled, {
    'Lệnh cấm của Trung Quốc đối với Mỹ áp dụng cho GPU của Nvidia.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('One denied for the other, in English', () => {
  checkVerdicts(tea, {
    'It is Japan, not France, that bars rivals from the tea auctions.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    'It is the US, not China, that looks for alternatives such as TPUs.': 'contradicted china-seeks-alternatives',
  })
})

describe('One denied for the other, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nhật Bản, chứ không phải nước Pháp, cấm đối thủ dự đấu giá chè.': 'contradicted france-bars-japan',
    'Nước Pháp, chứ không phải Brazil, cấm Nhật Bản dự đấu giá chè.': 'supported france-bars-japan',
  })
})

describe('Which is preferred to which, in English', () => {
  checkVerdicts(tea, {
    'Tea masters often prefer Japan to France.': 'contradicted masters-often-prefer-france',
  })
})

describe('Which is preferred to which, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nghệ nhân chè thường ưa chuộng Nhật Bản hơn nước Pháp.': 'contradicted masters-often-prefer-france',
  })
})

describe('Said to be the one, in English', () => {
  checkVerdicts(tea, {
    'The one that bars its rival from the tea auctions is Japan.': 'contradicted france-bars-japan',
    'The one that Japan is barred by at the tea auctions is France.': 'supported france-bars-japan',
  })
})

describe('Said to be the one, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Bên cấm dự đấu giá chè là Nhật Bản, còn bên bị cấm là nước Pháp.': 'contradicted france-bars-japan',
  })
  checkVerdicts(bundled, {
    'Nước ra lệnh cấm GPU Nvidia là Trung Quốc.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('Whose hopes are dashed, in English', () => {
  checkVerdicts(bundled, {
    "China has thrown cold water on OpenAI's dreams.": 'contradicted sora-cold-water',
    "It was a Chinese tool that poured cold water on OpenAI's hopes.": 'contradicted sora-cold-water',
    "China's hopes have been doused with cold water by OpenAI.": 'supported sora-cold-water',
  })
})

describe('Whose hopes are dashed, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Chính Trung Quốc dội gáo nước lạnh vào giấc mơ của OpenAI.': 'contradicted sora-cold-water',
    'Giấc mơ AI của Trung Quốc bị Sora dội gáo nước lạnh.': 'supported sora-cold-water',
  })
})

describe('Cause and effect in each other’s place, in English', () => {
  checkVerdicts(tea, {
    'New flavours promote blending.': 'unverified',
    'Blending promotes new flavours.': 'supported blending-spurs-ideas',
    'New flavours get a boost from blending.': 'supported blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'China’s progress in generative AI affects trade tension.': 'unverified',
    'China’s progress in generative AI feels the trade tension.': 'supported trade-tension-affects-generative-ai',
    'A better chance to build models leads to limits on access to data.': 'unverified',
  })
})

describe('Cause and effect in each other’s place, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Hương vị mới thúc đẩy pha trộn.': 'unverified',
    'Pha trộn thúc đẩy hương vị mới.': 'supported blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'AI tạo sinh của Trung Quốc tác động đến căng thẳng thương mại.': 'unverified',
    'AI tạo sinh của Trung Quốc chịu tác động của căng thẳng thương mại.':
      'supported trade-tension-affects-generative-ai',
    'Chi phí tăng khiến các hãng rời bỏ GPU.': 'unverified',
  })
})
