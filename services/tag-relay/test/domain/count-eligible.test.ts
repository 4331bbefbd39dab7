import type { ConsentDecision } from '@akashi/contracts';
import { describe, expect, test } from '@jest/globals';
import { type ConsentGroup, countEligible, type EligibilityFacts } from '../../src/domain/count-eligible.ts';
import { decideGate } from '../../src/domain/decide-gate.ts';
import { faults } from './gate-faults.ts';
import { allowingWorld, contentOf, factsOf, type World } from './gate-world.ts';

const eligibilityFacts = (world: World): EligibilityFacts => ({ ...factsOf(world), at: world.now });
const group = (decision: ConsentDecision, principals: number, isBlocked = false): ConsentGroup => ({
  decision,
  isBlocked,
  principals,
});
const refused = (world: World): ConsentDecision =>
  world.decision.status === 'granted' ? { ...world.decision, status: 'refused' } : world.decision;

describe('who could be reached', () => {
  test('everybody with a grant is, whoever refused, gave none or can not be read is not, each under its reason', () => {
    const world = allowingWorld();
    const groups = [
      group(world.decision, 70),
      group(refused(world), 20),
      group({ status: 'none' }, 7),
      group(world.decision, 3, true),
    ];
    const { eligible, withheld, reasons } = countEligible(groups, eligibilityFacts(world));
    expect({ eligible, withheld, reasons: Object.fromEntries(reasons) }).toEqual({
      eligible: 70,
      withheld: 30,
      reasons: { consent_refused: 20, consent_missing: 7, consent_unknown: 3 },
    });
  });

  test.each(
    faults
      .filter(({ code }) => !['not_fresh', 'awaiting_consent'].includes(code))
      .map((one) => [one.code, one] as const),
  )('with %s the count gives the same answer as the gate', (_code, { apply }) => {
    const world = allowingWorld();
    apply(world);
    const gate = decideGate(factsOf(world), world.now);
    const counted = countEligible([group(world.decision, 5, world.consentIsBlocked)], eligibilityFacts(world));
    expect(counted.eligible).toBe(gate.kind === 'allow' ? 5 : 0);
    expect([...counted.reasons.keys()]).toEqual(gate.kind === 'withhold' ? gate.reasons : []);
  });

  test('on a day after the agreement has ended nobody is', () => {
    const world = allowingWorld();
    contentOf(world).effectiveTo = '2026-11-30';
    const facts = { ...eligibilityFacts(world), at: new Date('2026-11-30T15:00:00Z') };
    const { eligible, reasons } = countEligible([group(world.decision, 5)], facts);
    expect({ eligible, reasons: [...reasons] }).toEqual({ eligible: 0, reasons: [['agreement_expired', 5]] });
  });
});
