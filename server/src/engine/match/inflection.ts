/**
 * The key under which a word is looked up: inflection undone, derivation kept ("training" → "train", but "trainer" → "trainer").
 * Written for English; Vietnamese syllables, which do not inflect, pass through unharmed because lexicon and note use the same key.
 * After the inflectional half of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980 (steps 1a and 1b).
 */

const ASCII_WORD = /^[a-z']+$/
const VOWEL = /[aeiouy]/

/** `word` is normalised (lower case). "harbour's" → "harbour", "banned" → "ban", "companies" → "company", "making" → "make". */
export function inflectionKey(word: string): string {
  if (!ASCII_WORD.test(word)) return word
  const bare = word.replace(/'s?$/, '')
  if (bare.length <= 3) return bare
  return finish(withoutEnding(withoutPlural(bare)))
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('eed')) return word
  const stem = /^(.*?)(?:ed|ing)$/.exec(word)?.[1]
  if (stem === undefined || stem.length < 2 || !VOWEL.test(stem)) return word
  return SHORT_STEM.test(stem) ? `${stem}e` : stem
}

/** "Isn't", "won't", "cannot": a verb with the denial that phrases know as a word of its own. */
export function isContractedNot(word: string): boolean {
  return word.length > 3 && (word.endsWith("n't") || word.endsWith('nnot'))
}

/** "mak(ing)", "us(ed)", "not(ed)": so short a stem lost an e; "bann(ed)" did not, and "fix(ed)" never had one. */
const SHORT_STEM = /^[^aeiouy]?[aeiou][^aeiouwxy]$/

/** One form for "ban" and "bann(ed)", "scarce" and "scarc(ity)". Short words keep their e: "note" is not "not". */
function finish(word: string): string {
  const single = word.replace(/([bdfglmnprstz])\1$/, '$1')
  return single.length > 4 && single.endsWith('e') ? single.slice(0, -1) : single
}

/** "Barring", "looking": the form in -ing, which has no passive sense of its own. */
export function isProgressive(word: string): boolean {
  return word.length > 4 && word.endsWith('ing')
}
