/** Is a sentence a claim at all, and about which themes? Questions, to-dos, instructions, plans and definitions are none. */
import type { Spotted } from './analyse'
import { LOGIC } from './logic'
import type { Judgeable } from './matcher'
import type { Mention } from './spot'

/**
 * Concepts of the general lexicon that make a sentence none, and how far into it they may stand (in words).
 * `unlinked`: the cue is weak (many verbs look like orders, "all the best" may be experts), and a sentence that speaks of a fact is a claim all the same.
 */
const NO_CLAIM: ReadonlyMap<string, { readonly within: number; readonly unlinked?: boolean }> = new Map([
  ['cue-todo', { within: 3 }],
  ['cue-instruction', { within: 1, unlinked: true }],
  ['cue-question', { within: 2 }],
  ['cue-plan', { within: 9 }],
  ['cue-definition', { within: 12 }],
  ['cue-courtesy', { within: 1, unlinked: true }],
])

const FURTHEST_CUE = 12

/** A shorter piece of text on a theme is a label, not a statement. */
const FEWEST_WORDS = 4

/** Why a sentence is no claim: by where it stands, by its question mark, by words at its beginning, or by being so short. */
export type NoClaim =
  | { readonly why: 'container' | 'question-mark' | 'label' }
  | { readonly why: 'cue'; readonly cue: Mention }

/** What a sentence is told by: its words, and what they mention. */
type Claiming = Pick<Spotted, 'tokens' | 'mentions'>

/** Undefined for a claim. `linked`: it speaks of a fact. */
export function whyNoClaim(sentence: Judgeable, { tokens, mentions }: Claiming, linked: boolean): NoClaim | undefined {
  const isTask = sentence.container === 'task'
  if (sentence.container === 'heading' || sentence.container === 'header-cell') return { why: 'container' }
  if (isTask && !(linked && isClosed(sentence) && !directs(sentence, { tokens, mentions }))) return { why: 'container' }
  if (sentence.text.includes('?') && /\?["'”’)\]]*\s*$/.test(sentence.text)) return { why: 'question-mark' }
  const isStatement = isCleft(sentence, mentions)
  const cue = mentions.find((each) => each.first < FURTHEST_CUE && isCue(each, linked && !isTask, isStatement))
  if (cue) return { why: 'cue', cue }
  return linked || tokens.length >= FEWEST_WORDS ? undefined : { why: 'label' }
}

/** "- [ ] Tea is dear in Hue." is kept to be checked, where it speaks of a fact; "- [ ] buy tea" has no full stop. */
function isClosed({ text }: Judgeable): boolean {
  return /[.!…]["'”’)\]]*\s*$/.test(text)
}

/** "- [ ] Tea is dear in Hue: find out why." */
function directs({ text }: Judgeable, { tokens, mentions }: Claiming): boolean {
  const opens = (at: number) => OPENING.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
  return mentions.some(({ ids, first }) => first > 0 && DIRECTING.some((id) => ids.has(id)) && opens(first))
}

const DIRECTING = ['cue-todo', 'cue-instruction']
const OPENING = /[:;,(–—]|--/

/** In the general lexicon: "what is", and the cue that this is, too. */
const CLEFT = 'cleft'
const QUESTION = 'cue-question'

/** "What is scarce in Hue is tea.": a second "is" and a full stop make a statement of what begins as a question does. */
function isCleft(sentence: Judgeable, mentions: readonly Mention[]): boolean {
  const [opener] = mentions
  if (opener?.first !== 0 || !mentions.some(({ ids, first }) => first === 0 && ids.has(CLEFT))) return false
  return isClosed(sentence) && mentions.some(({ ids, first }) => ids.has(LOGIC.passive) && first > opener.last + 1)
}

/** `isStatement`: what asks at its beginning asks nothing. */
function isCue({ ids, first }: Mention, linked: boolean, isStatement: boolean): boolean {
  for (const id of ids) {
    const cue = NO_CLAIM.get(id)
    if (cue && first < cue.within && !(cue.unlinked && linked) && !(isStatement && id === QUESTION)) return true
  }
  return false
}

export function isClaim(sentence: Judgeable, words: Claiming, linked: boolean): boolean {
  return whyNoClaim(sentence, words, linked) === undefined
}

/** Themes by the sentence's own words, the most mentioned first. */
export function themesOf(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>()
  for (const { concept } of mentions) {
    if (concept.theme !== undefined) counts.set(concept.theme, (counts.get(concept.theme) ?? 0) + 1)
  }
  if (counts.size < 2) return [...counts.keys()]
  return [...counts].sort((a, b) => b[1] - a[1]).map(([theme]) => theme)
}
