/**
 * Days as fact bases write them: `2026-11-27`, where the reader is. The engine never looks at the clock: whoever asks it says
 * what time it is.
 */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
