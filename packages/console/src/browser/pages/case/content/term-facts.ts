import { documentKindNames, matchKeyNames } from '../../../language/agreement-words.ts';
import { useFormats } from '../../../language/formats.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import type { AgreementFact } from './agreement-facts.ts';
import { termMessages } from './term-messages.ts';
import type { AgreementVersionContent } from './use-agreement.ts';

type Content = AgreementVersionContent;

/** Says in lines what a version states beyond what the gate needs; what it doesn't state is left out. */
export function useTermFacts(): (content: Content) => AgreementFact[] {
  const { language } = useLanguage();
  const texts = useTexts(termMessages);
  const matchKeys = useTexts(matchKeyNames);
  const documentKinds = useTexts(documentKindNames);
  const proxyLines = useProxyLines();
  return (content) => {
    const { purposePublicationUrl, matchKey, consentProxy, documents, notices, consentMethods, partyVersions } =
      content;
    const considered = content.applicabilityDecision.signsConsidered;
    const said: [keyof typeof termMessages, string[] | undefined][] = [
      ['signsConsidered', considered?.map(({ sign, reason }) => `${sign}: ${reason}`)],
      ['purposePublicationUrl', purposePublicationUrl === undefined ? undefined : [purposePublicationUrl]],
      [
        'matchKey',
        matchKey && [matchKeys[matchKey.kind], ...(matchKey.description ? [matchKey.description[language]] : [])],
      ],
      ['links', linkLines(content, language)],
      ['consentProxy', consentProxy && proxyLines(consentProxy)],
      [
        'documents',
        documents?.map(({ kind, name, sha256 }) => `${documentKinds[kind]}: ${name} (SHA-256 ${sha256.slice(0, 12)}…)`),
      ],
      ['notices', notices?.map(({ noticeId, version }) => texts.versionOf({ name: noticeId, version }))],
      ['consentMethods', consentMethods?.map(({ methodId }) => methodId)],
      ['partyVersions', partyVersions && [texts.partyVersionsAre(partyVersions)]],
    ];
    return said.flatMap(([key, lines]) => (lines?.length ? [{ key, label: texts[key] as string, lines }] : []));
  };
}

function linkLines({ links, items, recipientItems }: Content, language: 'ja' | 'en'): string[] | undefined {
  const nameIn = (list: Content['items'], code: string) =>
    list.find(({ itemCode }) => itemCode === code)?.name[language] ?? code;
  return links?.map(
    ({ itemCode, recipientItemCodes }) =>
      `${nameIn(items, itemCode)} → ${recipientItemCodes.map((code) => nameIn(recipientItems, code)).join(' · ')}`,
  );
}

function useProxyLines(): (proxy: NonNullable<Content['consentProxy']>) => string[] {
  const texts = useTexts(termMessages);
  const formats = useFormats();
  return ({ mandate, wordingApproval, supervision }) => [
    texts.mandate({ when: formats.day(mandate.givenOn), text: mandate.statement }),
    texts.wording({ when: formats.day(wordingApproval.approvedOn), who: wordingApproval.approvedBy }),
    texts.supervision({ text: supervision }),
  ];
}
