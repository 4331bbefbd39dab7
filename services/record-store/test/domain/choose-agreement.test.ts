import type { AcquisitionReported } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { chooseAgreement } from '../../src/domain/choose-agreement.ts';
import { report, s, version } from './sample-report.ts';

const state = s.agreementEvent.data;
const versionOf = (number: number, effectiveFrom: string, effectiveTo: string | null = null) => ({
  ...version,
  version: number,
  content: { ...version.content, effectiveFrom, effectiveTo },
});
const choose = (changes: Partial<AcquisitionReported['data']>, known = [state]) =>
  chooseAgreement({
    tenant: 'crm-demo',
    report: { ...report, acquiredAt: '2026-11-24T00:00:00.000Z', ...changes },
    known,
  });

test('an acquisition is under the version named, else the one in effect that day in Japan, else the newest', () => {
  const versions = [versionOf(1, '2026-11-01', '2026-11-24'), versionOf(2, '2026-11-25'), versionOf(3, '2027-01-01')];
  const known = [{ ...state, versions }];
  const chosenVersion = (changes: Partial<AcquisitionReported['data']>) => {
    const choice = choose(changes, known);
    return choice.kind === 'chosen' ? [choice.version.version, choice.inEffect] : choice.kind;
  };
  expect(chosenVersion({ acquiredAt: '2026-11-24T14:59:59.999Z' })).toEqual([1, true]);
  expect(chosenVersion({ acquiredAt: '2026-11-24T15:00:00.000Z' })).toEqual([2, true]);
  expect(chosenVersion({ acquiredAt: '2026-10-01T00:00:00.000Z' })).toEqual([3, false]);
  expect(chosenVersion({ agreementVersion: 3 })).toEqual([3, false]);
  expect(chosenVersion({ agreementVersion: 9 })).toBe('version_unknown');
});

test("where two providers use one id the report must say whose it is, and a tenant's own agreement is no copy", () => {
  const other = { ...state, providerTenant: 'other-provider' };
  const own = { ...state, providerTenant: 'crm-demo' };
  expect(choose({}, []).kind).toBe('unknown');
  expect(choose({}, [state, other]).kind).toBe('ambiguous');
  expect(choose({ providerTenant: 'other-provider' }, [state, other])).toMatchObject({
    providerTenant: 'other-provider',
  });
  expect(choose({}, [own, state])).toMatchObject({ providerTenant: 'provider-demo' });
  expect(choose({ providerTenant: 'crm-demo' }, [own, state])).toMatchObject({ providerTenant: 'crm-demo' });
});
