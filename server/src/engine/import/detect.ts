/** What kind of file it is, by its name and its beginning. */
import type { ImportKind } from './model'

export interface Detected {
  readonly kind: ImportKind
  /** `its name`, `its content` */
  readonly by: string
}

/** `head`: the first few thousand letters. Undefined where nothing is known of such a file. */
export function detectKind(path: string, head: string): Detected | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const text = head.replace(/^\uFEFF/, '').trimStart()
  switch (extension) {
    case 'csv':
      return { kind: 'csv', by: 'its name' }
    case 'tsv':
    case 'tab':
      return { kind: 'tsv', by: 'its name' }
    case 'md':
    case 'markdown':
      return { kind: 'article', by: 'its name' }
    default:
      return byContent(text, extension)
  }
}

function byContent(text: string, extension: string): Detected | undefined {
  if (/^[[{]/.test(text)) {
    const kind = REVIEWS.test(text) ? 'claimreview' : 'jsonl'
    return { kind, by: 'its content' }
  }
  if (JSON_NAMES.includes(extension)) return { kind: extension === 'jsonld' ? 'claimreview' : 'jsonl', by: 'its name' }
  const [first = ''] = text.split(/\r?\n|\r/)
  if (first.split('\t').length > 2) return { kind: 'tsv', by: 'its content' }
  if (extension === 'txt' || extension === 'text') return { kind: 'article', by: 'its name' }
  return undefined
}

const JSON_NAMES = ['json', 'jsonl', 'ndjson', 'jsonld']
const REVIEWS =
  /"(?:schema:|https?:\/\/schema\.org\/)?(?:ClaimReview|claimReviewed|claimReview|MediaReview|DataFeed)"|schema\.org\/ClaimReview/
