/** The normal form that texts are compared in, with the way back to where each part of it stands in the text as written. */

export interface Normalised {
  readonly text: string
  /**
   * `offsets[i]` is where the character that became `text[i]` begins in the input; length `text.length`, never
   * decreasing. A stretch `[start, end)` of `text` stands in the input from `offsets[start]` to `offsets[end]`, or to
   * the input's end where `end` is `text.length`.
   */
  readonly offsets: Uint32Array
}

/**
 * NFC, lower case, new tone placement (`hòa` → `hoà`), straight quotes, `-` for every hyphen, `—` for every dash,
 * plain spaces (a line break is one too); invisible characters are dropped.
 * `“Thủy”` → `"thuỷ"`. Idempotent.
 */
export function normalise(text: string): Normalised {
  return isAscii(text) ? normaliseAscii(text) : normaliseAny(text)
}

/** The normal form of a word that `scanWords` found: each of its characters is one in that form too. */
export function normalWord(word: string): string {
  return isAscii(word) ? word.toLowerCase() : placeTones(Array.from(word, foldCluster).join(''))
}

/** The text without Vietnamese (and other) marks: `đổi mới` → `doi moi`. Text in NFC keeps its length. */
export function stripMarks(text: string): string {
  if (isAscii(text)) return text
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

const MARKS = /[\u0300-\u036f]/g
const NON_ASCII = /[^\0-\x7f]/

function isAscii(text: string): boolean {
  return !NON_ASCII.test(text)
}

/** 0, 1, 2, … : copying is quicker than counting. */
const COUNTED = new Uint32Array(1 << 12).map((_, at) => at)

function normaliseAscii(text: string): Normalised {
  const short = text.length <= COUNTED.length
  const offsets = short ? COUNTED.slice(0, text.length) : Uint32Array.from(text, (_, at) => at)
  return { text: text.toLowerCase().replace(/[\t\n\v\f\r]/g, ' '), offsets }
}

/** Characters that are written in several ways, by the one that stands for them; '' drops a character. */
const FOLDS = new Map<string, string>()
for (const [to, from] of [
  ["'", '\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4\uff07'],
  ['"', '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02'],
  ['-', '\u2010\u2011\u2212\ufe63\uff0d'],
  ['—', '\u2012\u2013\u2015'],
  [
    ' ',
    '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ],
  ['', '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'],
] as const) {
  for (const character of from) FOLDS.set(character, to)
}

/** One user-perceived letter: a character and the marks (or Korean vowels and finals) that combine with it. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/uy

function normaliseAny(text: string): Normalised {
  let out = ''
  const offsets: number[] = []
  for (let at = 0; at < text.length; ) {
    const length = clusterLength(text, at)
    const folded = foldCluster(text.slice(at, at + length))
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at)
    out += folded
    at += length
  }
  return { text: placeTones(out), offsets: Uint32Array.from(offsets) }
}

function clusterLength(text: string, at: number): number {
  // Most text is composed Latin: no regular expression needed where the next character is below the combining marks.
  if (text.charCodeAt(at) < 0x300 && !(text.charCodeAt(at + 1) >= 0x300)) return 1
  CLUSTER.lastIndex = at
  return CLUSTER.exec(text)?.[0].length ?? 1
}

/** One such letter in normal form, whatever stands beside it; tone marks stay where they are. */
export function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster >= ' ' && cluster <= '~') return cluster.toLowerCase()
  return FOLDS.get(cluster) ?? cluster.normalize('NFC').toLowerCase()
}

/**
 * Open syllables in oa, oe, uy carry their tone on either vowel; here the second has it. No syllable has two readings
 * by this: in `quý`, `của`, `gia`, `mùa` nothing moves.
 */
const OLD_TONES = new Map(
  [
    ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ'],
    ['òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ'],
    ['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'],
  ]
    .flat()
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
)
const OLD_TONE = /[òóỏõọ][ae]|[ùúủũụ]y/g

function placeTones(text: string): string {
  return text.replace(OLD_TONE, (pair) => OLD_TONES.get(pair) ?? pair)
}
