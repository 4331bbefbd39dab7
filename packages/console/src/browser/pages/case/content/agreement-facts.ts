import { useFormats } from '../../../language/formats.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import {
  applicabilityNames,
  confirmationMethodNames,
  exemptionNames,
  foreignConfirmationMethodNames,
  recordMethodNames,
} from '../../../language/law-words.ts';
import { partsMessages } from '../../../parts/messages.ts';
import { agreementMessages } from './agreement-messages.ts';
import { useTermFacts } from './term-facts.ts';
import type { AgreementVersionContent } from './use-agreement.ts';

/** One fact of an agreement's version, as lines that can be compared with another version's. */
export interface AgreementFact {
  key: string;
  label: string;
  lines: string[];
}

type Content = AgreementVersionContent;

/** Says a version's content in lines of text; parties are left out, as they have names of their own. */
export function useAgreementFacts(): (content: Content) => AgreementFact[] {
  const { language } = useLanguage();
  const texts = useTexts(agreementMessages);
  const { yes, no, none } = useTexts(partsMessages);
  const confirmation = useTexts(confirmationMethodNames);
  const foreignConfirmation = useTexts(foreignConfirmationMethodNames);
  const recordMethods = useTexts(recordMethodNames);
  const describeDecision = useDecisionLines();
  const describeForeign = useForeignLines();
  const termFacts = useTermFacts();
  const formats = useFormats();
  const named = (items: Content['items']) => items.map(({ name }) => name[language]);
  const inEffect = ({ effectiveFrom, effectiveTo }: Content) =>
    effectiveTo === null
      ? texts.openEnd({ from: formats.day(effectiveFrom) })
      : texts.period({ from: formats.day(effectiveFrom), to: formats.day(effectiveTo) });
  return (content) => {
    const { foreignConfirmationMethod: foreignMethod } = content;
    const said: [keyof typeof texts, string[]][] = [
      ['items', named(content.items)],
      ['recipientItems', named(content.recipientItems)],
      ['purposeOfUse', [content.purposeOfUse[language]]],
      ['consent', [content.consentObtainedByProxy ? texts.byProxy : texts.byRecipient]],
      ['applicability', describeDecision(content)],
      ['confirmationMethod', [confirmation[content.confirmationMethod]]],
      ['foreignRecipient', describeForeign(content)],
      ['foreignConfirmationMethod', [foreignMethod === null ? none : foreignConfirmation[foreignMethod]]],
      ['recordMethod', [recordMethods[content.recordMethod]]],
      ['omitRepeatedItems', [content.omitRepeatedItems ? yes : no]],
      ['confirmRepeatsBySameness', [content.confirmRepeatsBySameness ? yes : no]],
      ['effective', [inEffect(content)]],
    ];
    const shown = said.map(([key, lines]) => ({ key, label: texts[key] as string, lines }));
    return [...shown, ...termFacts(content), ...unknownFacts(content)];
  };
}

function useDecisionLines(): (content: Content) => string[] {
  const texts = useTexts(agreementMessages);
  const bases = useTexts(applicabilityNames);
  const formats = useFormats();
  return ({ applicabilityDecision: { applies, basis, reasons, decidedBy, decidedOn, ruleSet } }) => [
    applies ? texts.applies : texts.appliesNot,
    bases[basis],
    ...reasons,
    `${texts.decidedBy({ who: decidedBy, when: formats.day(decidedOn) })} · ${texts.ruleSet({ name: ruleSet })}`,
  ];
}

function useForeignLines(): (content: Content) => string[] {
  const texts = useTexts(agreementMessages);
  const exemptions = useTexts(exemptionNames);
  const formats = useFormats();
  return ({ foreignRecipient }) => {
    if (foreignRecipient === null) return [texts.notForeign];
    const { countryCode, exemption, reviewDueOn } = foreignRecipient;
    return [
      countryCode,
      ...(exemption === null ? [] : [exemptions[exemption]]),
      ...(reviewDueOn === null ? [] : [texts.reviewDueOn({ when: formats.day(reviewDueOn) })]),
    ];
  };
}

const known = new Set([
  ...['providerPartyId', 'recipientPartyId', 'purposeCode', 'purposeOfUse', 'items', 'recipientItems'],
  ...['consentObtainedByProxy', 'applicabilityDecision', 'confirmationMethod', 'foreignRecipient'],
  ...['foreignConfirmationMethod', 'recordMethod', 'omitRepeatedItems', 'confirmRepeatsBySameness'],
  ...['effectiveFrom', 'effectiveTo', 'partyVersions', 'purposePublicationUrl', 'matchKey', 'links', 'consentProxy'],
  ...['documents', 'notices', 'consentMethods'],
]);

/** What this page has no words for is decided all the same, so it is shown as it is. */
function unknownFacts(content: Content): AgreementFact[] {
  return Object.entries(content)
    .filter(([key]) => !known.has(key))
    .map(([key, value]) => ({
      key,
      label: key,
      lines: [value].flat().map((each) => (typeof each === 'string' ? each : JSON.stringify(each))),
    }));
}
