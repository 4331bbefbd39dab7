import type { AgreementChanged, AgreementVersion } from '@akashi/contracts';

/** An agreement as a list names it, and which side of it the tenant is on. */
export interface ListedAgreement {
  agreementId: string;
  providerTenant: string;
  side: 'provider' | 'recipient';
  version: AgreementVersion;
}

interface Choice {
  tenant: string;
  /** The last day of the period. */
  to: string;
  /** Needed only where two providers gave an agreement the same id. */
  providerTenant?: string | undefined;
}

/** The agreement that a list is about: in the version in effect at the period's end, else the first. `ambiguous`: of several providers. */
export function listedAgreement(
  states: readonly AgreementChanged['data'][],
  { tenant, to, providerTenant }: Choice,
): ListedAgreement | 'unknown' | 'ambiguous' {
  const candidates = states.filter((state) => providerTenant === undefined || state.providerTenant === providerTenant);
  const providers = [...new Set(candidates.map((state) => state.providerTenant))];
  if (providers.length > 1) return 'ambiguous';
  const newest = candidates.toSorted((a, b) => b.revision - a.revision)[0];
  const version = newest && versionInEffect(newest.versions, to);
  if (!newest || !version) return 'unknown';
  const side = newest.providerTenant === tenant ? 'provider' : 'recipient';
  return { agreementId: newest.agreementId, providerTenant: newest.providerTenant, side, version };
}

function versionInEffect(versions: readonly AgreementVersion[], day: string): AgreementVersion | undefined {
  const ascending = versions.toSorted((a, b) => a.version - b.version);
  return ascending.findLast(({ content }) => content.effectiveFrom <= day) ?? ascending[0];
}
