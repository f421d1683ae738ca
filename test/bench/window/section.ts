/** What VS Code's window feels of the extension: its start, and what typing in a note costs beside typing in any file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { bundleSuite } from '../../vscode/bundle'
import { whyNoBrowser } from '../../vscode/host/browser'
import { whyNoCodeServer } from '../../vscode/host/codeServer'
import { Desk } from '../../vscode/host/window'
import { VSIX } from '../../vscode/ui/places'
import { noteOf } from '../corpus'
import type { Row, Section } from '../speed/table'
import type { HostTimes } from './hostTimes'
import { longestTask } from './tasks'

const ROOT = resolve(__dirname, '../../..')
const SIZES = [
  { name: '10 KB', bytes: 10_000 },
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
]
const MOST_ACTIVATION = 50
/** A frame at sixty a second. */
const MOST_HELD = 16

export async function windowSection(): Promise<Section> {
  const heading = 'In a window of VS Code'
  const missing = whyNoCodeServer() ?? whyNoBrowser()
  if (missing) return { heading, rows: [], skipped: [missing] }
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'))
  try {
    for (const { name, bytes } of SIZES) writeFileSync(join(folder, `${name}.md`), noteOf(bytes))
    const { activation, typing } = await inHost(folder)
    return {
      heading,
      rows: [
        {
          work: 'activation, of its own',
          value: activation,
          unit: 'ms',
          target: { at: 'most', value: MOST_ACTIVATION },
        },
        ...typing.map(
          ({ name, longest }): Row => ({
            work: `longest work in the extension host while typing, ${name}`,
            value: longest,
            unit: 'ms',
            target: { at: 'most', value: MOST_HELD },
          }),
        ),
        ...(await inPage(folder)),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inHost(folder: string): Promise<HostTimes> {
  const bundle = join(ROOT, 'out/test/bench/window.cjs')
  await bundleSuite(join(__dirname, 'suite.ts'), bundle)
  const result = join(folder, 'result.json')
  await runTests({
    vscodeExecutablePath: join(ROOT, 'test/vscode/host/code.mjs'),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: bundle,
    launchArgs: [folder],
    extensionTestsEnv: { CLAIMLIGHT_RESULT_FILE: result },
  })
  return JSON.parse(readFileSync(result, 'utf8'))
}

/** The page that draws: its longest tasks while someone types, with Claimlight and with it switched off. */
async function inPage(folder: string): Promise<readonly Row[]> {
  const vsce = join(ROOT, 'node_modules/.bin/vsce')
  execFileSync(vsce, ['package', '--no-rewrite-relative-links', '--out', VSIX], { cwd: ROOT, stdio: 'ignore' })
  const desk = await Desk.open({ install: [VSIX] })
  try {
    const rows: Row[] = []
    for (const { name } of SIZES) {
      const file = { folder, file: `${name}.md` }
      const without = await longestTask(desk, file, { 'claimlight.enable': false })
      rows.push({
        work: `longest tasks of the page while typing, ${name}`,
        value: await longestTask(desk, file, {}),
        unit: 'ms',
        target: { at: 'most', value: MOST_HELD, over: without },
        beside: [['switched off', without]],
      })
    }
    return rows
  } finally {
    await desk.close()
  }
}
