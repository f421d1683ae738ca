/** The engine's one door. Everything that the edges use comes through here; see `server/README.md` for the map. */

export { createHost } from './createHost'
export { loadLexicon } from './facts/lexicon'
export { loadFactBase } from './facts/load'
export { nearest } from './facts/nearest'
export * from './features/types'
export * from './host'
export * from './model'
export * from './rules/rule'
export * from './text/lineIndex'
export * from './text/span'
