/** Notes of any size, the same each time: paragraphs of the samples, shuffled by a seeded generator, numbered so that no two are alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const samples = join(__dirname, '../../samples')

/** A note of at least `bytes` UTF-8 bytes. */
export function noteOf(bytes: number, seed = 1): string {
  const blocks = readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split(/\n{2,}/))
    .filter((block) => !block.startsWith('---') && !block.startsWith('```'))
  const random = generator(seed)
  const parts: string[] = []
  for (let size = 0, number = 1; size < bytes; number++) {
    const block = `${blocks[Math.floor(random() * blocks.length)] ?? ''} (${number})`
    parts.push(block)
    size += Buffer.byteLength(block) + 2
  }
  return `${parts.join('\n\n')}\n`
}

/** Mulberry32, a small generator of numbers in [0, 1) that is the same on every machine (T. Ettinger, 2017). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
