/** Judges many notes at once and hands the results out in the order of the notes. */
import { availableParallelism } from 'node:os'
import type { FactFile } from '../engine'
import { type Crew, SoloCrew, ThreadCrew, type WorkerStart } from './crew'
import type { JobResult, NoteJob } from './noteJobs'

export interface JudgeNotesOptions {
  readonly facts: readonly FactFile[]
  /** Keys of notes that need not be judged, sorted; see `NoteKeys`. */
  readonly known: Uint8Array
  readonly signal?: AbortSignal | undefined
  /** The worker's program; undefined: all is done in this thread. */
  readonly program?: string | undefined
  /** The folder of indices of large fact bases; undefined: they are not kept. */
  readonly indices?: string | undefined
}

/** Notes in a batch: some hundredths of a second of work, so that little is lost by a cancellation, and much by no message. */
const BATCH = 32
/** So many batches for each thread are under way: the next one is there when the last is done. */
const AHEAD = 3
const MOST_THREADS = 4

/** What is judged ahead of who takes the results is bounded. Ends early, without an error, when the signal says so. */
export async function* judgeNotes(
  notes: readonly NoteJob[],
  options: JudgeNotesOptions,
): AsyncGenerator<readonly JobResult[]> {
  const crew = crewFor(options)
  const close = () => crew.close()
  options.signal?.addEventListener('abort', close)
  try {
    const underWay: Promise<readonly JobResult[]>[] = []
    for (let at = 0; at < notes.length || underWay.length > 0; ) {
      while (at < notes.length && underWay.length < crew.size * AHEAD) {
        const batch = crew.judge(notes.slice(at, at + BATCH))
        // One that fails while an earlier one is waited for is heard of when its turn comes.
        batch.catch(() => undefined)
        underWay.push(batch)
        at += BATCH
      }
      const results = await underWay.shift()
      if (options.signal?.aborted) return
      if (results) yield results
    }
  } finally {
    options.signal?.removeEventListener('abort', close)
    close()
  }
}

function crewFor({ facts, known, program, indices }: JudgeNotesOptions): Crew {
  const plain = facts.map(({ uri, text, bundled }) => ({ uri, text, bundled }))
  const start: WorkerStart = { facts: plain, known, indices }
  if (program === undefined) return new SoloCrew(start)
  return new ThreadCrew(program, start, Math.min(Math.max(availableParallelism(), 1), MOST_THREADS))
}
