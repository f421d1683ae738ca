/** The program `dist/worker.js`: a thread that judges the notes that it is sent, batch by batch, in their order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BatchDone, BatchSent, WorkerStart } from './crew'
import { indexFolder } from './indexFolder'
import type { JobResult } from './noteJobs'
import { NoteJudge } from './noteJudge'
import { NoteKeys } from './noteKeys'

const { facts, known, indices }: WorkerStart = workerData
const judge = new NoteJudge(facts, new NoteKeys(known), indexFolder(indices))

parentPort?.on('message', async ({ id, jobs }: BatchSent) => {
  const results: JobResult[] = []
  for (const job of jobs) results.push(await judge.judge(job))
  const done: BatchDone = { id, results }
  parentPort?.postMessage(done, results.flatMap(buffersOf))
})

/** Handed over and not copied, where they are whole. */
function buffersOf(result: JobResult): ArrayBuffer[] {
  if (!result.ok) return []
  const parts = [result.text, ...(typeof result.record === 'number' ? [] : [result.record])]
  return parts.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}
