import { startTag } from './tag.ts';

const config = window.__akashiConfig;
delete window.__akashiConfig;

// A page that includes the script twice runs one tag.
if (config && !window.akashi) {
  const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce || undefined;
  const akashi = startTag(config, nonce);
  const waiting = window.akashiReady;
  window.akashi = akashi;
  window.akashiReady = { push: (...callbacks) => callbacks.forEach((callback) => void callback(akashi)) };
  if (Array.isArray(waiting)) window.akashiReady.push(...waiting);
}
