// Reading the hand-written files and writing the YAML, for distil.mjs. No package needed.
import fs from 'node:fs'
import path from 'node:path'

export const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname)
const lines = file => fs.readFileSync(`${HERE}/hand/${file}`, 'utf8').normalize('NFC').split('\n').map(l => l.trim())
const split = s => s.split(',').map(x => x.trim()).filter(Boolean)

/** "@section", "# comment", "key: a, b" or "a, b, c" → {section: [{key?, items, note}]} */
export function readHand(file) {
  const out = {}; let section = '', note = ''
  for (const l of lines(file)) {
    if (!l) continue
    if (l.startsWith('@')) { section = l.slice(1); note = ''; continue }
    if (l.startsWith('#')) { note = l.replace(/^#[\s-]*/, ''); continue }
    const i = l.indexOf(': ')
    ;(out[section] ??= []).push(i < 0 ? { items: split(l), note } : { key: l.slice(0, i).trim(), items: split(l.slice(i + 2)), note })
  }
  return out
}
/** whitespace-separated words, comments dropped */
export const readWords = file => new Set(lines(file).filter(l => !l.startsWith('#')).join(' ').split(/\s+/).filter(Boolean))

// plain scalars that a YAML 1.1 or 1.2 reader would not give back as the same string are quoted
const special = /^(y|n|yes|no|on|off|true|false|null|~|nan|inf|[-+.\d].*|)$/i
export const scalar = s => special.test(s) || /^[-?:,[\]{}#&*!|>'"%@`\s+]|: |:$| #|[,[\]{}]|\s$/.test(s) ? `'${s.replaceAll("'", "''")}'` : s
export const cmp = (a, b) => a < b ? -1 : a > b ? 1 : 0

function flow(head, items, indent) {
  const parts = items.map(scalar); let text = '', line = head + '['
  parts.forEach((p, i) => {
    const piece = p + (i < parts.length - 1 ? ',' : ']'), glue = line.endsWith('[') || line.trim() === '' ? '' : ' '
    if ((line + glue + piece).length > 150) { text += line + '\n'; line = indent + '    ' + piece } else line += glue + piece
  })
  return text + line + '\n'
}
/** map of string → list or string, sorted by key */
export const yamlMap = (map, indent = '') => [...(map instanceof Map ? map : Object.entries(map))].sort((a, b) => cmp(a[0], b[0]))
  .map(([k, v]) => Array.isArray(v) ? flow(`${indent}${scalar(k)}: `, v, indent) : `${indent}${scalar(k)}: ${scalar(v)}\n`).join('')
export const yamlLists = (list, indent = '') => list.map(x => (x.note ? `${indent}# ${x.note}\n` : '') + flow(`${indent}- `, x.items, indent)).join('')
export function write(name, comment, body) {
  const text = (comment.trim().split('\n').map(l => `# ${l.trim()}`.trimEnd()).join('\n') + '\n' + body).normalize('NFC')
  const long = text.split('\n').filter(l => l.length >= 160)
  if (long.length) throw new Error(`${name}: ${long.length} lines too long, as ${long[0]}`)
  fs.writeFileSync(`${HERE}/${name}`, text)
  console.log(name.padEnd(24), String(Buffer.byteLength(text)).padStart(7), 'bytes', (body.match(/^ *[^#\s-].*?: \[|^ *- \[|: \S/gm) ?? []).length, 'entries')
}
export function pairsToMap(pairs) { // symmetric
  const map = new Map(), add = (a, b) => { if (!map.has(a)) map.set(a, []); if (!map.get(a).includes(b)) map.get(a).push(b) }
  for (const [a, b] of pairs) if (a !== b) { add(a, b); add(b, a) }
  return map
}
