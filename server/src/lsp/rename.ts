/** Rename: a fact in its base, in all notes that cite it, and in judgements of its verdicts; themes, documents and concepts in fact bases. */
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver'
import {
  type Fact,
  type FileEdit,
  newNameProblem,
  type RenameTarget,
  type RenameWorld,
  renameFactIn,
  renameInBases,
  renameJudgedFact,
  renameRefusal,
  renameTargetAt,
  type Snapshot,
} from '../engine'
import { type RequestContext, RequestFailed, type Routes } from './dispatcher'
import { type Services, subjectOf } from './services'
import { object, position, shape, string, textDocument } from './shapes'
import { inSlices } from './slices'

export function registerRename(routes: Routes, services: Services): void {
  const place = { textDocument, position }
  routes.request(PrepareRenameRequest.type, shape(object(place)), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    if (!subject) return null
    const { snapshot, uri, lined } = subject
    const target = renameTargetAt(snapshot, uri, services.convert.offset(lined, params.position))
    if (!target) return null
    refuse(renameRefusal(worldOf(services, snapshot), target))
    return { range: services.convert.range(lined, target.span), placeholder: target.name }
  })
  routes.request(RenameRequest.type, shape(object({ ...place, newName: string })), async (params, context) => {
    await services.workspace.whenIndexed()
    const subject = await subjectOf(services, params.textDocument.uri)
    if (!subject) return null
    const { snapshot, uri, lined } = subject
    const target = renameTargetAt(snapshot, uri, services.convert.offset(lined, params.position))
    if (!target) throw new RequestFailed('Nothing here can be renamed. Put the cursor on a fact’s id, or on a name.')
    const newName = params.newName.trim()
    const world = worldOf(services, snapshot)
    refuse(renameRefusal(world, target) ?? newNameProblem(world, target, newName))
    return services.places.workspaceEdit(snapshot, await editsOf(services, world, target, { newName, context }))
  })
}

function worldOf({ workspace, lexicons }: Services, snapshot: Snapshot): RenameWorld {
  return { snapshot, lexicons, isFixed: (uri) => workspace.isBundled(uri) }
}

async function editsOf(
  services: Services,
  world: RenameWorld,
  target: RenameTarget,
  { newName, context }: { readonly newName: string; readonly context: RequestContext },
): Promise<readonly FileEdit[]> {
  const { edits, unreadable } = renameInBases(world, target, newName)
  const [first] = unreadable
  if (first) {
    const { uri, range } = services.places.location(world.snapshot, first)
    const where = `${uri.slice(uri.lastIndexOf('/') + 1)}, line ${range.start.line + 1}`
    throw new RequestFailed(`"${target.name}" is written with escapes in ${where}. Write it plainly there first.`)
  }
  if (target.kind !== 'fact') return edits
  const all = [...edits]
  const look = (uri: string) => void all.push(...renameFactIn(world.snapshot, uri, target.fact, newName))
  await inSlices(world.snapshot.notes, look, context.checkpoint)
  return [...all, ...inJudgements(services, target.fact, newName)]
}

/** Judgements name the fact that spoke by its base's id and its own. */
function inJudgements({ workspace }: Services, { base, id }: Fact, newId: string): readonly FileEdit[] {
  return workspace.judgements
    .files()
    .flatMap(({ uri, file }) =>
      renameJudgedFact(file.text, `${base}:${id}`, `${base}:${newId}`).map((change) => ({ uri, ...change })),
    )
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new RequestFailed(problem)
}
