// Writes server/facts/config.schema.json from the table of settings:  npx tsx scripts/configSchema.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema } from '../server/src/engine'

const file = join(import.meta.dirname, '..', 'server', 'facts', 'config.schema.json')
writeFileSync(file, `${JSON.stringify(configSchema(), undefined, 2)}\n`)
