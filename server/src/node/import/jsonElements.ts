/**
 * The records of one large JSON document, each as soon as it is complete: the items of a list, or of the lists that feeds and
 * graphs hold (`dataFeedElement`, `@graph`, …); of an object without such a list, the object itself. Documents may follow each
 * other. Behind a broken record, reading goes on with the next that begins as the others do.
 */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'
import { type RawRecord, RECORD_LISTS } from '../../engine'
import { lineEnds } from './bytes'

/** Bytes. What is longer is no record, but a list under a name that is not known. */
const LONGEST_RECORD = 64 * 1024 * 1024

export async function* readJsonElements(pieces: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  const elements = new Elements()
  for await (const piece of pieces) {
    elements.read(piece)
    yield* elements.taken()
  }
  elements.end()
  yield* elements.taken()
}

type Token = Parameters<Tokenizer['onToken']>[0]

/** Where the tokens stand that are no part of a record. `property`: behind a key of an outer object. */
type Outside = 'document' | 'list' | 'object' | 'property'

interface Begun {
  readonly offset: number
  readonly line: number
  /** Of the outer object, whose property it is. */
  readonly key: string | undefined
  readonly isItem: boolean
}

class Elements {
  private records: RawRecord[] = []
  private count = 0
  private tokenizer = new Tokenizer()
  private parser: TokenParser
  /** Undefined outside a record. */
  private begun: Begun | undefined
  private outside: Outside[] = ['document']
  private key: string | undefined
  /** The outer object's own properties, and whether it holds a list of records. */
  private own: Record<string, unknown> = {}
  private hasList = false
  private objectLine = 1
  /** Of the bytes: where the tokenizer began, where `bytes` stand, how far lines are counted. */
  private origin = 0
  private bytes: Buffer = Buffer.alloc(0)
  private start = 0
  private lined = 0
  /** Where the last token stands. */
  private last = 0
  private line = 1
  /** How records begin; and whether that is being looked for. */
  private signature: Buffer | undefined
  private seeking = false

  constructor() {
    this.parser = this.newParser()
    this.restart(0)
  }

  taken(): readonly RawRecord[] {
    const { records } = this
    this.records = []
    return records
  }

  read(piece: Buffer): void {
    this.bytes = this.bytes.length === 0 ? piece : Buffer.concat([this.bytes, piece])
    let fresh: Buffer | undefined = piece
    while (fresh) fresh = this.seeking ? this.sought() : this.tokenized(fresh)
    this.keep()
  }

  end(): void {
    if (this.seeking) return
    if (this.begun) this.report('the file ends within it')
    else if (this.outside.length > 1) this.report('the file ends before its brackets are closed')
    else this.endToken()
  }

  /** A quote that is never closed is told of; a number ends with the file. */
  private endToken(): void {
    try {
      this.tokenizer.end()
    } catch {
      this.report('the file ends within quotes, or within a word')
    }
  }

  /** Undefined when all is read; else what is left behind something broken. */
  private tokenized(fresh: Buffer): Buffer | undefined {
    try {
      this.tokenizer.write(fresh)
      return undefined
    } catch (error) {
      this.seeking = true
      this.report(reasonOf(error))
      return fresh
    }
  }

  /** Looks for the beginning of the next record; what stands from there on, or undefined where it is not in these bytes. */
  private sought(): Buffer | undefined {
    const at = this.signature ? this.bytes.indexOf(this.signature) : -1
    if (at < 0) {
      // Its first part may be the last of these bytes.
      this.keepFrom(this.start + Math.max(this.bytes.length - (this.signature?.length ?? 1) + 1, 0))
      return undefined
    }
    this.keepFrom(this.start + at)
    this.seeking = false
    this.restart(this.start)
    return this.bytes
  }

  private restart(offset: number): void {
    this.origin = offset
    this.begun = undefined
    this.parser = this.newParser()
    this.tokenizer = new Tokenizer()
    this.tokenizer.onToken = (token) => this.take(token)
  }

  private newParser(): TokenParser {
    const parser = new TokenParser({ paths: ['$'], separator: '' })
    parser.onValue = ({ value }) => this.complete(value)
    return parser
  }

  private take(token: Token): void {
    this.last = this.origin + token.offset
    if (this.begun) this.parser.write(token)
    else this.takeOutside(token, this.last)
  }

  private takeOutside(token: Token, offset: number): void {
    const place = this.outside[this.outside.length - 1] ?? 'document'
    const sign = token.token
    const mayBeList = place === 'document' || (place === 'property' && RECORD_LISTS.includes(this.key ?? ''))
    if (place === 'object') this.takeInObject(token)
    else if (sign === TokenType.RIGHT_BRACKET && place === 'list') this.outside.pop()
    else if (sign === TokenType.LEFT_BRACE && place === 'document') this.enterObject(offset)
    else if (sign === TokenType.LEFT_BRACKET && mayBeList) this.enterList(place)
    else if (BEGINNINGS.has(sign)) this.begin(token, offset, place)
    else if (sign !== TokenType.COMMA && !(sign === TokenType.COLON && place === 'property'))
      throw new Error(`an unexpected ${SIGNS.get(sign) ?? 'sign'}`)
  }

  private begin(token: Token, offset: number, place: Outside): void {
    const line = this.lineAt(offset)
    this.begun = { offset, line, key: place === 'property' ? this.key : undefined, isItem: place === 'list' }
    this.parser.write(token)
  }

  private enterList(place: Outside): void {
    this.hasList = true
    if (place === 'property') this.outside.pop()
    this.outside.push('list')
  }

  private enterObject(offset: number): void {
    this.outside.push('object')
    this.own = {}
    this.hasList = false
    this.objectLine = this.lineAt(offset)
  }

  private takeInObject({ token, value }: Token): void {
    if (token === TokenType.COMMA) return
    if (token === TokenType.RIGHT_BRACE) {
      this.outside.pop()
      if (!this.hasList) this.records.push({ record: ++this.count, line: this.objectLine, value: this.own })
      return
    }
    if (token !== TokenType.STRING || typeof value !== 'string') throw new Error('a key without quotes, or none')
    this.key = value
    this.outside.push('property')
  }

  private complete(value: unknown): void {
    const { begun } = this
    this.begun = undefined
    if (!begun) return
    if (begun.key === undefined) {
      if (begun.isItem) this.signature ??= signatureAt(this.bytes, begun.offset - this.start)
      this.records.push({ record: ++this.count, line: begun.line, value })
      return
    }
    Object.defineProperty(this.own, begun.key, { value, enumerable: true, configurable: true, writable: true })
    this.outside.pop()
  }

  private report(problem: string): void {
    const from = this.begun?.offset ?? this.last
    const line = this.begun?.line ?? this.lineAt(from)
    if (this.begun?.isItem) this.signature ??= signatureAt(this.bytes, from - this.start)
    const lost = this.signature || !this.seeking ? '' : '; what stands behind it could not be read'
    this.records.push({ record: ++this.count, line, problem: `no valid JSON: ${problem}${lost}` })
    // What reading goes on with are items of a list.
    if (!this.outside.includes('list')) this.outside.push('list')
    // Not the broken one once more.
    this.keepFrom(from + 1)
  }

  /** Bytes are kept from where the record began that is not complete yet. */
  private keep(): void {
    if (this.seeking) return
    this.keepFrom(this.begun?.offset ?? this.start + this.bytes.length)
    if (this.bytes.length <= LONGEST_RECORD) return
    this.seeking = true
    const where =
      this.begun?.key === undefined ? '' : `, under "${this.begun.key}"; if it is a list, import it by itself`
    this.report(`a record of more than 64 MB${where}`)
  }

  private keepFrom(offset: number): void {
    if (offset > this.lined) this.lineAt(offset)
    this.bytes = this.bytes.subarray(Math.max(offset - this.start, 0))
    this.start = Math.max(offset, this.start)
  }

  /** Offsets come in order, but for those behind something broken. */
  private lineAt(offset: number): number {
    if (offset <= this.lined) return this.line
    this.line += lineEnds(this.bytes.subarray(this.lined - this.start, offset - this.start))
    this.lined = offset
    return this.line
  }
}

const BEGINNINGS: ReadonlySet<TokenType> = new Set([
  ...[TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET, TokenType.STRING, TokenType.NUMBER],
  ...[TokenType.TRUE, TokenType.FALSE, TokenType.NULL],
])

const SIGNS: ReadonlyMap<TokenType, string> = new Map([
  [TokenType.RIGHT_BRACE, '}'],
  [TokenType.RIGHT_BRACKET, ']'],
  [TokenType.COLON, ':'],
])

/** How a record begins: its first key, with its value where that says what it is. `{"@type": "ClaimReview"` */
const SIGNATURE = /^\{\s*(?:"@context"\s*:\s*"[^"]*"\s*,\s*)?(?:"@type"\s*:\s*"[^"]*"|"[^"\\]*"\s*:)/
const HEAD = 400

function signatureAt(bytes: Buffer, at: number): Buffer | undefined {
  const head = bytes.subarray(at, at + HEAD).toString('latin1')
  const [signature] = SIGNATURE.exec(head) ?? []
  return signature === undefined ? undefined : Buffer.from(signature, 'latin1')
}

/** The library's errors name its states; what a reader can use is the sign that it met. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, token, letter] = /Unexpected (?:[A-Z_]+ \(([\s\S]*)\) in state|"([\s\S]+?)" at )/.exec(message) ?? []
  const sign = token ?? letter
  if (sign === undefined) return message
  if (/^[\r\n]/.test(sign)) return 'a line break within quotes, or a quote that is never closed'
  return `an unexpected ${visible(sign.length > MOST_QUOTED ? `${sign.slice(0, MOST_QUOTED)}…` : sign)}`
}

/** Control characters by their names: `U+0000`. */
function visible(sign: string): string {
  return sign.replace(/\p{Cc}/gu, (unit) => `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

const MOST_QUOTED = 40
