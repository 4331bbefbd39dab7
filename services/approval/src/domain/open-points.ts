import type { AgreementContent, Localized, PartyDetails } from '@akashi/contracts';

export interface OpenPoint {
  path: string;
  text: Localized;
}

type Parties = Readonly<Record<'provider' | 'recipient', PartyDetails | undefined>>;

/** What an agreement leaves unsaid that whoever approves it will want to ask about. None of it keeps it from being approved. */
export function openPoints(content: AgreementContent, parties: Parties): OpenPoint[] {
  const { consentObtainedByProxy, consentProxy, applicabilityDecision } = content;
  const { applies } = applicabilityDecision;
  const points: [boolean, string, string, string][] = [
    [
      consentObtainedByProxy && !consentProxy,
      '/consentProxy',
      '同意取得の代行について、委託・文言の承認・監督が記載されていません（ガイドライン 3-7-2-2）。',
      "The mandate, the recipient's approval of the wording and its supervision are not stated (guideline 3-7-2-2).",
    ],
    [
      applies && !content.purposePublicationUrl,
      '/purposePublicationUrl',
      '提供先が利用目的を公表している場所が記載されていません（法21条）。',
      'Where the recipient publishes its purpose of use is not stated (Act 21).',
    ],
    [
      applies && !content.notices?.length && !content.consentMethods?.length,
      '/notices',
      'よりどころとする同意画面の版又は同意取得の方法が記載されていません。',
      'No notice version or consent method is named that it relies on.',
    ],
    [!content.documents?.length, '/documents', '契約書等が添付されていません。', 'No contract document is attached.'],
    [
      applicabilityDecision.decisionId === undefined,
      '/applicabilityDecision/decisionId',
      '適用の有無の判断に、質問への回答が結び付いていません。',
      'The applicability decision rests on no stored answers.',
    ],
    [
      !content.partyVersions,
      '/partyVersions',
      '当事者のどの版によるかが記載されていません。',
      'Which versions of the parties it was written with is not stated.',
    ],
    ...(['provider', 'recipient'] as const).map((side): [boolean, string, string, string] => [
      parties[side] !== undefined && !parties[side].identityEvidence?.length,
      `/${side}PartyId`,
      side === 'provider' ? '提供元の確認資料がありません。' : '提供先の確認資料がありません。',
      `There is no evidence of the ${side}'s identity.`,
    ]),
  ];
  return points.flatMap(([isOpen, path, ja, en]) => (isOpen ? [{ path, text: { ja, en } }] : []));
}
