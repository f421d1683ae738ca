/** Notes and vaults of any size, the same each time: sections of generated prose with the markup that notes have. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languageOf, Random, sentence } from './speed/prose'

export interface NoteKind {
  readonly seed?: number
  /** How many of its paragraphs are about the bundled base's themes, 0 to 1. */
  readonly onTopic?: number
}

/** A note of at least `bytes` UTF-8 bytes. */
export function noteOf(bytes: number, { seed = 1, onTopic = 1 }: NoteKind = {}): string {
  const random = new Random(seed)
  const writer = new NoteWriter(random, onTopic)
  const parts: string[] = [`---\ntitle: Note ${seed}\ntags: [reading]\n---`, `# Note ${seed}`]
  for (let size = 0; size + writer.defined < bytes; ) {
    const block = writer.block()
    parts.push(block)
    size += Buffer.byteLength(block) + 2
  }
  return `${[...parts, ...writer.definitions].join('\n\n')}\n`
}

/** Writes `count` notes, 3.3 KB on average, in folders; gives how many bytes there are. */
export function writeVault(folder: string, count: number, onTopic = 1): number {
  let bytes = 0
  for (let seed = 1; seed <= count; seed++) {
    const at = join(folder, `topic-${seed % 20}`)
    mkdirSync(at, { recursive: true })
    const text = noteOf(sizeOf(seed), { seed, onTopic })
    bytes += Buffer.byteLength(text)
    writeFileSync(join(at, `note-${seed}.md`), text)
  }
  return bytes
}

/** Most notes are short and some long: log-normal, in bytes. */
function sizeOf(seed: number): number {
  const random = new Random(seed ^ 0x5eed)
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return Math.min(30_000, Math.max(400, Math.round(2300 * Math.exp(0.8 * normal))))
}

class NoteWriter {
  readonly definitions: string[] = []
  /** How many bytes these take. */
  defined = 0

  constructor(
    private readonly random: Random,
    private readonly onTopic: number,
  ) {}

  block(): string {
    const { random } = this
    const language = languageOf(random)
    const kind = random.next()
    if (kind < 0.1) return `## ${this.sentence(language).slice(0, -1)}`
    if (kind < 0.2) return this.list(language)
    if (kind < 0.25) return `> ${this.sentence(language)}`
    if (kind < 0.27) return this.table(language)
    if (kind < 0.29) return `\`\`\`sh\nmake ${random.whole(1, 999)}\n\`\`\``
    return this.paragraph(language)
  }

  private paragraph(language: Language): string {
    const about = this.random.chance(this.onTopic)
    const count = this.random.whole(2, 6)
    return Array.from({ length: count }, () => this.marked(sentence(this.random, language, about))).join(' ')
  }

  private sentence(language: Language): string {
    return sentence(this.random, language, this.random.chance(this.onTopic))
  }

  private list(language: Language): string {
    const sign = this.random.chance(0.3) ? '1.' : this.random.chance(0.2) ? '- [ ]' : '-'
    return Array.from({ length: this.random.whole(2, 5) }, () => `${sign} ${this.sentence(language)}`).join('\n')
  }

  private table(language: Language): string {
    const rows = Array.from({ length: 3 }, (_, at) => `| ${at + 1} | ${this.sentence(language)} |`)
    return ['| no. | said |', '| --- | --- |', ...rows].join('\n')
  }

  /** About one sentence in four has markup. */
  private marked(said: string): string {
    const { random } = this
    const kind = random.next()
    const number = this.definitions.length + 1
    if (kind < 0.05) return `${said.slice(0, -1)} ([notes](other-${random.whole(1, 99)}.md)).`
    if (kind < 0.09) return `${said.slice(0, -1)}, see <https://example.org/${random.whole(1, 999)}>.`
    if (kind < 0.13) return this.define(`[^${number}]: Seen on page ${random.whole(1, 99)}.`, `${said}[^${number}]`)
    if (kind < 0.16) {
      const definition = `[r${number}]: https://example.com/${random.whole(1000, 9999)} "A paper"`
      return this.define(definition, `${said.slice(0, -1)} [as reported][r${number}].`)
    }
    if (kind < 0.25) return emphasised(said, random)
    return said
  }

  private define(definition: string, said: string): string {
    this.definitions.push(definition)
    this.defined += Buffer.byteLength(definition) + 2
    return said
  }
}

function emphasised(said: string, random: Random): string {
  const words = said.split(' ')
  const at = random.whole(0, words.length - 2)
  const sign = random.chance(0.5) ? '**' : '*'
  return words.map((word, nth) => (nth === at && /^\p{L}+$/u.test(word) ? `${sign}${word}${sign}` : word)).join(' ')
}
