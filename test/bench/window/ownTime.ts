/** How long code of the extension's own ran at a time, by a CPU profile of the extension host. */
import type { Profiler } from 'node:inspector'

/** Its files, as the profile names them. */
const OWN = /\/dist\/(?:client\.js|lib\/)/
/** No code at all, or none of JavaScript's. */
const NOTHING = new Set(['(idle)', '(program)'])

export interface OwnTime {
  /** Milliseconds. */
  readonly total: number
  /** The longest stretch without a pause in which code of the extension's took part: what it held up others for. */
  readonly longest: number
}

export function ownTime({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): OwnTime {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const isOwn = (id: number | undefined): boolean => {
    for (let at = id; at !== undefined; at = parents.get(at))
      if (OWN.test(byId.get(at)?.callFrame.url ?? '')) return true
    return false
  }
  let [total, longest, stretch] = [0, 0, 0]
  samples.forEach((id, nth) => {
    const ms = (timeDeltas[nth] ?? 0) / 1000
    if (NOTHING.has(byId.get(id)?.callFrame.functionName ?? '')) stretch = 0
    if (!isOwn(id)) return
    total += ms
    stretch += ms
    longest = Math.max(longest, stretch)
  })
  return { total, longest }
}
