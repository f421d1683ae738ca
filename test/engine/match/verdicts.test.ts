/** What the matcher makes of each construction, in both languages. */
import { bundled, checkVerdicts, tea } from '../../support/verdicts'

describe('A plain restatement', () => {
  checkVerdicts(tea, {
    'Fine tea leaves are in short supply in Japan.': 'supported leaves-scarce',
    'In Japan there is a shortage of good leaves.': 'supported leaves-scarce',
    'Nhật Bản đang thiếu lá chè ngon.': 'supported leaves-scarce',
    'Quán chè đang tìm lúa mạch rang.': 'supported houses-seek-substitutes',
    'The tax could hold back tea houses.': 'supported tax-may-slow-trade',
  })
})

describe('Negation', () => {
  checkVerdicts(tea, {
    'Tea leaves are not scarce in Japan.': 'contradicted leaves-scarce',
    'There is no shortage of tea leaves in Japan.': 'contradicted leaves-scarce',
    'Lá chè ở Nhật Bản không hề khan hiếm.': 'contradicted leaves-scarce',
    'France does not bar Japan from the tea auctions.': 'contradicted france-bars-japan',
    'Blending in no way promotes new flavours.': 'contradicted blending-spurs-ideas',
    'Roasted barley aside, the tea houses are seeking nothing.': 'contradicted houses-seek-substitutes',
  })
})

describe('Denial in form only', () => {
  checkVerdicts(tea, {
    'Blending not only promotes new flavours but also passes the time.': 'supported blending-spurs-ideas',
    'Pha trộn chẳng những thúc đẩy hương vị mới mà còn vui nữa.': 'supported blending-spurs-ideas',
    'Nobody denies that tea leaves are scarce in Japan.': 'supported leaves-scarce',
    'Lá chè ở Nhật Bản không thừa.': 'supported leaves-scarce',
    'It is not impossible that the tea tax raises the price of tea.': 'supported tax-raises-prices',
  })
})

describe('Opposites', () => {
  checkVerdicts(tea, {
    'Japan has tea leaves in abundance.': 'contradicted leaves-scarce',
    'Nhật Bản dư thừa lá chè ngon.': 'contradicted leaves-scarce',
    'France allows Japan at its tea auctions.': 'contradicted france-bars-japan',
    'Pháp cho phép Nhật Bản dự đấu giá chè.': 'contradicted france-bars-japan',
    'The tea tax lowers the price of tea.': 'contradicted tax-raises-prices',
    'Thuế chè làm giảm giá chè.': 'contradicted tax-raises-prices',
    'Blending stifles new flavours.': 'contradicted blending-spurs-ideas',
    'Tea masters dislike France.': 'contradicted masters-often-prefer-france',
  })
})

describe('Certainty', () => {
  checkVerdicts(tea, {
    'The tea tax may raise the price of tea.': 'supported tax-raises-prices',
    'The tea tax will raise the price of tea.': 'overstated tax-raises-prices',
    'The tea tax inevitably raises the price of tea.': 'overstated tax-raises-prices',
    'Thuế chè có thể làm tăng giá chè.': 'supported tax-raises-prices',
    'Thuế chè chắc chắn làm tăng giá chè.': 'overstated tax-raises-prices',
    'The tea tax will wipe out the tea houses.': 'overstated tax-may-slow-trade',
  })
})

describe('Quantity and exclusivity', () => {
  checkVerdicts(tea, {
    'Tea masters often choose France.': 'supported masters-often-prefer-france',
    'All tea masters choose France.': 'overstated masters-often-prefer-france',
    'Nghệ nhân chè nào cũng chọn nước Pháp, không có ngoại lệ.': 'overstated masters-often-prefer-france',
    'Scarce leaves are one of the problems of tea houses.': 'supported scarcity-one-problem',
    'Scarce leaves are the only problem of tea houses.': 'overstated scarcity-one-problem',
    'Thiếu lá chè là vấn đề duy nhất của quán chè.': 'overstated scarcity-one-problem',
    'New flavours are impossible without blending.': 'overstated blending-spurs-ideas',
  })
})

describe('Who does it to whom', () => {
  checkVerdicts(tea, {
    'Japan bars France from the tea auctions.': 'contradicted france-bars-japan',
    'France has been barred from the tea auctions by Japan.': 'contradicted france-bars-japan',
    'Japan has been barred from the tea auctions by France.': 'supported france-bars-japan',
    'Japan is barred from the French tea auctions.': 'supported france-bars-japan',
    'Japan is barring France from the tea auctions.': 'contradicted france-bars-japan',
    'France keeps Japan out of its port and bars it from the tea auctions.': 'supported france-bars-japan',
    'Nhật Bản bị nước Pháp cấm dự đấu giá chè.': 'supported france-bars-japan',
    'Nước Pháp bị Nhật Bản cấm dự đấu giá chè.': 'contradicted france-bars-japan',
  })
})

describe('Another name in the place of the one', () => {
  checkVerdicts(tea, {
    'The gyokuro comes from the Uji estate.': 'supported gyokuro-grown-by-uji',
    'The gyokuro comes from the Kagoshima estate.': 'contradicted gyokuro-grown-by-uji',
    'Tea leaves are scarce in Brazil.': 'unverified',
    'Lá chè ở Brazil khan hiếm.': 'unverified',
  })
})

describe('More than is said', () => {
  checkVerdicts(tea, {
    'Tea houses are exploring substitutes.': 'supported houses-seek-substitutes',
    'Tea houses have switched to substitutes for good.': 'overstated houses-seek-substitutes',
    'Quán chè đã chuyển hẳn sang lúa mạch rang.': 'overstated houses-seek-substitutes',
    'It is unclear whether kilns will solve the problem.': 'supported progress-open',
    'New kilns will solve every problem.': 'overstated progress-open',
  })
})

describe('No claims', () => {
  checkVerdicts(tea, {
    'Are tea leaves scarce in Japan?': 'none',
    'TODO: check the shortage of tea leaves': 'none',
    'Read the tea ledger again before Monday.': 'none',
    'Next week I will write about the tea tax.': 'none',
    'Tuần sau mình sẽ viết về thuế chè.': 'none',
    'By "leaves" I mean tea leaves of the first flush.': 'none',
    '# Tea leaves are scarce in Japan': 'none',
    '- [ ] tea leaves are scarce in Japan': 'none',
  })
})

describe('A statement that no fact bears on', () => {
  checkVerdicts(tea, {
    'The tea house closed its terrace for the winter.': 'unverified',
    'Tea leaves cost 40 yen at the door.': 'unverified',
    'If France allowed Japan at its tea auctions, the port would be full.': 'unverified',
  })
})

describe('However it is written', () => {
  checkVerdicts(tea, {
    'TEA LEAVES ARE NOT SCARCE IN JAPAN.': 'contradicted leaves-scarce',
    'Tea leaves aren’t scarce in Japan.': 'contradicted leaves-scarce',
    [`Nhật Bản đang thiếu lá chè ngon.`.normalize('NFD')]: 'supported leaves-scarce',
    'Tea **leaves** are [scarce](https://example.org/a_(b)) in Japan 🍵.': 'supported leaves-scarce',
    '| Tea leaves are scarce in Japan |\n| --- |\n| Tea leaves abound in Japan |': 'contradicted leaves-scarce',
  })
})

describe('Acronyms', () => {
  checkVerdicts(bundled, {
    'The US keeps PRC firms from Nvidia GPUs.': 'supported us-bans-nvidia-gpus',
    'Trade tension affects us and our generative AI.': 'supported trade-tension-affects-generative-ai',
    'Ai cũng thích trà.': 'none',
  })
})
