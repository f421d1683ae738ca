/** Facts that bring no words of their own: what a sentence is to them where one word, year, place or order is another. */
import { describe } from 'mocha'
import { checkPlainVerdicts } from '../../support/verdicts'

const LAKE = `version: 1
id: lake
themes: { lake: { en: Lake, vi: Hồ } }
facts:
  - { id: ferry, theme: lake, statement: { en: The old ferry is designed for cyclists and will carry lorries only when the bridge is shut. } }
  - { id: law, theme: lake, statement: { en: Norway has banned the sale of wild ducks since 2011., vi: Na Uy cấm bán vịt trời từ năm 2011. } }
  - { id: court, theme: lake, statement: { en: The county court struck down the fishing fee in May 2019., vi: Tòa án quận hủy bỏ phí câu cá vào tháng 5 năm 2019. } }
  - { id: pike, theme: lake, statement: { en: The price of smoked pike has halved since 2005 while that of dried eel has risen. } }
  - { id: dam, theme: lake, strength: may, statement: { en: A higher dam could bring down the price of electricity in Bergen., vi: Đập cao hơn có thể kéo giảm giá điện ở Bergen. } }
  - { id: swans, theme: lake, statement: { en: Kenya counts more black swans than Uganda., vi: Kenya có nhiều thiên nga đen hơn Uganda. } }
  - { id: first, theme: lake, statement: { en: Rwanda was the first African country to map its lakes by drone. } }
  - { id: open, theme: lake, strength: open, statement: { en: Whether the council will extend its ban on jet skis is still undecided. } }
  - { id: limit, theme: lake, statement: { en: Anglers may be fined up to six hundred kroner for a pike that is too small. } }
  - { id: jetty, theme: lake, statement: { en: After the storm of 2014 Hamar stopped licensing wooden jetties on the lake. } }
  - { id: need, theme: lake, statement: { en: Since 2020 divers in Malta no longer need a licence for the wreck. } }
`

const CASES: Readonly<Record<string, string>> = {
  // Two things that have changed places.
  'The old ferry is designed for lorries and will carry cyclists only when the bridge is shut.': 'contradicted ferry',
  'The old ferry is designed for cyclists and carries lorries only when the bridge is shut.': 'supported ferry',
  // The year that something begins with.
  'Norway has banned the sale of wild ducks since 2021.': 'contradicted law',
  'Wild ducks may not be sold in Norway since 2011.': 'supported law',
  'Na Uy cho phép bán vịt trời từ năm 2011.': 'contradicted law',
  // What stands in force, and what no longer does.
  'The county court upheld the fishing fee in May 2019.': 'contradicted court',
  'Tòa án quận giữ nguyên phí câu cá vào tháng 5 năm 2019.': 'contradicted court',
  // A relation answers to the clause that tells of the same.
  'The price of smoked pike has doubled since 2005.': 'contradicted pike',
  'The price of dried eel has gone up since 2005.': 'supported pike',
  // Direction and ability.
  'A higher dam could push up the price of electricity in Bergen.': 'contradicted dam',
  'A higher dam cannot bring down the price of electricity in Bergen.': 'contradicted dam',
  'Đập cao hơn không thể kéo giảm giá điện ở Bergen.': 'contradicted dam',
  // Comparisons, from either side.
  'Uganda counts more black swans than Kenya.': 'contradicted swans',
  'Uganda counts fewer black swans than Kenya.': 'supported swans',
  'Uganda có ít thiên nga đen hơn Kenya.': 'supported swans',
  'Uganda có nhiều thiên nga đen hơn Kenya.': 'contradicted swans',
  // Who was first.
  'No African country mapped its lakes by drone before Rwanda.': 'supported first',
  'Kenya was the first African country to map its lakes by drone.': 'contradicted first',
  // What is open is neither settled nor denied by who leaves it open.
  'The council will extend its ban on jet skis.': 'overstated open',
  'The council has not decided yet whether to extend its ban on jet skis.': 'supported open',
  // Bounds.
  'Anglers may be fined up to six thousand kroner for a pike that is too small.': 'contradicted limit',
  // A denial of a word that does without.
  'Hamar did not stop licensing wooden jetties on the lake after the storm of 2014.': 'contradicted jetty',
  // A denial that is part of another word.
  'Divers in Malta still need a licence for the wreck.': 'contradicted need',
}

describe('A statement and a sentence that differ in one thing', () => {
  checkPlainVerdicts(LAKE, CASES)
})
