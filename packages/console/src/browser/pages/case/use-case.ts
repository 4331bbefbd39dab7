import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';

export type Case = paths['/v1/cases/{caseId}']['get']['responses'][200]['content']['application/json'];

export const caseKey = (caseId: string) => ['approval', 'case', caseId] as const;

/** A case. Each look is logged for auditors, so it isn't asked for again behind the reader's back. */
export function useCase(caseId: string) {
  const { approval } = useClients();
  return useQuery({
    queryKey: caseKey(caseId),
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/cases/{caseId}', { params: { path: { caseId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
