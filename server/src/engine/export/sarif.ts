/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html): what the rules find in notes, and in
 * the fact bases of the workspace. Written result by result; what is known at the end only stands behind the results.
 */
import { findings } from '../features/findings'
import type { NoteView } from '../host'
import type { Annotation, FactBase } from '../model'
import type { Finding } from '../rules/rule'
import { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'
import { Fingerprints, factName } from './fingerprints'
import { addressOf, regionOf } from './places'
import { findingsOf, type ReportContext, type ReportWriter, type UnreadFile } from './report'
import { relatedPlaces } from './sarifPlaces'
import { LEVELS, ruleIndex, sarifRules } from './sarifRules'
import { plainMessage } from './sarifText'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** Where the addresses of files begin: whoever reads the log knows which folder that is on his machine. */
const ROOT = '%SRCROOT%'

export class SarifWriter implements ReportWriter {
  private readonly artifacts: string[] = []
  private results = 0

  constructor(private readonly context: ReportContext) {}

  begin(): string {
    const { version, snapshot } = this.context
    const driver = {
      name: 'Claimlight',
      semanticVersion: version,
      shortDescription: { text: 'Holds the claims of Markdown notes against fact bases.' },
      rules: sarifRules(this.context.severities),
    }
    const head = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })}`
    const bases = snapshot.bases.filter((base) => !this.context.pathOf(base.uri).startsWith('file:'))
    return `${head},"columnKind":"utf16CodeUnits","results":[${bases.map((base) => this.base(base)).join('')}`
  }

  note(note: NoteView): string {
    const found = findingsOf(this.context, note)
    const fingerprints = new Fingerprints(note, this.context.digest)
    const artifact = this.artifact(note.uri)
    const byStart = new Map(note.annotations.map((each) => [each.span.start, each]))
    const results = found.map((finding) => {
      const claim = byStart.get(finding.span.start)
      const about = claim && sameSpan(claim.span, finding.span) ? claim : undefined
      return this.result(finding, note.lines, artifact, {
        fingerprint: fingerprints.of(finding.span, [finding.code, factName(about)]),
        related: relatedPlaces(this.context, finding, ROOT),
        ...(about ? { properties: propertiesOf(about) } : {}),
      })
    })
    return results.join('')
  }

  end(unread: readonly UnreadFile[]): string {
    const invocation = {
      executionSuccessful: unread.length === 0,
      endTimeUtc: this.context.now,
      toolExecutionNotifications: unread.map(({ path, message }) => ({
        level: 'error',
        message: { text: plainMessage(message) },
        descriptor: { id: 'unreadable-file' },
        locations: [{ physicalLocation: { artifactLocation: locationOf(path) } }],
      })),
    }
    const artifacts = this.artifacts.map((path) => ({
      location: locationOf(path),
      mimeType: path.endsWith('.jsonl')
        ? 'application/jsonl'
        : /\.(?:md|markdown)$/i.test(path)
          ? 'text/markdown'
          : 'application/yaml',
      encoding: 'UTF-8',
    }))
    const bases = { [ROOT]: { description: { text: 'The folder that Claimlight was run in.' } } }
    const behind = { artifacts, invocations: [invocation], originalUriBaseIds: bases }
    return `],${JSON.stringify(behind).slice(1, -1)}}]}\n`
  }

  /** What is wrong in a fact base. */
  private base(base: FactBase): string {
    const { snapshot, severities, reader, digest } = this.context
    const found = findings(snapshot, base.uri, severities, { reader })
    if (found.length === 0) return ''
    const lines = new LineIndex(base.text)
    const artifact = this.artifact(base.uri)
    return found
      .map((finding) => {
        const words = [finding.code, finding.message, lines.slice(finding.span.start, finding.span.end)]
        return this.result(finding, lines, artifact, { fingerprint: digest(JSON.stringify(words)), related: [] })
      })
      .join('')
  }

  private artifact(uri: string): Artifact {
    const path = this.context.pathOf(uri)
    return { location: { ...locationOf(path), index: this.artifacts.push(path) - 1 } }
  }

  private result({ code, severity, message, span }: Finding, lines: LineIndex, artifact: Artifact, more: More): string {
    const physicalLocation = {
      artifactLocation: artifact.location,
      region: { ...regionOf(lines, span), snippet: { text: lines.slice(span.start, span.end) } },
    }
    const result = {
      ruleId: code,
      ruleIndex: ruleIndex(code),
      level: LEVELS[severity],
      message: { text: plainMessage(message) },
      locations: [{ physicalLocation }],
      ...(more.related.length > 0 ? { relatedLocations: more.related } : {}),
      partialFingerprints: { 'claimlightClaim/v1': more.fingerprint },
      ...(more.properties ? { properties: more.properties } : {}),
    }
    return `${this.results++ === 0 ? '' : ','}\n${JSON.stringify(result)}`
  }
}

interface Artifact {
  readonly location: object
}

interface More {
  readonly fingerprint: string
  readonly related: readonly object[]
  readonly properties?: object
}

function locationOf(path: string): object {
  return path.startsWith('file:') ? { uri: path } : { uri: addressOf(path), uriBaseId: ROOT }
}

function propertiesOf({ verdict, confidence, themes, facts }: Annotation): object {
  const rounded = Math.round(confidence * 1000) / 1000
  return { verdict, confidence: rounded, themes, facts: facts.map(({ id, base }) => `${base}:${id}`) }
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
