import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('src/browser', import.meta.url)),
  base: '/console/',
  plugins: [react()],
  // The server puts a nonce of its own into each page in place of this (services/approval, console-page.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    ...{ target: 'es2022', manifest: 'chunks.json', assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
    // A list of what each of the other pages imports would be in the first load, and long.
    modulePreload: { resolveDependencies: (_file, imports, { hostType }) => (hostType === 'html' ? imports : []) },
  },
});
