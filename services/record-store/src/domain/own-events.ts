/** The CloudEvents `source` of everything that record-store says. */
export const source = 'akashi/record-store';
