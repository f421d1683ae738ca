/** The colour of each verdict; basic ones, which follow the terminal's palette. The mark beside it says the same. */
import type { ChalkInstance } from 'chalk'
import type { Verdict } from '../../engine'

export function ink(verdict: Verdict, { paint }: { readonly paint: ChalkInstance }): ChalkInstance {
  switch (verdict) {
    case 'supported':
      return paint.green
    case 'contradicted':
      return paint.red
    case 'overstated':
      return paint.yellow
    case 'unverified':
      return paint.magenta
  }
}
