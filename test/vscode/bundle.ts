/** Puts a suite and all that it imports into one file, as VS Code's extension host loads it. */
import * as esbuild from 'esbuild'

export async function bundleSuite(entry: string, outfile: string): Promise<void> {
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
}
