// A linter's library behind LSP, the plainest way: the whole note at each change. A peer, from the folder that is named.
//   node libraryServer.mjs FOLDER harper|textlint|cspell|markdownlint --stdio
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const [, , folder = '.', library = ''] = argv

/** What a package exports there. Node resolves a package of another folder only for `require`, which some of these do not know. */
async function load(name, path = '.') {
  const root = join(folder, 'node_modules', name)
  const { exports, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const entry = (of) => (typeof of === 'string' ? of : entry(of.import ?? of.default))
  const loaded = await import(pathToFileURL(join(root, exports ? entry(exports[path]) : (main ?? 'index.js'))).href)
  return loaded
}

/** Of a package of CommonJS, by way of both kinds of default. */
async function loadRule(name) {
  const { default: first } = await load(name)
  return first.default ?? first
}

/** Each makes what gives the number of findings in a note. */
const LIBRARIES = {
  async harper() {
    const [{ LocalLinter }, { binaryInlined }] = [await load('harper.js'), await load('harper.js', './binaryInlined')]
    const linter = new LocalLinter({ binary: binaryInlined })
    await linter.setup()
    return async (text) => (await linter.lint(text, { language: 'markdown' })).length
  },
  async textlint() {
    const [{ createLinter }, { TextlintKernelDescriptor }] = [await load('textlint'), await load('@textlint/kernel')]
    const descriptor = new TextlintKernelDescriptor({
      rules: [
        { ruleId: 'sentence-length', rule: await loadRule('textlint-rule-sentence-length'), options: { max: 180 } },
        { ruleId: 'max-comma', rule: await loadRule('textlint-rule-max-comma'), options: { max: 5 } },
      ],
      plugins: [{ pluginId: '@textlint/markdown', plugin: await loadRule('@textlint/textlint-plugin-markdown') }],
      filterRules: [],
    })
    const linter = createLinter({ descriptor })
    return async (text, path) => (await linter.lintText(text, path)).messages.length
  },
  async cspell() {
    const { spellCheckDocument } = await load('cspell-lib')
    const options = { generateSuggestions: false, noConfigSearch: true }
    const settings = { language: 'en', suggestionsTimeout: 0, maxNumberOfProblems: 1e6, maxDuplicateProblems: 1e6 }
    return async (text, path) => {
      const document = { uri: pathToFileURL(path).href, text, languageId: 'markdown', locale: 'en' }
      return (await spellCheckDocument(document, options, settings)).issues.length
    }
  },
  async markdownlint() {
    const { lint } = await load('markdownlint', './promise')
    return async (text) =>
      (await lint({ strings: { note: text }, config: { default: true, MD013: false } })).note.length
  },
}

const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
const ready = LIBRARIES[library]()
connection.onInitialize(async () => {
  await ready
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true } }
})
connection.onHover(() => null)
documents.onDidChangeContent(async ({ document }) => {
  const { uri, version } = document
  const lint = await ready
  const count = await lint(document.getText(), fileURLToPath(uri))
  // Where they stand makes no difference to how long it takes.
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } }
  const diagnostics = Array.from({ length: Math.min(count, 5000) }, () => ({ range, message: library }))
  connection.sendDiagnostics({ uri, version, diagnostics })
})
documents.listen(connection)
connection.listen()
