/** A fact base that gives neither frames nor words of its own still works: frames are derived from its statements. */
import { checkVerdicts, hostOf } from '../../support/verdicts'

const bees = hostOf(`
version: 1
id: bees
title: { en: Bees of the valley }
themes: { bees: { en: Bees, vi: Ong } }
facts:
  - id: mites-weaken-hives
    theme: bees
    statement: { en: Varroa mites weaken the hives of the valley. }
  - id: meadows-help-bees
    theme: bees
    statement: { en: Wild meadows promote the growth of bee colonies., vi: Đồng cỏ hoang thúc đẩy sự phát triển của các đàn ong. }
  - id: spraying-may-kill
    theme: bees
    strength: may
    statement: { en: Spraying orchards in bloom may kill foraging bees. }
  - id: no-licence
    theme: bees
    statement: { en: Keepers do not need a licence for two hives. }
`)

describe('A base without frames and lexicon', () => {
  checkVerdicts(bees, {
    'Varroa mites weaken hives in the valley.': 'supported mites-weaken-hives',
    'Varroa mites do not weaken the hives of the valley.': 'contradicted mites-weaken-hives',
    'Varroa mites strengthen the hives of the valley.': 'contradicted mites-weaken-hives',
    'Đồng cỏ hoang kìm hãm sự phát triển của các đàn ong.': 'contradicted meadows-help-bees',
    'Wild meadows boost the growth of bee colonies.': 'supported meadows-help-bees',
    'Spraying orchards in bloom will kill foraging bees.': 'overstated spraying-may-kill',
    'Spraying orchards in bloom might kill foraging bees.': 'supported spraying-may-kill',
    'Varroa mites weaken the hives of Norway.': 'none',
    'Varroa mites arrived in 1984.': 'none',
    'The valley has a new bakery.': 'none',
  })
})
