// Which way the vectors of words point, in one bit for each direction: what is left of them when they are small enough to ship.
import { centredStems } from './company.mjs'

/** Eleven characters of six bits for each word. */
const DIRECTIONS = 66
/** The first directions tell how frequent a word is, not what it is about (J. Mu, P. Viswanath, "All-but-the-top", 2018). */
const LEFT_OUT = 2
const FIRST_CHARACTER = 48
const BITS = 6

/** `names`: the stems, in their order. */
export function directions({ vectors }, names) {
  const known = new Map(centredStems(vectors).map(({ stem, vector }) => [stem, vector]))
  const rows = names.map((name) => known.get(name))
  const axes = principal(rows, LEFT_OUT + DIRECTIONS).slice(LEFT_OUT)
  const turned = rows.map((row) => unit(axes.map((axis) => product(axis, row))))
  const spreads = axes.map((_, at) =>
    round(Math.sqrt(turned.reduce((sum, row) => sum + row[at] ** 2, 0) / rows.length)),
  )
  return { spreads, signs: turned.map(written).join('') }
}

function written(row) {
  let text = ''
  for (let from = 0; from < DIRECTIONS; from += BITS) {
    let bits = 0
    for (let bit = 0; bit < BITS; bit++) if (row[from + bit] > 0) bits |= 1 << bit
    text += String.fromCharCode(FIRST_CHARACTER + bits)
  }
  return text
}

/** The axes along which rows differ most, of length 1, one after the other (power iteration). */
function principal(rows, count) {
  const size = rows[0].length
  const covariance = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows)
    for (let at = 0; at < size; at++) for (let to = 0; to < size; to++) covariance[at][to] += row[at] * row[to]
  const axes = []
  for (let nth = 0; nth < count; nth++) {
    let axis = Float64Array.from({ length: size }, (_, at) => Math.sin(at * 7 + nth + 1))
    for (let step = 0; step < STEPS; step++) {
      const next = covariance.map((row) => product(row, axis))
      for (const other of axes) {
        const along = product(other, next)
        for (let at = 0; at < size; at++) next[at] -= along * other[at]
      }
      axis = unit(next)
    }
    axes.push(axis)
  }
  return axes
}

const STEPS = 150

function product(a, b) {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}

function unit(row) {
  const length = Math.sqrt(product(row, row)) || 1
  return row.map((each) => each / length)
}

function round(value) {
  return Math.round(value * 10_000) / 10_000
}
