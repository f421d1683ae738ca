/** An article becomes a base of drafts, beside which its document is named by its path. */
import { basename, dirname, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { counted, draftBase, readArticle, slug } from '../../engine'
import { loadBundled } from '../bundled'
import { readText } from '../readText'
import type { Source } from './importFile'
import { writeWhole } from './output'
import { ImportFailure, type ImportOutcome, type ImportRequest } from './request'

export async function importArticle(request: ImportRequest, source: Source): Promise<ImportOutcome> {
  const { input, shown, signal } = request
  const read = await readText(input)
  if (!read.ok) throw new ImportFailure('unreadable', read.message.replace(input, shown(input)))
  const [bundled, known] = await Promise.all([loadBundled(), request.bases()])
  // Themes of the base that is replaced go with it.
  const replaced = pathToFileURL(source.output).href
  const bases = known.filter(({ uri }) => uri !== replaced)
  const lexicons = [...bundled.lexicons, ...bases.map((base) => base.lexicon)]
  const form = /\.(?:txt|text)$/i.test(input) ? 'text' : 'markdown'
  const article = readArticle(read.text, form, lexicons)
  const name = basename(input).replace(/\.[^.]*$/, '')
  const report = reportOf(request, source, article)
  if (article.drafts.length === 0)
    throw new ImportFailure('nothing', `${shown(input)}: no sentence in it makes a claim; nothing was written`, report)
  const theme = request.theme?.split('/').map(slug).filter(Boolean).join('/')
  const text = draftBase(article, {
    base: slug(basename(source.output).replace(/\.facts\.yaml$/, '')) || 'drafts',
    document: slug(name) || 'article',
    path: relative(dirname(source.output), input).split(sep).join('/'),
    name,
    theme: theme || slug(name) || 'article',
    labels: new Map(bases.flatMap((base) => base.themes.map((each) => [each.id, each.label] as const))),
  })
  signal.throwIfAborted()
  await writeWhole(source.output, async (file) => file.appendFile(text))
  return { ok: true, output: source.output, facts: article.drafts.length, skipped: 0, report }
}

function reportOf(
  { shown }: ImportRequest,
  { what, output }: Source,
  { drafts, passedOver }: ReturnType<typeof readArticle>,
) {
  const headings = new Set(drafts.map(({ heading }) => heading)).size
  const told = passedOver.told()
  const made = `${counted(drafts.length, 'draft')} under ${counted(headings, 'heading')} in ${shown(output)}; a draft judges nothing until you take out its "draft: true"`
  return [
    what,
    ...(drafts.length > 0 ? [made] : []),
    ...(told.length > 0 ? ['Sentences that became no draft:'] : []),
    ...told.map(
      ({ what: why, count, places, more }) =>
        `  ${count} × ${why} (line ${places.map(({ record }) => record).join(', ')}${more ? ', …' : ''})`,
    ),
  ]
}
