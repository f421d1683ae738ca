/** What the engine says to people, in each language it speaks: one table, so that none of it is said in one language only. */
import type { Language, Verdict } from '../model'

export interface Strings {
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly why: string
  readonly source: string
  readonly section: (number: number) => string
  readonly sentence: (number: number) => string
  /** Where a source has no numbered sections: the heading above the place. */
  readonly heading: (text: string) => string
  readonly openFact: string
  readonly cite: string
  readonly citeNamed: (id: string) => string
  readonly ignoreHere: string
  readonly ignoreLine: string
  readonly markChecked: string
  readonly markedAsChecked: (reason: string) => string
  readonly factsSaid: (verdict: string) => string
  readonly ignoreFact: (id: string) => string
  readonly soften: (from: string, to: string) => string
  readonly factSays: (statement: string) => string
  readonly noFactHelp: string
  readonly fact: string
  readonly factBase: string
  readonly rating: string
  /** `1 on a scale of 1–5`, the publisher's; `4 of 5` where only its best is known. */
  readonly scale: (value: number, worst: number | undefined, best: number | undefined) => string
  readonly publisher: string
  readonly quote: string
  readonly asOf: string
  readonly validUntil: string
  readonly past: (date: string) => string
  readonly notes: string
  readonly draft: string
  readonly draftHelp: string
  readonly dangling: (id: string) => string
  readonly didYouMean: (id: string) => string
  readonly chooseKnown: string
  readonly changeCitation: (id: string) => string
  readonly undefinedCitation: (id: string) => string
  readonly addDefinition: (id: string) => string
  readonly miscited: (cited: string, fact: string) => string
  readonly outlineTitle: string
  readonly claimCount: (count: number) => string
  readonly unverifiedTitle: string
  readonly nothingOn: (theme: string) => string
  readonly nothingYet: string
  readonly unknownTheme: (theme: string) => string
  readonly knownThemes: (themes: string) => string
}

const en: Strings = {
  verdicts: {
    supported: 'Supported',
    contradicted: 'Contradicted',
    overstated: 'Overstated',
    unverified: 'Unverified',
  },
  why: 'Why',
  source: 'Source',
  section: (number) => `section ${number}`,
  sentence: (number) => `sentence ${number}`,
  heading: (text) => `under “${text}”`,
  openFact: 'Open the fact',
  cite: 'Cite this fact',
  citeNamed: (id) => `Cite this fact: ${id}`,
  ignoreHere: 'Ignore here',
  ignoreLine: 'Ignore claims on this line',
  markChecked: 'Mark as checked…',
  markedAsChecked: (reason) => (reason === '' ? 'Marked as checked.' : `Marked as checked: ${reason}`),
  factsSaid: (verdict) => `The facts alone said: ${verdict}.`,
  ignoreFact: (id) => `Ignore fact ${id} on this line`,
  soften: (from, to) => `Say “${to}” instead of “${from}”`,
  factSays: (statement) => `The fact: “${statement}”`,
  noFactHelp: 'No fact bears on this claim yet.',
  fact: 'Fact',
  factBase: 'Fact base',
  rating: 'Rating',
  scale: (value, worst, best) => onScale(value, scaleOf(worst, best), worst === undefined ? ' of ' : ' on a scale of '),
  publisher: 'Publisher',
  quote: 'Quote',
  asOf: 'As of',
  validUntil: 'Valid until',
  past: (date) => `${date}, which is past: look for a newer source`,
  notes: 'Notes',
  draft: 'Draft',
  draftHelp: 'not accepted yet, so it judges nothing',
  dangling: (id) => `No fact base holds a fact “${id}”.`,
  didYouMean: (id) => `Did you mean “${id}”?`,
  chooseKnown: 'Correct the id, or add the fact to a fact base.',
  changeCitation: (id) => `Cite “${id}” instead`,
  undefinedCitation: (id) =>
    `The citation of “${id}” has no footnote in this note. Add its definition, or it shows as plain text.`,
  addDefinition: (id) => `Add the footnote for “${id}”`,
  miscited: (cited, fact) => `The claim cites “${cited}”, and matches “${fact}”. Cite that fact, or check the claim.`,
  outlineTitle: 'Theme outline',
  claimCount: (count) => (count === 1 ? '1 claim in the notes.' : `${count} claims in the notes.`),
  unverifiedTitle: 'Unverified claims',
  nothingOn: (theme) => `These notes say nothing about ${theme} yet. Once they do, it is listed here.`,
  nothingYet:
    'There are no facts and no claims to outline yet. Add a fact base (*.facts.yaml), or write about its themes.',
  unknownTheme: (theme) => `There is no theme “${theme}”.`,
  knownThemes: (themes) => `The themes are: ${themes}.`,
}

const vi: Strings = {
  verdicts: {
    supported: 'Có căn cứ',
    contradicted: 'Trái với nguồn',
    overstated: 'Nói quá',
    unverified: 'Chưa kiểm chứng',
  },
  why: 'Vì sao',
  source: 'Nguồn',
  section: (number) => `phần ${number}`,
  sentence: (number) => `câu ${number}`,
  heading: (text) => `mục “${text}”`,
  openFact: 'Mở dữ kiện',
  cite: 'Dẫn dữ kiện này',
  citeNamed: (id) => `Dẫn dữ kiện này: ${id}`,
  ignoreHere: 'Bỏ qua ở đây',
  ignoreLine: 'Bỏ qua các nhận định ở dòng này',
  markChecked: 'Đánh dấu đã kiểm tra…',
  markedAsChecked: (reason) => (reason === '' ? 'Đã được đánh dấu kiểm tra.' : `Đã được đánh dấu kiểm tra: ${reason}`),
  factsSaid: (verdict) => `Riêng các dữ kiện thì cho là: ${verdict}.`,
  ignoreFact: (id) => `Bỏ qua dữ kiện ${id} ở dòng này`,
  soften: (from, to) => `Viết “${to}” thay cho “${from}”`,
  factSays: (statement) => `Dữ kiện: “${statement}”`,
  noFactHelp: 'Chưa có dữ kiện nào nói về nhận định này.',
  fact: 'Dữ kiện',
  factBase: 'Kho dữ kiện',
  rating: 'Đánh giá',
  scale: (value, worst, best) => onScale(value, scaleOf(worst, best), ' trên thang '),
  publisher: 'Nơi công bố',
  quote: 'Trích nguyên văn',
  asOf: 'Tính đến',
  validUntil: 'Có giá trị đến',
  past: (date) => `${date}, nay đã qua: hãy tìm nguồn mới hơn`,
  notes: 'Ghi chú',
  draft: 'Bản nháp',
  draftHelp: 'chưa được duyệt nên không dùng để đối chiếu',
  dangling: (id) => `Không kho dữ kiện nào có “${id}”.`,
  didYouMean: (id) => `Có phải ý bạn là “${id}”?`,
  chooseKnown: 'Hãy sửa mã, hoặc thêm dữ kiện vào kho.',
  changeCitation: (id) => `Dẫn “${id}” thay vào đó`,
  undefinedCitation: (id) =>
    `Trích dẫn “${id}” chưa có cước chú trong ghi chú này. Hãy thêm cước chú, nếu không nó hiện ra như chữ thường.`,
  addDefinition: (id) => `Thêm cước chú cho “${id}”`,
  miscited: (cited, fact) =>
    `Nhận định dẫn “${cited}” nhưng khớp với “${fact}”. Hãy dẫn dữ kiện ấy, hoặc xem lại nhận định.`,
  outlineTitle: 'Dàn ý theo chủ đề',
  claimCount: (count) => `${count} nhận định trong các ghi chú.`,
  unverifiedTitle: 'Nhận định chưa kiểm chứng',
  nothingOn: (theme) => `Các ghi chú này chưa nói gì về ${theme}. Khi có, chúng sẽ hiện ở đây.`,
  nothingYet:
    'Chưa có dữ kiện hay nhận định nào. Hãy thêm một kho dữ kiện (*.facts.yaml), hoặc viết về các chủ đề của nó.',
  unknownTheme: (theme) => `Không có chủ đề “${theme}”.`,
  knownThemes: (themes) => `Các chủ đề: ${themes}.`,
}

/** `1–5`; the best where only that is known; '' where it is not: the worst alone says nothing of a value. */
function scaleOf(worst: number | undefined, best: number | undefined): string {
  return best === undefined ? '' : [worst, best].filter((end) => end !== undefined).join('–')
}

function onScale(value: number, scale: string, between: string): string {
  return scale === '' ? String(value) : `${value}${between}${scale}`
}

const TABLE: Readonly<Record<Language, Strings>> = { en, vi }

export function strings(language: Language): Strings {
  return TABLE[language]
}

/** A mark for each verdict, so that colour is never the only sign. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  contradicted: '✗',
  overstated: '▲',
  unverified: '?',
}
