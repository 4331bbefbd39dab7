import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteKey } from './tag-fixtures.ts';

export interface Site {
  url: string;
  /** Response headers of the page, a Content-Security-Policy for example. */
  headers: Record<string, string>;
  lang: string;
  stop(): Promise<void>;
}

export const pageNonce = 'cGFnZS1ub25jZQ';

/** A small shop's page that loads the tag and counts what a policy forbids and what moves. */
export async function startSite(collectorUrl: string): Promise<Site> {
  const server = createServer((_, response) => {
    const watch = `window.violations=[];document.addEventListener('securitypolicyviolation',e=>violations.push(e.violatedDirective+' '+e.blockedURI));
window.shift=0;new PerformanceObserver(l=>{for(const e of l.getEntries())shift+=e.value}).observe({type:'layout-shift',buffered:true});
window.seen=[];(window.akashiReady=window.akashiReady||[]).push(a=>{for(const n of ['open','close','change','recorded','error'])a.on(n,d=>seen.push([n,d]))});`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...site.headers });
    response.end(`<!doctype html><html lang="${site.lang}"><head><meta name="viewport" content="width=device-width,initial-scale=1"><title>ひだまり商店</title>
<link rel="icon" href="data:,"><script nonce="${pageNonce}">${watch}</script>
<script nonce="${pageNonce}" src="${collectorUrl}/v1/sites/${siteKey}/tag.js" async></script></head>
<body><main><h1>ひだまり商店</h1><p><label>検索 <input name="q"></label></p>${'<p>季節の器と暮らしの道具を、産地から直接お届けします。</p>'.repeat(30)}</main></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: Site = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/goods/list?secret=1#top`,
    headers: {},
    lang: 'ja',
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}
