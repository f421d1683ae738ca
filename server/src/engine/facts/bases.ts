/** Several bases beside each other: their themes as one list, and each base told apart by its id. */
import type { FactBase, LocalText, Problem, Theme } from '../model'

/** In the order of the bases, each id once: where the first base has no label in a language, the next one's is taken. */
export function mergedThemes(bases: readonly Pick<FactBase, 'themes'>[]): readonly Theme[] {
  const themes = new Map<string, Theme>()
  for (const theme of bases.flatMap((base) => base.themes)) {
    const known = themes.get(theme.id)
    themes.set(theme.id, known ? { ...known, label: mergedLabel(known, theme) } : theme)
  }
  return [...themes.values()]
}

/** A theme that is listed without a label is called by its id, which any label is better than. */
function mergedLabel({ id, label }: Theme, other: Theme): LocalText {
  const isTold = ([, text]: readonly [string, string]) => text !== id
  const own = Object.fromEntries(Object.entries(label).filter(isTold))
  const more = Object.fromEntries(Object.entries(other.label).filter(isTold))
  return { ...label, ...more, ...own }
}

/** Gives the second base of an id another one, so that what is said of its facts is said of no other's; remembers what it made. */
export class BaseNames {
  private readonly made = new WeakMap<FactBase, FactBase>()

  /** The same bases where no two have one id. */
  apart(bases: readonly FactBase[]): readonly FactBase[] {
    const taken = new Map<string, FactBase>()
    return bases.map((base) => {
      const first = taken.get(base.id)
      const named = first ? this.renamed(base, first, freeId(base.id, taken)) : base
      taken.set(named.id, named)
      return named
    })
  }

  private renamed(base: FactBase, first: FactBase, id: string): FactBase {
    const known = this.made.get(base)
    if (known?.id === id) return known
    const made = { ...withId(base, id), problems: [sameId(base, first, id), ...base.problems] }
    this.made.set(base, made)
    return made
  }
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}

function withId(base: FactBase, id: string): FactBase {
  return {
    ...base,
    id,
    themes: base.themes.map((theme) => ({ ...theme, base: id })),
    facts: base.facts.map((fact) => ({ ...fact, base: id })),
  }
}

function sameId({ id }: FactBase, first: FactBase, now: string): Problem {
  const message = `Another fact base (${fileName(first.uri)}) has the id "${id}" too; this one is called "${now}" meanwhile. Give it an id of its own.`
  return { code: 'same-base-id', severity: 'warning', message, span: { start: 0, end: 0 } }
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}
