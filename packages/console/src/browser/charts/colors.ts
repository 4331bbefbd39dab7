/** The colours of charts: each has contrast enough against the surface, in light and dark. */
export const chartColors = {
  ai: 'light-dark(var(--mantine-color-ai-7), var(--mantine-color-ai-3))',
  midori: 'light-dark(var(--mantine-color-midori-7), var(--mantine-color-midori-3))',
  daidai: 'light-dark(var(--mantine-color-daidai-6), var(--mantine-color-daidai-3))',
  shu: 'light-dark(var(--mantine-color-shu-7), var(--mantine-color-shu-3))',
  grey: 'light-dark(var(--mantine-color-gray-6), var(--mantine-color-gray-5))',
};
