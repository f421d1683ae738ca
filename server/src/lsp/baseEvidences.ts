/** What is known of each fact base beside its text, as `BaseWatch` has found it out last. */
import type { BaseEvidence } from '../engine'

export class BaseEvidences {
  private readonly known = new Map<string, BaseEvidence>()

  /** The same object as long as nothing has changed. */
  of(uri: string): BaseEvidence | undefined {
    return this.known.get(uri)
  }

  set(uri: string, evidence: BaseEvidence): void {
    this.known.set(uri, evidence)
  }
}
