import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';

export type AgreementView =
  paths['/v1/agreements/{agreementId}']['get']['responses'][200]['content']['application/json'];
export type AgreementVersion = AgreementView['versions'][number];

/** An agreement with every version. */
export function useAgreementView(agreementId: string) {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'agreement', agreementId],
    queryFn: ({ signal }) =>
      answerOf(approval.GET('/v1/agreements/{agreementId}', { params: { path: { agreementId } }, signal })),
  });
}

/** One version with what it leaves unsaid and what speaks against its applicability decision. */
export function useVersionDetail(agreementId: string, version: number) {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'agreement', agreementId, 'version', version],
    queryFn: ({ signal }) =>
      answerOf(
        approval.GET('/v1/agreements/{agreementId}/versions/{version}', {
          params: { path: { agreementId, version } },
          signal,
        }),
      ),
  });
}

/** What is asked for again once something about an agreement has changed. */
export const keysOfAgreement = (agreementId: string) => [
  ['approval', 'agreement', agreementId],
  ['approval', 'register'],
  ['approval', 'cases'],
];
