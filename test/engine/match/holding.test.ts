/**
 * Facts without frames and without words of their own: what sentences in other words say of them, family by family, in both
 * languages; reads the words that ship. Each line is a test of its own.
 */
import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import type { EngineHost } from '../../../server/src/engine'
import { hostWithWords, verdictOf } from '../../support/verdicts'

const ISLAND = `
version: 1
id: island
title: { en: An island, vi: Một hòn đảo }
themes: { island: { en: Island, vi: Đảo } }
facts:
  - { id: goats, theme: island, statement: { en: "Kilmory is the second-largest producer of goat cheese, after Tarbert.", vi: "Kilmory là nơi sản xuất phô mai dê lớn thứ hai, sau Tarbert." } }
  - { id: lighthouse, theme: island, statement: { en: "The lighthouse of Kilmory is the tallest on the coast.", vi: "Ngọn hải đăng Kilmory cao nhất vùng duyên hải." } }
  - { id: harbour, theme: island, strength: one-of, statement: { en: "Kilmory has one of the oldest harbours of the north.", vi: "Kilmory có một trong những bến cảng lâu đời nhất miền bắc." } }
  - { id: storm, theme: island, statement: { en: "The storm of 2018 cut the catch of herring by about a third.", vi: "Cơn bão năm 2018 làm sản lượng cá trích giảm khoảng một phần ba." } }
  - { id: ferry, theme: island, statement: { en: "The ferry carries 1.2 million passengers a year.", vi: "Mỗi năm phà chở 1,2 triệu lượt khách." } }
  - { id: nets, theme: island, statement: { en: "The parish has banned fishing with nets in the lagoon.", vi: "Giáo xứ cấm đánh cá bằng lưới trong đầm phá." } }
  - { id: cats, theme: island, strength: often, statement: { en: "Most puffins on the cliffs nest in burrows.", vi: "Phần lớn chim hải âu trên vách đá làm tổ trong hang." } }
  - { id: bridge, theme: island, strength: may, statement: { en: "A bridge to the mainland may halve the price of diesel.", vi: "Cây cầu sang đất liền có thể làm giá dầu diesel giảm một nửa." } }
  - { id: peat, theme: island, strength: open, statement: { en: "Crofters are looking for ways to replace peat with driftwood.", vi: "Người làm ruộng đang tìm cách thay than bùn bằng gỗ trôi." } }
  - { id: school, theme: island, statement: { en: "Margaret Lorne founded the weaving school in Kilmory in 1911.", vi: "Margaret Lorne thành lập trường dệt ở Kilmory năm 1911." } }
  - { id: otters, theme: island, statement: { en: "Kilmory has never banned the hunting of otters.", vi: "Kilmory chưa bao giờ cấm săn rái cá." } }
  - { id: salt, theme: island, statement: { en: "Salt from pier 3 is sold in shed 21.", vi: "Muối ở cầu tàu 3 được bán ở nhà kho 21." } }
  - { id: sauna, theme: island, statement: { en: "In 1976 the choir of Kilmory used the sauna of the hotel without paying.", vi: "Năm 1976, dàn hợp xướng Kilmory dùng phòng xông hơi của khách sạn mà không trả tiền." } }
  - { id: boats, theme: island, statement: { en: "The Icelandic boat builder Hjalti closed its yard in May 2019.", vi: "Hãng đóng thuyền Iceland Hjalti đóng cửa xưởng tháng 5 năm 2019." } }
  - { id: ponies, theme: island, statement: { en: "Ireland has more ponies than any other country in the European Union.", vi: "Ireland có nhiều ngựa con hơn mọi nước khác trong Liên minh châu Âu." } }
  - { id: sheep, theme: island, statement: { en: "Most of the wool is spun by widows.", vi: "Phần lớn len do các goá phụ kéo sợi." } }
`

const FAMILIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'The order of things': {
    'Only Tarbert makes more goat cheese than Kilmory.': 'supported goats',
    'Kilmory ranks second for goat cheese, behind Tarbert.': 'supported goats',
    'Kilmory produces more goat cheese than Tarbert.': 'contradicted goats',
    'Về phô mai dê, Kilmory chỉ đứng sau Tarbert.': 'supported goats',
    'No lighthouse on the coast is taller than that of Kilmory.': 'supported lighthouse',
    'Kilmory has the oldest harbour of the north.': 'overstated harbour',
    'Kilmory có bến cảng lâu đời nhất miền bắc.': 'overstated harbour',
    'Kilmory has one of the oldest harbours in the north.': 'supported harbour',
  },
  'More and less': {
    'Because of the storm in 2018, fishermen landed a third less herring.': 'supported storm',
    'The herring catch shrank in the storm of 2018.': 'supported storm',
    'The storm of 2018 raised the catch of herring.': 'contradicted storm',
    'The storm of 2018 left the catch of herring unharmed.': 'contradicted storm',
    'Cơn bão năm 2018 khiến sản lượng cá trích sụt khoảng 33%.': 'supported storm',
    'Cơn bão năm 2018 không ảnh hưởng đến sản lượng cá trích.': 'contradicted storm',
  },
  Numbers: {
    'Every year 1.2 million passengers take the ferry.': 'supported ferry',
    'The ferry carries 2 million passengers a year.': 'contradicted ferry',
    'The ferry carries two million passengers a year.': 'contradicted ferry',
    'Mỗi năm phà chỉ chở 300 nghìn lượt khách.': 'contradicted ferry',
  },
  'What is allowed': {
    'Fishing with nets is not allowed in the lagoon.': 'supported nets',
    'The parish allows fishing with nets in the lagoon.': 'contradicted nets',
    'Giáo xứ không cho đánh cá bằng lưới trong đầm phá.': 'supported nets',
    'Giáo xứ cho phép đánh cá bằng lưới trong đầm phá.': 'contradicted nets',
    'Kilmory has never outlawed the hunting of otters.': 'supported otters',
    'Kilmory has outlawed the hunting of otters.': 'contradicted otters',
    'Kilmory chưa từng cấm săn rái cá.': 'supported otters',
  },
  'How many': {
    'The bulk of the puffins on the cliffs nest in burrows.': 'supported cats',
    'All puffins on the cliffs nest in burrows.': 'overstated cats',
    'Đa số chim hải âu trên vách đá làm tổ trong hang.': 'supported cats',
    'Tất cả chim hải âu trên vách đá đều làm tổ trong hang.': 'overstated cats',
  },
  'How certain': {
    'A bridge to the mainland could cut the price of diesel by half.': 'supported bridge',
    'A bridge to the mainland will halve the price of diesel.': 'overstated bridge',
    'Cây cầu sang đất liền chắc chắn sẽ làm giá dầu diesel giảm một nửa.': 'overstated bridge',
    'Crofters are exploring how driftwood could stand in for peat.': 'supported peat',
    'Crofters have replaced peat with driftwood.': 'overstated peat',
  },
  'Who and when': {
    'The weaving school was started by Margaret Lorne.': 'supported school',
    'The weaving school in Kilmory was founded in 1950.': 'contradicted school',
    'The weaving school was founded by Agnes Muir.': 'contradicted school',
    'Trường dệt ở Kilmory được thành lập năm 1950.': 'contradicted school',
    'Phần lớn len do các nhà máy kéo sợi.': 'contradicted sheep',
  },
  'The same with denials, titles and places elsewhere': {
    'Hunting otters was never made illegal in Kilmory.': 'supported otters',
    'The choir of Kilmory used the sauna of the hotel in 1976 and did not pay.': 'supported sauna',
    'Hjalti, the boat maker from Iceland, closed its yard in May 2019.': 'supported boats',
    'Within the European Union, Ireland comes first in ponies.': 'supported ponies',
  },
  'Something else': {
    'The ferry to Kilmory has a new captain.': 'none',
    'Salt from pier 12 is sold in shed 9.': 'none',
    'Salt from pier 21 is sold in shed 3.': 'none',
    'Goat cheese contains less fat than butter.': 'none',
    'Sheep graze on the cliffs above the lagoon.': 'none',
    'Kilmory banned the hunting of seals.': 'none',
    'Cơn bão năm 2018 làm đổ nhà thờ.': 'none',
    'Margaret Lorne spoke four languages.': 'none',
  },
}

const hosts: EngineHost[] = []

function island(): EngineHost {
  const [host] = hosts
  assert.ok(host)
  return host
}

function reasonOf(text: string): string {
  const uri = 'file:///note.md'
  island().setNote(uri, `${text}\n`)
  return island().snapshot().note(uri)?.annotations[0]?.reason ?? ''
}

before(function () {
  this.timeout(120_000)
  hosts.push(hostWithWords(ISLAND))
  verdictOf(island(), 'The words are read with the first sentence.')
})

for (const [family, cases] of Object.entries(FAMILIES)) {
  describe(`Statements held against sentences in other words: ${family}`, () => {
    for (const [sentence, expected] of Object.entries(cases))
      it(`${expected}: ${sentence}`, () => assert.equal(verdictOf(island(), sentence), expected))
  })
}

describe('Statements held against sentences in other words: the reason', () => {
  it('sets degree against degree', () =>
    assert.equal(
      reasonOf('A bridge to the mainland will halve the price of diesel.'),
      'The note puts it more strongly than the source: “will” against “may”.',
    ))
  it('sets number against number', () =>
    assert.match(
      reasonOf('The ferry carries 2 million passengers a year.'),
      /“2 million” where the source has “1.2 million”/,
    ))
  it('sets opposite against opposite', () =>
    assert.match(reasonOf('The parish allows fishing with nets in the lagoon.'), /“allows”, the source “banned”/))
  it('sets rank against rank', () =>
    assert.match(
      reasonOf('Kilmory has the oldest harbour of the north.'),
      /“Kilmory has the oldest” against “Kilmory has one of the oldest”/,
    ))
})
