// remark-lint behind unified-language-server, both from the folder that is named: a peer.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'

const { resolve } = createRequire(join(argv[2] ?? '.', 'package.json'))
const load = (name) => import(pathToFileURL(resolve(name)).href)
const [{ createUnifiedLanguageServer }, { remark }, { default: gfm }, { default: lint }] = await Promise.all(
  ['unified-language-server', 'remark', 'remark-gfm', 'remark-preset-lint-recommended'].map(load),
)
createUnifiedLanguageServer({
  ...{ processorName: 'remark', processorSpecifier: 'remark', configurationSection: 'remark' },
  defaultProcessor: remark(),
  plugins: [gfm, lint],
})
