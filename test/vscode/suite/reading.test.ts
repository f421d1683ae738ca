/** What someone meets while reading and writing a note: marks, hovers, findings, fixes, completion. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { claimlight, closeAll, hoverText, openNote, openText, placeOf, until } from './support'

const BANNED = 'Washington has banned China'
const FREE = 'China still has free access'
const DESTROY = 'Restrictions on semiconductor exports'

describe('a note', () => {
  afterEach(closeAll)

  it('has its claims judged', async () => {
    const api = await claimlight()
    const { document } = await openNote('notes/chips.md')
    const claims = (api.claims(document.uri) ?? []).map(
      ({ verdict, text }) => `${verdict}: ${text.split(' ').slice(0, 4).join(' ')}`,
    )
    assert.deepEqual(claims, [
      `supported: ${BANNED}`,
      'contradicted: China still has free',
      `overstated: Restrictions on semiconductor exports`,
    ])
  })

  it('has its claims marked by theme and verdict, and nothing else', async () => {
    const api = await claimlight()
    const editor = await openNote('notes/chips.md')
    const marks = [...api.decorations(editor)].map(
      ([style, ranges]) => `${style} ${ranges.map((range) => editor.document.getText(range).slice(0, 10))}`,
    )
    assert.deepEqual(marks.sort(), [
      'chips/contradicted China stil',
      'chips/overstated Restrictio',
      'chips/supported Washington',
    ])
  })

  it('shows the fact, the verdict and the reason in a hover that covers the claim', async () => {
    const { document } = await openNote('notes/chips.md')
    const position = placeOf(document, FREE).translate(0, 8)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    )
    assert.match(hoverText(hovers), /contradicted/i)
    assert.match(hoverText(hovers), /Nvidia/)
    assert.deepEqual(
      hovers.map(({ range }) => range && document.getText(range)),
      ['China still has free access to the GPUs that Nvidia designs.'],
    )
  })

  it('trusts the links of hovers to run Claimlight’s own commands alone', async () => {
    const { document } = await openNote('notes/chips.md')
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, FREE),
    )
    const contents = hovers.flatMap(({ contents }) => contents)
    const trust = contents.map((content) => (content instanceof vscode.MarkdownString ? content.isTrusted : undefined))
    assert.ok(trust.length > 0)
    for (const trusted of trust) {
      assert.deepEqual(trusted, {
        enabledCommands: [
          ...['claimlight.openFact', 'claimlight.citeFact'],
          ...['claimlight.ignoreHere', 'claimlight.markChecked'],
        ],
      })
    }
  })

  it('says nothing where nothing is claimed', async () => {
    const { document } = await openNote('notes/chips.md')
    const position = placeOf(document, 'The canteen')
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    )
    assert.equal(hoverText(hovers), '')
  })

  it('has findings where a fact says otherwise', async () => {
    const { document } = await openNote('notes/chips.md')
    const diagnostics = await findingsOf(document, 2)
    assert.deepEqual(diagnostics.map(describeFinding), [
      `Warning contradicted: ${FREE} to the GPUs that Nvidia designs.`,
      `Information overstated: ${DESTROY} will destroy China's AI chip industry.`,
    ])
    assert.match(diagnostics[0]?.relatedInformation?.[0]?.location.uri.path ?? '', /\.facts\.yaml$/)
  })

  it('has a finding mended by its fix', async () => {
    const { document } = await openText(
      "Restrictions on semiconductor exports will hold back China's AI chip industry.\n",
    )
    const [finding] = await findingsOf(document, 1)
    assert.ok(finding)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    )
    const softer = actions.find(({ isPreferred, edit }) => isPreferred && edit)
    assert.ok(softer?.edit, `a preferred fix is among: ${actions.map(({ title }) => title).join(', ')}`)
    await vscode.workspace.applyEdit(softer.edit)
    assert.equal(document.getText(), "Restrictions on semiconductor exports may hold back China's AI chip industry.\n")
    await until('the finding to go', () => ours(document).length === 0)
  })

  it('offers facts to cite', async () => {
    const editor = await openText('Many of the top AI experts prefer to work in the United States.[^fact:<|>\n')
    const { document, selection } = editor
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    )
    const [first] = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    assert.equal(first?.label, 'top-experts-prefer-us', labels.join(', '))
    assert.match(first.additionalTextEdits?.[0]?.newText ?? '', /^\n\[\^fact:top-experts-prefer-us\]: .+\n$/)
  })

  it('leads from a claim to its fact', async () => {
    const { document } = await openNote('notes/chips.md')
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, BANNED),
    )
    const [target] = places.map((place) => ('targetUri' in place ? place.targetUri : place.uri))
    assert.match(target?.path ?? '', /\.facts\.yaml$/)
  })

  it('is judged anew as it is written', async () => {
    const api = await claimlight()
    const editor = await openText('Nothing yet.\n')
    const { document } = editor
    assert.deepEqual(api.claims(document.uri), [])
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `${FREE} to the GPUs that Nvidia designs.\n`))
    await until('the claim that was typed', () => api.claims(document.uri)?.length === 1)
    assert.deepEqual([...api.decorations(editor).keys()], ['chips/contradicted'])
    assert.equal(api.statusBar(), '✓ 0  ✗ 1  ▲ 0  ? 0')
  })

  it('is read in Vietnamese', async () => {
    const api = await claimlight()
    const { document } = await openNote('notes/du-lieu.md')
    assert.deepEqual(
      api.claims(document.uri)?.map(({ verdict }) => verdict),
      ['supported', 'contradicted'],
    )
  })
})

function ours(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => /claimlight/i.test(source ?? ''))
}

/** The document's findings in its order, once there are as many. */
async function findingsOf(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  const found = await until(`${count} findings`, () => ours(document).length >= count && ours(document))
  return found.sort((a, b) => a.range.start.compareTo(b.range.start))
}

function describeFinding(finding: vscode.Diagnostic): string {
  const code = typeof finding.code === 'object' ? finding.code.value : finding.code
  const document = vscode.window.activeTextEditor?.document
  return `${vscode.DiagnosticSeverity[finding.severity]} ${code}: ${document?.getText(finding.range)}`
}
