/** Finds and starts the headless browser that shows the browser-hosted VS Code. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

function browserPath(): string | undefined {
  const named = process.env['CHROMIUM']
  return [...(named ? [named] : []), ...CANDIDATES].find((candidate) => existsSync(candidate))
}

/** Why no browser can be started here, in one line; undefined when one can. */
export function whyNoBrowser(): string | undefined {
  return browserPath()
    ? undefined
    : 'no Chromium was found (install your system’s package, or set CHROMIUM to its path)'
}

/** Leaves signals to the caller, who has more to clean up than the browser. */
export function startBrowser(): Promise<Browser> {
  const executablePath = browserPath()
  if (!executablePath) throw new Error(whyNoBrowser())
  return chromium.launch({
    executablePath,
    args: FLAGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
