/**
 * Who judges many notes: worker threads, or the program's own thread where there are none. The batches go to whoever has
 * least to do. A thread that dies is replaced once, by one with more room, which takes over what it had; what that one
 * leaves is judged here.
 */
import { type ResourceLimits, Worker, type WorkerOptions } from 'node:worker_threads'
import type { FactFile } from '../engine'
import type { JobResult, NoteJob } from './noteJobs'
import { type JudgeStart, NoteJudge } from './noteJudge'

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

/** Judges in this thread, and lets other work in between two notes. */
export class SoloCrew implements Crew {
  readonly size = 1
  private readonly own: NoteJudge
  private closed = false

  constructor(start: JudgeStart) {
    this.own = new NoteJudge(start)
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
  /** It stands in for one that died. */
  readonly replaces: boolean
}

/**
 * In MB, each thread's. A heap that may grow does: threads without limits have three times the memory, for no less time.
 * What lives in a thread is some 20 MB with the bundled facts. A profile has a heap of twice that as fast as one without a
 * limit, one of half as much again a third slower. What is young takes three times the half that is filled: of 4 MB, with what a note leaves
 * behind, a seventh is moved that would have died soon, of 8 MB hardly anything; so half the room for the young costs an
 * eighth of the time, and no less memory. Fact bases are kept loaded and indexed, at several times their text.
 */
function limitsFor(facts: readonly FactFile[]): ResourceLimits {
  const text = facts.reduce((sum, file) => sum + file.text.length, 0) / 2 ** 20
  return { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: Math.ceil(46 + 32 * text) }
}

export class ThreadCrew implements Crew {
  private readonly members = new Set<Member>()
  private readonly solo: SoloCrew
  private closed = false
  private sent = 0

  constructor(
    private readonly program: string,
    private readonly start: JudgeStart,
    readonly size: number,
  ) {
    this.solo = new SoloCrew(start)
    for (let nth = 0; nth < size; nth++) this.hire({ resourceLimits: limitsFor(start.facts) }, false)
  }

  judge(jobs: readonly NoteJob[]): Promise<readonly JobResult[]> {
    if (this.closed) return Promise.resolve([])
    const [member, ...others] = this.members
    if (!member) return this.solo.judge(jobs)
    const least = others.reduce((least, each) => (each.batches.size < least.batches.size ? each : least), member)
    return new Promise((resolve) => this.send(least, { jobs, resolve }))
  }

  private send({ worker, batches }: Member, batch: Batch): void {
    const id = this.sent++
    batches.set(id, batch)
    const sent: BatchSent = { id, jobs: batch.jobs }
    worker.postMessage(sent)
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

  private hire(options: WorkerOptions, replaces: boolean): Member {
    const worker = new Worker(this.program, { ...options, workerData: this.start })
    const member: Member = { worker, batches: new Map(), replaces }
    this.members.add(member)
    worker.on('message', ({ id, results }: BatchDone) => {
      member.batches.get(id)?.resolve(results)
      member.batches.delete(id)
    })
    // An error ends the thread: both say so.
    worker.once('error', () => this.lose(member))
    worker.once('exit', () => this.lose(member))
    return member
  }

  private lose(member: Member): void {
    if (!this.members.delete(member) || this.closed) return
    const next = member.replaces ? undefined : this.hire({}, true)
    for (const batch of member.batches.values()) {
      if (next) this.send(next, batch)
      else batch.resolve(this.solo.judge(batch.jobs))
    }
  }
}
