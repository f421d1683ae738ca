/** Which language a sentence is in, from its words alone. */
import type { Language } from '../model'

/** Letters that Vietnamese has and English has not; "café" alone does not make a sentence Vietnamese. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|[àáãèéìíòóõùúý]/

/** Vietnamese where at least one word in six has its marks. Words are normalised (NFC, lower case). */
export function guessLanguage(words: readonly string[]): Language {
  const marked = words.reduce((count, word) => (VIETNAMESE.test(word) ? count + 1 : count), 0)
  return marked * 6 >= words.length && marked > 0 ? 'vi' : 'en'
}
