import {
  type AgreementContent,
  type AkashiEvent,
  agreementChanged,
  confirmationMade,
  consentRecorded,
  contentHash,
  encodeEvent,
  newEvent,
  newId,
  provisionMade,
} from '@akashi/contracts';
import { demoAgreement, demoNotice, demoTag } from '@akashi/local-stack';
import { writeTopic } from '@akashi/test-harness';
import { tenant } from './people.ts';
import { ask } from './questions.ts';
import type { TestStack } from './test-stack.ts';
import { newPrincipal, siteOrigin } from './visitor.ts';

/** The events around one provision, as their services write them, for a test to put on the topics in an order of its own. */
export interface WrittenProvision {
  provisionId: string;
  consent: AkashiEvent;
  confirmation: AkashiEvent;
  provision: AkashiEvent;
  /** The agreement's full state with these versions; the provision relies on the first. */
  agreementWith(contents: readonly AgreementContent[]): AkashiEvent;
}

/** A provision under the first version of a new agreement whose content is that of the demo. */
export async function writtenProvision(stack: TestStack): Promise<WrittenProvision> {
  const { noticeId } = demoNotice;
  const { body: notice } = await ask(stack, 'consent-collector', `/v1/notices/${noticeId}/versions/1`);
  const { body: tag } = await ask(stack, 'tag-relay', `/v1/tags/${demoTag.tagId}`);
  const agreementId = `late-${newId()}`;
  const story: Story = {
    now: new Date(),
    principal: newPrincipal(),
    provisionId: newId(),
    confirmationId: newId(),
    agreement: referenceTo(agreedVersion(agreementId, 1, demoAgreement.content)),
    notice: { noticeId, version: 1, contentHash: notice.contentHash },
    tag: { tagId: demoTag.tagId, revision: tag.revision, contentHash: tag.contentHash },
  };
  const consent = consentOf(story);
  const reliedOn = { consentId: consent.id, notice: story.notice };
  return {
    provisionId: story.provisionId,
    consent,
    confirmation: confirmationOf(story, reliedOn),
    provision: provisionOf(story, reliedOn),
    agreementWith: (contents) => agreementOf(agreementId, contents),
  };
}

type Reference = ReturnType<typeof referenceTo>;
type ReliedOn = { consentId: string; notice: Story['notice'] };

interface Story {
  now: Date;
  principal: string;
  provisionId: string;
  confirmationId: string;
  agreement: Reference;
  notice: { noticeId: string; version: number; contentHash: string };
  tag: { tagId: string; revision: number; contentHash: string };
}

const { recipientPartyId, purposeCode } = demoNotice.content;

const agreedVersion = (agreementId: string, version: number, content: AgreementContent) => ({
  agreementId,
  version,
  content,
  contentHash: contentHash({ agreementId, version, content }),
});

const referenceTo = ({ agreementId, version, contentHash: hash }: ReturnType<typeof agreedVersion>) => ({
  agreementId,
  version,
  contentHash: hash,
});

function consentOf({ now, principal, notice }: Story): AkashiEvent {
  const data = {
    principal,
    siteId: demoTag.content.siteId,
    siteConfigurationRevision: 1,
    choiceNumber: 1,
    elapsedMs: 0,
    receivedAt: now.toISOString(),
    effectiveAt: now.toISOString(),
    language: 'ja',
    page: siteOrigin,
    tagVersion: '0.1.0',
    choices: [{ recipientPartyId, purposeCode, notice, granted: true, shownPosition: 1 }],
  };
  return newEvent(consentRecorded, { source: 'akashi/consent-collector', tenant, time: now, data });
}

function confirmationOf({ now, principal, confirmationId, agreement }: Story, consent: ReliedOn): AkashiEvent {
  const data = {
    confirmationId,
    principal,
    recipientPartyId,
    purposeCode,
    agreement,
    consent,
    confirmationMethod: 'self_confirmed_as_proxy' as const,
    foreignConfirmationMethod: null,
    confirmedAt: now.toISOString(),
  };
  return newEvent(confirmationMade, { source: 'akashi/tag-relay', tenant, time: now, data });
}

function provisionOf({ now, ...story }: Story, consent: ReliedOn): AkashiEvent {
  const { principal, provisionId, confirmationId, agreement, tag } = story;
  const data = {
    provisionId,
    tagEventId: newId(),
    principal,
    provider: { partyId: demoAgreement.content.providerPartyId, version: 1 },
    recipient: { partyId: recipientPartyId, version: 1 },
    purposeCode,
    agreement,
    tag,
    itemCodes: demoTag.content.items.map(({ itemCode }) => itemCode),
    consent,
    confirmationId,
    providedAt: now.toISOString(),
  };
  return newEvent(provisionMade, { source: 'akashi/tag-relay', tenant, time: now, data });
}

function agreementOf(agreementId: string, contents: readonly AgreementContent[]): AkashiEvent {
  const now = new Date();
  const approved = { approvedAt: now.toISOString(), caseId: newId() };
  const versions = contents.map((content, index) => {
    const { version, contentHash: hash } = agreedVersion(agreementId, index + 1, content);
    return { version, content, contentHash: hash, ...approved };
  });
  const data = {
    agreementId,
    revision: contents.length,
    status: 'approved' as const,
    applicabilityReopened: false,
    providerTenant: tenant,
    versions,
    changedAt: now.toISOString(),
  };
  return newEvent(agreementChanged, { source: 'akashi/approval', tenant, time: now, data });
}

/** Puts events on their topics, in this order. */
export async function write(stack: TestStack, ...events: readonly AkashiEvent[]): Promise<void> {
  for (const event of events) await writeWith(stack, {}, event);
}

/** Puts one event on its topic with these headers beside its own. */
export async function writeWith(stack: TestStack, headers: Record<string, string>, event: AkashiEvent): Promise<void> {
  const { topic, ...message } = encodeEvent(event);
  await writeTopic(stack.kafka, topic, [{ ...message, headers: { ...message.headers, ...headers } }]);
}
