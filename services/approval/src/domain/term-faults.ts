import type { AgreementContent, ErrorDetail } from '@akashi/contracts';
import { type ContrarySign, signsInContent, unconsideredSigns } from './contrary-signs.ts';

/** What the tenant keeps that an agreement may name. */
export interface KnownTerms {
  /** The latest version of each party. */
  partyVersions: ReadonlyMap<string, number>;
  /** Of the documents named, the hash of each. */
  documents: ReadonlyMap<string, string>;
  /** Of the applicability decision named, what it came to; undefined if there is none, or it is another agreement's. */
  decision: { applies: boolean; basis: string } | undefined;
  /** Those that tags showed. */
  tagSigns: readonly ContrarySign[];
}

/** What keeps the further terms of an agreement from being written, each fault with its path. */
export function termFaults(content: AgreementContent, known: KnownTerms): ErrorDetail[] {
  return [
    ...partyVersionFaults(content, known),
    ...linkFaults(content),
    ...documentFaults(content, known),
    ...proxyFaults(content),
    ...decisionFaults(content, known),
    ...unconsideredSigns(content.applicabilityDecision, [...signsInContent(content), ...known.tagSigns]).map(
      ({ sign, text }) =>
        fault(
          '/applicabilityDecision/signsConsidered',
          'contrary_sign',
          `${text.en} Decide anew, or name "${sign}" in signsConsidered with the reason why it changes nothing`,
        ),
    ),
  ];
}

const fault = (path: string, code: string, message: string): ErrorDetail => ({
  path: `/content${path}`,
  code,
  message,
});

function partyVersionFaults(
  { partyVersions, providerPartyId, recipientPartyId }: AgreementContent,
  known: KnownTerms,
): ErrorDetail[] {
  if (!partyVersions) return [];
  return (['provider', 'recipient'] as const).flatMap((side) => {
    const partyId = side === 'provider' ? providerPartyId : recipientPartyId;
    const latest = known.partyVersions.get(partyId);
    if (latest === undefined || partyVersions[side] === latest) return [];
    const message = `The latest version of ${partyId} is ${latest}: read it, and name that`;
    return [fault(`/partyVersions/${side}`, 'not_the_latest_version', message)];
  });
}

function linkFaults({ links = [], items, recipientItems }: AgreementContent): ErrorDetail[] {
  const has = (list: typeof items, code: string) => list.some(({ itemCode }) => itemCode === code);
  return links.flatMap(({ itemCode, recipientItemCodes }, index) => [
    ...(has(items, itemCode)
      ? []
      : [fault(`/links/${index}/itemCode`, 'unknown_item', `items has no ${itemCode}: name one of them`)]),
    ...recipientItemCodes.flatMap((code, place) =>
      has(recipientItems, code)
        ? []
        : [
            fault(
              `/links/${index}/recipientItemCodes/${place}`,
              'unknown_item',
              `recipientItems has no ${code}: name one of them`,
            ),
          ],
    ),
  ]);
}

function documentFaults({ documents = [], consentProxy }: AgreementContent, known: KnownTerms): ErrorDetail[] {
  const listed = documents.flatMap(({ documentId, sha256 }, index) => {
    const kept = known.documents.get(documentId);
    if (kept === sha256) return [];
    const path = `/documents/${index}`;
    return kept === undefined
      ? [fault(`${path}/documentId`, 'unknown_document', 'There is no such document: POST /v1/documents first')]
      : [fault(`${path}/sha256`, 'document_differs', `The document kept has the hash ${kept}`)];
  });
  const cited = [
    ['/consentProxy/mandate/documentId', consentProxy?.mandate.documentId],
    ['/consentProxy/wordingApproval/documentId', consentProxy?.wordingApproval.documentId],
  ] as const;
  return [
    ...listed,
    ...cited.flatMap(([path, documentId]) =>
      documentId === undefined || documents.some((each) => each.documentId === documentId)
        ? []
        : [fault(path, 'document_not_listed', 'Name one of the documents of this agreement')],
    ),
  ];
}

/** Only a provider that obtains consent for the recipient needs the recipient's mandate and approval (guideline 3-7-2-2). */
function proxyFaults({ consentProxy, consentObtainedByProxy }: AgreementContent): ErrorDetail[] {
  if (!consentProxy || consentObtainedByProxy) return [];
  const message = 'consentProxy goes with consentObtainedByProxy: true: leave it out';
  return [fault('/consentProxy', 'no_proxy', message)];
}

function decisionFaults({ applicabilityDecision }: AgreementContent, { decision }: KnownTerms): ErrorDetail[] {
  const { decisionId, applies, basis } = applicabilityDecision;
  if (decisionId === undefined) return [];
  const path = '/applicabilityDecision';
  if (!decision) {
    const message = 'There is no such decision on this agreement: POST /v1/applicability/decisions first';
    return [fault(`${path}/decisionId`, 'unknown_decision', message)];
  }
  if (decision.applies === applies && decision.basis === basis) return [];
  const message = `The decision named says applies: ${decision.applies}, basis: ${decision.basis}`;
  return [fault(`${path}/basis`, 'decision_differs', message)];
}
