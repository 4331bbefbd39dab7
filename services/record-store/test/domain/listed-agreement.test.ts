import type { AgreementChanged } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { listedAgreement } from '../../src/domain/listed-agreement.ts';
import { story } from '../story.ts';

const [first] = story().agreementEvent.data.versions as [AgreementChanged['data']['versions'][number]];
const version = (n: number, effectiveFrom: string) => ({
  ...first,
  version: n,
  content: { ...first.content, effectiveFrom },
});
const state = (given: Partial<AgreementChanged['data']> = {}) => ({ ...story().agreementEvent.data, ...given });
const versions = [version(1, '2026-04-01'), version(2, '2026-10-15')];

test.each<[string, AgreementChanged['data'][], Parameters<typeof listedAgreement>[1], object | string]>([
  [
    'the version in effect at the period’s end',
    [state({ versions })],
    { tenant: 'provider-demo', to: '2026-10-31' },
    { side: 'provider', version: { version: 2 } },
  ],
  [
    'an earlier one for an earlier period',
    [state({ versions })],
    { tenant: 'provider-demo', to: '2026-09-30' },
    { version: { version: 1 } },
  ],
  [
    'the first where none was in effect yet',
    [state({ versions })],
    { tenant: 'provider-demo', to: '2026-03-31' },
    { version: { version: 1 } },
  ],
  [
    'the newest state',
    [state({ revision: 2, versions }), state({ revision: 1 })],
    { tenant: 'provider-demo', to: '2026-10-31' },
    { version: { version: 2 } },
  ],
  [
    'the recipient’s side of another’s agreement',
    [state()],
    { tenant: 'crm-demo', to: '2026-10-31' },
    { side: 'recipient' },
  ],
  ['nothing unknown', [], { tenant: 'crm-demo', to: '2026-10-31' }, 'unknown'],
  [
    'nothing that two providers named alike',
    [state(), state({ providerTenant: 'other' })],
    { tenant: 'crm-demo', to: '2026-10-31' },
    'ambiguous',
  ],
  [
    'the one of the provider that is asked for',
    [state(), state({ providerTenant: 'other' })],
    { tenant: 'crm-demo', to: '2026-10-31', providerTenant: 'other' },
    { providerTenant: 'other' },
  ],
])('a list is about %s', (_, states, choice, expected) => {
  const found = listedAgreement(states, choice);
  if (typeof expected === 'string') expect(found).toBe(expected);
  else expect(found).toMatchObject(expected);
});
