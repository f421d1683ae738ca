/** Where the page-driven tests find and leave things. */
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../../..')

export const SAMPLES = path.join(ROOT, 'samples')
export const SCREENSHOTS = path.join(ROOT, 'out/screenshots')
export const VSIX = path.join(ROOT, 'out/claimlight.vsix')
