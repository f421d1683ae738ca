// A language server that does nothing: what Node, the protocol's library and the pipe cost, and so the floor for ours.
const {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} = require('vscode-languageserver/node')
const { TextDocument } = require('vscode-languageserver-textdocument')

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true },
}))
documents.onDidChangeContent(({ document: { uri, version } }) => {
  connection.sendDiagnostics({ uri, version, diagnostics: [] })
})
connection.onHover(() => ({ contents: { kind: 'markdown', value: 'nothing' } }))
documents.listen(connection)
connection.listen()
