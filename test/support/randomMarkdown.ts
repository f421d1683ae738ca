/** Random Markdown in the shapes that notes have, and some of it a little broken: to hold two ways of reading against each other. */
import fc from 'fast-check'

/** Words and marks as writers use them, most certain first. */
const WORDS = [
  ...['Word', 'a', 'b.', 'Data is scarce.', 'Mỹ', '*em*', '**st**', '_e_', '__s__', '`co.`', '[t](u)', '[t u](u "x")'],
  ...['[t][ref]', '[ref]', '[q]', '[q r][zz]', '[^n]', '[^fact:a].', '$5', '(*x*)', '"**a** b"', '[[W]]', '[[W|x]]'],
  ...['![[W]]', 'https://a.b/c', '<https://a.b>', 'x_y', '&', 'R&D', '[*a* b](u)', '**[a](u)**', '[x]', '1.', '2'],
  ...['3.5', '![i](u)', '~5', '<5', 'p < 1', '`` a`b ``', '**a *b* c**', '*a **b** c*', '$x$', '“A.”', '(B.)', '#t'],
  ...['-', '|', '!', 'e.g.', '* ', '@me', '[!note]', '[ ]', '[**b**](u)', '[`c`](u)', '[![i](u)](v)', '[REF]'],
  ...['[t]\n[ref]', '[as\nit][ref]', 'a\nb', '> c', '[Ref][]', '[q][]', '_a*b*_', '**a_b_**', '*[a*](b)', '🤖*a*'],
  ...['“*a*”', '中*a*', '*a*–', '**a.**b', '*a*(b)', '[^n](u)', '[^n][^m]', '[a]: b', 'www.a.b', 'm@n.o', '<b>'],
  ...['\\*', '&amp;', '***a***', '*a', 'b*', '_c', '`d', '[e', 'f]', '![', '[]', '[t]( "x")', '[ ^n]', '![[^n]]'],
]
const SCRAPS = [
  ...['*', '**', '_', '`', '$', '~', '[', ']', '(', ')', '!', '<', '>', '&', '\\', '|', ':', '://', '@', '#', '=', '-'],
  ...['- ', '1. ', '2) ', '> ', '# ', '```', '---', '===', '| - |', '[^n]: ', '[ref]: ', '[ ] ', '[x]', '    ', '\t'],
  ...[' ', '  ', '\n', '\n\n', '  \n', ' \n', '\r\n', '\r', '\n \n', '\u00a0', '\ufeff', '\0', 'é', '🤖'],
]

/** One of a list, the first ones more often. */
function early(items: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map((two) => {
    const [a, b] = two
    return items[Math.min(items.length - 1, Math.floor(a * b * items.length))] ?? ''
  })
}

const line = fc.array(early(WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

function indented(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`).replaceAll(/^ +$/gm, '')
}

function item(marker: string, body: string): string {
  return marker + indented(body, ' '.repeat(marker.length))
}

const markers = fc.constantFrom('- ', '- ', '* ', '+ ', '- [ ] ', '- [x] ', '1. ', '2) ', '-   ')

const { block } = fc.letrec<{ block: string; list: string; quote: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    paragraph,
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
    fc.constantFrom('---', '[ref]: u', '[ref]: u "t"', '> [!note] T\n> a', '```js\na *b*\n\n```', '~~~\n> a\n~~~'),
    fc.tuple(fc.constantFrom('n', 'm', 'fact:a'), paragraph).map(([label, text]) => `[^${label}]: ${text}`),
    fc.tuple(line, line, line).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | 1 |`.replaceAll('\\', '')),
    tie('list'),
    tie('quote'),
  ),
  list: fc
    .tuple(markers, fc.array(fc.oneof(paragraph, tie('block')), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([marker, bodies, isLoose]) => bodies.map((body) => item(marker, body)).join(isLoose ? '\n\n' : '\n')),
  quote: fc.oneof(paragraph, tie('block')).map((body) => `> ${indented(body, '> ')}`),
}))

const whole = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n', '')), { minLength: 1, maxLength: 3 })
  .map((blocks) => blocks.flat().join(''))

/** A stretch of Markdown; every second one is broken in one place or two, and some have lines that end with CRLF. */
export const randomMarkdown: fc.Arbitrary<string> = fc
  .tuple(
    whole,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SCRAPS, ''), fc.nat({ max: 2 })), { maxLength: 2 }),
    fc.nat({ max: 9 }),
  )
  .map(([text, breaks, ending]) => {
    const broken = breaks.reduce((now, [place, scrap, removed]) => {
      const at = place % (now.length + 1)
      return now.slice(0, at) + scrap + now.slice(at + removed)
    }, text)
    return ending === 0 ? broken.replaceAll('\n', '\r\n') : broken
  })
