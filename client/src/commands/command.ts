/** What a command is, and what all of them work with. */
import type { NoteClaims } from '../noteClaims'
import type { Server } from '../server'
import type { ReviewTree } from '../views/reviewView'
import type { ThemesTree } from '../views/themesView'

export interface Workbench {
  readonly server: Server
  readonly claims: NoteClaims
  readonly themes: ThemesTree
  readonly review: ReviewTree
}

/** `run` may get anything as arguments: commands can be called by links and by other extensions. */
export interface Command {
  readonly id: string
  run(workbench: Workbench, ...args: readonly unknown[]): Promise<unknown>
}
