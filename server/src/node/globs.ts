/** Globs of settings against paths. */
import picomatch from 'picomatch'

/** `path`: relative, `/` between names. True where one of the globs matches it, or a folder above it. */
export function matches(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => isMatch(path, glob))
}

/** A glob that cannot be compiled matches nothing. `drafts` means the folder's files too, as in `.gitignore`. */
function isMatch(path: string, glob: string): boolean {
  try {
    return picomatch.isMatch(path, [glob, `${glob.replace(/\/+$/, '')}/**`], { nocase: true })
  } catch {
    return false
  }
}
