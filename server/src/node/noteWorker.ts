/** The program `dist/worker.js`: a thread that judges the notes that it is sent, batch by batch, in their order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BatchDone, BatchSent } from './crew'
import type { JobResult } from './noteJobs'
import { type JudgeStart, NoteJudge } from './noteJudge'

const start: JudgeStart = workerData
const judge = new NoteJudge(start)

parentPort?.on('message', async ({ id, jobs }: BatchSent) => {
  const judged: JobResult[] = []
  for (const job of jobs) judged.push(await judge.judge(job))
  const { results, bytes } = together(judged)
  const done: BatchDone = { id, results }
  parentPort?.postMessage(done, [bytes, ...results.flatMap(textOf)])
})

/**
 * The same results, with their keys and records in a row: a piece of memory that is handed over by itself takes some 300 bytes
 * beside what is in it, and a vault has tens of thousands.
 */
function together(judged: readonly JobResult[]): {
  readonly results: readonly JobResult[]
  readonly bytes: ArrayBuffer
} {
  const all = new Uint8Array(judged.reduce((sum, result) => sum + sizeOf(result), 0))
  let end = 0
  const put = (part: Uint8Array) => {
    all.set(part, end)
    end += part.length
    return all.subarray(end - part.length, end)
  }
  const results = judged.map((result): JobResult => {
    if (!result.ok) return result
    const { key, record } = result
    return { ...result, key: put(key), record: typeof record === 'number' ? record : put(record) }
  })
  return { results, bytes: all.buffer }
}

function sizeOf(result: JobResult): number {
  if (!result.ok) return 0
  const { key, record } = result
  return key.length + (typeof record === 'number' ? 0 : record.length)
}

/** Handed over and not copied, where it is whole. */
function textOf(result: JobResult): ArrayBuffer[] {
  if (!result.ok || !result.text) return []
  const { buffer, byteLength } = result.text
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
