/** Where this user's programs keep what they can make anew at any time. */
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** A folder of our own below the user's cache folder; it need not be there yet. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  return join(userCaches(env, platform, home), 'claimlight')
}

/** As the XDG base directory specification, Windows and macOS have it. A relative path is to be ignored, says the first. */
function userCaches(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const named = env['XDG_CACHE_HOME']
  if (named && isAbsolute(named)) return named
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local')
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}
