/** What a key costs in a note of a given size, in the built server: for checks of how it grows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Note } from './notes'
import { Session } from './session'
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

async function inNote(bytes: number, key: (session: Session, note: Note) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-growth-'))
  const session = await Session.start(
    { name: 'claimlight', argv: [process.execPath, SERVER, '--stdio'] },
    { folder, options: { cacheFolder: null } },
  )
  try {
    const note = new Note(folder, bytes)
    await session.quiet(0)
    await note.open(session)
    await session.quiet(0)
    const times: number[] = []
    for (let nth = 0; nth < WARM_UP + KEYS; nth++) times.push(await key(session, note))
    return median(times.slice(WARM_UP))
  } finally {
    await session.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
