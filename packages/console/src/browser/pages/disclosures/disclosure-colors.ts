/** The colour of an answer's state. */
export const disclosureColors = { in_review: 'ai', answered: 'midori', not_approved: 'shu' } as const;
