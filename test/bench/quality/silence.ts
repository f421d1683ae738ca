// How silent Claimlight is on real Markdown that has nothing to do with the bundled facts: what npm packages ship.
//   npm run bench:silence                    downloads the packages of silence.packages.yaml once, reads them, prints the table
//   npm run bench:silence -- --cache DIR     keeps the downloads there, instead of in the system's folder for temporary files
//   npm run bench:silence -- --minutes 8     stops reading after that time
// Lists each sentence that was linked to a fact. Exit status: 1 where a target is missed.
import { parseArgs } from 'node:util'
import { readSilence, silenceSection } from './readSilence'
import { isMet, renderText } from './report'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cache: { type: 'string' }, minutes: { type: 'string' } } })
  const silence = await readSilence({ cache: values.cache, minutes: Number(values.minutes ?? 8) })
  for (const { verdict, confidence, fact, file, text } of silence.tally.linked) {
    console.log(`${verdict} ${confidence.toFixed(2)} ${fact}\n  ${file}\n  ${text}\n`)
  }
  const section = silenceSection(silence)
  process.stdout.write(renderText([section]))
  for (const problem of silence.problems) console.log(`not downloaded  ${problem}`)
  if (silence.unread.length > 0) console.log(`out of time     ${silence.unread.join(', ')}`)
  if (section.figures.some((figure) => isMet(figure) === false)) process.exitCode = 1
}

void main()
