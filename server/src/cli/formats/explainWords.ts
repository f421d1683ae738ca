/** What `explain` calls each step, in the languages that the command line speaks. Quoted words come in quotation marks already. */
import type { Candidate, Container, Decided, DerivedNoClaim, Dropped, Language, Strength } from '../../engine'

export interface ExplainWords {
  readonly reading: string
  readonly concepts: string
  readonly facts: string
  readonly language: string
  readonly languages: Readonly<Record<Language, string>>
  readonly normal: string
  readonly clauses: string
  readonly unknown: string
  readonly themes: string
  readonly claim: string
  readonly isClaim: string
  readonly notClaim: string
  readonly noClaim: (no: DerivedNoClaim, container: Container) => string
  readonly denied: (by: string) => string
  readonly cancelled: (by: string) => string
  readonly supposed: string
  readonly statement: string
  readonly met: string
  readonly missing: string
  readonly signals: Readonly<Record<Candidate['signals'][number]['kind'], string>>
  readonly strength: string
  readonly strengths: Readonly<Record<Strength, string>>
  readonly raises: (words: string) => string
  readonly decided: string
  readonly causes: Readonly<Record<Decided['cause'], string>>
  readonly sure: (grounds: string, confidence: string) => string
  readonly leftOut: string
  readonly dropped: (why: Dropped['why'], words: string, missing: string) => string
  readonly byText: string
  readonly ignored: string
  readonly below: (confidence: string, threshold: string) => string
  readonly confidence: (confidence: string) => string
  readonly noFacts: string
  readonly nothing: string
}

/** Where what stands is no claim. */
type Containers = Readonly<Partial<Record<Container, string>>>

const EN_CONTAINERS: Containers = { heading: 'a heading', task: 'a to-do', 'header-cell': 'the head of a table' }
const VI_CONTAINERS: Containers = { heading: 'tiêu đề', task: 'việc cần làm', 'header-cell': 'hàng đầu của bảng' }

const en: ExplainWords = {
  reading: 'How it is read',
  concepts: 'What it speaks of',
  facts: 'Facts held against it',
  language: 'language',
  languages: { en: 'English', vi: 'Vietnamese' },
  normal: 'normal form',
  clauses: 'clauses',
  unknown: 'unknown words',
  themes: 'themes',
  claim: 'claim',
  isClaim: 'yes',
  notClaim: 'no claim',
  noClaim: (no, container) => {
    switch (no.why) {
      case 'container':
        return `no: it stands in ${EN_CONTAINERS[container] ?? container}`
      case 'question-mark':
        return 'no: it ends in a question mark'
      case 'cue':
        return `no: “${no.cue?.words}” (${no.cue?.concept}) at its beginning`
      case 'label':
        return 'no: too short for a statement'
      case 'theme':
        return 'no: it speaks of no theme'
    }
  },
  denied: (by) => `denied by ${by}`,
  cancelled: (by) => `${by} cancel each other out`,
  supposed: 'only supposed',
  statement: 'statement',
  met: 'met',
  missing: 'missing',
  signals: { says: 'says', opposes: 'opposes', denies: 'denies', exceeds: 'goes beyond' },
  strength: 'strength',
  strengths: { may: 'may', is: 'is', 'one-of': 'one of', often: 'often', open: 'open question', all: 'all' },
  raises: (words) => `raised by ${words}`,
  decided: 'decided',
  causes: {
    agrees: 'says the same',
    opposite: 'says the opposite',
    denies: 'denies it',
    swapped: 'swaps who does it to whom',
    replaced: 'puts another name in its place',
    exceeds: 'goes further',
    strength: 'puts it more strongly',
  },
  sure: (grounds, confidence) => `grounds ${grounds}, confidence ${confidence}`,
  leftOut: 'left out',
  dropped: (why, words, missing) => {
    switch (why) {
      case 'foreign':
        return `it names ${words}, the fact does not`
      case 'unless':
        return `with ${words}, the sentence is about something else`
      case 'too-little':
        return `too little of it is there${missing && `, without ${missing}`}`
      case 'says-nothing':
        return 'nothing in the sentence bears on what the fact says'
    }
  },
  byText: 'by its text',
  ignored: 'ignored by a comment in the note',
  below: (confidence, threshold) => `confidence ${confidence}, below the threshold of ${threshold}`,
  confidence: (confidence) => `confidence ${confidence}`,
  noFacts: 'none comes near',
  nothing: 'There is no sentence here: prose is explained, not code, links or front matter.',
}

const vi: ExplainWords = {
  reading: 'Câu được đọc thế nào',
  concepts: 'Câu nói về gì',
  facts: 'Dữ kiện được đem so',
  language: 'ngôn ngữ',
  languages: { en: 'tiếng Anh', vi: 'tiếng Việt' },
  normal: 'dạng chuẩn',
  clauses: 'mệnh đề',
  unknown: 'từ chưa biết',
  themes: 'chủ đề',
  claim: 'nhận định',
  isClaim: 'có',
  notClaim: 'không phải nhận định',
  noClaim: (no, container) => {
    switch (no.why) {
      case 'container':
        return `không: câu nằm trong ${VI_CONTAINERS[container] ?? container}`
      case 'question-mark':
        return 'không: câu kết thúc bằng dấu hỏi'
      case 'cue':
        return `không: “${no.cue?.words}” (${no.cue?.concept}) ở đầu câu`
      case 'label':
        return 'không: quá ngắn để là một câu khẳng định'
      case 'theme':
        return 'không: câu không nói về chủ đề nào'
    }
  },
  denied: (by) => `bị ${by} phủ định`,
  cancelled: (by) => `${by} triệt tiêu nhau`,
  supposed: 'chỉ là giả định',
  statement: 'nội dung',
  met: 'khớp',
  missing: 'thiếu',
  signals: { says: 'nói đúng', opposes: 'nói trái', denies: 'phủ nhận', exceeds: 'đi quá' },
  strength: 'mức độ',
  strengths: {
    may: 'có thể',
    is: 'khẳng định',
    'one-of': 'một trong',
    often: 'thường',
    open: 'còn bỏ ngỏ',
    all: 'tất cả',
  },
  raises: (words) => `bị ${words} đẩy lên`,
  decided: 'kết luận',
  causes: {
    agrees: 'nói cùng một điều',
    opposite: 'nói điều ngược lại',
    denies: 'phủ nhận',
    swapped: 'đổi vai hai bên',
    replaced: 'thay bằng tên khác',
    exceeds: 'đi xa hơn',
    strength: 'nói mạnh hơn',
  },
  sure: (grounds, confidence) => `căn cứ ${grounds}, độ tin cậy ${confidence}`,
  leftOut: 'bị loại',
  dropped: (why, words, missing) => {
    switch (why) {
      case 'foreign':
        return `câu nêu ${words}, dữ kiện thì không`
      case 'unless':
        return `${words} cho thấy câu nói về chuyện khác`
      case 'too-little':
        return `câu có quá ít điều mà dữ kiện nói${missing && `, thiếu ${missing}`}`
      case 'says-nothing':
        return 'không từ nào trong câu động đến điều dữ kiện nói'
    }
  },
  byText: 'tìm theo văn bản',
  ignored: 'bị bỏ qua theo chú thích trong ghi chú',
  below: (confidence, threshold) => `độ tin cậy ${confidence}, dưới ngưỡng ${threshold}`,
  confidence: (confidence) => `độ tin cậy ${confidence}`,
  noFacts: 'không dữ kiện nào ở gần',
  nothing: 'Ở đây không có câu nào: chỉ văn xuôi được giải thích, không phải mã, liên kết hay phần đầu tệp.',
}

const TABLE: Readonly<Record<Language, ExplainWords>> = { en, vi }

export function explainWords(language: Language): ExplainWords {
  return TABLE[language]
}
