/**
 * Everyday sentences of software's documentation, as packages ship it: they share words with the bundled facts and are
 * about none of them. `npm run bench:silence` looks for more.
 */
import { checkSilent } from '../../support/silent'

describe('Words that only look like those of a fact', () => {
  checkSilent([
    'The store closes that gap without copying the data model into the worker.',
    'Forms give synchronous access to the data model, so they are easier to build and test.',
    'Use sealed classes only for data models.',
    'The proxy installs the root certificate and asks for the authority to trust it.',
    'Obtain the certificate authority’s fingerprint from the server.',
    'The model lets you choose where records live in the database.',
    'Việc báo lỗi bằng ngôn ngữ của người đọc giúp họ hiểu biết rõ hơn.',
    'Trình biên dịch kiểm tra kiểu dữ liệu nên việc thiếu khoá trở nên khó xảy ra.',
  ])
})

describe('Sentences that name nothing of a fact’s field', () => {
  checkSilent([
    'Imports that are grouped together are excluded from sorting, to prevent needless diffs.',
    'If the tool is used solely inside a controlled internal network, the risk is smaller.',
    'Whenever a row is inserted or a column updated, the data is validated against each rule of the schema.',
    'This helps when the size of the database is a concern, but it runs more queries to collect the rows.',
    'Obstacles aside, the adapter opens the door to millions of rows without a schema change.',
    'Khi bạn loại bỏ rào cản cấu hình, trang của bạn mở ra cho mọi trình duyệt.',
  ])
})

describe('“Only”, where little of a fact is there', () => {
  checkSilent([
    'Turn compression on and only newly written data is compressed by the file system.',
    'The adapter contains only what the test needs to track its progress.',
    'These rules often live only in the head of a senior engineer.',
    'Never merge by title or trust alone.',
    'Hệ thống phụ này chỉ dành cho dữ liệu động.',
  ])
})
