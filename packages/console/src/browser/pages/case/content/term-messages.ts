import { defineMessages } from '../../../language/define-messages.ts';

export const termMessages = defineMessages({
  signsConsidered: { ja: '検討した反対の事情', en: 'Contrary signs considered' },
  purposePublicationUrl: { ja: '利用目的の公表場所（法第21条）', en: 'Where the purpose is published (Act 21)' },
  matchKey: { ja: '突合に用いるもの', en: 'Matched by' },
  links: { ja: '項目ごとの結び付け', en: 'Which item meets which' },
  consentProxy: { ja: '同意取得の代行', en: 'Consent by proxy' },
  documents: { ja: '契約書等', en: 'Documents' },
  notices: { ja: 'よりどころとする同意画面', en: 'Notices relied on' },
  consentMethods: { ja: 'よりどころとする同意取得の方法', en: 'Consent methods relied on' },
  partyVersions: { ja: '当事者の版', en: 'Versions of the parties' },
  versionOf: {
    ja: ({ name, version }: { name: string; version: number }) => `${name} 第${version}版`,
    en: ({ name, version }: { name: string; version: number }) => `${name}, version ${version}`,
  },
  partyVersionsAre: {
    ja: ({ provider, recipient }: { provider: number; recipient: number }) =>
      `提供元 第${provider}版、提供先 第${recipient}版`,
    en: ({ provider, recipient }: { provider: number; recipient: number }) =>
      `Provider: version ${provider}; recipient: version ${recipient}`,
  },
  mandate: {
    ja: ({ when, text }: { when: string; text: string }) => `委託（${when}）: ${text}`,
    en: ({ when, text }: { when: string; text: string }) => `Mandate of ${when}: ${text}`,
  },
  wording: {
    ja: ({ when, who }: { when: string; who: string }) => `文言の承認（${when}）: ${who}`,
    en: ({ when, who }: { when: string; who: string }) => `Wording approved on ${when} by ${who}`,
  },
  supervision: {
    ja: ({ text }: { text: string }) => `監督: ${text}`,
    en: ({ text }: { text: string }) => `Supervision: ${text}`,
  },
});
