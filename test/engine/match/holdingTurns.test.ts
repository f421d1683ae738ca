/**
 * Facts that bring no words of their own: denials, words that undo, opposites and scales, counted on both sides. Sentences and facts
 * are of the same subjects in both languages; each line is a test of its own.
 */
import { describe } from 'mocha'
import { checkPlainVerdicts } from '../../support/verdicts'

const VALLEY = `version: 1
id: valley
themes: { valley: { en: Valley, vi: Thung lũng } }
facts:
  - { id: toll, theme: valley, statement: { en: Ambulances are exempt from the toll on the Merano bridge., vi: Xe cứu thương được miễn phí cầu Merano. } }
  - { id: bells, theme: valley, statement: { en: The parish of Lana stopped ringing the church bells at night in 2019., vi: Giáo xứ Lana ngừng đánh chuông nhà thờ ban đêm từ năm 2019. } }
  - { id: camping, theme: valley, statement: { en: The valley has forbidden camping by the reservoir without a permit., vi: Thung lũng cấm cắm trại bên hồ chứa nếu không có giấy phép. } }
  - { id: lawsuit, theme: valley, statement: { en: The cable car company Seilbau sued the village of Partschins and lost., vi: Hãng cáp treo Seilbau kiện làng Partschins và thua. } }
  - { id: visitors, theme: valley, statement: { en: Visits to the mineral baths fell by a tenth in 2021., vi: Lượt khách đến suối khoáng giảm một phần mười trong năm 2021. } }
  - { id: hay, theme: valley, strength: often, statement: { en: Most alpine farmers still mow their meadows by hand., vi: Phần lớn nông dân vùng núi vẫn cắt cỏ bằng tay. } }
  - { id: huts, theme: valley, strength: often, statement: { en: Many shepherds' huts above the tree line stand empty in winter., vi: Nhiều lều chăn cừu trên cao bị bỏ trống vào mùa đông. } }
  - { id: fine, theme: valley, statement: { en: Drivers are fined when they carry at least 40 kilos of mushrooms., vi: Tài xế bị phạt khi chở từ 40 kg nấm trở lên. } }
  - { id: wages, theme: valley, statement: { en: Cheese prices in Lana have risen faster than the wages of dairymen., vi: Giá phô mai ở Lana tăng nhanh hơn lương thợ làm sữa. } }
  - { id: abbey, theme: valley, strength: one-of, statement: { en: The Abbey of Marienberg is one of the highest monasteries in Europe., vi: Tu viện Marienberg là một trong những tu viện cao nhất châu Âu. } }
  - { id: juice, theme: valley, statement: { en: Sales of salty cheese in Bolzano are growing faster than sales of salt-free cheese. } }
  - { id: frost, theme: valley, strength: may, statement: { en: Sprinklers may have prevented damage by frost in some orchards of Lana., vi: Vòi phun có thể đã ngăn thiệt hại do sương giá ở một số vườn táo Lana. } }
  - { id: menu, theme: valley, strength: often, statement: { en: Guests of the hostel are often served only dumplings., vi: Khách nhà trọ thường chỉ được phục vụ bánh bao. } }
  - { id: snow, theme: valley, statement: { en: The fall in overnight stays was greatest in the smallest villages., vi: Số đêm lưu trú giảm mạnh nhất ở các làng nhỏ nhất. } }
  - { id: supplier, theme: valley, strength: open, statement: { en: Which company will deliver the new cable cars of Lana is still undecided., vi: Công ty nào sẽ giao cáp treo mới cho Lana vẫn chưa được quyết định. } }
  - { id: sodium, theme: valley, statement: { en: A litre of the mineral water of Lana holds 30 milligrams of sodium., vi: Một lít nước khoáng Lana chứa 30 miligam natri. } }
`

const CASES: Readonly<Record<string, string>> = {
  // Duties, and who is free of them.
  'Ambulances are subject to the toll on the Merano bridge.': 'contradicted toll',
  'No toll is due on ambulances on the Merano bridge.': 'supported toll',
  'Ambulances are not exempt from the toll on the Merano bridge.': 'contradicted toll',
  'Xe cứu thương phải trả phí cầu Merano.': 'contradicted toll',
  'Xe cứu thương không phải trả phí cầu Merano.': 'supported toll',
  // What has been stopped, and what goes on.
  'The parish of Lana goes on ringing the church bells at night.': 'contradicted bells',
  'The parish of Lana no longer rings the church bells at night.': 'supported bells',
  'The church bells of Lana have not been rung at night since 2019.': 'supported bells',
  'Giáo xứ Lana không còn đánh chuông nhà thờ ban đêm.': 'supported bells',
  'Giáo xứ Lana vẫn tiếp tục đánh chuông nhà thờ ban đêm.': 'contradicted bells',
  // Bans with an exception.
  'Camping by the reservoir in the valley is allowed without a permit.': 'contradicted camping',
  'Thung lũng cho phép cắm trại bên hồ chứa mà không cần giấy phép.': 'contradicted camping',
  // Who won.
  'The cable car company Seilbau won its lawsuit against the village of Partschins.': 'contradicted lawsuit',
  'Hãng cáp treo Seilbau kiện làng Partschins và thắng.': 'contradicted lawsuit',
  'Seilbau sued the village of Partschins without success.': 'supported lawsuit',
  'Seilbau kiện làng Partschins nhưng không thành công.': 'supported lawsuit',
  // More of it, for what has become less.
  'More people visited the mineral baths in 2021.': 'contradicted visitors',
  'Fewer people visited the mineral baths in 2021.': 'supported visitors',
  // From none to all.
  'Hardly any alpine farmer still mows his meadows by hand.': 'contradicted hay',
  'Only a small minority of alpine farmers still mow their meadows by hand.': 'contradicted hay',
  'Rất ít nông dân vùng núi vẫn cắt cỏ bằng tay.': 'contradicted hay',
  'The majority of alpine farmers still mow their meadows by hand.': 'supported hay',
  // Of none the opposite is of all.
  'Not a single orchard of Lana had damage by frost, thanks to sprinklers.': 'overstated frost',
  'Guests of the hostel are never served anything but dumplings.': 'overstated menu',
  'Khách nhà trọ không bao giờ được phục vụ gì ngoài bánh bao.': 'overstated menu',
  // Bounds.
  'Drivers are fined when they carry at least 40 kilos of mushrooms in the valley.': 'supported fine',
  'A litre of the mineral water of Lana holds 30 mg of sodium.': 'supported sodium',
  'A litre of the mineral water of Lana holds 90 mg of sodium.': 'contradicted sodium',
  'Một lít nước khoáng Lana chứa 30 mg natri.': 'supported sodium',
  // Who is asked for.
  'The new cable cars of Lana will certainly be delivered by Leitwind.': 'overstated supplier',
  'Leitwind sẽ giao cáp treo mới cho Lana.': 'overstated supplier',
  'Lana has yet to decide which company will deliver the new cable cars.': 'supported supplier',
  // Comparisons, from either side.
  'The wages of dairymen in Lana have not kept pace with cheese prices.': 'supported wages',
  'The wages of dairymen in Lana have outpaced cheese prices.': 'contradicted wages',
  'The wages of dairymen in Lana have risen more slowly than cheese prices.': 'supported wages',
  'Lương thợ làm sữa ở Lana tăng chậm hơn giá phô mai.': 'supported wages',
  'Lương thợ làm sữa ở Lana tăng nhanh hơn giá phô mai.': 'contradicted wages',
  'Salt-free cheese is outselling salty cheese in the growth of sales in Bolzano.': 'contradicted juice',
  // None is higher.
  'No monastery in Europe is higher than the Abbey of Marienberg.': 'overstated abbey',
  'The Abbey of Marienberg lies higher than any other monastery in Europe.': 'overstated abbey',
}

/** Of these several turn twice, and words stand inside others ("bác sĩ", "Cần Thơ"). */
const CLINIC = `version: 1
id: clinic
themes: { clinic: { en: Clinic, vi: Trạm xá } }
facts:
  - { id: nets, theme: clinic, statement: { en: Bed nets treated with insecticide prevent malaria in the villages of Dak Lak., vi: Màn tẩm thuốc ngăn ngừa sốt rét ở các buôn làng Đắk Lắk. } }
  - { id: race, theme: clinic, statement: { en: Pupils without a swimming certificate are not admitted to the boat race in Hue., vi: Học sinh chưa có chứng chỉ bơi không được tham gia đua thuyền ở Huế. } }
  - { id: measles, theme: clinic, statement: { en: Measles came back to An Giang in 2019 because too few children had been vaccinated., vi: Bệnh sởi quay lại An Giang năm 2019 vì quá ít trẻ được tiêm chủng. } }
  - { id: doctors, theme: clinic, strength: often, statement: { en: Most doctors in Can Tho refuse gifts from drug companies., vi: Phần lớn bác sĩ ở Cần Thơ từ chối quà của hãng dược. } }
  - { id: care, theme: clinic, statement: { en: The clinic in Sa Pa treats children under six free of charge., vi: Trạm xá Sa Pa chữa bệnh miễn phí cho trẻ dưới sáu tuổi. } }
  - { id: rabies, theme: clinic, statement: { en: Nobody has died of rabies in Singapore since 1953., vi: Không ai chết vì bệnh dại ở Singapore từ năm 1953. } }
`

const TWICE: Readonly<Record<string, string>> = {
  'Nhờ màn tẩm thuốc, các buôn làng Đắk Lắk tránh được sốt rét.': 'supported nets',
  'Màn tẩm thuốc không ngăn được sốt rét ở các buôn làng Đắk Lắk.': 'contradicted nets',
  'Muốn tham gia đua thuyền ở Huế, học sinh phải có chứng chỉ bơi.': 'supported race',
  'Học sinh chưa có chứng chỉ bơi vẫn được tham gia đua thuyền ở Huế.': 'contradicted race',
  'Năm 2019, do không đủ trẻ được tiêm chủng, bệnh sởi quay lại An Giang.': 'supported measles',
  'Vì nhiều trẻ chưa tiêm chủng, bệnh sởi tái phát ở An Giang năm 2019.': 'supported measles',
  'Bệnh sởi quay lại An Giang năm 2019 dù hầu hết trẻ đã được tiêm chủng.': 'contradicted measles',
  'Đa số bác sĩ ở Cần Thơ không nhận quà của hãng dược.': 'supported doctors',
  'Phần lớn bác sĩ ở Cần Thơ nhận quà của hãng dược.': 'contradicted doctors',
  'Hiếm có bác sĩ nào ở Cần Thơ từ chối quà của hãng dược.': 'contradicted doctors',
  'The majority of doctors in Can Tho do not accept gifts from drug companies.': 'supported doctors',
  'Most doctors in Can Tho accept gifts from drug companies.': 'contradicted doctors',
  'Trẻ dưới sáu tuổi không phải trả tiền khi chữa bệnh ở trạm xá Sa Pa.': 'supported care',
  'Parents pay nothing when children under six are treated at the clinic in Sa Pa.': 'supported care',
  'Singapore has had no death from rabies since 1953.': 'supported rabies',
  'Từ năm 1953 chưa có ca tử vong nào vì bệnh dại ở Singapore.': 'supported rabies',
}

/** Where it is not known whether both say the same, nothing is said. */
const UNKNOWN: Readonly<Record<string, string>> = {
  'Drivers are fined when they carry at least 90 kilos of mushrooms.': 'none',
  'The larger villages lost more overnight stays than the smallest did.': 'none',
  'Not a single guest of the hostel waited for dumplings.': 'none',
}

describe('A statement and a sentence that turn what they tell', () => {
  checkPlainVerdicts(VALLEY, CASES)
})

describe('A statement and a sentence that turn what they tell, once or twice', () => {
  checkPlainVerdicts(CLINIC, TWICE)
})

describe('A statement and a sentence that may turn what they tell, or not', () => {
  checkPlainVerdicts(VALLEY, UNKNOWN)
})
