import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** 藍: the indigo of the console. */
const ai: MantineColorsTuple = [
  '#eef2fb',
  '#dbe2f3',
  '#b5c3e6',
  '#8ca2d9',
  '#6a86cd',
  '#5374c6',
  '#466bc4',
  '#3559a8',
  '#2b4c90',
  '#213f7b',
];

/** 朱: the red of a seal. */
const shu: MantineColorsTuple = [
  '#ffecea',
  '#fcd8d4',
  '#f3afa8',
  '#eb8378',
  '#e45f51',
  '#e04838',
  '#d33a2b',
  '#b3261e',
  '#9c1e18',
  '#821511',
];

/** 緑: done, approved. */
const midori: MantineColorsTuple = [
  '#e8f6ed',
  '#d3ebdc',
  '#a9d8bb',
  '#7cc497',
  '#57b379',
  '#3fa965',
  '#2f8f54',
  '#1f7a43',
  '#186537',
  '#0f4f29',
];

/** 橙: look here. */
const daidai: MantineColorsTuple = [
  '#fff1e6',
  '#fde2cc',
  '#f8c49a',
  '#f3a466',
  '#ee893c',
  '#ea7720',
  '#cc5e0c',
  '#a84b00',
  '#8f3f00',
  '#763300',
];

export const theme = createTheme({
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 7 },
  colors: { ai, shu, midori, daidai },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK JP", monospace',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.35' }, h2: { fontSize: '1.05rem', lineHeight: '1.5' } },
  },
  components: {
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
    Paper: { defaultProps: { radius: 'lg' } },
    // Its header would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Modal: {
      defaultProps: { radius: 'lg', padding: 'lg' },
      styles: { title: { fontWeight: 650, fontSize: '1.1rem' } },
    },
  },
});

/** Grey text has a contrast of 4.5 to 1 on every background that the console has. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f7f9',
    '--mantine-color-text': '#1c2330',
    '--mantine-color-dimmed': '#556070',
    '--mantine-color-placeholder': '#667082',
    '--mantine-color-anchor': '#2b4c90',
    '--mantine-color-error': '#b3261e',
    '--console-surface': '#ffffff',
    '--console-line': '#e3e6ec',
    '--console-soft': '#eef1f6',
  },
  dark: {
    '--mantine-color-body': '#14171d',
    '--mantine-color-text': '#e6e9ef',
    '--mantine-color-dimmed': '#a5afbf',
    '--mantine-color-placeholder': '#96a0b1',
    '--mantine-color-anchor': '#9db4ea',
    '--mantine-color-error': '#ff9d93',
    '--console-surface': '#1c2129',
    '--console-line': '#2f3642',
    '--console-soft': '#232934',
  },
});
