import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import type { paths } from '../../api/generated/approval.ts';
import { AwayError, answerOf } from '../../api/problem.ts';

export type Invitation = paths['/v1/counterparty/invitation']['get']['responses'][200]['content']['application/json'];
export type NewAnswer = NonNullable<
  paths['/v1/counterparty/answer']['post']['requestBody']
>['content']['application/json'];

/** The part of the address that no browser sends to a server. */
const secretOf = () => location.hash.slice(1);

export const invitationClient = createClient<paths>({
  baseUrl: location.origin,
  fetch: async (request: Request) => {
    request.headers.set('authorization', `Bearer ${secretOf()}`);
    return fetch(request).catch((error: unknown) => {
      throw new AwayError('approval', error);
    });
  },
});

const queryKey = ['approval', 'invitation'];

/** What the link's holder was asked about. */
export const useInvitation = () =>
  useQuery({
    queryKey,
    queryFn: ({ signal }) => answerOf(invitationClient.GET('/v1/counterparty/invitation', { signal })),
    retry: false,
  });

/** Gives the answer; sent again, the same answer is the same one. */
export function useAnswer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAnswer) => answerOf(invitationClient.POST('/v1/counterparty/answer', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
}
