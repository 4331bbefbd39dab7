import { mkdir } from 'node:fs/promises';
import { createDemoTokens, readStackSettings } from '@akashi/local-stack';
import { launchBrowser } from './launch-browser.ts';
import { walkMainJob } from './walk-main-job.ts';

/** `npm run walkthrough`: walks the main job in a browser against the running local stack, with pictures of the main steps. */
async function main(): Promise<void> {
  const settings = readStackSettings(process.env);
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const urls = {
    'consent-collector': at(settings.consentCollectorPort),
    'tag-relay': at(settings.tagRelayPort),
    'record-store': at(settings.recordStorePort),
    approval: at(settings.approvalPort),
    demoSite: at(settings.demoSitePort),
    destination: at(settings.demoDestinationPort),
  };
  await fetch(urls.demoSite).catch(() => {
    throw new Error(`the demo site does not answer at ${urls.demoSite}; run "npm start" first, in another terminal`);
  });
  const folder = '.local/walkthrough';
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 960 } });
    const look = (name: string) => page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    await walkMainJob({
      page,
      urls,
      tokens: createDemoTokens(at(settings.identityProviderPort)),
      say: (line) => console.log(`- ${line}`),
      look,
    });
    console.log(`The main job works. Pictures: ${folder}`);
  } finally {
    await browser.close();
  }
}

main().catch((error: Error) => {
  console.error(`akashi: ${error.message}`);
  process.exitCode = 1;
});
