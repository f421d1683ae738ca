/** What a key costs in a note of a given size, in the built server: for checks of how it grows. */
import { resolve } from 'node:path'
import { type Note, withNote } from './notes'
import type { Session } from './session'
import { median } from './statistics'

export const SERVER = resolve(__dirname, '../../../dist/server.js')

const WARM_UP = 20
const KEYS = 60

/** Median milliseconds from a key to the diagnostics of the note with it. */
export function keystroke(bytes: number): Promise<number> {
  return inNote(bytes, (session, note) => note.key(session))
}

/** Median milliseconds from a key to the hover that is asked for right behind it. */
export function hoverBehind(bytes: number): Promise<number> {
  return inNote(bytes, async (session, note) => {
    const begun = performance.now()
    note.type(session)
    await note.hover(session)
    return performance.now() - begun
  })
}

function inNote(bytes: number, key: (session: Session, note: Note) => Promise<number>): Promise<number> {
  const program = { name: 'claimlight', argv: [process.execPath, SERVER, '--stdio'] } as const
  const work = async (session: Session, note: Note) => {
    await note.open(session)
    await session.quiet(0)
    const times: number[] = []
    for (let nth = 0; nth < WARM_UP + KEYS; nth++) times.push(await key(session, note))
    return median(times.slice(WARM_UP))
  }
  return withNote(program, bytes, work, { cacheFolder: null })
}
