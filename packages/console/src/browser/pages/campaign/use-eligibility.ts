import { useQuery } from '@tanstack/react-query';
import type { Clients } from '../../api/clients.ts';
import type { paths } from '../../api/generated/tag-relay.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';

export type Eligibility = paths['/v1/eligibility']['get']['responses'][200]['content']['application/json'];

export interface Asked {
  agreementId: string;
  tagId: string | null;
  on: string | null;
}

/** The whole count, of all its parts; null asks for nothing. It stands until it is asked for again. */
export function useEligibility(asked: Asked | null) {
  const { relay } = useClients();
  return useQuery({
    queryKey: ['relay', 'eligibility', asked],
    queryFn: ({ signal }) => countAll(relay, asked!, signal),
    enabled: asked !== null,
    staleTime: 60_000,
  });
}

async function countAll(relay: Clients['relay'], { agreementId, tagId, on }: Asked, signal: AbortSignal) {
  let sum: Eligibility | undefined;
  let cursor: string | null | undefined;
  do {
    const query = { agreementId, ...(tagId && { tagId }), ...(on && { on }), ...(cursor && { cursor }) };
    const part = await answerOf(relay.GET('/v1/eligibility', { params: { query }, signal }));
    sum = sum ? added(sum, part) : part;
    cursor = part.nextCursor;
  } while (cursor);
  return sum;
}

/** Two parts as one. What was known longest ago counts for both. */
function added(a: Eligibility, b: Eligibility): Eligibility {
  const reasons = new Map(a.reasons.map((reason) => [reason.code, { ...reason }]));
  for (const reason of b.reasons) {
    const known = reasons.get(reason.code);
    if (known) known.principals += reason.principals;
    else reasons.set(reason.code, { ...reason });
  }
  const plus = (key: keyof Eligibility['principals']) => a.principals[key] + b.principals[key];
  return {
    ...b,
    knownSince: a.knownSince,
    principals: { counted: plus('counted'), eligible: plus('eligible'), withheld: plus('withheld') },
    reasons: [...reasons.values()],
  };
}
