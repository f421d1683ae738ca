/** For answers over the whole workspace: all notes known and analysed, without holding up other messages meanwhile. */
import type { Snapshot } from '../engine'
import type { RequestContext } from './dispatcher'
import type { Services } from './services'
import { inSlices } from './slices'

/** A snapshot whose annotations have all been worked out: from here on to ask for them costs nothing. */
export async function analysed({ workspace }: Services, { checkpoint }: RequestContext): Promise<Snapshot> {
  const snapshot = await workspace.whenIndexed()
  checkpoint()
  await inSlices(workspace.unjudged(), (uri) => void snapshot.note(uri)?.annotations, checkpoint)
  return snapshot
}
