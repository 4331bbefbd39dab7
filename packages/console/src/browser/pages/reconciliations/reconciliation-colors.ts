/** The colour of a comparison's state. */
export const reconciliationColors = { equal: 'midori', open: 'daidai', in_review: 'ai', approved: 'midori' } as const;
