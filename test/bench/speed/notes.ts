/** What a writer waits for in one open note: diagnostics behind a keystroke and behind a burst of them, the note's opening, hovers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noteOf } from '../corpus'
import { Random } from './prose'
import { type Place, type Program, Session } from './session'

/** All in milliseconds, one for each time that it was measured. */
export interface NoteTimes {
  /** To the first diagnostics, of what is on screen or of the whole. */
  readonly open: number[]
  /** To the last. */
  readonly opened: number[]
  readonly keys: number[]
  /** At the pace of a burst, each when the one before it has its diagnostics: behind a pause any program is slower. */
  readonly paced: number[]
  /** From the last key of a burst to the diagnostics of what it left. */
  readonly bursts: number[]
  readonly hovers: number[]
  readonly hoversAfterKey: number[]
  /** On the first screen, one after the other, from the opening of a long note until all has been said of it. */
  readonly hoversMeanwhile: number[]
}

const WARM_UP = 5
const KEYS = 25
const BURST = 50
/** In each round. */
const BURSTS = 3
/** Between the keys of a burst: 25 a second. */
const GAP_MS = 40
const HOVERS = 200
/** Between the hovers that are sent while a long note is judged. */
const BETWEEN_MS = 5
const FIRST_SCREEN = 30
/** Shorter notes are judged at once. */
export const LONG_BYTES = 500_000
/** A server that takes longer for one key is not asked for a whole series. */
const TOO_LONG_MS = 3000

export class Note {
  readonly uri: string
  private text: string
  private version = 1
  private readonly at: Place
  private readonly offset: number
  private typed = 0

  constructor(folder: string, bytes: number) {
    this.text = noteOf(bytes)
    const path = join(folder, `note-${bytes}.md`)
    writeFileSync(path, this.text)
    this.uri = pathToFileURL(path).href
    const word = /\p{Ll}{4}/gu
    word.lastIndex = this.text.indexOf('\n\n', this.text.length >> 1)
    this.offset = (word.exec(this.text)?.index ?? 0) + 2
    const before = this.text.slice(0, this.offset)
    this.at = {
      line: before.split('\n').length - 1,
      character: this.offset - before.lastIndexOf('\n') - 1,
      over: false,
    }
  }

  open(session: Session): Promise<number> {
    return session.untilPublished(this.uri, 1, () => session.open(this.uri, this.text))
  }

  key(session: Session): Promise<number> {
    return session.untilPublished(this.uri, this.version + 1, () => this.type(session))
  }

  type(session: Session): void {
    this.version++
    const character = 'abcdefghijklmnopqrstuvwxyz'.charAt(this.typed % 26)
    const over = this.typed++ > 0
    session.type(this.uri, this.version, { ...this.at, over }, character, () => {
      this.text = this.text.slice(0, this.offset) + character + this.text.slice(this.offset + (over ? 1 : 0))
      return this.text
    })
  }

  hover(session: Session, line = this.at.line, character = this.at.character): Promise<unknown> {
    return session.request('textDocument/hover', { textDocument: { uri: this.uri }, position: { line, character } })
  }

  /** Places all over the note. */
  places(count: number): readonly { readonly line: number; readonly character: number }[] {
    const random = new Random(9)
    const lines = this.text.split('\n')
    return Array.from({ length: count }, () => {
      const line = random.whole(0, lines.length - 1)
      return { line, character: random.whole(0, lines[line]?.length ?? 0) }
    })
  }
}

/** Servers take turns, so that a slow moment of the machine hits all. A server that breaks has no times. */
export async function measureNotes(
  programs: readonly Program[],
  bytes: number,
  rounds: number,
): Promise<Map<string, NoteTimes>> {
  const all = new Map<string, NoteTimes>()
  const broken = new Set<string>()
  for (let round = 0; round < rounds; round++)
    for (const program of programs.filter(({ name }) => !broken.has(name))) {
      const times = all.get(program.name) ?? {
        open: [],
        opened: [],
        keys: [],
        paced: [],
        bursts: [],
        hovers: [],
        hoversAfterKey: [],
        hoversMeanwhile: [],
      }
      all.set(program.name, times)
      console.error(`  ${program.name}, ${bytes} bytes`)
      await once(program, bytes, times).catch((error: Error) => {
        broken.add(program.name)
        console.error(`${program.name}, ${bytes} bytes: ${error.message}`)
      })
    }
  return all
}

/** Does some work in a session of its own with a note that is not open yet, once the server has nothing under way. */
export async function withNote<T>(
  program: Program,
  bytes: number,
  work: (session: Session, note: Note) => Promise<T>,
  options?: unknown,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'))
  const session = await Session.start(program, { folder, options })
  try {
    const note = new Note(folder, bytes)
    await session.quiet(0)
    return await work(session, note)
  } finally {
    await session.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function once(program: Program, bytes: number, times: NoteTimes): Promise<void> {
  await withNote(program, bytes, (session, note) => typed(session, note, times))
  // In a session of their own: each takes some of the server's time.
  if (bytes > LONG_BYTES) times.hoversMeanwhile.push(...(await withNote(program, bytes, hoversMeanwhile)))
}

async function typed(session: Session, note: Note, times: NoteTimes): Promise<void> {
  const begun = performance.now()
  times.open.push(await note.open(session))
  times.opened.push(await session.quiet(begun))
  const first = await note.key(session)
  if (first > TOO_LONG_MS) {
    times.keys.push(first)
    return
  }
  for (let nth = 1; nth < WARM_UP; nth++) await note.key(session)
  for (let nth = 0; nth < KEYS; nth++) times.keys.push(await note.key(session))
  await hovers(session, note, times)
  for (let nth = 0; nth < KEYS; nth++) {
    times.paced.push(await note.key(session))
    await pause(GAP_MS)
  }
  for (let nth = 0; nth < BURSTS; nth++) times.bursts.push(await burst(session, note))
}

async function hoversMeanwhile(session: Session, note: Note): Promise<readonly number[]> {
  const begun = performance.now()
  const sent: { readonly at: number; readonly took: number }[] = []
  let end: number | undefined
  void note
    .open(session)
    .then(() => session.quiet(begun))
    .then((took) => {
      end = took
    })
  for (let line = 0; end === undefined; line = (line + 1) % FIRST_SCREEN) {
    const at = performance.now()
    await note.hover(session, line, 5)
    sent.push({ at: at - begun, took: performance.now() - at })
    await pause(BETWEEN_MS)
  }
  const last = end
  return sent.filter(({ at }) => at < last).map(({ took }) => took)
}

async function hovers(session: Session, note: Note, times: NoteTimes): Promise<void> {
  for (const { line, character } of note.places(HOVERS)) {
    const begun = performance.now()
    await note.hover(session, line, character)
    times.hovers.push(performance.now() - begun)
  }
  for (let nth = 0; nth < 10; nth++) {
    const begun = performance.now()
    note.type(session)
    await note.hover(session)
    times.hoversAfterKey.push(performance.now() - begun)
  }
}

async function burst(session: Session, note: Note): Promise<number> {
  for (let nth = 1; nth < BURST; nth++) {
    note.type(session)
    await pause(GAP_MS)
  }
  return note.key(session)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
