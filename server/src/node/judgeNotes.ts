/** Judges many notes at once and hands the results out in the order of the notes. */
import { availableParallelism } from 'node:os'
import { type Crew, SoloCrew, ThreadCrew } from './crew'
import type { JobResult, NoteJob } from './noteJobs'
import type { JudgeStart } from './noteJudge'

export interface JudgeNotesOptions extends JudgeStart {
  readonly signal?: AbortSignal | undefined
  /** The worker's program; undefined: all is done in this thread. */
  readonly program?: string | undefined
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
  if (notes.length === 0) return
  const crew = crewFor(notes.length, options)
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

/** No more threads than there are batches: each costs a start and the memory of an engine. */
function crewFor(count: number, { facts, known, texts, indices, program }: JudgeNotesOptions): Crew {
  const plain = facts.map(({ uri, text, bundled }) => ({ uri, text, bundled }))
  const start: JudgeStart = { facts: plain, known, texts, indices }
  if (program === undefined) return new SoloCrew(start)
  const threads = Math.min(Math.max(availableParallelism(), 1), MOST_THREADS, Math.ceil(count / BATCH))
  return new ThreadCrew(program, start, threads)
}
