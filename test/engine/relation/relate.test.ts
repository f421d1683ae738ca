/** Plain pairs in both languages, decided with the words and the model that ship. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Language, relateTexts, type TextRelation, type WordData } from '../../../server/src/engine'
import type { Knowledge } from '../../../server/src/engine/relation/reading'
import { createKnowledge } from '../../../server/src/engine/words/knowledge'
import { loadWords } from '../../../server/src/engine/words/wordData'
import { loadBundled } from '../../../server/src/node/bundled'
import { wordFiles } from '../../../server/src/node/words'
import { ROOT } from '../../support/repository'

type Pair = readonly [statement: string, sentence: string]

const ENGLISH: Readonly<Record<TextRelation['relation'], readonly Pair[]>> = {
  supports: [
    ['The museum opened in 1998.', 'The museum was opened in 1998.'],
    ['A cat is sleeping on the sofa.', 'An animal is sleeping on the sofa.'],
    ['The company bought a small factory in Ohio.', 'The company purchased a factory in Ohio.'],
    ['The bridge is 300 metres long.', 'The bridge is more than 200 metres long.'],
    ['The village was not destroyed by the flood.', 'The flood did not destroy the village.'],
    ['Marie Curie was a Polish physicist who won two Nobel Prizes.', 'Marie Curie was a physicist.'],
    ['Nobody was injured in the fire.', 'No one was hurt in the fire.'],
    ['The old mill stands by the river. It was built in 1820 by two brothers.', 'The mill was built in 1820.'],
  ],
  contradicts: [
    ['The museum opened in 1998.', 'The museum opened in 2004.'],
    ['The museum opened in 1998.', 'The museum did not open in 1998.'],
    ['A cat is sleeping on the sofa.', 'There is no cat sleeping on the sofa.'],
    ['The bird is flying into the cage.', 'The bird is flying out of the cage.'],
    ['The dog stands in front of the house.', 'The dog stands behind the house.'],
    ['The river flows to the north.', 'The river flows to the south.'],
    ['The light was turned on.', 'The light was turned off.'],
    ['Prices rose in May.', 'Prices fell in May.'],
    ['The committee accepted the plan.', 'The committee rejected the plan.'],
    ['All students passed the exam.', 'No students passed the exam.'],
    ['The film was directed by a French director.', 'The film was directed by an Italian director.'],
    ['The drug is effective against malaria.', 'The drug is ineffective against malaria.'],
    ['The team won the final.', 'The team failed to win the final.'],
    ['The company managed to pay its debts.', 'The company refused to pay its debts.'],
    ['Somebody called the police.', 'Nobody called the police.'],
    ['The treaty was signed before the war.', 'The treaty was signed after the war.'],
    ['The lake is in Finland.', 'The lake is in Sweden.'],
    ['The lake is the largest in Europe.', 'The lake is the smallest in Europe.'],
  ],
  unclear: [
    ['A man is playing a guitar on the street.', 'The child is eating an apple.'],
    ['The museum opened in 1998.', 'The museum has a large garden.'],
    ['The minister wants to raise taxes.', 'The minister raised taxes.'],
    ['The dog bites the man.', 'The man feeds a horse.'],
    ['The painter lived in Paris.', 'The painter hated music.'],
    ['A boy in a red shirt is running.', 'A boy in a blue shirt is running.'],
  ],
}

const VIETNAMESE: typeof ENGLISH = {
  supports: [
    ['Bảo tàng mở cửa năm 1998.', 'Bảo tàng được mở cửa vào năm 1998.'],
    ['Một con mèo đang ngủ trên ghế sofa.', 'Con mèo ngủ trên ghế sofa.'],
    ['Công ty đã mua một nhà máy nhỏ ở Hà Nội.', 'Công ty mua một nhà máy ở Hà Nội.'],
    ['Sông Hồng là con sông lớn ở miền Bắc Việt Nam.', 'Sông Hồng là một con sông.'],
    ['Thuốc này giúp giảm đau cho bệnh nhân.', 'Thuốc này giảm đau.'],
  ],
  contradicts: [
    ['Bảo tàng mở cửa năm 1998.', 'Bảo tàng mở cửa năm 2004.'],
    ['Bảo tàng mở cửa năm 1998.', 'Bảo tàng không mở cửa năm 1998.'],
    ['Một con mèo đang ngủ trên ghế.', 'Không có con mèo nào ngủ trên ghế.'],
    ['Người đàn ông đang mặc áo.', 'Người đàn ông đang cởi áo.'],
    ['Giá gạo tăng trong tháng năm.', 'Giá gạo giảm trong tháng năm.'],
    ['Đèn trong phòng đang bật.', 'Đèn trong phòng đang tắt.'],
    ['Cửa sổ đang mở.', 'Cửa sổ đang đóng.'],
    ['Uỷ ban đồng ý với kế hoạch.', 'Uỷ ban phản đối kế hoạch.'],
    ['Con chó đứng trước ngôi nhà.', 'Con chó đứng sau ngôi nhà.'],
    ['Dòng sông chảy về phía bắc.', 'Dòng sông chảy về phía nam.'],
    ['Hà Nội là thủ đô của Việt Nam.', 'Hà Nội không phải là thủ đô của Việt Nam.'],
    ['Hiệp định được ký trước chiến tranh.', 'Hiệp định được ký sau chiến tranh.'],
    ['Mọi học sinh đều thi đỗ.', 'Không học sinh nào thi đỗ.'],
    ['Hồ này là hồ lớn nhất châu Á.', 'Hồ này là hồ nhỏ nhất châu Á.'],
    ['Anh ấy nhớ khoá cửa.', 'Anh ấy quên khoá cửa.'],
    ['Ba người chết trong vụ tai nạn.', 'Không ai chết trong vụ tai nạn.'],
    ['Công ty chịu trả nợ.', 'Công ty từ chối trả nợ.'],
    ['Loại thuốc này an toàn cho trẻ em.', 'Loại thuốc này nguy hiểm cho trẻ em.'],
    ['Hồ nằm ở Phần Lan.', 'Hồ nằm ở Thuỵ Điển.'],
  ],
  unclear: [
    ['Một người đàn ông chơi đàn trên phố.', 'Đứa trẻ đang ăn táo.'],
    ['Bảo tàng mở cửa năm 1998.', 'Bảo tàng có một khu vườn lớn.'],
    ['Bộ trưởng muốn tăng thuế.', 'Bộ trưởng đi thăm nhà máy.'],
    ['Hoạ sĩ sống ở Paris.', 'Hoạ sĩ ghét âm nhạc.'],
  ],
}

describe('the relation of two texts', () => {
  let words: WordData
  let knowledge: Knowledge

  before(async function () {
    // YAML of two megabytes is read once.
    this.timeout(60_000)
    words = loadWords(wordFiles(join(ROOT, 'server', 'words')))
    knowledge = createKnowledge(words, (await loadBundled()).lexicons)
  })

  const relate = (statement: string, sentence: string, language: Language): TextRelation =>
    relateTexts({ text: sentence, language }, { text: statement, language }, knowledge, words.weights.relation)

  for (const [language, pairs] of [
    ['en', ENGLISH],
    ['vi', VIETNAMESE],
  ] as const) {
    for (const [relation, list] of Object.entries(pairs)) {
      for (const [statement, sentence] of list) {
        it(`"${sentence}" ${relation} "${statement}"`, () =>
          assert.equal(relate(statement, sentence, language).relation, relation))
      }
    }
  }

  it('crosses languages by what the words mean', () => {
    const said = { text: 'Con mèo đang ngủ.', language: 'vi' } as const
    const stated = { text: 'The cat is sleeping.', language: 'en' } as const
    assert.equal(relateTexts(said, stated, knowledge, words.weights.relation).relation, 'supports')
  })

  it('tells a contradiction with its grounds', () => {
    const { grounds } = relate('The committee accepted the plan.', 'The committee rejected the plan.', 'en')
    assert.deepEqual(
      grounds.map(({ kind, said, stated }) => [kind, said.text, stated?.text]),
      [['opposite', 'rejected', 'accepted']],
    )
  })

  it('is the same in NFC and NFD', () => {
    for (const [statement, sentence] of VIETNAMESE.contradicts) {
      const composed = relate(statement, sentence, 'vi')
      const apart = relate(statement.normalize('NFD'), sentence.normalize('NFD'), 'vi')
      assert.deepEqual([apart.relation, apart.confidence], [composed.relation, composed.confidence])
    }
  })

  it('is found for any two texts', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', ' ', '🍵', '…', '1,2,3', 'no no no', 'không không', "'s", '½ 19th century'),
      fc
        .array(fc.constantFrom('not', 'tea', '7', 'century', 'trà', 'nếu', '.', 'Oslo'), { maxLength: 60 })
        .map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(odd, odd, fc.constantFrom<Language>('en', 'vi'), (statement, sentence, language) => {
        const { relation, confidence, grounds } = relate(statement, sentence, language)
        assert.ok(confidence >= 0 && confidence <= 1)
        assert.ok(relation !== 'contradicts' || grounds.length > 0)
      }),
    )
  })

  it('takes no longer for 10,000 words than for what is read of them', () => {
    const long = (count: number) =>
      Array.from({ length: count }, (_, at) => ['plan', 'not', 'works', 'in', `x${at}`][at % 5]).join(' ')
    const time = (text: string) => {
      const start = performance.now()
      relate(text, text, 'en')
      return performance.now() - start
    }
    time(long(1000))
    assert.ok(time(long(10_000)) < 8 * time(long(1000)) + 50)
  })
})
