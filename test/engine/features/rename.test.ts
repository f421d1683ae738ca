/** Renaming facts, themes, documents and concepts: bases and notes in, the same with the new name out. */
import assert from 'node:assert/strict'
import { createHost } from '../../../server/src/engine'
import { loadLexicon } from '../../../server/src/engine/facts/lexicon'
import {
  newNameProblem,
  type RenameTarget,
  type RenameWorld,
  renameFactIn,
  renameInBases,
  renameRefusal,
  renameTargetAt,
} from '../../../server/src/engine/features/rename'
import { apply } from '../../support/snapshot'

const TEA_URI = 'file:///facts/tea.facts.yaml'
const PORT_URI = 'file:///facts/port.facts.yaml'
const SHIPPED_URI = 'file:///shipped/shipped.facts.yaml'
const NOTE_URI = 'file:///notes/note.md'
const OTHER_URI = 'file:///notes/other.md'

const TEA = `version: 1 # mine
id: tea
documents: { almanac: { title: { en: Almanac } } }
themes:
  tea: { en: Tea }
  tea/leaves: { en: Leaves }
facts:
  # the first
  - id: leaves-scarce
    theme: tea/leaves
    statement: { en: Good leaves are scarce. }
    sources: [{ document: almanac }, { document: "almanac", section: 1 }]
    frames: [{ about: ["?leaf|bud"], says: [scarce] }]
  - id: 'rain-slows'
    theme: tea
    statement: { en: Rain may slow the harvest. }
expect:
  - { sentence: Leaves are scarce., verdict: supported, fact: leaves-scarce }
lexicon:
  concepts:
    leaf: { kind: thing, theme: tea/leaves, en: [leaf] }
    bud: { kind: thing, kindOf: leaf, en: [bud] }
`
const PORT = `version: 1
id: port
documents: { almanac: { title: { en: Another almanac } } }
themes:
  tea/leaves: { en: Leaves }
facts:
  - { id: rain-slows, theme: tea/leaves, statement: { en: Rain slows ships. }, sources: [{ document: almanac }] }
expect:
  - { sentence: Leaves are scarce., verdict: supported, fact: tea:leaves-scarce }
`
const SHIPPED = `version: 1
id: shipped
themes: { ships: { en: Ships } }
facts:
  - { id: ships-sail, theme: ships, statement: { en: Ships sail. } }
lexicon: { concepts: { ship: { kind: thing, en: [ship] } } }
`
const NOTE = `# Chè

Lá chè khan hiếm.[^fact:leaves-scarce] And again.[^fact:tea:leaves-scarce]

<!-- claimlight-ignore-next-line fact:leaves-scarce, fact:rain-slows -->
Leaves are plentiful, says leaves-scarce.[^fact:leaves-scarce-not]

[^fact:leaves-scarce]: Good leaves are scarce.
[^fact:tea:leaves-scarce]: Good leaves are scarce.
`

interface Files {
  readonly notes?: Readonly<Record<string, string>>
  readonly bases?: Readonly<Record<string, string>>
}

function worldWith({ notes = {}, bases = {} }: Files): { world: RenameWorld; texts: Map<string, string> } {
  const general = loadLexicon('concepts:\n  scarce: { kind: quality, en: [scarce] }\n').lexicon
  const host = createHost([general])
  const files = { [TEA_URI]: TEA, [PORT_URI]: PORT, [SHIPPED_URI]: SHIPPED, ...bases }
  host.setFactFiles(Object.entries(files).map(([uri, text]) => ({ uri, text, bundled: uri === SHIPPED_URI })))
  const all = { [NOTE_URI]: NOTE, ...notes }
  for (const [uri, text] of Object.entries(all)) host.setNote(uri, text)
  const world = { snapshot: host.snapshot(), lexicons: [general], isFixed: (uri: string) => uri === SHIPPED_URI }
  return { world, texts: new Map(Object.entries({ ...files, ...all })) }
}

function targetAt(world: RenameWorld, uri: string, text: string, needle: string, shift = 0): RenameTarget | undefined {
  assert.ok(text.includes(needle), needle)
  return renameTargetAt(world.snapshot, uri, text.indexOf(needle) + shift)
}

/** The files that a rename changes, by uri; `needle` is where the cursor stands. */
function renamed(given: Files, uri: string, needle: string, newName: string, shift = 0): Record<string, string> {
  const { world, texts } = worldWith(given)
  const target = targetAt(world, uri, texts.get(uri) ?? '', needle, shift) ?? assert.fail('nothing to rename')
  assert.equal(renameRefusal(world, target) ?? newNameProblem(world, target, newName), undefined)
  const { edits, unreadable } = renameInBases(world, target, newName)
  assert.deepEqual(unreadable, [])
  const inNotes =
    target.kind === 'fact'
      ? world.snapshot.notes.flatMap((note) => renameFactIn(world.snapshot, note, target.fact, newName))
      : []
  const all = [...edits, ...inNotes]
  const files = [...new Set(all.map((edit) => edit.uri))]
  const changed = (file: string) =>
    apply(
      texts.get(file) ?? '',
      all.filter((edit) => edit.uri === file),
    )
  return Object.fromEntries(files.map((file) => [file, changed(file)]))
}

function refusal(uri: string, needle: string, newName: string): string {
  const { world, texts } = worldWith({})
  const target = targetAt(world, uri, texts.get(uri) ?? '', needle) ?? assert.fail('nothing to rename')
  return renameRefusal(world, target) ?? newNameProblem(world, target, newName) ?? assert.fail('it is not refused')
}

const NEW_TEA = TEA.replace('- id: leaves-scarce', '- id: few-leaves').replace(
  'fact: leaves-scarce',
  'fact: few-leaves',
)
const NEW_NOTE = NOTE.replaceAll('[^fact:leaves-scarce]', '[^fact:few-leaves]')
  .replaceAll('[^fact:tea:leaves-scarce]', '[^fact:tea:few-leaves]')
  .replace('next-line fact:leaves-scarce,', 'next-line fact:few-leaves,')

describe('renaming a fact', () => {
  it('changes its id, examples, citations, footnotes and ignore comments, and nothing else', () => {
    const changed = {
      [TEA_URI]: NEW_TEA,
      [PORT_URI]: PORT.replace('fact: tea:leaves-scarce', 'fact: tea:few-leaves'),
      [NOTE_URI]: NEW_NOTE,
    }
    assert.deepEqual(renamed({}, TEA_URI, 'leaves-scarce\n', 'few-leaves'), changed)
    assert.deepEqual(renamed({}, TEA_URI, 'leaves-scarce }', 'few-leaves'), changed)
    assert.deepEqual(renamed({}, NOTE_URI, '[^fact:leaves', 'few-leaves', 9), changed)
    assert.deepEqual(renamed({}, NOTE_URI, '[^fact:tea:leaves', 'few-leaves', 12), changed)
  })

  it('keeps quotes around the id', () => {
    const changed = renamed({}, TEA_URI, "rain-slows'", 'rain-delays')
    assert.equal(changed[TEA_URI], TEA.replace("'rain-slows'", "'rain-delays'"))
  })

  it('takes only citations of this fact where two bases have the id', () => {
    const notes = { [OTHER_URI]: 'A.[^fact:rain-slows] B.[^fact:port:rain-slows] C.[^fact:tea:rain-slows]\n' }
    assert.equal(
      renamed({ notes }, TEA_URI, "rain-slows'", 'rain-delays')[OTHER_URI],
      'A.[^fact:rain-delays] B.[^fact:port:rain-slows] C.[^fact:tea:rain-delays]\n',
    )
    assert.equal(
      renamed({ notes }, PORT_URI, 'rain-slows', 'rain-stops')[OTHER_URI],
      'A.[^fact:rain-slows] B.[^fact:port:rain-stops] C.[^fact:tea:rain-slows]\n',
    )
  })

  it('names the base where another fact has the new id, so that no citation comes to mean another fact', () => {
    const notes = { [OTHER_URI]: 'A.[^fact:leaves-scarce] B.[^fact:ships-sail]\n' }
    assert.equal(
      renamed({ notes }, TEA_URI, 'leaves-scarce\n', 'ships-sail')[OTHER_URI],
      'A.[^fact:tea:ships-sail] B.[^fact:shipped:ships-sail]\n',
    )
  })

  it('works in notes with CRLF, NFD and a byte order mark', () => {
    const notes = {
      [OTHER_URI]: `\uFEFF${'Lá chè.'.normalize('NFD')}[^fact:leaves-scarce]\r\n\r\n[^fact:leaves-scarce]: x\r\n`,
    }
    assert.equal(
      renamed({ notes }, TEA_URI, 'leaves-scarce\n', 'few')[OTHER_URI],
      notes[OTHER_URI]?.replaceAll('leaves-scarce', 'few'),
    )
  })

  it('is refused for names that cannot be cited, that YAML reads otherwise, and that are taken', () => {
    assert.match(refusal(TEA_URI, 'leaves-scarce\n', 'lá chè'), /cannot be called "lá chè"/)
    assert.match(refusal(TEA_URI, 'leaves-scarce\n', ''), /cannot be called ""/)
    assert.match(refusal(TEA_URI, 'leaves-scarce\n', 'null'), /YAML/)
    assert.match(
      refusal(TEA_URI, 'leaves-scarce\n', 'rain-slows'),
      /Another fact of "tea" is called "rain-slows" already/,
    )
    assert.match(refusal(SHIPPED_URI, 'ships-sail', 'x'), /comes with Claimlight and keeps its name/)
  })
})

describe('renaming a theme', () => {
  it('takes its sub-themes along, in all bases', () => {
    const changed = renamed({}, TEA_URI, 'tea: { en: Tea }', 'chè')
    assert.equal(
      changed[TEA_URI],
      TEA.replace('  tea: {', '  chè: {')
        .replaceAll('tea/leaves', 'chè/leaves')
        .replace('theme: tea\n', 'theme: chè\n'),
    )
    assert.equal(changed[PORT_URI], PORT.replaceAll('tea/leaves', 'chè/leaves'))
  })

  it('is refused for a name that is taken or is none', () => {
    assert.match(refusal(TEA_URI, 'tea: { en: Tea }', 'ships'), /There is a theme "ships" already in "shipped"/)
    assert.match(refusal(TEA_URI, 'tea: { en: Tea }', 'a b'), /cannot be called "a b"/)
    assert.match(refusal(TEA_URI, 'tea: { en: Tea }', 'a//b'), /cannot be called/)
  })
})

describe('renaming a document', () => {
  it('stays in its base: another base may have one of that name', () => {
    const changed = renamed({}, TEA_URI, 'almanac: {', 'year-book')
    assert.deepEqual(changed, { [TEA_URI]: TEA.replaceAll('almanac', 'year-book') })
  })
})

describe('renaming a concept', () => {
  it('finds it in slots and lists', () => {
    const changed = renamed({}, TEA_URI, 'leaf: {', 'lá')
    assert.deepEqual(changed, {
      [TEA_URI]: TEA.replace('?leaf|bud', '?lá|bud')
        .replace('    leaf: {', '    lá: {')
        .replace('kindOf: leaf', 'kindOf: lá'),
    })
  })

  it('is refused for general words, and for names that these have', () => {
    assert.match(refusal(TEA_URI, 'scarce] }', 'rare'), /comes with Claimlight/)
    assert.match(refusal(TEA_URI, 'leaf: {', 'scarce'), /There is a concept "scarce" already/)
    assert.match(refusal(TEA_URI, 'leaf: {', 'ship'), /already in "shipped"/)
  })
})

describe('a place without a name', () => {
  it('has nothing to rename', () => {
    const { world } = worldWith({})
    assert.equal(targetAt(world, TEA_URI, TEA, '# the first'), undefined)
    assert.equal(targetAt(world, NOTE_URI, NOTE, 'khan hiếm'), undefined)
    assert.equal(targetAt(world, NOTE_URI, NOTE, 'leaves-scarce-not'), undefined)
  })

  it('tells of names that are written with escapes rather than break them', () => {
    const bases = {
      'file:///facts/escaped.facts.json':
        '{"version":1,"id":"e","facts":[{"id":"a\\u002db","theme":"t","statement":{"en":"X."}}]}',
    }
    const { world } = worldWith({ bases })
    const text = bases['file:///facts/escaped.facts.json']
    const target = targetAt(world, 'file:///facts/escaped.facts.json', text, 'a\\u') ?? assert.fail('nothing')
    assert.equal(renameInBases(world, target, 'c').unreadable.length, 1)
  })
})
