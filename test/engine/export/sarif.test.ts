/** SARIF 2.1.0: valid by the OASIS schema, places as the standard counts them, fingerprints that last. */
import assert from 'node:assert/strict'
import type { Log, Result } from 'sarif'
import type { ReportContext, UnreadFile } from '../../../server/src/engine/export/report'
import type { Snapshot } from '../../../server/src/engine/host'
import { report, sarifValidator } from '../../support/exporting'
import {
  BASE_URI,
  type ClaimSpec,
  contradicted,
  overstated,
  supported,
  TEA,
  unverified,
  world,
  worldOf,
} from '../../support/snapshot'

const validate = sarifValidator()

function sarif(snapshot: Snapshot, own: Partial<ReportContext> = {}, unread: readonly UnreadFile[] = []): Log {
  const log: Log = JSON.parse(report('sarif', snapshot, own, unread))
  const isValid: boolean = validate(JSON.parse(JSON.stringify(log)))
  assert.ok(isValid, JSON.stringify(validate.errors, undefined, 2))
  return log
}

const resultsOf = (log: Log): readonly Result[] => log.runs[0]?.results ?? []
const prints = (log: Log) => resultsOf(log).map((each) => each.partialFingerprints?.['claimlightClaim/v1'])
const regionOf = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.region

const PLENTY = contradicted('leaves-scarce', { reason: 'The note has “plentiful”, the source “scarce”.' })
const WILL = overstated('rain-slows', { reason: 'The note has “will”.' })

/** The one result of a note. */
function one(marked: string, claim: ClaimSpec = PLENTY) {
  const log = sarif(world(marked, [claim]).snapshot)
  const results = resultsOf(log)
  assert.equal(results.length, 1)
  return { log, result: results[0] }
}

describe('SARIF', () => {
  it('has a result for each finding, with its rule, level, message, and the facts', () => {
    const { snapshot } = world('⟦Leaves are plentiful.⟧ ⟦Rain will slow.⟧ ⟦Good leaves are scarce.⟧ ⟦Old.⟧\n', [
      PLENTY,
      WILL,
      supported('leaves-scarce'),
      unverified('tea'),
    ])
    const log = sarif(snapshot)
    const rules = log.runs[0]?.tool.driver.rules ?? []
    assert.deepEqual(
      resultsOf(log).map(({ ruleId, ruleIndex = -1, level }) => [ruleId, rules[ruleIndex]?.id, level]),
      [
        ['contradicted', 'contradicted', 'warning'],
        ['overstated', 'overstated', 'note'],
      ],
    )
    const [result] = resultsOf(log)
    assert.match(
      result?.message.text ?? '',
      /^Contradicted: The note has “plentiful”.*The fact: “Good leaves are scarce\.”$/,
    )
    const related = result?.relatedLocations?.[0]
    assert.deepEqual(related?.logicalLocations?.[0]?.fullyQualifiedName, 'tea:leaves-scarce')
    assert.deepEqual(related?.physicalLocation?.artifactLocation, {
      uri: 'facts/tea.facts.yaml',
      uriBaseId: '%SRCROOT%',
    })
    const line = TEA.split('\n').findIndex((each) => each.includes('id: leaves-scarce')) + 1
    assert.equal(related?.physicalLocation?.region?.startLine, line)
  })

  it('describes each rule, with help and what it is set to', () => {
    const log = sarif(world('').snapshot, { severities: { overstated: 'error', miscited: 'off' } })
    const rules = log.runs[0]?.tool.driver.rules ?? []
    const configured = Object.fromEntries(rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration]))
    assert.deepEqual(configured['contradicted'], { enabled: true, level: 'warning' })
    assert.deepEqual(configured['overstated'], { enabled: true, level: 'error' })
    assert.deepEqual(configured['miscited'], { enabled: false, level: 'note' })
    for (const { help, shortDescription, helpUri } of rules) {
      assert.ok((help?.text.length ?? 0) > 60 && (help?.markdown ?? '').startsWith('**') && shortDescription)
      assert.equal(helpUri, undefined)
    }
  })

  it('counts lines and columns from 1, in UTF-16 code units, over emoji and letters in parts', () => {
    const { result } = one('# Trà\r\n\r\n- 🍵 Le\u0302 ⟦Leaves are\r\n  plentiful.⟧\r\n')
    assert.deepEqual(regionOf(result), {
      ...{ startLine: 3, startColumn: 10, endLine: 4, endColumn: 13 },
      ...{ charOffset: 18, charLength: 24 },
      snippet: { text: 'Leaves are\r\n  plentiful.' },
    })
  })

  it('does not count a byte order mark', () => {
    const bare = regionOf(one('⟦Leaves are plentiful.⟧\n').result)
    assert.deepEqual(regionOf(one('\uFEFF⟦Leaves are plentiful.⟧\n').result), bare)
    assert.deepEqual([bare?.startColumn, bare?.charOffset], [1, 0])
  })

  it('names files from the folder, percent-encoded, and those outside by their whole address', () => {
    const snapshot = worldOf({ 'Dữ liệu/a b#1.md': ['⟦Leaves.⟧', PLENTY], 'elsewhere/x.md': ['⟦Leaves.⟧', PLENTY] })
    const pathOf = (uri: string) => (uri.includes('elsewhere') ? uri : uri.replace('file:///notes/', ''))
    const log = sarif(snapshot, { pathOf })
    const addresses = resultsOf(log).map((each) => each.locations?.[0]?.physicalLocation?.artifactLocation)
    assert.deepEqual(addresses, [
      { uri: 'D%E1%BB%AF%20li%E1%BB%87u/a%20b%231.md', uriBaseId: '%SRCROOT%', index: 0 },
      { uri: 'file:///notes/elsewhere/x.md', index: 1 },
    ])
    assert.deepEqual(
      log.runs[0]?.artifacts?.map(({ location }) => location?.uri),
      ['D%E1%BB%AF%20li%E1%BB%87u/a%20b%231.md', 'file:///notes/elsewhere/x.md'],
    )
  })

  it('lets nothing of a note become a link or a placeholder', () => {
    const reason = 'The note has “[x](command:evil) {0}”.'
    const { result } = one('⟦Leaves.⟧', contradicted('leaves-scarce', { reason }))
    assert.ok(result?.message.text?.includes('“[x] (command:evil) {{0}}”'), result?.message.text)
  })

  it('says which files could not be read', () => {
    const log = sarif(world('').snapshot, {}, [{ path: 'b c.md', message: 'not UTF-8; save it as UTF-8' }])
    const invocation = log.runs[0]?.invocations?.[0]
    assert.equal(invocation?.executionSuccessful, false)
    const [told] = invocation?.toolExecutionNotifications ?? []
    assert.deepEqual(
      [told?.message.text, told?.locations?.[0]?.physicalLocation?.artifactLocation?.uri],
      ['not UTF-8; save it as UTF-8', 'b%20c.md'],
    )
  })

  it('has what is wrong in fact bases of the folder, and not in others', () => {
    const broken = TEA.replace('strength: may', 'strength: might')
    const { snapshot } = world('', [], { [BASE_URI]: broken, 'file:///elsewhere/o.facts.yaml': broken })
    const log = sarif(snapshot)
    assert.deepEqual(
      resultsOf(log).map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ]),
      [['fact-base', 'error', 'facts/tea.facts.yaml']],
    )
  })
})

describe('fingerprints in SARIF', () => {
  const of = (marked: string, ...claims: ClaimSpec[]) => prints(sarif(world(marked, claims).snapshot))

  it('stay when lines move, paragraphs are wrapped anew, and letters are composed otherwise', () => {
    const [before] = of('⟦Lê leaves are plentiful.⟧\n', PLENTY)
    assert.match(before ?? '', /^[0-9a-f]{64}$/)
    const after = 'New lines.\r\n\r\n> ⟦Le\u0302 leaves are\r\nplentiful.⟧\r\n'
    assert.deepEqual(of(after, PLENTY), [before])
  })

  it('tell apart rules, facts, words, and the same sentence the second time', () => {
    const marked = '⟦Leaves are plentiful.⟧ '
    const all = [
      ...of(marked + marked, PLENTY, PLENTY),
      ...of(marked, overstated('leaves-scarce')),
      ...of(marked, contradicted('rain-slows')),
      ...of('⟦Leaves are many.⟧', PLENTY),
    ]
    assert.equal(new Set(all).size, 5)
  })

  it('leave the others alone when one of several is taken out behind them', () => {
    const [first] = of('⟦Leaves are plentiful.⟧ ⟦Leaves are plentiful.⟧', PLENTY, PLENTY)
    assert.deepEqual(of('⟦Leaves are plentiful.⟧', PLENTY), [first])
  })
})
