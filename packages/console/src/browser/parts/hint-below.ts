/** The order of a field's parts where its hint stands below, so that fields beside each other stand in line. */
export const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
