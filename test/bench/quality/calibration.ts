/** Whether a confidence is a probability: of the annotations with one near 0.9, nine in ten should be right. */
import type { Section } from './report'

export interface Scored {
  readonly confidence: number
  readonly right: boolean
}

/** Those whose confidence rounds to `near`; the first holds all that are lower too. */
export interface Bucket {
  readonly near: number
  readonly count: number
  /** Mean confidence. */
  readonly mean: number
  /** The share that is right. */
  readonly right: number
}

const TENTHS = [5, 6, 7, 8, 9, 10]

/** Empty ones are left out. */
export function bucketsOf(scored: readonly Scored[]): Bucket[] {
  return TENTHS.flatMap((tenth) => {
    const own = scored.filter(({ confidence }) => tenthOf(confidence) === tenth)
    if (own.length === 0) return []
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length
    return [{ near: tenth / 10, count: own.length, mean, right: shareRight(own) }]
  })
}

/** Halves go up: 0.85 is near 0.9. Hundredths are taken whole first, so that 0.55 is what it says. */
function tenthOf(confidence: number): number {
  return Math.max(5, Math.floor((Math.round(100 * confidence) + 5) / 10))
}

/** How far the mean confidence is from the share that is right, bucket by bucket, weighed by their counts. */
export function calibrationError(scored: readonly Scored[]): number {
  const off = bucketsOf(scored).reduce((sum, { count, mean, right }) => sum + count * Math.abs(mean - right), 0)
  return off / Math.max(scored.length, 1)
}

/** What the setting `claimlight.match.threshold` leaves. */
export interface Shown {
  readonly threshold: number
  readonly count: number
  readonly right: number
  /** Of what is right without a threshold, the share that is still shown. */
  readonly kept: number
}

const THRESHOLDS = [0.5, 0.7, 0.9]

export function shownAt(scored: readonly Scored[], threshold: number): Shown {
  const shown = scored.filter(({ confidence }) => confidence >= threshold)
  const right = (some: readonly Scored[]) => some.filter((each) => each.right).length
  return { threshold, count: shown.length, right: shareRight(shown), kept: right(shown) / Math.max(right(scored), 1) }
}

function shareRight(scored: readonly Scored[]): number {
  return scored.filter(({ right }) => right).length / Math.max(scored.length, 1)
}

export function calibrationSection(heading: string, scored: readonly Scored[]): Section {
  const buckets = bucketsOf(scored).map(({ near, count, mean, right }) => ({
    name: `right, confidence ${near <= 0.5 ? 'up to' : 'near'} ${near.toFixed(1)} (${count}, mean ${mean.toFixed(2)})`,
    values: [right],
    unit: 'percent' as const,
    ...(near === 0.9 ? { target: { at: 'least', value: 0.85 } as const } : {}),
  }))
  const shown = THRESHOLDS.map((threshold) => shownAt(scored, threshold)).map(({ threshold, count, right, kept }) => ({
    name: `threshold ${threshold}: right of ${count} shown / of all right ones shown`,
    values: [right, kept],
    unit: 'percent' as const,
  }))
  const error = { name: 'expected calibration error', values: [calibrationError(scored)], unit: 'percent' as const }
  return { heading, figures: [...buckets, { ...error, target: { at: 'most', value: 0.05 } }, ...shown], skipped: [] }
}
