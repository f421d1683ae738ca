/** The `claimlight` program: hands the process's streams to `run` and sets the exit status. The one catch is in `run`. */
import { processConsole } from './console'
import { run } from './run'

run(process.argv.slice(2), processConsole()).then((status) => {
  // Set, not called: output that is still on its way to a pipe is let through.
  process.exitCode = status
})
