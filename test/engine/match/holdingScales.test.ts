/**
 * Facts that bring no words of their own: amounts and how much they change, times, limits, rules, names that share a word, and who
 * does it to whom. Sentences and facts are of the same subjects in both languages; each line is a test of its own.
 */
import { describe } from 'mocha'
import { checkPlainVerdicts } from '../../support/verdicts'

const COAST = `version: 1
id: coast
themes: { coast: { en: Coast, vi: Bờ biển } }
facts:
  - { id: fare, theme: coast, statement: { en: The shipping line Marisol raised its child fare from 4 to 6 euros in 2021., vi: "Năm 2021, hãng tàu Marisol tăng giá vé trẻ em từ 4 lên 6 euro." } }
  - { id: smokehouses, theme: coast, statement: { en: The district closed five municipal smokehouses in 2019., vi: "Năm 2019, huyện đóng cửa năm lò hun khói công." } }
  - { id: lighthouse, theme: coast, statement: { en: The lighthouse of Torrel is closed on Tuesdays., vi: Hải đăng Torrel đóng cửa vào thứ Ba. } }
  - { id: fog, theme: coast, statement: { en: The fog horn sounded for 90 minutes in the storm of 2020., vi: "Còi sương mù kêu 90 phút trong cơn bão năm 2020." } }
  - { id: oysters, theme: coast, statement: { en: 92 percent of the oyster beds survived the red tide., vi: 92 phần trăm bãi hàu sống sót qua thủy triều đỏ. } }
  - { id: lease, theme: coast, statement: { en: The lease of the shipyard Brandur runs until 2034., vi: Hợp đồng thuê xưởng đóng tàu Brandur có hiệu lực đến năm 2034. } }
  - { id: catch, theme: coast, statement: { en: Landings of herring fell from 800 tonnes in 2015 to 300 tonnes in 2020., vi: "Sản lượng cá trích giảm từ 800 tấn năm 2015 xuống 300 tấn năm 2020." } }
  - { id: dredging, theme: coast, statement: { en: The maritime court blocked the purchase of Halvard by Sigrun., vi: Tòa hàng hải chặn vụ Sigrun mua Halvard. } }
  - { id: nets, theme: coast, statement: { en: Trawlers must mark their nets with buoys., vi: Tàu kéo lưới phải đánh dấu lưới bằng phao. } }
  - { id: quota, theme: coast, statement: { en: Skippers may not land more than 40 percent of the eel quota., vi: Thuyền trưởng không được đánh bắt quá 40 phần trăm hạn ngạch lươn. } }
  - { id: sluice, theme: coast, statement: { en: The old lock can be opened only if the tide is high enough., vi: Âu tàu cũ chỉ mở được nếu thủy triều đủ cao. } }
  - { id: wreck, theme: coast, strength: open, statement: { en: It is not known how the brig Alma sank., vi: Chưa rõ tàu buồm Alma chìm như thế nào. } }
  - { id: museum, theme: coast, statement: { en: The Whaling Museum lent its harpoons to the Harbour School., vi: Bảo tàng Săn Cá Voi cho Trường Bến Cảng mượn lao móc. } }
  - { id: dearest, theme: coast, strength: one-of, statement: { en: Torrel is one of the dearest harbours on the coast., vi: Torrel là một trong những bến cảng đắt đỏ nhất vùng biển. } }
  - { id: kelp, theme: coast, statement: { en: Kelp is dearer on the islands than on the mainland., vi: Tảo bẹ ở đảo đắt hơn ở đất liền. } }
  - { id: bonus, theme: coast, statement: { en: Pilots have taken no bribes from shipowners since 2016., vi: "Từ năm 2016, hoa tiêu không nhận tiền hối lộ của chủ tàu." } }
  - { id: vote, theme: coast, statement: { en: The fishermen of Torrel voted against the new breakwater., vi: Ngư dân Torrel bỏ phiếu chống đê chắn sóng mới. } }
  - { id: dogs, theme: coast, statement: { en: Dogs are allowed on the beach only outside the season., vi: Chó chỉ được xuống bãi biển ngoài mùa du lịch. } }
`

const CASES: Readonly<Record<string, string>> = {
  // How much more or less, and what it was before and is now.
  'Marisol has charged two euros more for children since 2021.': 'supported fare',
  'Marisol raised its child fare by two euros in 2021.': 'supported fare',
  'Marisol raised its child fare by 50 percent in 2021.': 'supported fare',
  'Năm 2021, Marisol tăng giá vé trẻ em thêm 2 euro.': 'supported fare',
  // What a number counts.
  'Five smokehouses of the district were closed in 2019.': 'supported smokehouses',
  'The district closed nine public smokehouses in 2019.': 'contradicted smokehouses',
  'The district closed nine public libraries in 2019.': 'none',
  // Units, and shares that make up a whole.
  'The fog horn sounded for 1.5 hours in the storm of 2020.': 'supported fog',
  'The fog horn sounded for six hours in the storm of 2020.': 'contradicted fog',
  'Eight percent of the oyster beds did not survive the red tide.': 'supported oysters',
  // Days of the week, which are ordinals in Vietnamese.
  'Thứ Ba thì hải đăng Torrel không mở cửa.': 'supported lighthouse',
  'The lighthouse of Torrel is open every day.': 'contradicted lighthouse',
  'The lighthouse of Torrel is open on Sundays.': 'none',
  // Until when.
  'The lease of the shipyard Brandur expires in 2034.': 'supported lease',
  'The lease of the shipyard Brandur ends in 2027.': 'contradicted lease',
  'Hợp đồng thuê xưởng đóng tàu Brandur hết hạn năm 2027.': 'contradicted lease',
  // Compared with another time.
  'Fewer tonnes of herring were landed in 2020 than in 2015.': 'supported catch',
  'Landings of herring were higher in 2015 than in 2020.': 'supported catch',
  // Who does it to whom, in verbs and nouns.
  'Sigrun was not allowed to buy Halvard.': 'supported dredging',
  "The maritime court blocked Halvard's purchase of Sigrun.": 'contradicted dredging',
  "The maritime court approved Sigrun's purchase of Halvard.": 'contradicted dredging',
  // Rules hold of all; limits, and their denials.
  'All trawlers have to mark their nets with buoys.': 'supported nets',
  'Skippers may land 40 percent of the eel quota at most.': 'supported quota',
  // Conditions.
  'The old lock stays closed if the tide is not high enough.': 'supported sluice',
  'The old lock can be opened even if the tide is not high enough.': 'contradicted sluice',
  // What is settled, and what is not.
  'It is well known how the brig Alma sank.': 'contradicted wreck',
  'It is still not known how the brig Alma sank.': 'supported wreck',
  // Names that share a word.
  'The Whaling Museum lent its harpoons to the Maritime School.': 'none',
  'The Railway Museum lent its harpoons to the Harbour School.': 'none',
  // The ends of a scale, and both sides of a comparison.
  'Torrel is one of the cheapest harbours on the coast.': 'contradicted dearest',
  'Torrel là một trong những bến cảng rẻ nhất vùng biển.': 'contradicted dearest',
  'On the mainland kelp is cheaper.': 'supported kelp',
  // A denial with a gap, a phrase that denies.
  'Từ năm 2016, hoa tiêu không lấy một đồng hối lộ nào của chủ tàu.': 'supported bonus',
  // For and against, in and out.
  'The fishermen of Torrel voted for the new breakwater.': 'contradicted vote',
  'Dogs are allowed on the beach in the season.': 'contradicted dogs',
  'In the season dogs are not allowed on the beach.': 'supported dogs',
}

describe('A statement and a sentence that put amounts, times and rules in other words', () => {
  checkPlainVerdicts(COAST, CASES)
})
