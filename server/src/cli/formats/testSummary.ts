/** How many examples there are, and how many of them came out as expected. */
import type { TriedBase } from '../examples'

export interface TestSummary {
  readonly bases: number
  readonly examples: number
  readonly passed: number
  readonly failed: number
}

export function testSummary(bases: readonly TriedBase[]): TestSummary {
  const outcomes = bases.flatMap((base) => base.outcomes)
  const passed = outcomes.filter((each) => each.passed).length
  return { bases: bases.length, examples: outcomes.length, passed, failed: outcomes.length - passed }
}
