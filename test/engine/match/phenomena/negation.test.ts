/** Denials: explicit, scoped, double, and in form only. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('A denial, in English', () => {
  checkVerdicts(tea, {
    'France has never barred Japan from the tea auctions.': 'contradicted france-bars-japan',
    'Nobody bars Japan from the tea auctions.': 'contradicted france-bars-japan',
    'No tea house is looking for substitutes.': 'contradicted houses-seek-substitutes',
    'Tea leaves are anything but scarce in Japan.': 'contradicted leaves-scarce',
    'The tea tax will certainly not raise the price of tea.': 'contradicted tax-raises-prices',
  })
})

describe('A denial, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Pháp chưa bao giờ cấm Nhật Bản dự đấu giá chè.': 'contradicted france-bars-japan',
    'Không quán chè nào tìm thứ thay thế cả.': 'contradicted houses-seek-substitutes',
    'Thuế chè không thể làm tăng giá chè.': 'contradicted tax-raises-prices',
  })
})

describe('Not only … but also, in English', () => {
  checkVerdicts(tea, {
    'Blending not only promotes new flavours but also makes masters happy.': 'supported blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    "Progress in text-to-video not only eases China's cares but also fuels competition.":
      'supported video-progress-spurs-competition',
  })
})

describe('Not only … but also, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Pha trộn chẳng những thúc đẩy hương vị mới mà còn làm vui lòng khách.': 'supported blending-spurs-ideas',
    'Pha trộn chẳng những không thúc đẩy hương vị mới mà còn tốn công.': 'contradicted blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'Chuyển khỏi GPU không những không thúc đẩy mà còn cản trở ngành chip AI trong nước.':
      'contradicted leaving-gpus-boosts-home-chips',
  })
})

describe('A denial of a denial, in English', () => {
  checkVerdicts(tea, {
    'It is not true that tea leaves are not scarce in Japan.': 'supported leaves-scarce',
    'It is not as if tea leaves were not scarce in Japan.': 'supported leaves-scarce',
    'It cannot be said that blending does not promote new flavours.': 'supported blending-spurs-ideas',
  })
})

describe('A denial of a denial, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Lá chè ở Nhật Bản không phải là không khan hiếm.': 'supported leaves-scarce',
    'Không thể nói rằng pha trộn không thúc đẩy hương vị mới.': 'supported blending-spurs-ideas',
  })
})

describe('A denial of the whole sentence, before it or behind it, in English', () => {
  checkVerdicts(tea, {
    'It is not true that tea leaves are scarce in Japan.': 'contradicted leaves-scarce',
    'The claim that France bars Japan from the auctions is false.': 'contradicted france-bars-japan',
    'That blending promotes new flavours is not true.': 'contradicted blending-spurs-ideas',
  })
})

describe('A denial of the whole sentence, before it or behind it, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Không đúng là lá chè ở Nhật Bản khan hiếm.': 'contradicted leaves-scarce',
    'Nói lá chè ở Nhật Bản khan hiếm là không đúng.': 'contradicted leaves-scarce',
    'Pha trộn thúc đẩy hương vị mới là sai.': 'contradicted blending-spurs-ideas',
  })
})

describe('A denial that tells the reason afterwards, in English', () => {
  checkVerdicts(tea, {
    'It cannot be said that blending does not promote new flavours, because blending does promote new flavours.':
      'supported blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'It is not true that US restrictions leave AI in China alone, because they affect its development considerably.':
      'supported us-restrictions-affect-ai',
  })
})

describe('A denial that tells the reason afterwards, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Không thể nói thuế chè không làm tăng giá chè, vì giá chè có thể tăng vì thuế.': 'supported tax-raises-prices',
  })
})

describe('None that fails to, in English', () => {
  checkVerdicts(bundled, {
    'Not one of the large technology firms of China has refused to make investment in AI its priority.':
      'supported big-tech-prioritises-ai',
    'Not one of the large technology firms of China makes investment in AI its priority.':
      'contradicted big-tech-prioritises-ai',
  })
})

describe('None that fails to, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không công ty công nghệ lớn nào của Trung Quốc lại không ưu tiên đầu tư vào AI.':
      'supported big-tech-prioritises-ai',
  })
})

describe('Not all that there is, in English', () => {
  checkVerdicts(bundled, {
    'Chips are not all that worries China: the lack of top AI experts is a concern as well.':
      'supported top-experts-scarce',
  })
})

describe('A denial that is itself called wrong, in English', () => {
  checkVerdicts(bundled, {
    "It would be foolish to think that trade tension has left China's generative AI unscathed.":
      'supported trade-tension-affects-generative-ai',
    "It is a mistake to suppose that US curbs do not affect China's AI.": 'supported us-restrictions-affect-ai',
  })
})

describe('A denial that is itself called wrong, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sẽ là sai lầm nếu cho rằng căng thẳng thương mại không ảnh hưởng đến AI tạo sinh của Trung Quốc.':
      'supported trade-tension-affects-generative-ai',
    'Thật ngây thơ khi nghĩ rằng hạn chế của Mỹ không ảnh hưởng đến AI Trung Quốc.':
      'supported us-restrictions-affect-ai',
  })
})

describe('Perhaps not the only one, in English', () => {
  checkVerdicts(tea, {
    'Scarce tea leaves may not be the only problem of tea houses, but they are certainly one of the main ones.':
      'supported scarcity-one-problem',
  })
})

describe('Perhaps not the only one, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thiếu lá chè chưa hẳn là vấn đề duy nhất của quán chè, nhưng là một trong những vấn đề chính.':
      'supported scarcity-one-problem',
  })
})

describe('A saying that is called wrong, in English', () => {
  checkVerdicts(tea, {
    'To say that tea leaves, fine ones above all, are scarce in Japan would be wrong.': 'contradicted leaves-scarce',
    'Saying that France bars Japan from the auctions is plain wrong.': 'contradicted france-bars-japan',
    'The idea that blending by masters promotes new flavours does not hold water.': 'contradicted blending-spurs-ideas',
    'It is wrong to say that tea leaves are scarce in Japan.': 'contradicted leaves-scarce',
    'It would be wrong to claim that tea leaves are plentiful in Japan.': 'supported leaves-scarce',
    'The tea tax does not hold back the tea houses.': 'contradicted tax-may-slow-trade',
    'Saying that tea leaves are plentiful in Japan is off the mark.': 'supported leaves-scarce',
  })
  checkVerdicts(bundled, {
    'Saying that China lacks good data to train new models is wrong, for it has plenty.':
      'contradicted quality-data-scarce',
  })
})

describe('A saying that is called wrong, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Bảo rằng Pháp cấm Nhật Bản dự đấu giá chè là sai hoàn toàn.': 'contradicted france-bars-japan',
    'Nói rằng pha trộn của nghệ nhân thúc đẩy hương vị mới là hoàn toàn sai.': 'contradicted blending-spurs-ideas',
  })
  checkVerdicts(bundled, {
    'Bảo rằng Trung Quốc khan hiếm dữ liệu chất lượng để huấn luyện mô hình AI là nhầm, vì nước này dư dả.':
      'contradicted quality-data-scarce',
  })
})

describe('A denied owner or maker, behind a small word of its own', () => {
  checkVerdicts(tea, {
    'The gyokuro sold at the auctions was grown by Kagoshima and not by Uji.': 'contradicted gyokuro-grown-by-uji',
    'Chè gyokuro bán đấu giá do Kagoshima trồng chứ không phải của Uji.': 'contradicted gyokuro-grown-by-uji',
  })
  checkVerdicts(bundled, {
    'GPU mà Washington cấm Trung Quốc do AMD thiết kế chứ không phải của Nvidia.':
      'contradicted gpus-designed-by-nvidia',
    'The GPUs that Washington bars China from are of AMD design and not of Nvidia.': 'contradicted us-bans-nvidia-gpus',
  })
})

describe('A denial within a phrase, in English', () => {
  checkVerdicts(bundled, {
    "Sora poured no cold water on China's AI dream.": 'contradicted sora-cold-water',
    'Chinese tech giants put AI, not sport, first when investing.': 'supported big-tech-prioritises-ai',
  })
})

describe('A denial within a phrase, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Sora chẳng hề dội gáo nước lạnh nào vào giấc mơ AI của Trung Quốc.': 'contradicted sora-cold-water',
  })
})

describe('Other ways to deny, in English', () => {
  checkVerdicts(tea, {
    'Tea leaves are by no means scarce in Japan.': 'contradicted leaves-scarce',
    'At no point has France barred Japan from the tea auctions.': 'contradicted france-bars-japan',
    'Blending in no sense promotes new flavours.': 'contradicted blending-spurs-ideas',
    'Tea leaves are a far cry from scarce in Japan.': 'contradicted leaves-scarce',
  })
})

describe('Other ways to deny, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nào phải nước Pháp cấm Nhật Bản dự đấu giá chè.': 'contradicted france-bars-japan',
    'Làm gì có chuyện nước Pháp cấm Nhật Bản dự đấu giá chè.': 'contradicted france-bars-japan',
    'Lá chè ở Nhật Bản còn lâu mới khan hiếm.': 'contradicted leaves-scarce',
  })
})

describe('Two denials that make it hold for all, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Không có tập đoàn công nghệ lớn nào của Trung Quốc không ưu tiên đầu tư vào AI.':
      'supported big-tech-prioritises-ai',
    'Không có gã khổng lồ công nghệ Trung Quốc nào không ưu tiên đầu tư vào AI.': 'supported big-tech-prioritises-ai',
  })
})

describe('What does not arise or exist, in English', () => {
  checkVerdicts(bundled, {
    'A scarcity of quality data for training AI models simply does not exist in China.':
      'contradicted quality-data-scarce',
  })
})

describe('What does not arise or exist, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Tình trạng khan hiếm dữ liệu chất lượng để huấn luyện mô hình AI ở Trung Quốc không tồn tại.':
      'contradicted quality-data-scarce',
  })
})

describe('What cannot be without another thing, in English', () => {
  checkVerdicts(bundled, {
    "Without the degrees of its experts, China's AI industry would not be around.": 'overstated degrees-matter',
  })
})

describe('What cannot be without another thing, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Thiếu học vị của chuyên gia thì ngành AI Trung Quốc không thể lớn mạnh.': 'overstated degrees-matter',
  })
})

describe('Without a quality that the fact gives it, in English', () => {
  checkVerdicts(bundled, {
    'Degrees are an ornament, without importance for the growth or the competitiveness of AI in China.':
      'contradicted degrees-matter',
    'China’s AI industry has lived through Sora without the slightest change.': 'contradicted sora-changes-industry',
  })
})
