/**
 * Who judges many notes: worker threads, or the program's own thread where there are none. The batches go to whoever has
 * least to do; a thread that dies is replaced once, and what it had is judged here.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FactFile } from '../engine'
import type { JobResult, NoteJob } from './noteJobs'
import { NoteJudge } from './noteJudge'
import { NoteKeys } from './noteKeys'

export interface WorkerStart {
  /** Without what is loaded of them: each thread has that from the build. */
  readonly facts: readonly FactFile[]
  readonly known: Uint8Array
}

export interface BatchSent {
  readonly id: number
  readonly jobs: readonly NoteJob[]
}

export interface BatchDone {
  readonly id: number
  readonly results: readonly JobResult[]
}

export interface Crew {
  /** How many batches it can work on at a time. */
  readonly size: number
  /** The results in the order of the jobs. */
  judge(jobs: readonly NoteJob[]): Promise<readonly JobResult[]>
  /** Gives up what is under way: that resolves with no results. */
  close(): void
}

/** The worker's program, beside this one; undefined where it has not been built. */
export function workerProgram(folder: string = __dirname): string | undefined {
  const path = join(folder, 'worker.js')
  return existsSync(path) ? path : undefined
}

/** Judges in this thread, and lets other work in between two notes. */
export class SoloCrew implements Crew {
  readonly size = 1
  private readonly own: NoteJudge
  private closed = false

  constructor({ facts, known }: WorkerStart) {
    this.own = new NoteJudge(facts, new NoteKeys(known))
  }

  async judge(jobs: readonly NoteJob[]): Promise<readonly JobResult[]> {
    const results: JobResult[] = []
    for (const job of jobs) {
      if (this.closed) return []
      results.push(await this.own.judge(job))
      await new Promise((resolve) => setImmediate(resolve))
    }
    return results
  }

  close(): void {
    this.closed = true
  }
}

interface Batch {
  readonly jobs: readonly NoteJob[]
  readonly resolve: (results: readonly JobResult[] | Promise<readonly JobResult[]>) => void
}

interface Member {
  readonly worker: Worker
  readonly batches: Map<number, Batch>
}

/** In MB. Notes are short-lived garbage: a profile shows no gain from the default, which is three times as much memory. */
const YOUNG_GENERATION = 16

export class ThreadCrew implements Crew {
  private readonly members = new Set<Member>()
  private readonly solo: SoloCrew
  private replaced = false
  private closed = false
  private sent = 0

  constructor(
    private readonly program: string,
    private readonly start: WorkerStart,
    readonly size: number,
  ) {
    this.solo = new SoloCrew(start)
    for (let nth = 0; nth < size; nth++) this.hire()
  }

  judge(jobs: readonly NoteJob[]): Promise<readonly JobResult[]> {
    if (this.closed) return Promise.resolve([])
    const [member, ...others] = this.members
    if (!member) return this.solo.judge(jobs)
    const { worker, batches } = others.reduce(
      (least, each) => (each.batches.size < least.batches.size ? each : least),
      member,
    )
    const id = this.sent++
    return new Promise((resolve) => {
      batches.set(id, { jobs, resolve })
      const batch: BatchSent = { id, jobs }
      worker.postMessage(batch)
    })
  }

  close(): void {
    this.closed = true
    this.solo.close()
    for (const { worker, batches } of this.members) {
      for (const { resolve } of batches.values()) resolve([])
      void worker.terminate()
    }
    this.members.clear()
  }

  private hire(): void {
    const worker = new Worker(this.program, {
      workerData: this.start,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    })
    const member: Member = { worker, batches: new Map() }
    this.members.add(member)
    worker.on('message', ({ id, results }: BatchDone) => {
      member.batches.get(id)?.resolve(results)
      member.batches.delete(id)
    })
    // An error ends the thread: both say so.
    worker.once('error', () => this.lose(member))
    worker.once('exit', () => this.lose(member))
  }

  private lose(member: Member): void {
    if (!this.members.delete(member) || this.closed) return
    if (!this.replaced) this.hire()
    this.replaced = true
    for (const { jobs, resolve } of member.batches.values()) resolve(this.solo.judge(jobs))
  }
}
