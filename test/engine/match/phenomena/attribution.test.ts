/** Who says so changes no verdict, and the name is none of the claim. */
import { bundled, checkVerdicts, tea } from '../../../support/verdicts'

describe('Before the claim, in English', () => {
  checkVerdicts(tea, {
    'According to Ana, tea leaves are scarce in Japan.': 'supported leaves-scarce',
    'According to Ana Petrova, tea leaves are not scarce in Japan.': 'contradicted leaves-scarce',
    "In Ana's view, tea leaves are scarce in Japan.": 'supported leaves-scarce',
    'Li Wei writes that tea leaves are scarce in Japan.': 'supported leaves-scarce',
    'Li Wei goes further: tea leaves are scarce in Japan.': 'supported leaves-scarce',
    'Ana insists that the tea tax will raise the price of tea.': 'overstated tax-raises-prices',
  })
})

describe('Before the claim, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Theo Minh, lá chè ở Nhật Bản khan hiếm.': 'supported leaves-scarce',
    'Theo Lê Văn Bình, lá chè ở Nhật Bản dồi dào.': 'contradicted leaves-scarce',
    'Chị Lan cho rằng lá chè ở Nhật Bản không hề khan hiếm.': 'contradicted leaves-scarce',
  })
})

describe('Told of in brackets who says so', () => {
  checkVerdicts(tea, {
    'According to Ana Petrova (a tea shop on Pier 7), tea leaves are scarce in Japan.': 'supported leaves-scarce',
    'According to Ana, tea leaves are scarce in Japan (Pier 7).': 'unverified',
    'Theo anh Minh (quán chè ở quận 7), lá chè ở Nhật Bản khan hiếm.': 'supported leaves-scarce',
    'Theo anh Minh, lá chè ở Nhật Bản (quận 7) khan hiếm.': 'unverified',
  })
})

describe('Within it and behind it, in English', () => {
  checkVerdicts(tea, {
    'Tea leaves, Ana says, are scarce in Japan.': 'supported leaves-scarce',
    'Tea leaves are scarce in Japan, as Tomasz Nowak notes.': 'supported leaves-scarce',
    'Tea leaves are scarce in Japan, says Prof. Brown.': 'supported leaves-scarce',
    'Tea leaves are in short supply in Japan, they say.': 'supported leaves-scarce',
    'What Japan has too few of is tea leaves, they say.': 'supported leaves-scarce',
  })
})

describe('Within it and behind it, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Nhật Bản đang thiếu lá chè, bà Hoa nói.': 'supported leaves-scarce',
  })
})

describe('As the head of a note, before a colon', () => {
  checkVerdicts(tea, {
    'Confirmed with Ana: tea leaves are scarce in Japan.': 'supported leaves-scarce',
    "Notes on Bruno's talk: tea leaves are scarce in Japan.": 'supported leaves-scarce',
    'Hỏi lại Minh: lá chè ở Nhật Bản khan hiếm.': 'supported leaves-scarce',
  })
})

describe('What stands before "according to" is no source', () => {
  checkVerdicts(bundled, {
    'Japan keeps advanced semiconductor tools from China, according to the ministry.': 'unverified',
    'Hà Lan với Nhật cũng hùa theo siết máy quang khắc bán sang Trung Quốc.': 'unverified',
    'Washington keeps advanced semiconductor tools from China, according to the ministry.':
      'supported us-blocks-chip-tools',
  })
})

describe('Whose numbers they are', () => {
  checkVerdicts(bundled, {
    "On Raj's numbers a move off GPUs might be dearer.": 'supported leaving-gpus-may-raise-costs',
    "By Raj's reckoning, a move off GPUs might be dearer.": 'supported leaving-gpus-may-raise-costs',
  })
})

describe('Who says so is told at length, in English', () => {
  checkVerdicts(bundled, {
    'One colleague of ours goes so far as to assert that every Chinese model is now trained on Trainium.':
      'overstated china-seeks-alternatives',
  })
})
