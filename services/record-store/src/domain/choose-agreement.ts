import type { AcquisitionReported, AgreementChanged, AgreementVersion } from '@akashi/contracts';
import { tokyoDay } from './tokyo-day.ts';

/** Which version of which agreement an acquisition was under, as far as the agreements known in its tenant say. */
export type AgreementChoice =
  | { kind: 'chosen'; agreementId: string; providerTenant: string; version: AgreementVersion; inEffect: boolean }
  /** None of that id, or not that version: it may be on its way. */
  | { kind: 'unknown' }
  | { kind: 'version_unknown' }
  /** Several providers have one of that id here, and the report names none of them. */
  | { kind: 'ambiguous' };

interface Choosing {
  tenant: string;
  report: Pick<AcquisitionReported['data'], 'agreementId' | 'agreementVersion' | 'providerTenant' | 'acquiredAt'>;
  /** The newest state of each agreement of that id, one a provider's tenant. */
  known: readonly AgreementChanged['data'][];
}

/**
 * Chooses the version that the report names, else the one in effect on the day of acquisition, else the newest. Of an agreement that
 * the tenant itself gives as provider only if it is named, or if there is no other.
 */
export function chooseAgreement({ tenant, report, known }: Choosing): AgreementChoice {
  const { agreementId, agreementVersion, providerTenant } = report;
  const ofOthers = known.filter((agreement) => agreement.providerTenant !== tenant);
  const candidates =
    providerTenant !== null
      ? known.filter((agreement) => agreement.providerTenant === providerTenant)
      : ofOthers.length > 0
        ? ofOthers
        : known;
  const [agreement, ...others] = candidates;
  if (!agreement) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'ambiguous' };
  const day = tokyoDay(new Date(report.acquiredAt));
  const versions = [...agreement.versions].sort((a, b) => b.version - a.version);
  const version =
    agreementVersion === null
      ? (versions.find((each) => isInEffect(each, day)) ?? versions[0])
      : versions.find((each) => each.version === agreementVersion);
  if (!version) return { kind: 'version_unknown' };
  return {
    kind: 'chosen',
    agreementId,
    providerTenant: agreement.providerTenant,
    version,
    inEffect: isInEffect(version, day),
  };
}

function isInEffect({ content: { effectiveFrom, effectiveTo } }: AgreementVersion, day: string): boolean {
  return effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
}
