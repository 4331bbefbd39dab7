/** The CloudEvents `source` of everything that this service says. */
export const eventSource = 'akashi/consent-collector';
