/**
 * What may stand where in a fact base, and what it means: read out of the format's JSON schema, so that descriptions are
 * written once. A path has the keys from the top down, and `#` for an item of a list: `['facts', '#', 'theme']`.
 */

/** The part of JSON schema that the format's schema is written in. */
export interface SchemaNode {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly definitions?: Readonly<Record<string, SchemaNode>>
}

export type FormatPath = readonly string[]

/** An item of a list, in a path. */
export const ITEM = '#'

export interface KeyHelp {
  readonly key: string
  readonly description: string
  readonly isRequired: boolean
}

/** What a value names; `slot`: concepts of a frame's slot, `new-theme`: a theme that is declared here. */
export type Naming = 'theme' | 'new-theme' | 'document' | 'concept' | 'slot' | 'fact'

/** By the definition that holds a key, and the key. */
const NAMING: Readonly<Record<string, Naming>> = {
  'fact.theme': 'theme',
  'concept.theme': 'theme',
  'source.document': 'document',
  'expectation.fact': 'fact',
  'concept.opposite': 'concept',
  'concept.kindOf': 'concept',
  'concept.partOf': 'concept',
  'concept.outdoes': 'concept',
  'frame.about': 'slot',
  'frame.says': 'slot',
  'frame.agent': 'slot',
  'frame.patient': 'slot',
  'frame.beyond': 'slot',
  'frame.against': 'slot',
  'frame.unless': 'slot',
}

/** A node with the name of the definition that it came from; '' at the top. */
interface Found {
  readonly node: SchemaNode
  readonly name: string
}

export class FormatHelp {
  constructor(private readonly schema: SchemaNode) {}

  /** The keys that a map at that path may have, in the schema's order. */
  keys(path: FormatPath): readonly KeyHelp[] {
    return this.at(path).flatMap(({ node }) =>
      Object.entries(node.properties ?? {}).map(([key, property]) => ({
        key,
        description: this.describe(property),
        isRequired: node.required?.includes(key) ?? false,
      })),
    )
  }

  /** The words that a value at that path is one of; empty where it may be anything. */
  values(path: FormatPath): readonly string[] {
    return this.at(path).flatMap(({ node }) => node.enum ?? [])
  }

  /** What the key at the end of the path means; undefined for names of the writer's own. */
  meaning(path: FormatPath): string | undefined {
    const key = path.at(-1)
    return this.keys(path.slice(0, -1)).find((each) => each.key === key)?.description
  }

  /** What a value at that path names. Lists of names are as their items. */
  naming(path: FormatPath): Naming | undefined {
    const own = path.filter((part, nth) => part !== ITEM || nth < path.length - 1)
    const key = own.at(-1) ?? ''
    const names = this.at(own.slice(0, -1)).map(({ name }) => NAMING[`${name}.${key}`])
    return names.find((each) => each !== undefined)
  }

  /** All that may stand at the path: several where the schema leaves a choice. */
  private at(path: FormatPath): readonly Found[] {
    let found = this.choices({ node: this.schema, name: '' })
    for (const part of path)
      found = found.flatMap((each) => this.below(each, part)).flatMap((each) => this.choices(each))
    return found
  }

  private below({ node, name }: Found, part: string): readonly Found[] {
    if (part === ITEM) return node.items ? [{ node: node.items, name }] : []
    const property = node.properties?.[part]
    if (property) return [{ node: property, name }]
    return typeof node.additionalProperties === 'object' ? [{ node: node.additionalProperties, name }] : []
  }

  /** References and alternatives resolved. The schema has no loops. */
  private choices({ node, name }: Found): readonly Found[] {
    const target = this.target(node)
    if (target) return this.choices(target)
    if (!node.anyOf || node.properties) return [{ node, name }]
    return node.anyOf.flatMap((each) => this.choices({ node: each, name }))
  }

  private target({ $ref }: SchemaNode): Found | undefined {
    const name = $ref?.split('/').at(-1)
    const node = name === undefined ? undefined : this.schema.definitions?.[name]
    return node && name !== undefined ? { node, name } : undefined
  }

  private describe(property: SchemaNode): string {
    return property.description ?? this.target(property)?.node.description ?? ''
  }
}
