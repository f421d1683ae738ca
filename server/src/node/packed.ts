/** Files of JSON that ship in Brotli's form, a fifth smaller than what a package makes of them; reading takes some ms a megabyte. */
import { readFileSync } from 'node:fs'
import { zlib } from './later'

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
