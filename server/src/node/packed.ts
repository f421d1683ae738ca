/** Files of JSON that ship in Brotli's form, a fifth smaller than what a package makes of them; reading takes some ms a megabyte. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Loaded when it is used: it takes 3 ms, and a start that is short asks for none of these files. */
function zlib(): typeof import('node:zlib') {
  return createRequire(__filename)('node:zlib')
}

/** The least that Brotli finds, or what is there in no time; `small` takes seconds. */
export function packJson(value: unknown, small: boolean): Uint8Array {
  const { brotliCompressSync, constants } = zlib()
  const quality = small ? constants.BROTLI_MAX_QUALITY : constants.BROTLI_MIN_QUALITY
  return brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}

/** What this build has written; its checksums tell whether it fits. Throws where the file cannot be read. */
export function readPackedJson<T>(path: string): T {
  return JSON.parse(zlib().brotliDecompressSync(readFileSync(path)).toString('utf8'))
}
