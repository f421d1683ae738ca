/** `claimlight lsp --stdio`: the language server, for any editor. */
import { Command } from 'commander'
import type { Console } from '../console'
import type { Finish } from '../session'
import { UsageError } from '../trouble'

const HELP = `
Examples:
  claimlight lsp --stdio                        what an editor's configuration names

  Neovim:  vim.lsp.config('claimlight', { cmd = { 'claimlight', 'lsp', '--stdio' }, filetypes = { 'markdown' } })
  Helix:   [language-server.claimlight]  command = "claimlight"  args = ["lsp", "--stdio"]

It speaks the Language Server Protocol over standard input and output, and ends when the editor does.`

export function lspCommand(_console: Console, finish: Finish): Command {
  return new Command('lsp')
    .description('Run the language server')
    .option('--stdio', 'speak over standard input and output (the one way there is)')
    .option('--clientProcessId <pid>', 'end when this process does')
    .addHelpText('after', HELP)
    .action(async (options: { stdio?: boolean }) => {
      if (!options.stdio) throw new UsageError('lsp speaks over standard input and output: claimlight lsp --stdio')
      const { startServer } = await import('../../lsp/server')
      startServer()
      finish(0)
    })
}
