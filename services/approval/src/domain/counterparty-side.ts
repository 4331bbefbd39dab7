import type { AgreementContent, PartyDetails } from '@akashi/contracts';

interface Sides {
  provider: PartyDetails;
  recipient: PartyDetails;
}

const shown = ({ partyName, partyAddress, representativeName, kind, countryCode }: PartyDetails) => ({
  ...{ kind, partyName, partyAddress, representativeName, countryCode },
});

/**
 * What the other company sees of a version: what the two agree on, and both parties as records name them. MUST NOT hold what one
 * company thinks for itself: the reasons of its applicability decision, the signs it considered, its evidence of identity.
 */
export function counterpartySide(content: AgreementContent, { provider, recipient }: Sides) {
  const { applicabilityDecision, partyVersions, ...agreed } = content;
  const { applies, basis, ruleSet } = applicabilityDecision;
  return {
    ...{ provider: shown(provider), recipient: shown(recipient) },
    terms: { ...agreed, applicability: { applies, basis, ruleSet } },
  };
}
