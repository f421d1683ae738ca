/** Modules of Node that take milliseconds to load, for what a short command does not come to. */

export function crypto(): typeof import('node:crypto') {
  return require('node:crypto')
}

export function zlib(): typeof import('node:zlib') {
  return require('node:zlib')
}
