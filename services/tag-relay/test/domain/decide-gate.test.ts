import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideGate, type GateDecision } from '../../src/domain/decide-gate.ts';
import { faults, makeForeign } from './gate-faults.ts';
import { allowingWorld, contentOf, factsOf, type World } from './gate-world.ts';

const decide = (world: World): GateDecision => decideGate(factsOf(world), world.now);
const reasonsOf = (decision: GateDecision) =>
  decision.kind === 'withhold' ? decision.reasons : decision.kind === 'defer' ? [decision.reason] : [];
const subset = fc.uniqueArray(fc.integer({ min: 0, max: faults.length - 1 }), { minLength: 1, maxLength: 6 });

/** A fault may need what an earlier one took away; then it changes nothing more. */
function applyTo(world: World, chosen: readonly number[]): number {
  let applied = 0;
  let isForeign = false;
  for (const index of chosen) {
    // Of those about a recipient abroad only one: another would make the country right again.
    if (faults[index]!.code.startsWith('foreign_') && isForeign) continue;
    isForeign ||= faults[index]!.code.startsWith('foreign_');
    try {
      faults[index]!.apply(world);
      applied += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  }
  return applied;
}

describe('the gate', () => {
  test('allows when every requirement holds, and names the very versions relied on', () => {
    expect(decide(allowingWorld())).toEqual({
      kind: 'allow',
      basis: {
        agreement: { agreementId: 'shop-to-crm', version: 1, contentHash: 'b'.repeat(64) },
        provider: { partyId: 'shop', version: 1 },
        recipient: { partyId: 'crm-co', version: 2 },
        purposeCode: 'crm-enrichment',
        consent: {
          consentId: '0190a1b2-c3d4-7000-8000-000000000001',
          notice: { noticeId: 'crm-link', version: 1, contentHash: 'a'.repeat(64) },
        },
        confirmation: { confirmationMethod: 'self_confirmed_as_proxy', foreignConfirmationMethod: null },
      },
    });
  });

  test.each(faults.map((fault) => [fault.what, fault.code, fault] as const))(
    'never allows with %s: %s',
    (_what, code, fault) => {
      const world = allowingWorld();
      fault.apply(world);
      const decision = decide(world);
      expect(decision.kind).not.toBe('allow');
      expect(reasonsOf(decision)).toContain(code);
    },
  );

  test('whatever else is amiss, nothing that lacks a requirement is allowed', () => {
    fc.assert(
      fc.property(subset, (chosen) => {
        const world = allowingWorld();
        fc.pre(applyTo(world, chosen) > 0);
        expect(decide(world).kind).not.toBe('allow');
      }),
      { numRuns: 2_000 },
    );
  });

  test('state that may be out of date defers, whatever it says', () => {
    fc.assert(
      fc.property(subset, fc.integer({ min: 1_501, max: 10 ** 9 }), (chosen, ageMs) => {
        const world = allowingWorld();
        applyTo(world, chosen);
        world.freshAt = new Date(world.now.getTime() - ageMs);
        expect(decide(world)).toEqual({ kind: 'defer', reason: 'not_fresh' });
      }),
    );
  });

  test('an agreement holds on its first and last day in Japan, and not a moment before or after', () => {
    const at = (time: string) => {
      const world = allowingWorld();
      world.now = new Date(time);
      world.freshAt = world.now;
      return decide(world);
    };
    expect(reasonsOf(at('2026-10-31T14:59:59.999Z'))).toEqual(['agreement_not_yet_in_effect']);
    expect(reasonsOf(at('2026-10-31T15:00:00.000Z'))).not.toContain('agreement_not_yet_in_effect');
    expect(at('2026-11-30T14:59:59.999Z').kind).toBe('allow');
    expect(reasonsOf(at('2026-11-30T15:00:00.000Z'))).toEqual(['agreement_expired']);
  });

  test('a newer version that has begun replaces the older for good, even when its own term is over', () => {
    const world = allowingWorld();
    contentOf(world).effectiveTo = null;
    const [first] = world.agreement!.versions;
    const content = { ...structuredClone(first!.content), effectiveFrom: '2026-11-10', effectiveTo: '2026-11-20' };
    world.agreement!.versions.push({ ...first!, version: 2, content });
    expect(reasonsOf(decide(world))).toEqual(['agreement_expired']);
    content.effectiveTo = '2026-11-24';
    expect(decide(world)).toMatchObject({ kind: 'allow', basis: { agreement: { version: 2 } } });
    content.effectiveFrom = '2026-11-25';
    expect(decide(world)).toMatchObject({ kind: 'allow', basis: { agreement: { version: 1 } } });
  });

  test('a consent counts until its days are over, and no longer', () => {
    const world = allowingWorld();
    world.notice!.terms.consentValidDays = 4;
    world.now = new Date('2026-11-23T23:59:59.999Z');
    world.freshAt = world.now;
    expect(decide(world).kind).toBe('allow');
    world.now = new Date('2026-11-24T00:00:00.000Z');
    expect(reasonsOf(decide(world))).toEqual(['consent_expired']);
  });

  test('where the duty does not apply no consent is asked for and nothing is confirmed', () => {
    for (const fault of faults.filter(({ isAboutConsent }) => isAboutConsent)) {
      const world = allowingWorld();
      fault.apply(world);
      Object.assign(contentOf(world).applicabilityDecision, { applies: false, basis: 'non_linkage_clause' });
      expect(decide(world)).toMatchObject({ kind: 'allow', basis: { consent: null, confirmation: null } });
    }
    for (const fault of faults.filter(({ isAboutConsent }) => !isAboutConsent)) {
      const world = allowingWorld();
      Object.assign(contentOf(world).applicabilityDecision, { applies: false, basis: 'non_linkage_clause' });
      fault.apply(world);
      if (fault.code === 'applicability_inconsistent')
        contentOf(world).applicabilityDecision.basis = 'acquisition_as_personal_data_expected';
      expect(decide(world).kind).not.toBe('allow');
    }
  });

  test('a recipient abroad is allowed with information and its confirmation, or exempt with its review in date', () => {
    const informed = allowingWorld();
    makeForeign(informed, { exemption: null, reviewDueOn: null });
    expect(decide(informed)).toMatchObject({
      kind: 'allow',
      basis: { confirmation: { foreignConfirmationMethod: 'document_presented' } },
    });
    const exempt = allowingWorld();
    makeForeign(exempt, { exemption: 'conformingSystem', reviewDueOn: '2026-11-24' });
    exempt.notice!.terms.hasForeignInformation = false;
    expect(decide(exempt)).toMatchObject({
      kind: 'allow',
      basis: { confirmation: { foreignConfirmationMethod: null } },
    });
  });

  test('a review made since the version was written keeps an exemption in date', () => {
    const reviewed = allowingWorld();
    makeForeign(reviewed, { exemption: 'conformingSystem', reviewDueOn: '2026-11-23' });
    reviewed.agreement!.reviewDueOn = '2027-11-23';
    expect(decide(reviewed).kind).toBe('allow');
  });

  test('once the wait for a consent is over, the event is decided without it', () => {
    const world = allowingWorld();
    world.awaitConsentUntil = world.now;
    expect(decide(world).kind).toBe('allow');
  });
});
