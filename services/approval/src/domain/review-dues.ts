import type { AgreementContent, ReviewSubject } from '@akashi/contracts';

export interface ReviewDue {
  subject: ReviewSubject;
  dueOn: string;
}

export interface MadeReview {
  subject: ReviewSubject;
  outcome: 'maintained' | 'not_maintained';
  nextDueOn: string | null;
  madeAt: Date;
}

interface Written {
  content: Pick<AgreementContent, 'foreignRecipient'>;
  writtenAt: Date;
}

/**
 * When what an exemption rests on is to be looked at again (Rule 18(1)(i)): a conforming system's measures and its country's law, a
 * listed country's law alone. The day that the version states, until a review made since it was written states the next. The days
 * are the product's policy: the Rules say "periodically".
 */
export function reviewDues(
  { content: { foreignRecipient }, writtenAt }: Written,
  reviews: readonly MadeReview[],
): ReviewDue[] {
  const { exemption = null, reviewDueOn = null } = foreignRecipient ?? {};
  if (exemption === null || reviewDueOn === null) return [];
  const subjects: ReviewSubject[] =
    exemption === 'conformingSystem' ? ['recipient_measures', 'country_law'] : ['country_law'];
  return subjects.map((subject) => {
    const next = reviews
      .filter((each) => each.subject === subject && each.outcome === 'maintained' && each.madeAt > writtenAt)
      .reduce<MadeReview | undefined>((last, each) => (last && last.madeAt > each.madeAt ? last : each), undefined);
    return { subject, dueOn: next?.nextDueOn ?? reviewDueOn };
  });
}

/** The first of them, which is when provision stops; null where there is none. */
export const firstDue = (dues: readonly ReviewDue[]): string | null => dues.map(({ dueOn }) => dueOn).sort()[0] ?? null;
