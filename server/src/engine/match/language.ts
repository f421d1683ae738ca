/** Which language a sentence is in, from its words alone. */
import type { Language } from '../model'

/** Letters that Vietnamese has and English has not; "café" alone does not make a sentence Vietnamese. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|[àáãèéìíòóõùúý]/

/** True for a word with such a letter. It is normalised (NFC, lower case). */
export function isMarked(word: string): boolean {
  return VIETNAMESE.test(word)
}

/** Vietnamese where at least one word in six has its marks. */
export function guessLanguage(words: readonly string[]): Language {
  return languageBy(words.filter(isMarked).length, words.length)
}

/** By how many of the words have such letters. */
export function languageBy(marked: number, words: number): Language {
  return marked * 6 >= words && marked > 0 ? 'vi' : 'en'
}
