/** Where this user's machine keeps what can be made again. */
import { isAbsolute, join } from 'node:path'

/** Claimlight's own folder there; it may not exist yet. Undefined where neither the environment nor a home says. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: string = process.platform,
): string | undefined {
  const base = baseFolder(env, home, platform)
  return base === undefined || !isAbsolute(base) ? undefined : join(base, 'claimlight')
}

/** A relative XDG_CACHE_HOME is to be ignored, as its specification says. */
function baseFolder(env: Readonly<Record<string, string | undefined>>, home: string, platform: string) {
  const xdg = env['XDG_CACHE_HOME']
  if (xdg !== undefined && isAbsolute(xdg)) return xdg
  if (platform === 'win32') return env['LOCALAPPDATA']
  if (home === '') return undefined
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}
