import {
  type AcquisitionRecordMade,
  type AkashiEvent,
  acquisitionRecordMade,
  acquisitionReported,
  agreementChanged,
  type EventContract,
  type EventOf,
  newEvent,
  newId,
  recordCorrected,
  recordMade,
} from '@akashi/contracts';
import { createDatabase } from '@akashi/database';
import { evidenceOfOwn } from '../src/domain/evidence.ts';
import { systemEdge as edge } from '../src/edge.ts';
import { say } from '../src/events/say.ts';
import { addEvidence } from '../src/store/add-evidence.ts';
import { addRecords, type NewRecord } from '../src/store/add-records.ts';
import { addCorrections } from '../src/store/corrections.ts';
import { addVoidings } from '../src/store/unsent-provisions.ts';
import type { RunningRecordStore } from './running-service.ts';
import { story } from './story.ts';

export const providerTenant = 'provider-demo';
export const recipientTenant = 'crm-demo';

/** Records of either company as a test names them; `key` is what both know the person by. */
export interface MadeRecord {
  key: string | null;
  day: string;
  itemCodes: string[];
}

interface MadeAcquisition extends MadeRecord {
  /** The recipient's own identifier of the person. */
  person?: string;
  items?: Partial<AcquisitionRecordMade['data']['items']>;
  omitted?: AcquisitionRecordMade['data']['omitted'];
  madeAt?: Date;
}

const source = 'akashi/record-store';
const hash = 'a'.repeat(64);
const provider = {
  partyName: '株式会社ショップ',
  partyAddress: '東京都千代田区丸の内1-1-1',
  representativeName: '佐藤 花子',
};

/** Puts records and what they rest on into the service's database by its own functions, as the worker does. */
export function recordMaker(service: RunningRecordStore) {
  const db = createDatabase({ url: service.database.workerUrl, applicationName: 'test' });
  const event = <C extends EventContract>(contract: C, tenant: string, data: EventOf<C>['data'], time = new Date()) =>
    newEvent(contract, { source, tenant, time, data }) as EventOf<C>;

  async function add(made: readonly { said: AkashiEvent; row: Omit<NewRecord, 'evidence'> }[]): Promise<string[]> {
    await db.transaction(async (tx) => {
      const evidence = await say(
        tx,
        made.map(({ said }) => said),
        { edge },
      );
      await addRecords(
        tx,
        made.map(({ row }, i) => ({ evidence: evidence[i]!, ...row })),
      );
    });
    return made.map(({ row }) => row.recordId);
  }

  return {
    /** The agreement, as both companies' tenants get it. */
    async agree(agreementId: string) {
      const { agreementEvent } = story({ agreementId });
      const { data } = agreementEvent;
      for (const tenant of [providerTenant, recipientTenant]) {
        const copy = { ...agreementEvent, tenantid: tenant, subject: agreementChanged.subject(data, tenant) };
        await db.transaction((tx) => addEvidence(tx, evidenceOfOwn([copy], edge)));
      }
      return data.versions[0]!.contentHash;
    },
    provisions(agreementId: string, records: readonly MadeRecord[]): Promise<string[]> {
      const made = records.map(({ key, day, itemCodes }) => {
        const data = provisionRecord(agreementId, day);
        const about = { sourceId: data.basis.provisionId, agreementId, counterpartyPartyId: 'crm-co', principal: key! };
        return { said: event(recordMade, providerTenant, data), row: { ...about, ...searched(data, day, itemCodes) } };
      });
      return add(made);
    },
    async acquisitions(agreementId: string, records: readonly MadeAcquisition[]): Promise<string[]> {
      const reports = records.map(({ person = `member-${newId()}`, ...record }) =>
        acquisition(agreementId, { ...record, person }),
      );
      await db.transaction((tx) =>
        say(
          tx,
          reports.map((report) => event(acquisitionReported, recipientTenant, report)),
          { edge },
        ),
      );
      const made = records.map(({ day, itemCodes, items, omitted, madeAt }, i) => {
        const { acquisitionId: sourceId, principalIdentifier } = reports[i]!;
        const record = acquisitionRecord(sourceId, day, { principalIdentifier, ...items });
        const data = { ...record, ...(omitted && { omitted }) };
        const about = { sourceId, agreementId, counterpartyPartyId: 'shop', principal: principalIdentifier! };
        const said = event(acquisitionRecordMade, recipientTenant, data, madeAt);
        return { said, row: { ...about, ...searched(data, day, itemCodes) } };
      });
      return add(made);
    },
    correct(
      tenant: string,
      recordId: string,
      correction: { kind: 'voided' | 'amended'; reason: string; items?: Record<string, unknown> },
    ): Promise<void> {
      return db.transaction(async (tx) => {
        const data = { correctionId: newId(), recordId, ...correction, correctedAt: new Date().toISOString() };
        const [evidence] = await say(tx, [event(recordCorrected, tenant, data)], { edge });
        if (correction.kind === 'voided') return addVoidings(tx, [{ ...data, evidence: evidence! }]);
        await addCorrections(tx, [{ data, evidence: evidence! }]);
      });
    },
    stop: () => db.stop(),
  };
}

export type RecordMaker = ReturnType<typeof recordMaker>;

function searched(
  {
    recordId,
    side,
    recordMethod,
    madeOn,
  }: { recordId: string; side: 'provider' | 'recipient'; recordMethod: string; madeOn: string },
  day: string,
  itemCodes: string[],
) {
  const when = { occurredAt: `${day}T03:00:00.000Z`, occurredOn: day, madeOn };
  return {
    recordId,
    side,
    recordMethod,
    itemCodes,
    ...when,
    periodRecordId: null,
    retentionUntil: null,
    deficient: false,
  };
}

const kept = (day: string) => ({ madeOn: day, retentionStartsOn: day, retentionUntil: null, deficiencies: [] });

function provisionRecord(agreementId: string, day: string) {
  return {
    recordId: newId(),
    side: 'provider' as const,
    recordMethod: 'per_occasion' as const,
    ruleSet: 'appi-2022-04' as const,
    items: {
      consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' as const },
      providedOn: day,
      counterparty: provider,
      infoItems: ['閲覧履歴'],
    },
    basis: {
      provisionId: newId(),
      confirmationId: null,
      consentId: null,
      notice: null,
      agreement: { agreementId, version: 1, contentHash: hash },
      provider: { partyId: 'shop', version: 1 },
      recipient: { partyId: 'crm-co', version: 1 },
      tag: { tagId: 'tag', revision: 1 },
    },
    ...kept(day),
  };
}

function acquisition(agreementId: string, { key, day, itemCodes, person }: MadeRecord & { person: string }) {
  return {
    acquisitionId: newId(),
    providerTenant,
    agreementId,
    agreementVersion: 1,
    providerIdentityConfirmationId: null,
    consent: null,
    foreignInformationProvided: null,
    principalIdentifier: person,
    matchKey: key,
    itemCodes,
    omitted: null,
    acquiredAt: `${day}T03:00:00.000Z`,
    reportedBy: 'crm-backend',
    reportedAt: `${day}T03:00:01.000Z`,
  };
}

function acquisitionRecord(acquisitionId: string, day: string, items: Partial<AcquisitionRecordMade['data']['items']>) {
  return {
    recordId: newId(),
    side: 'recipient' as const,
    recordMethod: 'per_occasion' as const,
    ruleSet: 'appi-2022-04' as const,
    items: {
      consentObtained: { obtainedBy: 'recipient' as const },
      counterparty: provider,
      principalIdentifier: null,
      infoItems: ['サイトXで閲覧した商品カテゴリ'],
      ...items,
    },
    basis: { acquisitionId, agreement: null, providerIdentityConfirmationId: null, consentId: null, notice: null },
    acquiredOn: day,
    ...kept(day),
  };
}
