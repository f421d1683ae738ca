/** What helps to write: completion of citations, and code actions. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
} from 'vscode-languageserver'
import { actionsIn, completionsAt } from '../engine'
import { baseCompletions } from './baseWriting'
import { checkingActions } from './checkingActions'
import { configCompletionItems } from './configHelp'
import type { Routes } from './dispatcher'
import { type Services, type Subject, subjectOf } from './services'
import { array, object, optional, position, range, shape, string, textDocument } from './shapes'
import { isConfigUri, isFactUri } from './uris'

export function registerEditing(routes: Routes, services: Services): void {
  routes.request(CompletionRequest.type, shape(object({ textDocument, position })), async (params) => {
    if (isFactUri(params.textDocument.uri)) return baseCompletions(services, params)
    const subject = await subjectOf(services, params.textDocument.uri)
    return subject ? completions(services, subject, services.convert.offset(subject.lined, params.position)) : null
  })
  const context = object({ diagnostics: array(object({ range })), only: optional(array(string)) })
  routes.request(CodeActionRequest.type, shape(object({ textDocument, range, context })), async (params) => {
    const subject = await subjectOf(services, params.textDocument.uri)
    return subject ? codeActions(services, subject, params) : null
  })
}

function completions(services: Services, subject: Subject, offset: number): CompletionItem[] {
  const { convert, places } = services
  const { snapshot, uri, lined, reader } = subject
  if (isConfigUri(uri)) return [...configCompletionItems(services, subject, offset)]
  return completionsAt(snapshot, uri, offset, reader).map((item) => ({
    label: item.label,
    kind: CompletionItemKind.Reference,
    detail: item.detail,
    documentation: item.documentation,
    sortText: item.sortKey,
    // What has been typed is compared with this: the fact can be found by its id and by words of its statement.
    filterText: `${item.newText} ${item.detail} ${item.documentation}`,
    textEdit: { range: convert.range(lined, item.replace), newText: item.newText },
    additionalTextEdits: Object.values(places.changes(snapshot, item.additionalEdits)).flat(),
  }))
}

function codeActions(services: Services, subject: Subject, { range: at, context }: CodeActionParams): CodeAction[] {
  const { snapshot, uri, lined, reader } = subject
  const span = services.convert.span(lined, at)
  const { severities } = services.configuration.for(uri)
  const evidence = services.evidences.of(uri)
  const fixes = actionsIn(snapshot, uri, span, severities, reader, evidence).map((action) => {
    const mends = context.diagnostics.filter(({ code, source }) => {
      return source === 'claimlight' && action.codes.some((each) => each === code)
    })
    return {
      title: action.title,
      kind: action.kind,
      ...(action.preferred ? { isPreferred: true } : {}),
      ...(mends.length > 0 ? { diagnostics: mends } : {}),
      edit: services.places.workspaceEdit(snapshot, action.edits),
    }
  })
  return [...fixes, ...checkingActions(services, subject, span, context.diagnostics)].filter((action) =>
    wanted(action, context.only),
  )
}

/** `refactor` asks for `refactor.rewrite` too. */
function wanted({ kind: own = '' }: CodeAction, only: readonly CodeActionKind[] | undefined): boolean {
  if (!only) return true
  return only.some((kind) => kind === CodeActionKind.Empty || own === kind || own.startsWith(`${kind}.`))
}
