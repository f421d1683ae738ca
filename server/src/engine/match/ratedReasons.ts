/** Reasons where the statement is a claim that was checked: who rates it what, and when; then what met what. */
import type { Fact, Language, Rating } from '../model'
import type { Templates } from './reasons'
import { agreement, contrast, quote } from './wording'

type Rated = Omit<Templates, 'half' | 'noFact' | 'nearFact' | 'disputed'>

/** How reasons about the fact are put: as ever, or led by its rating. */
export function ratedTemplates({ rating, publisher, asOf }: Fact, plain: Templates, spoken: Language): Templates {
  if (!rating) return plain
  const head = HEADS[spoken](rating, publisher, asOf)
  return { ...plain, ...TEMPLATES[spoken](head) }
}

type Head = (rating: Rating, publisher: string | undefined, asOf: string | undefined) => string

const HEADS: Readonly<Record<Language, Head>> = {
  en: ({ text }, publisher, asOf) =>
    `${publisher === undefined ? 'This claim is rated' : `${publisher} rates this claim`} ${quote(text)}${dated(asOf)}, and the note`,
  vi: ({ text }, publisher, asOf) =>
    `${publisher === undefined ? 'Nhận định này được đánh giá là' : `${publisher} đánh giá nhận định này là`} ${quote(text)}${dated(asOf)}, và ghi chú`,
}

function dated(asOf: string | undefined): string {
  return asOf === undefined ? '' : ` (${asOf})`
}

const TEMPLATES: Readonly<Record<Language, (head: string) => Rated>> = {
  en: (head) => ({
    agrees: (about, note, fact) =>
      `${head} repeats it${agreement(note, fact, 'both have', 'meets') || (about && ` about ${about}`)}.`,
    opposite: (note, fact) => `${head} says the opposite: ${contrast(note, fact)}.`,
    denies: (note, fact) => `${head} denies it: ${contrast(note, fact)}.`,
    swapped: (note, fact) => `${head} has it the other way round: ${contrast(note, fact)}.`,
    replaced: (note, fact) => `${head} names ${note} where the claim has ${fact}.`,
    exceeds: (note, fact) => `${head} goes further: ${contrast(note, fact)}.`,
    strength: (note, fact) => `${head} puts it more strongly: ${contrast(note, fact)}.`,
    added: (note, fact) => `${head} adds ${note} to it; the claim says no more than ${fact}.`,
    condition: (note, fact) =>
      `${head} makes one the condition of the other, ${note}; the claim says no more than ${fact}.`,
  }),
  vi: (head) => ({
    agrees: (about, note, fact) =>
      `${head} lặp lại nhận định ấy${agreement(note, fact, 'cả hai đều viết', 'ứng với') || (about && ` về ${about}`)}.`,
    opposite: (note, fact) => `${head} nói trái lại: ${contrast(note, fact, 'so với')}.`,
    denies: (note, fact) => `${head} phủ nhận nhận định ấy: ${contrast(note, fact, 'trái với')}.`,
    swapped: (note, fact) => `${head} nói ngược lại, vai đôi bên bị đổi chỗ: ${contrast(note, fact, 'trái với')}.`,
    replaced: (note, fact) => `${head} nêu ${note}, còn nhận định ấy nêu ${fact}.`,
    exceeds: (note, fact) => `${head} đi xa hơn: ${contrast(note, fact, 'so với')}.`,
    strength: (note, fact) => `${head} nói mạnh hơn: ${contrast(note, fact, 'so với')}.`,
    added: (note, fact) => `${head} thêm ${note}, còn nhận định ấy chỉ nói ${fact}.`,
    condition: (note, fact) => `${head} coi điều này là điều kiện của điều kia, ${note}; nhận định ấy chỉ nói ${fact}.`,
  }),
}
