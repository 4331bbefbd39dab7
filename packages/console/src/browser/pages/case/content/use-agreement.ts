import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../../api/generated/approval.ts';
import { answerOf } from '../../../api/problem.ts';
import { useClients } from '../../../api/use-clients.ts';

type Agreement = paths['/v1/agreements/{agreementId}']['get']['responses'][200]['content']['application/json'];
export type AgreementVersion = Agreement['versions'][number];
export type AgreementVersionContent = AgreementVersion['content'];

/** The latest approved version before this one; null where there is none. */
export function useApprovedBefore(agreementId: string, version: number | null) {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'agreement', agreementId],
    queryFn: ({ signal }) =>
      answerOf(approval.GET('/v1/agreements/{agreementId}', { params: { path: { agreementId } }, signal })),
    select: ({ versions }): AgreementVersion | null =>
      versions
        .filter((each) => each.state === 'approved' && (version === null || each.version < version))
        .sort((a, b) => b.version - a.version)[0] ?? null,
  });
}

/** A party at its latest version, by its name and address. */
export function useParty(partyId: string) {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'party', partyId],
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/parties/{partyId}', { params: { path: { partyId } }, signal })),
    select: ({ details }) => details,
  });
}
