/** What `test` says, in the languages that the command line speaks. */
import type { ExampleOutcome, Language } from '../../engine'
import type { TestSummary } from './testSummary'

export interface TestWords {
  readonly expected: string
  readonly got: string
  readonly explain: string
  readonly noClaim: string
  readonly by: (fact: string) => string
  readonly obstacles: Readonly<Record<NonNullable<ExampleOutcome['obstacle']>, (fact: string) => string>>
  readonly noExamples: string
  readonly summary: (summary: TestSummary) => string
  readonly passed: (count: number) => string
  readonly failed: (count: number) => string
}

const en: TestWords = {
  expected: 'expected',
  got: 'got',
  explain: 'more',
  noClaim: 'no claim',
  by: (fact) => `by ${fact}`,
  obstacles: {
    'several-claims': () => 'It makes more than one claim. Give each an example of its own.',
    'unknown-fact': (fact) => `This base has no fact “${fact}”. Correct the id.`,
    'draft-fact': (fact) => `“${fact}” is a draft, which judges nothing. Accept it first: take "draft" away.`,
  },
  noExamples: 'no examples; add some under "expect" (claimlight test --help shows how)',
  summary: ({ examples, bases }) =>
    `${examples} ${examples === 1 ? 'example' : 'examples'} in ${bases} ${bases === 1 ? 'fact base' : 'fact bases'}`,
  passed: (count) => `${count} as expected`,
  failed: (count) => `${count} otherwise`,
}

const vi: TestWords = {
  expected: 'mong đợi',
  got: 'nhận được',
  explain: 'xem thêm',
  noClaim: 'không phải nhận định',
  by: (fact) => `theo ${fact}`,
  obstacles: {
    'several-claims': () => 'Câu này nêu nhiều nhận định. Hãy viết cho mỗi nhận định một ví dụ riêng.',
    'unknown-fact': (fact) => `Kho này không có dữ kiện “${fact}”. Hãy sửa mã.`,
    'draft-fact': (fact) => `“${fact}” là bản nháp nên không dùng để đối chiếu. Hãy duyệt trước: bỏ "draft" đi.`,
  },
  noExamples: 'chưa có ví dụ; hãy thêm vào mục "expect" (xem claimlight test --help)',
  summary: ({ examples, bases }) => `${examples} ví dụ trong ${bases} kho dữ kiện`,
  passed: (count) => `${count} như mong đợi`,
  failed: (count) => `${count} khác mong đợi`,
}

const TABLE: Readonly<Record<Language, TestWords>> = { en, vi }

export function testWords(language: Language): TestWords {
  return TABLE[language]
}
