import type { paths } from '../../api/generated/approval.ts';
import type { AgreementVersionContent } from '../case/content/use-agreement.ts';

export type Content = AgreementVersionContent;
export type Item = Content['items'][number];
export type Judgement = paths['/v1/applicability/judgements']['post']['responses'][200]['content']['application/json'];
export type Question =
  paths['/v1/applicability/questions']['get']['responses'][200]['content']['application/json']['questions'][number];
export type Template =
  paths['/v1/applicability/templates']['get']['responses'][200]['content']['application/json']['items'][number];
export type Answers = NonNullable<
  paths['/v1/applicability/judgements']['post']['requestBody']
>['content']['application/json']['answers'];

/** As a decision names the usual case that it began with. */
export type TemplateId = NonNullable<
  NonNullable<paths['/v1/applicability/decisions']['post']['requestBody']>['content']['application/json']['templateId']
> | null;

export const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

export const blankItem = (): Item => ({ itemCode: '', name: { ja: '', en: '' } });

/** Where a new agreement begins: what is not known is blank, so that nobody takes it for decided. */
export const blankContent = (): Content => ({
  providerPartyId: '',
  recipientPartyId: '',
  purposeCode: '',
  purposeOfUse: { ja: '', en: '' },
  items: [blankItem()],
  recipientItems: [blankItem()],
  consentObtainedByProxy: true,
  applicabilityDecision: {
    applies: true,
    basis: 'acquisition_as_personal_data_expected',
    reasons: [],
    decidedBy: '',
    decidedOn: today(),
    ruleSet: 'appi-2022-04',
  },
  confirmationMethod: 'self_confirmed_as_proxy',
  foreignRecipient: null,
  foreignConfirmationMethod: null,
  recordMethod: 'per_occasion',
  effectiveFrom: today(),
  effectiveTo: null,
});

/** The value at a JSON pointer (RFC 6901) into a content. */
export function valueAt(content: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined | null)?.[name], content);
}

/** The content with another value at a JSON pointer; undefined takes the field away. */
export function withValue<T>(content: T, path: string, value: unknown): T {
  const [name, ...rest] = path.split('/').slice(1);
  if (name === undefined) return value as T;
  const inner = (content as Record<string, unknown> | undefined)?.[name];
  const next = rest.length === 0 ? value : withValue(inner ?? {}, `/${rest.join('/')}`, value);
  if (Array.isArray(content)) return content.map((each, index) => (String(index) === name ? next : each)) as T;
  const { [name]: _, ...others } = (content ?? {}) as Record<string, unknown>;
  if (next === undefined) return others as T;
  return { ...(content as object), [name]: next } as T;
}
