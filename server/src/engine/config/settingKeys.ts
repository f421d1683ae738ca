/**
 * Every setting that editors, the configuration file and the command line share: what it is called, what it means, what it
 * may be. The configuration file's schema and completion are made from this table, and VS Code's settings are tested
 * against it.
 */
import { CITATION_STYLES } from '../features/cite'
import { LANGUAGES } from '../languages'
import { ruleDocs } from '../rules/registry'
import { SEVERITIES } from '../rules/rule'

/** What a value may be, in the terms of JSON Schema. */
export interface ValueSchema {
  readonly type: 'boolean' | 'string' | 'number' | 'array'
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly items?: { readonly type: 'string' }
  readonly uniqueItems?: boolean
}

export interface SettingKey {
  /** With dots: `match.threshold`. */
  readonly name: string
  /** For people, in Markdown. */
  readonly description: string
  readonly default: unknown
  readonly schema: ValueSchema
  /** What is written in a message behind "it must be". */
  readonly expected: string
}

const BOOLEAN = { schema: { type: 'boolean' }, expected: 'true or false' } as const
const GLOBS = {
  schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  expected: 'a list of globs',
} as const
const PATHS = { ...GLOBS, expected: 'a list of paths' } as const

const READERS = ['auto', ...LANGUAGES]

const GENERAL: readonly SettingKey[] = [
  {
    name: 'enable',
    description: 'Read the notes of this folder and hold their claims against the facts.',
    default: true,
    ...BOOLEAN,
  },
  {
    name: 'language',
    description:
      'The language in which hovers, messages and views say things. Notes are read in every language that Claimlight knows, whatever this is.',
    default: 'auto',
    schema: { type: 'string', enum: READERS },
    expected: '"auto", "en" or "vi"',
  },
  {
    name: 'match.threshold',
    description:
      'How likely a verdict has to be right, from 0 to 1: 0.5 shows what is more likely right than wrong, 0.9 what is right nine times in ten. Claims with a less certain verdict stay *unverified*: higher is quieter.',
    default: 0.5,
    schema: { type: 'number', minimum: 0, maximum: 1 },
    expected: 'a number from 0 to 1',
  },
  {
    name: 'include',
    description:
      'Glob patterns of the notes to read, from the folder down: `notes/**`. Empty: every `*.md` and `*.markdown` of the folder.',
    default: [],
    ...GLOBS,
  },
  {
    name: 'exclude',
    description:
      'Glob patterns of notes and fact bases that are left alone, from the folder down: `drafts/**`. Hidden folders and `node_modules` always are.',
    default: [],
    ...GLOBS,
  },
  {
    name: 'maxFileSize',
    description: 'Files larger than this are left alone. In MB.',
    default: 20,
    schema: { type: 'number', exclusiveMinimum: 0 },
    expected: 'a number of MB above 0',
  },
  {
    name: 'facts.bundled',
    description: 'Use the fact base that comes with Claimlight, about AI, chips and talent in China.',
    default: true,
    ...BOOLEAN,
  },
  {
    name: 'facts.include',
    description:
      'Glob patterns of the fact bases to use, from the folder down. Empty: every `*.facts.yaml`, `*.facts.json` and `*.facts.jsonl` of the folder.',
    default: [],
    ...GLOBS,
  },
  {
    name: 'facts.elsewhere',
    description:
      'Fact bases that are not in the folder: paths of files, or of folders with fact bases in them, from the folder on: `../newsroom/archive.facts.jsonl`. `~/` is your home.',
    default: [],
    ...PATHS,
  },
  {
    name: 'citations.style',
    description:
      'How facts are cited. *pandoc* needs the `citekey` of the fact or of its document; facts without one are cited by footnotes.',
    default: 'footnote',
    schema: { type: 'string', enum: CITATION_STYLES },
    expected: '"footnote" or "pandoc"',
  },
]

const CODE_LENS: SettingKey = {
  name: 'codeLens.enable',
  description: 'Show above each fact of a fact base in how many notes it is used.',
  default: true,
  ...BOOLEAN,
}

const SEVERITY = {
  schema: { type: 'string', enum: SEVERITIES },
  expected: `one of ${SEVERITIES.map((severity) => `"${severity}"`).join(', ')}`,
} as const

const PARANOID: SettingKey = {
  name: 'trace.paranoid',
  description:
    'Hold each edited note against the same note opened anew, and log a difference. For those who look for a bug: typing becomes as slow as opening the note.',
  default: false,
  ...BOOLEAN,
}

/** In the order in which they are listed. */
export function settingKeys(): readonly SettingKey[] {
  const findings = ruleDocs().map(({ code, title, defaultSeverity }) => ({
    name: `findings.${code}`,
    description: `${title.en}.`,
    default: defaultSeverity,
    ...SEVERITY,
  }))
  return [...GENERAL, ...findings, CODE_LENS, PARANOID]
}

/** True where the value is what the setting may be. */
export function fits(value: unknown, schema: ValueSchema): boolean {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'string':
      return typeof value === 'string' && (schema.enum?.includes(value) ?? true)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && isWithin(value, schema)
    case 'array':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
  }
}

function isWithin(value: number, { minimum, maximum, exclusiveMinimum }: ValueSchema): boolean {
  return (
    value >= (minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (maximum ?? Number.POSITIVE_INFINITY) &&
    value > (exclusiveMinimum ?? Number.NEGATIVE_INFINITY)
  )
}
