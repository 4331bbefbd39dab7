import { readdirSync, readFileSync } from 'node:fs';
import { type AkashiEvent, topics } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { referencesNeeded, referencesOf } from '../../src/domain/references.ts';
import { dutyDoesNotApply, story } from '../story.ts';

const golden = new URL('../../../../packages/contracts/golden/', import.meta.url);
const events = readdirSync(golden).map(
  (name) => JSON.parse(readFileSync(new URL(name, golden), 'utf8')) as AkashiEvent,
);
// An entry of an audit log is found by its topic: no other evidence names it.
const kept = events.filter(({ type }) => !/^(site|tag_event|consent_state|audit)\./.test(type));

test.each(kept.map((event) => [event.type, event] as const))(
  'a %s can be found again by a reference',
  (_type, event) => {
    expect(referencesOf(event).length).toBeGreaterThan(0);
  },
);

test('every event that record-store consumes or makes is among them', () => {
  const names = Object.entries(topics).filter(
    ([, topic]) => topic.producer === 'record-store' || (topic.consumers as readonly string[]).includes('record-store'),
  );
  expect(names).toHaveLength(12);
});

test('a provision needs the very versions it named, and all its evidence together names them', () => {
  const s = story();
  const available = new Set([...s.basis, s.confirmationEvent].flatMap(referencesOf));
  const needed = referencesNeeded(s.provisionEvent.data);
  expect(needed).toHaveLength(6);
  expect(needed.filter((reference) => !available.has(reference))).toEqual([]);
});

test('where the duty does not apply, neither consent nor confirmation is waited for', () => {
  const s = story({ agreement: { applicabilityDecision: dutyDoesNotApply } });
  expect(referencesNeeded(s.provisionEvent.data).map((reference) => reference.split(':')[0])).toEqual([
    'agreement',
    'party',
    'party',
  ]);
});
