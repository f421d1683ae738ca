/** Facts with neither frames nor a lexicon are found and judged by their words alone; reads the words that ship. */
import { describe } from 'mocha'
import { checkPlainVerdicts } from '../../support/verdicts'

const RIVER = `
version: 1
id: river
title: { en: The Mekong delta, vi: Đồng bằng sông Cửu Long }
themes: { river: { en: River, vi: Sông nước }, farm: { en: Farming, vi: Nông nghiệp } }
facts:
  - { id: salt, theme: river, statement: { en: Salt water reached 60 kilometres inland in the dry season of 2020., vi: Mùa khô năm 2020 nước mặn xâm nhập sâu 60 km vào đất liền. } }
  - { id: silt, theme: river, statement: { en: Dams upstream hold back most of the silt that once fed the delta. } }
  - { id: sinking, theme: river, strength: may, statement: { en: Pumping groundwater may make the land sink by several centimetres a year., vi: Bơm nước ngầm có thể làm mặt đất lún vài xăng-ti-mét mỗi năm. } }
  - { id: shrimp, theme: farm, statement: { vi: Nhiều nông dân chuyển từ trồng lúa sang nuôi tôm. } }
  - { id: fruit, theme: farm, statement: { en: Fruit exports from the delta doubled between 2015 and 2022. } }
  - { id: leaving, theme: farm, strength: often, statement: { en: Young people often leave the delta for work in Ho Chi Minh City., vi: Người trẻ thường rời đồng bằng lên Thành phố Hồ Chí Minh làm việc. } }
  - { id: sand, theme: river, statement: { en: An Giang banned sand mining on the Hau river in 2023. } }
  - { id: dike, theme: river, statement: { en: Kien Giang sued Ca Mau over the dike., vi: Kiên Giang kiện Cà Mau vì con đê. } }
  - { id: border, theme: river, statement: { en: Ca Mau borders Kien Giang. } }
  - { id: gate, theme: river, statement: { en: The sluice gate at Cai Lon will cost five billion dong., vi: Cống Cái Lớn sẽ tốn năm tỷ đồng. } }
`

const CASES: Readonly<Record<string, string>> = {
  'Upstream dams hold back most of the silt.': 'supported silt',
  'Upstream dams do not hold back the silt of the delta.': 'contradicted silt',
  'Salt water reached 90 kilometres inland in the dry season of 2020.': 'contradicted salt',
  'Exports of fruit from the delta halved between 2015 and 2022.': 'contradicted fruit',
  'Pumping groundwater will certainly make the land sink by several centimetres a year.': 'overstated sinking',
  'Young people never leave the delta for work in Ho Chi Minh City.': 'contradicted leaving',
  'Nông dân bỏ lúa để nuôi tôm.': 'supported shrimp',
  'Dong Thap banned sand mining on the Hau river in 2023.': 'none',
  'An Giang banned sand mining on the Hau river in 2019.': 'none',
  'Ca Mau sued Kien Giang over the dike.': 'contradicted dike',
  'Kien Giang was sued by Ca Mau over the dike.': 'contradicted dike',
  'Ca Mau was sued by Kien Giang over the dike.': 'supported dike',
  'Cà Mau kiện Kiên Giang vì con đê.': 'contradicted dike',
  'Cà Mau bị Kiên Giang kiện vì con đê.': 'supported dike',
  // Who borders is bordered.
  'Kien Giang borders Ca Mau.': 'supported border',
  'The sluice gate at Cai Lon will cost one billion dong.': 'contradicted gate',
  'Cống Cái Lớn sẽ tốn ba tỷ đồng.': 'contradicted gate',
  'Cống Cái Lớn sẽ tốn năm tỷ đồng.': 'supported gate',
  'The boat left at nine and we had coffee by the river.': 'none',
  'Fruit is good for you.': 'none',
  'Trái cây rất tốt cho sức khoẻ.': 'none',
}

describe('A base of plain statements', () => {
  checkPlainVerdicts(RIVER, CASES)
})
