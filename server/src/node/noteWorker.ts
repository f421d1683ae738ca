/** The program `dist/worker.js`: a thread that judges the notes that it is sent, batch by batch, in their order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BatchDone, BatchSent } from './crew'
import type { JobResult } from './noteJobs'
import { type JudgeStart, NoteJudge } from './noteJudge'

const start: JudgeStart = workerData
const judge = new NoteJudge(start)

parentPort?.on('message', async ({ id, jobs }: BatchSent) => {
  const results: JobResult[] = []
  for (const job of jobs) results.push(await judge.judge(job))
  const done: BatchDone = { id, results }
  parentPort?.postMessage(done, results.flatMap(buffersOf))
})

/** Handed over and not copied, where they are whole. */
function buffersOf(result: JobResult): ArrayBuffer[] {
  if (!result.ok) return []
  const { text, record } = result
  const parts = [...(text ? [text] : []), ...(typeof record === 'number' ? [] : [record])]
  return parts.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}
