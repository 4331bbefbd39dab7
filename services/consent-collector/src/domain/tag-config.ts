import type { NoticeConfig, TagConfig } from '@akashi/cmp-tag';
import type { Notice } from './notice.ts';
import type { Language, SiteConfiguration } from './site.ts';

interface TagConfigParts {
  siteKey: string;
  configuration: SiteConfiguration;
  /** In the order that the configuration names them. */
  notices: readonly Notice[];
  collectorUrl: string;
  /** Used when the configuration names no relay of its own. */
  relayUrl?: string | undefined;
}

/** What the tag of a site is given: public, so nothing but what a visitor is shown. */
export function tagConfigOf({ siteKey, configuration, notices, collectorUrl, relayUrl }: TagConfigParts): TagConfig {
  const relay = configuration.relayUrl ?? relayUrl;
  return {
    collectorUrl,
    ...(relay !== undefined && { relayUrl: relay }),
    siteKey,
    siteConfigurationRevision: configuration.revision,
    languages: configuration.languages,
    notices: notices.map((notice) => noticeConfigOf(notice, configuration.languages)),
  };
}

function noticeConfigOf(
  { noticeId, version, contentHash, content }: Notice,
  languages: readonly Language[],
): NoticeConfig {
  const { recipient, purposeCode, purposeOfUse, items, linkageText, title, body } = content;
  return {
    noticeId,
    version,
    contentHash,
    recipient,
    purposeCode,
    purposeOfUse,
    items,
    linkageStated: true,
    linkageText,
    text: Object.fromEntries(languages.map((language) => [language, { title: title[language], body: body[language] }])),
    ...(content.foreignInformation && { foreignRecipient: content.foreignInformation }),
    ...(content.purposePublicationUrl !== undefined && { purposePublicationUrl: content.purposePublicationUrl }),
  };
}
