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
    for (const { name, bytes } of SIZES)
      for (const ending of ['md', 'txt']) writeFileSync(join(folder, `${name}.${ending}`), noteOf(bytes))
    const { activation, held } = await inHost(folder)
    return {
      heading,
      rows: [
        { work: 'activation', value: activation, unit: 'ms', target: { at: 'most', value: MOST_ACTIVATION } },
        ...held.map(({ name, note, plain }) => row(`extension host held up while typing, ${name}`, note, plain)),
        ...(await inPage(folder)),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Over what VS Code itself takes for a file of plain text. */
function row(work: string, value: number, plain: number): Row {
  return {
    work,
    value,
    unit: 'ms',
    target: { at: 'most', value: MOST_HELD, over: plain },
    beside: [['plain text', plain]],
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

/** The page that draws: its longest task while someone types. */
async function inPage(folder: string): Promise<readonly Row[]> {
  const vsce = join(ROOT, 'node_modules/.bin/vsce')
  execFileSync(vsce, ['package', '--no-rewrite-relative-links', '--out', VSIX], { cwd: ROOT, stdio: 'ignore' })
  const desk = await Desk.open({ install: [VSIX] })
  try {
    const rows: Row[] = []
    for (const { name } of SIZES) {
      const [plain, note] = [
        await longestTask(desk, folder, `${name}.txt`),
        await longestTask(desk, folder, `${name}.md`),
      ]
      rows.push(row(`longest task of the page while typing, ${name}`, note, plain))
    }
    return rows
  } finally {
    await desk.close()
  }
}
