import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, aptSystem, progress, run, SetupError } from './machine.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium (CHROMIUM_PATH, else this machine's); root on Debian or Ubuntu gets it and a Japanese font by apt. */
export async function findBrowser() {
  const apt = aptSystem();
  let browser = find();
  if (!browser && apt) {
    await aptInstall([apt === 'ubuntu' ? 'chromium-browser' : 'chromium']);
    browser = find();
  }
  if (!browser) {
    throw new SetupError(
      'Chromium is missing; install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and try again',
    );
  }
  await requireJapaneseFont(apt);
  return browser;
}

function find() {
  if (process.env.CHROMIUM_PATH) {
    if (existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new SetupError(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which isn't there`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path));
}

// The tests pass without, but their screenshots would show boxes for every Japanese letter.
async function requireJapaneseFont(apt) {
  if (process.platform !== 'linux') return;
  const { code, output } = await run('fc-list', [':lang=ja', 'family']);
  if (code === 0 && output.trim() !== '') return;
  if (apt) await aptInstall(['fontconfig', 'fonts-noto-cjk']);
  else progress('no Japanese font found: install fonts-noto-cjk to see the notice’s Japanese text in screenshots');
}
