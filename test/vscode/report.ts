/** The suite's results as they travel from the extension host to the terminal, and their print. */

export type TestResult =
  | { readonly state: 'passed'; readonly title: string; readonly ms: number }
  | { readonly state: 'failed'; readonly title: string; readonly message: string }
  | { readonly state: 'skipped'; readonly title: string }

export interface Report {
  readonly results: readonly TestResult[]
}

/** Prints the results; the exit status. `trouble`: what the host said when it didn't end well. */
export function report(found: Report | undefined, trouble: string | undefined): number {
  const results = found?.results ?? []
  for (const result of results) console.log(line(result))
  const count = (state: TestResult['state']) => results.filter((result) => result.state === state).length
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
  if (results.length === 0) console.error('no test ran')
  const failed = results.length === 0 || count('failed') > 0
  if (trouble && !failed) console.error(`all tests passed, and yet VS Code ended badly: ${trouble}`)
  return failed || trouble ? 1 : 0
}

function line(result: TestResult): string {
  switch (result.state) {
    case 'passed':
      return `  ✓ ${result.title} (${result.ms} ms)`
    case 'failed':
      return `  ✗ ${result.title}\n${result.message.replace(/^/gm, '      ')}`
    case 'skipped':
      return `  - ${result.title}`
  }
}
