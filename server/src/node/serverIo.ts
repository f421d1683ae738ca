/**
 * The language server's view of the disk: uris in, uris out. It is there before `initialize` is answered, so what it needs
 * for its work is loaded when that is asked for: the engine among it.
 */
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { version } from '../../../package.json'
import { packageRoot } from './packageRoot'
import { type ReadResult, readText } from './readText'

export function createServerIo() {
  return { version, loadBundled, readFile, discover: discoverUris, rulesPage }
}

async function loadBundled() {
  return (await import('./bundled')).loadBundled()
}

async function readFile(uri: string, maxBytes: number): Promise<ReadResult> {
  const path = pathOf(uri)
  if (path === undefined) return { ok: false, code: 'unreadable', message: `${uri}: only file: addresses can be read` }
  return readText(path, maxBytes)
}

async function discoverUris(folderUri: string, filter: { exclude: readonly string[]; facts: readonly string[] }) {
  const folder = pathOf(folderUri)
  const { discover } = await import('./discover')
  const found = folder === undefined ? { notes: [], factFiles: [] } : await discover(folder, filter)
  return { notes: found.notes.map(uriOf), factFiles: found.factFiles.map(uriOf) }
}

function rulesPage(): string {
  return uriOf(join(packageRoot(), 'server', 'docs', 'rules.md'))
}

function uriOf(path: string): string {
  return pathToFileURL(path).href
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
