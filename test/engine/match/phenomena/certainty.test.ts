/** How certain a statement is made to sound. */
import { checkVerdicts, tea } from '../../../support/verdicts'

describe('May, might, likely, in English', () => {
  checkVerdicts(tea, {
    'The tea tax might raise the price of tea.': 'supported tax-raises-prices',
    'The tea tax is likely to raise the price of tea.': 'supported tax-raises-prices',
    'It is not certain that the tea tax will slow the growth of tea houses.': 'supported tax-may-slow-trade',
  })
})

describe('May, might, likely, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thuế chè có thể làm tăng giá chè.': 'supported tax-raises-prices',
    'Thuế chè nhiều khả năng làm tăng giá chè.': 'supported tax-raises-prices',
  })
})

describe('Will, must, always, no doubt, in English', () => {
  checkVerdicts(tea, {
    'The tea tax will raise the price of tea.': 'overstated tax-raises-prices',
    'The tea tax must raise the price of tea.': 'overstated tax-raises-prices',
    'The tea tax always raises the price of tea.': 'overstated tax-raises-prices',
    'There is no doubt that the tea tax slows the growth of tea houses.': 'overstated tax-may-slow-trade',
  })
})

describe('Will, must, always, no doubt, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thuế chè sẽ làm tăng giá chè.': 'overstated tax-raises-prices',
    'Thuế chè luôn làm tăng giá chè.': 'overstated tax-raises-prices',
    'Thuế chè nhất định làm tăng giá chè.': 'overstated tax-raises-prices',
  })
})

describe('The opposite is contradicted, however carefully it is put, in English', () => {
  checkVerdicts(tea, {
    'The tea tax may lower the price of tea.': 'contradicted tax-raises-prices',
  })
})

describe('The opposite is contradicted, however carefully it is put, in Vietnamese', () => {
  checkVerdicts(tea, {
    'Thuế chè có thể làm giảm giá chè.': 'contradicted tax-raises-prices',
  })
})
