/** Long requests behind VS Code's progress. */
import * as vscode from 'vscode'
import type { ProgressReport } from '../server'

/** A request that was cancelled fails in the server's words; here it is nothing but cancelled. */
export async function orCancelled<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw token.isCancellationRequested ? new vscode.CancellationError() : error
  }
}

/** The server says how far it is; VS Code wants to know how much was added. */
export function increments(progress: vscode.Progress<{ message?: string; increment?: number }>): ProgressReport {
  let done = 0
  return (message, percentage) => {
    const increment = Math.max((percentage ?? done) - done, 0)
    done += increment
    progress.report({ increment, ...(message !== undefined && { message }) })
  }
}
