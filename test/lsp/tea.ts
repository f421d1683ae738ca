/** The little world of the language server's tests: a fact base about tea, and notes that meet it. */
import { type ClientOptions, LspClient } from '../support/lspClient'
import { Folder } from '../support/lspServer'

export const TEA_FACTS = `version: 1
id: tea
title: { en: Tea notes, vi: Ghi chép về trà }
documents:
  tea-report: { title: { en: The tea report, vi: Báo cáo về trà }, language: en, sections: { 1: { en: Harvest, vi: Thu hoạch } } }
themes:
  tea: { en: Tea, vi: Trà }
  tea/harvest: { en: Harvest, vi: Thu hoạch }
facts:
  - id: harvest-scarce
    theme: tea/harvest
    statement: { en: Good tea leaves are scarce in the highlands., vi: Lá trà ngon khan hiếm ở vùng cao. }
    strength: is
    sources: [{ document: tea-report, section: 1, sentence: 1 }]
    frames:
      - { about: [tea-leaf], says: [tea-scarce] }
  - id: frost-may-delay
    theme: tea/harvest
    statement: { en: Frost may delay the tea harvest., vi: Sương giá có thể làm chậm vụ trà. }
    strength: may
    sources: [{ document: tea-report, section: 1, sentence: 2 }]
    frames:
      - { about: [tea-frost, tea-harvest], says: [tea-delay] }
lexicon:
  concepts:
    tea-leaf: { kind: thing, en: [tea leaf, tea leaves], vi: [lá trà], theme: tea/harvest }
    tea-scarce: { kind: quality, en: [scarce, scarcity], vi: [khan hiếm], opposite: tea-plenty }
    tea-plenty: { kind: quality, en: [plentiful, abundant], vi: [dồi dào] }
    tea-frost: { kind: thing, en: [frost], vi: [sương giá], theme: tea }
    tea-harvest: { kind: thing, en: [tea harvest], vi: [vụ trà], theme: tea/harvest }
    tea-delay: { kind: relation, en: [delay, slow], vi: [làm chậm] }
`

/** `scarce` is supported, `plentiful` contradicted, `will` overstated. */
export const SCARCE = 'Good tea leaves are scarce in the highlands.'
export const PLENTIFUL = 'Tea leaves are plentiful in the highlands.'
export const WILL_DELAY = 'Frost will delay the tea harvest.'
export const DOI_DAO = 'Lá trà ngon dồi dào ở vùng cao.'

type Files = Readonly<Record<string, string | Uint8Array>>

interface Started {
  readonly client: LspClient
  readonly folder: Folder
}

/** Clients and folders of one test file's tests; `dispose` after each. */
export class TestServers {
  private readonly clients: LspClient[] = []
  private readonly folders: Folder[] = []

  folder(files: Files): Folder {
    const folder = new Folder(files)
    this.folders.push(folder)
    return folder
  }

  async client(options: ClientOptions): Promise<LspClient> {
    const client = await LspClient.start(options)
    this.clients.push(client)
    return client
  }

  /** A server on one folder with the tea facts and these files in it. */
  async start(files: Files = {}, options: ClientOptions = {}): Promise<Started> {
    const folder = this.folder({ 'tea.facts.yaml': TEA_FACTS, ...files })
    return { folder, client: await this.client({ ...options, folders: [folder] }) }
  }

  /** As `start`, with one open note. */
  async note(text: string, options: ClientOptions = {}): Promise<Started & { readonly uri: string }> {
    const started = await this.start({}, options)
    const uri = started.folder.file('note.md')
    await started.client.open(uri, text)
    return { ...started, uri }
  }

  async dispose(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.stop()))
    for (const folder of this.folders.splice(0)) folder.dispose()
  }
}
