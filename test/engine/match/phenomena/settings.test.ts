/** A place at the head of a sentence is that of all that follows, however many clauses there are. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('In such a place, in English', () => {
  checkVerdicts(tea, {
    'In Brazil it is the price of land, more than any shortage of tea leaves, that worries the growers.': 'unverified',
  })
  checkVerdicts(bundled, {
    'In Japan it is the weak yen, and no lack of quality data, that slows the training of AI models.': 'unverified',
    'For Europe, as the report puts it at some length, a shortage of good training data is a serious challenge for AI.':
      'unverified',
    'In China it is the shortage of good training data, as the report puts it, that is a serious challenge for AI.':
      'supported data-scarcity-main-challenge',
    'In Europe the talk is of little else, for Sora has changed the AI industry in China.':
      'supported sora-changes-industry',
  })
})

describe('In such a place, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Ở Nhật Bản thì chính đồng yên yếu, chứ chưa hẳn là do thiếu dữ liệu chất lượng, làm chậm việc huấn luyện mô hình AI.':
      'unverified',
    'Ở Trung Quốc thì ai cũng kêu ca về chuyện ấy, vì dữ liệu chất lượng để huấn luyện mô hình AI đang khan hiếm.':
      'supported quality-data-scarce',
  })
})

describe('Set apart from another place, in English', () => {
  checkVerdicts(bundled, {
    'Unlike Europe, China is short of quality data for training new AI models.': 'supported quality-data-scarce',
    'China, unlike Europe, has plenty of quality data for training new AI models.': 'contradicted quality-data-scarce',
    'Europe, unlike China, has a shortage of quality data for training new AI models.': 'unverified',
    'Unlike American AI, which data privacy laws hold back, Chinese AI will have access to data of all sorts.':
      'unverified',
  })
})

describe('Set apart from another place, in Vietnamese', () => {
  checkVerdicts(bundled, {
    'Khác với châu Âu, Trung Quốc thiếu dữ liệu chất lượng để huấn luyện mô hình AI mới.':
      'supported quality-data-scarce',
  })
})
