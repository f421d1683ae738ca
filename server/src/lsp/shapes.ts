/**
 * Checks that a message's parameters are what its method takes, at the one place where they come in. A shape takes what
 * came and gives it back typed, or throws `InvalidParams` that names the place: `textDocument.uri must be a string`.
 */

/** Thrown by a shape: the parameters are not what the method takes. */
export class InvalidParams extends Error {}

export type Shape<P> = (params: unknown) => P

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Check = (value: unknown, path: string) => void

export const string: Check = (value, path) => demand(typeof value === 'string', path, 'a string')
export const boolean: Check = (value, path) => demand(typeof value === 'boolean', path, 'true or false')
export const integer: Check = (value, path) =>
  demand(typeof value === 'number' && Number.isInteger(value) && value >= 0, path, 'a whole number from 0 on')
export function oneOf(choices: readonly string[]): Check {
  return (value, path) =>
    demand(
      choices.some((each) => each === value),
      path,
      `one of ${choices.join(', ')}`,
    )
}

export function optional(check: Check): Check {
  return (value, path) => {
    if (value !== undefined && value !== null) check(value, path)
  }
}

export function array(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) throw new InvalidParams(`${path} must be a list`)
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`)
  }
}

export function object(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (!isRecord(value)) throw new InvalidParams(`${path || 'params'} must be an object`)
    for (const [name, check] of Object.entries(fields)) check(value[name], path ? `${path}.${name}` : name)
  }
}

export const position = object({ line: integer, character: integer })
export const range = object({ start: position, end: position })
export const textDocument = object({ uri: string })

/** The shape of parameters that pass `check`. The check vouches for what the type says and the handlers read. */
export function shape<P>(check: Check): Shape<P> {
  return (params) => {
    check(params, '')
    return trusted<P>(params)
  }
}

/** For methods that read nothing of their parameters. */
export function anything<P>(): Shape<P> {
  return (params) => trusted<P>(params)
}

/** The one cast: from JSON that has been checked to the protocol's type for it. */
function trusted<P>(params: unknown): P {
  return params as P
}

function demand(holds: boolean, path: string, what: string): void {
  if (!holds) throw new InvalidParams(`${path || 'params'} must be ${what}`)
}
