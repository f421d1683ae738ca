/** Constructions of spoken Vietnamese: what is granted whatever its degree, "whenever", ten out of ten, nothing else besides. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Granted whatever its degree, in Vietnamese: not asserted, and what follows is', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản có khan hiếm tới đâu khách vẫn tới.': 'unverified',
    'Lá chè ở Nhật Bản dù khan hiếm đến đâu thì khách vẫn tới.': 'unverified',
    'Ở Nhật Bản, lá chè có khan hiếm đến mấy đi nữa thì quán chè cũng mở.': 'unverified',
    'Thuế chè có cao cỡ nào thì giá chè cũng không đời nào tăng.': 'contradicted tax-raises-prices',
  })
  checkVerdicts(bundled, {
    'Mỹ có siết GPU với Trung Quốc cỡ nào thì cũng có người xoay ra hàng.': 'unverified',
    'Dữ liệu tốt để huấn luyện mô hình ở Trung Quốc có khan hiếm tới đâu các hãng vẫn mua.': 'unverified',
    'Mỹ có siết xuất khẩu bán dẫn bao lâu đi nữa thì chip AI Trung Quốc cũng không đời nào bị cản trở.':
      'contradicted export-limits-may-slow-chips',
  })
})

describe('How much it is, granted by nothing, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản khan hiếm đến đâu thì khách cũng biết.': 'supported leaves-scarce',
    'Dù lá chè ở Nhật Bản khan hiếm, khách vẫn tới.': 'supported leaves-scarce',
  })
})

describe('Whenever, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Hễ có thuế chè là giá chè tăng.': 'overstated tax-raises-prices',
    'Hễ nói đến thuế chè là nói đến giá chè tăng.': 'supported tax-raises-prices',
    'Cứ có thuế chè là giá chè tăng.': 'overstated tax-raises-prices',
    'Cứ cho là thuế chè làm giá chè tăng.': 'supported tax-raises-prices',
  })
})

describe('Ten out of ten, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nghệ nhân chè mười người thì cả mười ưa chuộng nước Pháp.': 'overstated masters-often-prefer-france',
    'Mười nghệ nhân chè ưa chuộng nước Pháp.': 'supported masters-often-prefer-france',
  })
})

describe('Nothing else besides, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'AI Trung Quốc kẹt ở chỗ thiếu dữ liệu tốt, ngoài ra không vướng gì.': 'overstated data-scarcity-main-challenge',
    'AI Trung Quốc kẹt ở chỗ thiếu dữ liệu tốt.': 'supported data-scarcity-main-challenge',
    'Ngoài Thanh Hoa, Stanford, Berkeley với MIT ra, không trường nào cho nổi kiến thức sâu.':
      'overstated high-degrees-give-knowledge',
    'Không trường nào cho nổi kiến thức chuyên sâu, kể cả Stanford với MIT.':
      'contradicted high-degrees-give-knowledge',
  })
})

describe('Who gets it in full, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Trung Quốc ăn nguyên gáo nước lạnh hồi Sora ra mắt.': 'supported sora-cold-water',
    'Trung Quốc tạt gáo nước lạnh vào Sora.': 'contradicted sora-cold-water',
  })
})

describe('The more the less, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Text-to-video càng tiến bộ thì cạnh tranh càng nguội.': 'contradicted video-progress-spurs-competition',
    'Text-to-video càng tiến bộ thì cạnh tranh càng nóng.': 'supported video-progress-spurs-competition',
  })
})

describe('Done for, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora ra mắt là giấc mơ AI của Trung Quốc coi như chấm hết.': 'overstated sora-cold-water',
    'Sora ra mắt là tập này coi như xong.': 'unverified',
  })
})

describe('Denied at the very end, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản khan hiếm cái nỗi gì.': 'contradicted leaves-scarce',
    'Lá chè ở Nhật Bản đâu có khan hiếm cái nỗi gì.': 'contradicted leaves-scarce',
    'Lá chè ở Nhật Bản khan hiếm ghê lắm.': 'supported leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Hạn chế của Mỹ có ảnh hưởng tới AI Trung Quốc đâu.': 'contradicted us-restrictions-affect-ai',
    'Hạn chế của Mỹ có ảnh hưởng tới AI Trung Quốc.': 'supported us-restrictions-affect-ai',
  })
})

describe('Not that it is not, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Không phải lá chè ở Nhật Bản không khan hiếm.': 'supported leaves-scarce',
    'Lá chè ở Nhật Bản không khan hiếm.': 'contradicted leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Không phải text-to-video tiến bộ không làm cạnh tranh nóng thêm.': 'supported video-progress-spurs-competition',
    'Text-to-video tiến bộ không làm cạnh tranh nóng thêm.': 'contradicted video-progress-spurs-competition',
    'Không có dữ liệu đa dạng, đáng tin thì không xây nổi mô hình hiệu quả.': 'overstated unreliable-data-big-obstacle',
  })
})

describe('Everybody sees it, in Vietnamese: says nothing of how many', () => {
  checkVerdicts(tea, {
    'Ai cũng thấy lá chè ở Nhật Bản khan hiếm.': 'supported leaves-scarce',
    'Lá chè ở Nhật Bản khan hiếm nha mọi người.': 'supported leaves-scarce',
    'Nghệ nhân chè ai cũng ưa chuộng nước Pháp.': 'overstated masters-often-prefer-france',
  })
})

describe('A particle of stress at the end, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nghệ nhân chè ưa chuộng nước Pháp luôn.': 'supported masters-often-prefer-france',
    'Nghệ nhân chè luôn ưa chuộng nước Pháp.': 'overstated masters-often-prefer-france',
  })
})

describe('Every one of them, in Vietnamese: "nào" behind its noun', () => {
  checkVerdicts(tea, {
    'Vấn đề nào của quán chè cũng từ chuyện khan hiếm lá chè mà ra.': 'overstated scarcity-one-problem',
    'Lá chè khan hiếm là một trong những vấn đề của quán chè.': 'supported scarcity-one-problem',
  })
})

describe('Only the shortage, and only a little, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'AI Trung Quốc chỉ vướng chuyện thiếu dữ liệu tốt.': 'overstated data-scarcity-main-challenge',
    'AI Trung Quốc chỉ có ít dữ liệu tốt để huấn luyện mô hình.': 'supported quality-data-scarce',
  })
})

describe('"Hay" is often, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Chuyên gia AI hàng đầu hay chọn Mỹ.': 'supported top-experts-prefer-us',
    'Chuyên gia AI hàng đầu ai cũng chọn Mỹ.': 'overstated top-experts-prefer-us',
  })
})

describe('Who gets the chance, and what is left as it was, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Chip AI nội địa Trung Quốc được dịp vươn lên nhờ bỏ GPU.': 'supported leaving-gpus-boosts-home-chips',
    'Chip AI nội địa Trung Quốc đuối hẳn vì bỏ GPU.': 'contradicted leaving-gpus-boosts-home-chips',
    'Có dữ liệu đa dạng hay không chẳng ảnh hưởng gì tới việc xây mô hình hiệu quả.': 'unverified',
    'Mỹ siết xuất khẩu bán dẫn mãi thì chip AI Trung Quốc khó mà tăng tốc.': 'supported export-limits-may-slow-chips',
    'Mỹ siết xuất khẩu bán dẫn mãi thì chip AI Trung Quốc càng tăng tốc.': 'contradicted export-limits-may-slow-chips',
  })
})
