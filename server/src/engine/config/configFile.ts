/** Reads `claimlight.config.yaml`: the settings of a folder for everyone who works in it, in an editor or not. */
import { didYouMean } from '../facts/nearest'
import { isNothing } from '../facts/reader'
import { type Entry, parseTree, type Tree } from '../facts/tree'
import type { Problem } from '../model'
import type { Span } from '../text/span'
import { fits, type SettingKey, settingKeys } from './settingKeys'
import type { SettingValues } from './settings'

export const CONFIG_NAME = 'claimlight.config.yaml'

export interface Config {
  readonly values: SettingValues
  /** What is wrong in the file; the rest of it holds. */
  readonly problems: readonly Problem[]
}

/** Total: a value that does not fit is a problem with its place, and is as if it were left out. */
export function loadConfig(text: string): Config {
  const { tree, problems } = parseTree(text)
  const reader = new ConfigReader()
  if (!isNothing(tree)) reader.read(tree, '')
  return { values: reader.values, problems: [...problems, ...reader.problems].sort(byPlace) }
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start
}

class ConfigReader {
  readonly values = new Map<string, unknown>()
  readonly problems: Problem[] = []
  private readonly keys = new Map(settingKeys().map((key) => [key.name, key]))
  /** `match` of `match.threshold`. */
  private readonly groups = new Set([...this.keys.keys()].flatMap((name) => groupsOf(name)))

  /** `prefix`: '' at the top, `match.` below `match:`. */
  read(tree: Tree, prefix: string): void {
    if (tree.kind === 'map') for (const entry of tree.entries) this.entry(entry, prefix)
    else this.report('wrong-type', tree.span, `${whereIs(prefix)} should be keys with values (\`key: value\`).`)
  }

  private entry({ key, keySpan, value }: Entry, prefix: string): void {
    const name = prefix + key
    const setting = this.keys.get(name)
    if (setting && this.values.has(name)) this.report('duplicate', keySpan, `"${name}" is set twice. The first holds.`)
    else if (setting) this.value(setting, value)
    else if (this.groups.has(name)) {
      if (!isNothing(value)) this.read(value, `${name}.`)
    } else this.unknown(name, keySpan)
  }

  private value({ name, schema, expected }: SettingKey, tree: Tree): void {
    if (isNothing(tree)) return
    const value = plain(tree)
    // One glob is a list of one.
    const given = schema.type === 'array' && typeof value === 'string' ? [value] : value
    if (fits(given, schema)) this.values.set(name, given)
    else this.report('wrong-value', tree.span, `"${name}" must be ${expected}. The default is used.`)
  }

  private unknown(name: string, span: Span): void {
    const help = didYouMean(name, this.keys.keys()) || ` There are ${[...this.keys.keys()].join(', ')}.`
    this.report('unknown-key', span, `There is no setting "${name}", so it is left out.${help}`)
  }

  private report(code: string, span: Span, message: string): void {
    this.problems.push({ code, severity: 'warning', message, span })
  }
}

function whereIs(prefix: string): string {
  return prefix === '' ? 'A configuration' : `"${prefix.slice(0, -1)}"`
}

function groupsOf(name: string): readonly string[] {
  const parts = name.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
}

function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(plain)
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]))
}
