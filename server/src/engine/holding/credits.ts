/** How much of a thing is there where another text has the same, its opposite or another one in its place. */

/** Of an opposite: all but which of the two. */
export const OPPOSITE = 0.85

export const NOTHING = { kind: 'none', credit: 0 } as const
export const SAME = { kind: 'met', credit: 1 } as const
export const OPPOSED = { kind: 'opposite', credit: OPPOSITE } as const
export const CLASH = { kind: 'clash', credit: OPPOSITE } as const
/** The same word, under a denial in one of two phrases. */
export const DENIED = { kind: 'opposite', credit: 0.6 } as const
