import type { City } from '../../../src/content/city.ts'

/** The city of tests of answers. */
export const city: City = {
  id: 'sao-mai',
  name: 'thành phố Sao Mai',
  shortName: 'Sao Mai',
  assistantName: 'Trợ lý',
  operator: 'UBND',
  hotline: '1',
  portalUrl: 'https://portal.example',
  website: 'https://city.example',
  filing: {
    text: 'Nộp tại phường.',
    source: { title: 'Thông báo', reference: null, url: null, asOf: null },
    except: [],
  },
  examples: ['thả diều'],
}
