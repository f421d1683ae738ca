/** Where Claimlight is installed. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds package.json, `server/facts` and the rest of what ships. It is found the same way from what is
 * built and from the sources: the nearest folder above this program that holds `server/lexicon`.
 */
export function packageRoot(): string {
  let folder = __dirname
  while (!existsSync(join(folder, 'server', 'lexicon'))) {
    const parent = dirname(folder)
    if (parent === folder) return __dirname
    folder = parent
  }
  return folder
}
