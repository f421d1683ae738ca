/** The JSON schema of `claimlight.config.yaml`, from the table of settings; `server/facts/config.schema.json` is its file. */
import { settingKeys } from './settingKeys'

interface ObjectSchema {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly properties: Record<string, unknown>
}

export function configSchema(): unknown {
  const top = objectSchema()
  for (const { name, description, default: value, schema } of settingKeys()) {
    // One glob may stand without its list.
    const { type, ...rest } = schema
    const own = type === 'array' ? { type: ['array', 'string', 'null'], ...rest } : { type: [type, 'null'], ...rest }
    const withNull = rest.enum ? { ...own, enum: [...rest.enum, null] } : own
    place(top, name.split('.'), { description, default: value, ...withNull })
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'config.schema.json',
    title: 'Claimlight configuration',
    description: 'The settings of a folder, for editors and the command line alike. Settings of an editor lie on top.',
    ...top,
  }
}

function place(schema: ObjectSchema, [key = '', ...rest]: readonly string[], leaf: unknown): void {
  if (rest.length === 0) {
    schema.properties[key] = leaf
    return
  }
  const known = schema.properties[key]
  const inner = isObjectSchema(known) ? known : objectSchema()
  schema.properties[key] = inner
  place(inner, rest, leaf)
}

function objectSchema(): ObjectSchema {
  return { type: 'object', additionalProperties: false, properties: {} }
}

function isObjectSchema(value: unknown): value is ObjectSchema {
  return typeof value === 'object' && value !== null && 'properties' in value
}
