/** The facts that a finding speaks of, as SARIF's related locations. */
import type { Finding } from '../rules/rule'
import { LineIndex } from '../text/lineIndex'
import { addressOf, regionOf } from './places'
import type { ReportContext } from './report'
import { plainMessage } from './sarifText'

/** Facts of bases outside of the folder, the bundled one among them, have their names alone: nobody else has that file there. */
export function relatedPlaces(
  { snapshot, pathOf }: ReportContext,
  { related }: Finding,
  root: string,
): readonly object[] {
  return related.map(({ uri, span, message }, id) => {
    const base = snapshot.bases.find((each) => each.uri === uri)
    const fact = base?.facts.find(({ idSpan }) => idSpan.start === span.start)
    const path = pathOf(uri)
    const place =
      base && !path.startsWith('file:')
        ? {
            artifactLocation: { uri: addressOf(path), uriBaseId: root },
            region: regionOf(new LineIndex(base.text), span),
          }
        : undefined
    return {
      id,
      message: { text: plainMessage(message) },
      ...(place ? { physicalLocation: place } : {}),
      ...(fact
        ? { logicalLocations: [{ name: fact.id, fullyQualifiedName: `${fact.base}:${fact.id}`, kind: 'fact' }] }
        : {}),
    }
  })
}
