import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf, codeOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';

export type RecordShown = paths['/v1/records/{recordId}']['get']['responses'][200]['content']['application/json'];
export type Bundle = paths['/v1/records/{recordId}/evidence']['get']['responses'][200]['content']['application/json'];
export type Correction = RecordShown['corrections'][number];

export const recordKey = (recordId: string) => ['records', 'record', recordId] as const;

/** Each look at a record of a person is logged, so none is taken behind the reader's back. */
const onceOnly = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

export function useRecord(recordId: string) {
  const { records } = useClients();
  return useQuery({
    queryKey: recordKey(recordId),
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/records/{recordId}', { params: { path: { recordId } }, signal })),
    ...onceOnly,
  });
}

/** The record's evidence, or null while no signed checkpoint holds it. */
export function useEvidence(recordId: string) {
  const { records } = useClients();
  return useQuery({
    queryKey: [...recordKey(recordId), 'evidence'],
    queryFn: async ({ signal }): Promise<Bundle | null> => {
      try {
        const params = { path: { recordId } };
        return await answerOf(records.GET('/v1/records/{recordId}/evidence', { params, signal }));
      } catch (error) {
        if (codeOf(error) === 'not_in_checkpoint_yet') return null;
        throw error;
      }
    },
    ...onceOnly,
  });
}

/** The data of the bundle's leaves in this role, in the order of the log. */
export function dataOf<T>(bundle: Bundle, role: string): T[] {
  return bundle.leaves
    .filter((leaf) => leaf.role === role)
    .map(({ value }) => (JSON.parse(textOfBase64(value)) as { data: T }).data);
}

const textOfBase64 = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
