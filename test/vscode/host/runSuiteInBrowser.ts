/**
 * Runs a test suite in the extension host of a browser-hosted VS Code, as desktop VS Code would for
 * `--extensionDevelopmentPath=… --extensionTestsPath=… FOLDER`. Exit status: 0 passed, 1 failed, 70 the host broke.
 */
import path from 'node:path'
import { format, stripVTControlCharacters } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from './browser'
import { type CodeServer, startCodeServer } from './codeServer'

const HOST_BROKE = 70
const INTERRUPTED = 130
const TIMEOUT_MS = Number(process.env['CLAIMLIGHT_HOST_TIMEOUT_MS'] ?? 180_000)
/** Of the missing native modules and the missing network: no news. */
const NOISE = /open-vsx|bindings file|native-watchdog|ENOTFOUND/

interface Request {
  readonly extension: string
  readonly suite: string
  readonly folder: string
}

export async function runSuiteInBrowser(argv: readonly string[]): Promise<number> {
  const request = parse(argv)
  const lines: string[] = []
  const server = await startCodeServer({ testDriver: true })
  const browser = await startBrowser()
  const cleanUp = async () => {
    await browser.close().catch(() => undefined)
    await server.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void cleanUp().then(() => process.exit(INTERRUPTED)))
  }
  try {
    const status = await runSuite({ request, server, browser, lines })
    if (status !== 0) printLog(lines)
    return status
  } catch (error) {
    console.error(`vscode host: ${error instanceof Error ? error.message : error}`)
    printLog(lines)
    return HOST_BROKE
  } finally {
    await cleanUp()
  }
}

function parse(argv: readonly string[]): Request {
  const value = (name: string) => argv.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3)
  const [extension, suite] = [value('extensionDevelopmentPath'), value('extensionTestsPath')]
  const folder = argv.find((argument) => !argument.startsWith('-'))
  if (!extension || !suite || !folder) {
    throw new Error('usage: code.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE FOLDER')
  }
  return { extension: path.resolve(extension), suite: path.resolve(suite), folder: path.resolve(folder) }
}

interface Run {
  readonly request: Request
  readonly server: CodeServer
  readonly browser: Browser
  /** What the window and the extension host logged. */
  readonly lines: string[]
}

async function runSuite({ request, server, browser, lines }: Run): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  // The workbench calls these two by name when its test driver is on.
  const status = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve))
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    lines.push(`[${type}] ${stripVTControlCharacters(format(...args))}`)
  })
  const payload = [
    ['extensionDevelopmentPath', server.remoteUri(request.extension)],
    ['extensionTestsPath', server.remoteUri(request.suite)],
  ] as const
  await page.goto(server.url(request.folder, payload), { waitUntil: 'domcontentloaded' })
  return Promise.race([status, trouble(page, browser)])
}

function trouble(page: Page, browser: Browser): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no result after ${TIMEOUT_MS} ms`)), TIMEOUT_MS).unref()
    page.once('crash', () => reject(new Error('the page crashed')))
    browser.once('disconnected', () => reject(new Error('the browser went away')))
  })
}

function printLog(lines: readonly string[]): void {
  const shown = lines.filter((line) => !NOISE.test(line)).slice(-60)
  console.log(['--- the last lines of the window and of the extension host', ...shown].join('\n'))
}
