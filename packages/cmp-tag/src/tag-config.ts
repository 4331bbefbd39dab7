/** Texts by BCP 47 language tag, for example `{ ja: '利用目的', en: 'Purpose' }`. */
export type Localized = Readonly<Record<string, string>>;

/** One published notice version as the tag shows it: who acquires which items, why, and that they are tied to the person. */
export interface NoticeConfig {
  noticeId: string;
  version: number;
  contentHash: string;
  recipient: { partyId: string; partyName: string };
  purposeCode: string;
  purposeOfUse: Localized;
  items: readonly { itemCode: string; name: Localized }[];
  linkageStated: true;
  linkageText: Localized;
  text: Readonly<Record<string, { title: string; body: string }>>;
  foreignRecipient?: { countryName: Localized; countryPrivacyRegime: Localized; recipientMeasures: Localized };
  purposePublicationUrl?: string;
}

/** What consent-collector publishes for one site; embedded before the tag's bundle by `renderTag`. */
export interface TagConfig {
  collectorUrl: string;
  relayUrl?: string;
  siteKey: string;
  siteConfigurationRevision: number;
  /** The first is the default. */
  languages: readonly string[];
  notices: readonly NoticeConfig[];
}
