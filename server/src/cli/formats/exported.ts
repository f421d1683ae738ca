/** The engine's reports (`engine/export`) as formats of the command line: where files lie, what time it is, how to digest. */
import { createHash } from 'node:crypto'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { version } from '../../../../package.json'
import { loadExports, type ReportContext, type ReportName, type SeveritySettings } from '../../engine'
import { forward, pathOfUri } from '../places'
import type { CheckReport, ReportStyle } from './format'

export async function* exported(name: ReportName, report: CheckReport, style: ReportStyle): AsyncIterable<string> {
  const { reportWriter } = await loadExports()
  const writer = reportWriter(name, contextOf(report, style))
  yield writer.begin()
  for await (const note of report.notes()) yield writer.note(note)
  const pathOf = pathFrom(style.cwd)
  yield writer.end(report.unread.map(({ place = '', message }) => ({ path: pathOf(place), message })))
}

function contextOf({ snapshot }: CheckReport, style: ReportStyle): ReportContext {
  const { reader, shown, cwd, output } = style
  return {
    ...{ snapshot, reader, shown, version },
    severities: severitiesOf(style),
    pathOf: pathFrom(cwd),
    hrefOf: linkFrom(output === undefined ? cwd : dirname(output), cwd),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    now: new Date().toISOString(),
    byteOrderMark: output !== undefined,
  }
}

/** What is off by default is found where it is asked for: by the configuration, or by --unverified. */
function severitiesOf({ severities = {}, shown }: ReportStyle): SeveritySettings {
  const { unverified = 'off' } = severities
  return unverified === 'off' && shown.has('unverified') ? { ...severities, unverified: 'information' } : severities
}

/** Notes have their paths as given for uris, facts have `file:` uris. */
function pathFrom(cwd: string): (uri: string) => string {
  return (uri) => {
    const absolute = resolve(cwd, pathOfUri(uri))
    const inside = relative(cwd, absolute)
    const isOutside = inside === '' || inside.startsWith('..') || isAbsolute(inside)
    return isOutside ? pathToFileURL(absolute).href : forward(inside)
  }
}

function linkFrom(folder: string, cwd: string): (uri: string) => string {
  return (uri) => {
    const inside = relative(folder, resolve(cwd, pathOfUri(uri)))
    if (isAbsolute(inside)) return pathToFileURL(inside).href
    return forward(inside).split('/').map(encodeURIComponent).join('/')
  }
}
