/** What the engine says of fact bases to those who write them, in each language that it speaks. */
import type { Language } from '../model'

export interface BaseStrings {
  readonly theme: string
  readonly document: string
  readonly concept: string
  readonly fact: string
  readonly key: string
  readonly draft: string
  readonly draftLens: string
  readonly general: string
  readonly usedInNotes: (notes: number) => string
  readonly namedByFacts: (facts: number) => string
  readonly namedInPlaces: (places: number) => string
  readonly opposite: string
  readonly kindOf: string
  readonly unused: (id: string) => string
  readonly disagree: (id: string) => string
  readonly lacksLanguage: (id: string, language: Language) => string
  readonly quoteGone: (path: string) => string
  readonly fileGone: (path: string) => string
  readonly quoteAsNow: (quote: string) => string
  readonly removeQuote: string
  readonly changeTo: (name: string) => string
  readonly acceptDraft: string
  readonly acceptDrafts: (count: number) => string
  readonly acceptUnder: (count: number, heading: string) => string
  readonly acceptAll: (count: number) => string
}

const en: BaseStrings = {
  theme: 'Theme',
  document: 'Document',
  concept: 'Concept',
  fact: 'Fact',
  key: 'Key',
  draft: 'A draft: it judges nothing until it is accepted.',
  draftLens: 'Draft: judges nothing yet',
  general: 'general words',
  usedInNotes: (notes) => (notes === 0 ? 'Used in no note' : notes === 1 ? 'Used in 1 note' : `Used in ${notes} notes`),
  namedByFacts: (facts) =>
    facts === 0 ? 'No fact names it.' : facts === 1 ? '1 fact names it.' : `${facts} facts name it.`,
  namedInPlaces: (places) =>
    places === 0 ? 'Nothing names it.' : places === 1 ? 'Named in 1 place.' : `Named in ${places} places.`,
  opposite: 'opposite',
  kindOf: 'kind of',
  unused: (id) => `No note uses “${id}”: no claim is about it, and nobody cites it.`,
  disagree: (id) => `This contradicts the fact “${id}”. Correct one of the two, or say in them what differs.`,
  lacksLanguage: (id, language) =>
    `“${id}” has no statement in ${language === 'vi' ? 'Vietnamese' : 'English'}, as the other facts of this base have. Add "${language}".`,
  quoteGone: (path) => `These words no longer stand in ${path}. Take them from there anew, or remove the quote.`,
  fileGone: (path) => `There is no file ${path} that can be read. Correct "path", or remove it.`,
  quoteAsNow: (quote) => `Quote it as it stands now: “${short(quote)}”`,
  removeQuote: 'Remove the quote',
  changeTo: (name) => `Change to “${name}”`,
  acceptDraft: 'Accept this draft',
  acceptDrafts: (count) => `Accept these ${count} drafts`,
  acceptUnder: (count, heading) => `Accept all ${count} drafts under “${heading}”`,
  acceptAll: (count) => `Accept all ${count} drafts of this file`,
}

const vi: BaseStrings = {
  theme: 'Chủ đề',
  document: 'Tài liệu',
  concept: 'Khái niệm',
  fact: 'Dữ kiện',
  key: 'Khóa',
  draft: 'Bản nháp: chưa được duyệt nên chưa xét nhận định nào.',
  draftLens: 'Bản nháp: chưa xét gì',
  general: 'từ chung',
  usedInNotes: (notes) => (notes === 0 ? 'Chưa ghi chú nào dùng' : `Dùng trong ${notes} ghi chú`),
  namedByFacts: (facts) => (facts === 0 ? 'Chưa dữ kiện nào nhắc đến.' : `${facts} dữ kiện nhắc đến.`),
  namedInPlaces: (places) => (places === 0 ? 'Chưa nơi nào nhắc đến.' : `Được nhắc ở ${places} nơi.`),
  opposite: 'trái nghĩa',
  kindOf: 'thuộc loại',
  unused: (id) => `Chưa ghi chú nào dùng “${id}”: không nhận định nào nói về nó và không ai dẫn nó.`,
  disagree: (id) => `Điều này trái với dữ kiện “${id}”. Hãy sửa một trong hai, hoặc nói rõ chúng khác nhau ở đâu.`,
  lacksLanguage: (id, language) =>
    `“${id}” chưa có câu bằng ${language === 'vi' ? 'tiếng Việt' : 'tiếng Anh'} như các dữ kiện khác của kho này. Hãy thêm "${language}".`,
  quoteGone: (path) => `Những lời này không còn trong ${path}. Hãy lấy lại từ đó, hoặc bỏ trích dẫn.`,
  fileGone: (path) => `Không có tệp ${path} nào đọc được. Hãy sửa "path", hoặc bỏ đi.`,
  quoteAsNow: (quote) => `Trích như hiện nay: “${short(quote)}”`,
  removeQuote: 'Bỏ trích dẫn',
  changeTo: (name) => `Đổi thành “${name}”`,
  acceptDraft: 'Duyệt bản nháp này',
  acceptDrafts: (count) => `Duyệt ${count} bản nháp này`,
  acceptUnder: (count, heading) => `Duyệt cả ${count} bản nháp dưới “${heading}”`,
  acceptAll: (count) => `Duyệt cả ${count} bản nháp của tệp này`,
}

/** Menus are narrow. */
const LONGEST = 80

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

const TABLE: Readonly<Record<Language, BaseStrings>> = { en, vi }

export function baseStrings(language: Language): BaseStrings {
  return TABLE[language]
}
