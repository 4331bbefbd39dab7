import type { TagConfig } from './tag-config.ts';

/**
 * The script that consent-collector serves at `/v1/sites/{siteKey}/tag.js`: the site's configuration, then the bundle.
 * The configuration is embedded so that no value can end the script or become code, whatever the charset it is read in.
 */
export function renderTag({ config, bundle }: { config: TagConfig; bundle: string }): string {
  const literal = JSON.stringify(JSON.stringify(config)).replace(/[<>\u007f-\uffff]/g, escapeCharacter);
  return `window.__akashiConfig=JSON.parse(${literal});\n${bundle}`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
