import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import type { Answers, Content } from './draft.ts';

/** The questions in the guideline's order, and the usual cases; both are the same for everybody. */
export function useCatalogue() {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'applicability', 'catalogue'],
    queryFn: async ({ signal }) => {
      const [{ questions, ruleSet }, { items: templates }] = await Promise.all([
        answerOf(approval.GET('/v1/applicability/questions', { signal })),
        answerOf(approval.GET('/v1/applicability/templates', { signal })),
      ]);
      return { questions, ruleSet, templates };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the answers come to so far, as the service judges them. */
export function useJudgement(answers: Answers) {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'applicability', 'judgement', answers],
    queryFn: ({ signal }) => answerOf(approval.POST('/v1/applicability/judgements', { body: { answers }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** What speaks against "the duty does not apply" in the items and the match key as they are written now. */
export function useSigns(agreementId: string, { items, matchKey }: Pick<Content, 'items' | 'matchKey'>) {
  const { approval } = useClients();
  const named = items.filter(({ itemCode, name }) => itemCode !== '' && name.ja !== '' && name.en !== '');
  const body = { agreementId: agreementId || null, items: named, ...(matchKey && { matchKey }) };
  return useQuery({
    queryKey: ['approval', 'applicability', 'signs', body],
    queryFn: ({ signal }) => answerOf(approval.POST('/v1/applicability/signs', { body, signal })),
    select: ({ items: signs }) => signs,
    placeholderData: keepPreviousData,
  });
}
