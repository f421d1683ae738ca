/** *Mark as checked…* and *Ignore here* as code actions of the claims at a place. */
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import { type Annotation, type Span, strings, VERDICTS } from '../engine'
import { IGNORE_HERE_COMMAND, type IgnoreHereParams, MARK_CHECKED_COMMAND } from '../protocol'
import { ignoreClaimAt } from './checking'
import { meets } from './places'
import type { Services, Subject } from './services'

/** Clients that run our commands ask for the reason and save the file; others are given the edit that ignores the claim. */
export function checkingActions(
  services: Services,
  subject: Subject,
  span: Span,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const note = subject.snapshot.note(subject.uri)
  // Of several claims the first one is meant: a judgement is about one.
  const claim = note?.stretches.annotations(note.stretches.at(span.start)).find((each) => meets(each.span, span))
  if (!claim || !services.workspace.judgements.placeOf(subject.uri)) return []
  const words = strings(subject.reader.reader === 'auto' ? claim.language : subject.reader.reader)
  const mends = diagnostics.filter(({ code, source }) => source === 'claimlight' && isVerdict(code))
  const kind = mends.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite
  const shared = { kind, ...(mends.length > 0 ? { diagnostics: mends } : {}) }
  if (!services.client.commandLinks) {
    const edit = ignoreClaimAt(services, subject, claim.span.start)
    return edit ? [{ title: words.ignoreHere, ...shared, edit }] : []
  }
  const argument = placeOf(services, subject, claim)
  return [
    { title: words.markChecked, command: MARK_CHECKED_COMMAND },
    { title: words.ignoreHere, command: IGNORE_HERE_COMMAND },
  ].map(({ title, command }) => ({ title, ...shared, command: { title, command, arguments: [argument] } }))
}

function isVerdict(code: Diagnostic['code']): boolean {
  return VERDICTS.some((verdict) => verdict === code)
}

function placeOf({ documents, convert }: Services, { uri, lined }: Subject, { span }: Annotation): IgnoreHereParams {
  return { uri: documents.clientUri(uri), position: convert.position(lined, span.start) }
}
