/** Turns what the server says (LSP's plain data) into VS Code's objects. Positions are UTF-16 on both sides. */
import * as vscode from 'vscode'
import type {
  ProtocolFileCreation,
  ProtocolLocation,
  ProtocolPosition,
  ProtocolRange,
  ProtocolWorkspaceEdit,
} from '../../../server/src/protocol'

export function toPosition(position: ProtocolPosition): vscode.Position {
  return new vscode.Position(position.line, position.character)
}

export function toRange(range: ProtocolRange): vscode.Range {
  return new vscode.Range(toPosition(range.start), toPosition(range.end))
}

export function toLocation(location: ProtocolLocation): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range))
}

export function toWorkspaceEdit(edit: ProtocolWorkspaceEdit | ProtocolFileCreation): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit()
  if ('documentChanges' in edit) {
    const [{ uri, options }, { edits }] = edit.documentChanges
    result.createFile(vscode.Uri.parse(uri), options)
    for (const { range, newText } of edits) result.replace(vscode.Uri.parse(uri), toRange(range), newText)
    return result
  }
  for (const [uri, edits] of Object.entries(edit.changes)) {
    result.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
    )
  }
  return result
}

export function fromPosition(position: vscode.Position): ProtocolPosition {
  return { line: position.line, character: position.character }
}

export function fromRange(range: vscode.Range): ProtocolRange {
  return { start: fromPosition(range.start), end: fromPosition(range.end) }
}
