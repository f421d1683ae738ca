/**
 * What `claimlight explain` prints of a sentence for each construction that decides verdicts, in both languages, as it
 * should stay. `UPDATE=1 npm run test:unit` writes it anew; the difference is then read like code.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainPretty } from '../../server/src/cli/formats/explainPretty'
import { colors } from '../../server/src/cli/terminal'
import { wordsFor } from '../../server/src/cli/words'
import { createHost, DEFAULT_NOTE_OPTIONS, type EngineHost, type Language } from '../../server/src/engine'
import { loadBundled } from '../../server/src/node/bundled'

const GOLDEN = join(__dirname, 'explain')
const UPDATE = process.env['UPDATE'] === '1'

/** By construction: a sentence in each language. */
const SENTENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  negation: {
    en: 'American restrictions do not affect how AI develops in China.',
    vi: 'Hạn chế của Mỹ không tác động đến sự phát triển của AI Trung Quốc.',
  },
  'double-negation': {
    en: 'Nobody denies that China lacks top AI experts.',
    vi: 'Không thể nói rằng Trung Quốc không thiếu chuyên gia AI hàng đầu.',
  },
  'not-only': {
    en: 'Top degrees not only give AI experts deep knowledge, they also show their prestige.',
    vi: 'Hạn chế của Mỹ không chỉ tác động đến AI Trung Quốc mà còn tạo ra cơ hội cho thị trường trong nước.',
  },
  opposite: {
    en: 'Giving up GPUs may lower costs in China.',
    vi: 'Rời bỏ GPU có thể làm chi phí giảm.',
  },
  certainty: {
    en: 'Giving up GPUs will raise costs in China.',
    vi: 'Rời bỏ GPU chắc chắn sẽ làm chi phí tăng.',
  },
  'quantity-only': {
    en: 'AI in China has a single challenge, the lack of good data.',
    vi: 'Mọi chuyên gia AI hàng đầu đều chuộng Mỹ hơn.',
  },
  'swapped-roles': {
    en: 'Beijing bars the Americans from the GPUs that Nvidia designs.',
    vi: 'Bắc Kinh cấm Washington mua GPU của Nvidia.',
  },
  'replaced-name': { en: 'Sora was made by Google.', vi: 'Sora là sản phẩm của Google.' },
  'has-replaced': {
    en: 'China has replaced its GPUs with alternatives such as TPUs.',
    vi: 'Trung Quốc đã thay hết GPU bằng TPU và Trainium.',
  },
  'looks-for': {
    en: 'To train its models, China searches for something like TPUs or Trainium.',
    vi: 'Trung Quốc vẫn tìm thứ thay GPU như TPU để huấn luyện mô hình.',
  },
  conditional: {
    en: "If semiconductor export restrictions go on, China's AI chip industry may be held back.",
    vi: 'Nếu hạn chế xuất khẩu chip kéo dài thì ngành chip AI Trung Quốc có thể chậm lại.',
  },
  passive: {
    en: "China is barred by Washington from Nvidia's GPUs.",
    vi: 'Trung Quốc bị Mỹ cấm mua GPU của Nvidia.',
  },
  attribution: {
    en: 'According to Linh, trade tension also affects generative AI in China.',
    vi: 'Theo thầy Minh, căng thẳng thương mại cũng ảnh hưởng đến AI tạo sinh Trung Quốc.',
  },
  'half-true-half-false': {
    en: 'China is short of top AI experts, but it has plenty of quality data to train new models on.',
    vi: 'Trung Quốc thiếu chuyên gia AI hàng đầu, nhưng có dư dữ liệu chất lượng để huấn luyện mô hình mới.',
  },
  'unknown-relation': {
    en: 'The home AI market in China gorges itself on American restrictions.',
    vi: 'Thị trường AI nội địa Trung Quốc tợp lấy những hạn chế của Mỹ.',
  },
  'none-at-all': {
    en: 'China has not a single top AI expert left.',
    vi: 'Trung Quốc không còn một chuyên gia AI hàng đầu nào.',
  },
  'no-claim': { en: 'Is Sora made by OpenAI?', vi: '- [ ] Sora do OpenAI làm ra: tìm nguồn thứ hai.' },
  unrelated: { en: 'Chip prices in Taiwan fell by 12% in May.', vi: 'Một nhà máy chip ở Đài Loan tuyển 300 kỹ sư.' },
}

const OTHER: Readonly<Record<Language, Language>> = { en: 'vi', vi: 'en' }

interface Case {
  readonly name: string
  readonly text: string
  readonly reader: Language | 'auto'
}

const cases: readonly Case[] = (['en', 'vi'] as const).flatMap((language) => [
  ...Object.entries(SENTENCES).map(
    ([name, { [language]: text }]): Case => ({
      name: `${name}.${language}.txt`,
      text,
      reader: 'auto',
    }),
  ),
  { name: `other-reader.${language}.txt`, text: SENTENCES['opposite']?.[language] ?? '', reader: OTHER[language] },
])

describe('golden explanations', function () {
  this.timeout(20_000)
  let host: EngineHost | undefined
  before(async () => {
    const { lexicons, factFiles } = await loadBundled()
    host = createHost(lexicons)
    host.setFactFiles(factFiles)
    if (UPDATE) mkdirSync(GOLDEN, { recursive: true })
  })

  const explained = ({ name, text, reader }: Case): string => {
    host?.setNote(name, `${text}\n`, { ...DEFAULT_NOTE_OPTIONS, reader })
    const snapshot = host?.snapshot()
    const style = {
      paint: colors({ flag: false, env: {}, isTerminal: false }),
      columns: 100,
      reader,
      words: wordsFor(reader, {}),
      shown: new Set<never>(),
      quiet: false,
      cwd: '/',
    }
    return snapshot ? [...explainPretty({ snapshot, notes: [name] }, style)].join('') : ''
  }

  for (const each of cases) {
    it(each.name, () => {
      const file = join(GOLDEN, each.name)
      if (UPDATE) writeFileSync(file, explained(each))
      assert.equal(explained(each), existsSync(file) ? readFileSync(file, 'utf8') : '(no explanation yet: UPDATE=1)')
    })
  }

  it('has no explanation without a sentence', () => {
    const stray = readdirSync(GOLDEN).filter((file) => !cases.some(({ name }) => name === file))
    if (UPDATE) for (const file of stray) rmSync(join(GOLDEN, file))
    else assert.deepEqual(stray, [])
  })
})
