/** What the three views have in common: a tree whose roots are asked for when it is looked at, and again after changes. */
import * as vscode from 'vscode'
import { Debounced } from '../support/schedule'

/** Milliseconds without a change after which a tree is drawn anew: typing doesn't make it flicker. */
const SETTLED = 250

/** Why a view has nothing to show. Its welcome text in the manifest waits for the context `VIEW.empty` to say so: while a
 * tree is being filled, what an empty one says would be untrue. */
export type Emptiness = 'noNote' | 'nothing'

export abstract class LazyTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly redraw = new vscode.EventEmitter<undefined>()
  private readonly settled = new Debounced(SETTLED, () => this.refresh())
  private loaded: Promise<readonly Node[]> | undefined

  readonly onDidChangeTreeData = this.redraw.event

  constructor(private readonly view: string) {}

  abstract getTreeItem(node: Node): vscode.TreeItem
  abstract getParent(node: Node): Node | undefined
  protected abstract load(): Promise<readonly Node[]>
  protected abstract childrenOf(node: Node): readonly Node[] | Promise<readonly Node[]>

  async getChildren(node?: Node): Promise<Node[]> {
    return [...(await (node === undefined ? this.roots() : this.childrenOf(node)))]
  }

  /** The roots as they are now, loaded once for each change. */
  roots(): Promise<readonly Node[]> {
    this.loaded ??= this.loadAndTell()
    return this.loaded
  }

  /** Why there are no roots; `undefined` while that is not known. */
  protected whyEmpty(): Emptiness | undefined {
    return 'nothing'
  }

  private async loadAndTell(): Promise<readonly Node[]> {
    const roots = await this.load()
    const why = roots.length === 0 ? this.whyEmpty() : undefined
    await vscode.commands.executeCommand('setContext', `${this.view}.empty`, why)
    return roots
  }

  /** Something has changed: draws anew once things are quiet. */
  changed(): void {
    this.settled.schedule()
  }

  /** Draws anew at once. */
  refresh(): void {
    this.settled.dispose()
    this.loaded = undefined
    this.redraw.fire(undefined)
  }

  dispose(): void {
    this.settled.dispose()
    this.redraw.dispose()
  }
}
