/** Who says it is not what a sentence is about; what is needed, or comes from elsewhere, need not be there. */
import { bundled, checkVerdicts } from '../../../support/verdicts'

describe('Those whom a sentence quotes, in English', () => {
  checkVerdicts(bundled, {
    'According to experts, the U.S. draws a line at tariffs.': 'unverified',
    'Leading AI experts told reporters that America picks its battles.': 'unverified',
    'Top AI experts told reporters they would rather work in America.': 'supported top-experts-prefer-us',
    'According to the article, top AI experts often prefer the US.': 'supported top-experts-prefer-us',
    'According to the article top AI experts often prefer the US, which pays more.': 'supported top-experts-prefer-us',
    'The U.S. draws a line at tariffs, according to experts.': 'unverified',
  })
})

describe('Those whom a sentence quotes, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Theo các chuyên gia, Mỹ chọn cách cứng rắn.': 'unverified',
    'Chuyên gia AI hàng đầu cho rằng Mỹ sẽ chọn lối đi khác.': 'unverified',
    'Theo bài báo, chuyên gia AI hàng đầu thường ưa chuộng Mỹ.': 'supported top-experts-prefer-us',
    'Theo bài báo chuyên gia AI hàng đầu thường ưa chuộng Mỹ, vì lương cao.': 'supported top-experts-prefer-us',
    'Theo tác giả Trung Quốc thiếu chuyên gia AI hàng đầu, một điều đáng lo.': 'supported top-experts-scarce',
  })
})

describe('What is needed, in English', () => {
  checkVerdicts(bundled, {
    'China’s AI sector needs plenty of top experts.': 'unverified',
    'China’s AI sector has plenty of top experts.': 'contradicted top-experts-scarce',
  })
})

describe('What is needed, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Ngành AI Trung Quốc cần nguồn chuyên gia hàng đầu dồi dào.': 'unverified',
    'Ngành AI Trung Quốc có nguồn chuyên gia hàng đầu dồi dào.': 'contradicted top-experts-scarce',
  })
})

describe('Where they come from', () => {
  checkVerdicts(bundled, {
    'The U.S. is short of top AI experts from China.': 'unverified',
    'Mỹ thiếu chuyên gia AI hàng đầu đến từ Trung Quốc.': 'unverified',
    'China is short of top AI experts.': 'supported top-experts-scarce',
    'Washington notes that China is short of top AI experts.': 'supported top-experts-scarce',
  })
})

describe('A growing number of them', () => {
  checkVerdicts(bundled, {
    'A growing number of Chinese AI researchers study abroad.': 'unverified',
    'Ngày càng nhiều nhà nghiên cứu AI Trung Quốc học đàn.': 'unverified',
  })
})

describe('Too little of a fact, where its relation is in other words', () => {
  checkVerdicts(bundled, {
    'The United States trains most of the best AI researchers.': 'unverified',
    'Mỹ đào tạo phần lớn chuyên gia AI giỏi nhất.': 'unverified',
    'Generated data can make a model collapse.': 'unverified',
    'Chinese orders of chip-making tools reached a record.': 'unverified',
    'Sora has trouble with crowded scenes.': 'unverified',
  })
})

describe('What is asked for, dear or piled up', () => {
  checkVerdicts(bundled, {
    'Firms call on Beijing for good data for training AI models.': 'unverified',
    'Good data is costly to label in China.': 'none',
    'Rivalry among Chinese AI firms has pushed prices down.': 'unverified',
    'Chinese firms hoard Nvidia chips under U.S. restrictions.': 'unverified',
  })
})

describe('Words of two that are no centre, opening or trial', () => {
  checkVerdicts(bundled, {
    'Chinese AI has become a favourite of the capital markets.': 'unverified',
    'Chinese engineers tested Sora for a month.': 'unverified',
  })
})
