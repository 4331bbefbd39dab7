import type { LeafBytes } from './evidence-bundle.ts';
import { type EvidenceRole, evidenceEventVersion, evidenceRoles } from './evidence-role.ts';

/** What the verifier reads of the CloudEvent inside a leaf. */
export type EvidenceEvent = { role: EvidenceRole; id: string; type: string; tenant: string; data: Json };

/** Any JSON object, read without trust in its shape. */
export type Json = { readonly [field: string]: unknown };

/**
 * The event in a leaf's value. Throws an Error unless it is a CloudEvent whose id, type and version are what the leaf's role,
 * `evidenceId` and topic say.
 */
export function readEvidenceEvent({ role, evidenceId, topic, value }: LeafBytes): EvidenceEvent {
  const event = asObject(parse(value));
  const data = asObject(event.data);
  if (event.specversion !== '1.0' || typeof event.tenantid !== 'string')
    throw new Error('the value is no CloudEvent of ours');
  if (event.id !== evidenceId)
    throw new Error(`evidenceId is ${evidenceId}, and the event's id is ${String(event.id)}`);
  const { type } = event;
  const expected = evidenceRoles[role];
  if (typeof type !== 'string' || !(expected.types as readonly string[]).includes(type)) {
    throw new Error(`the role is ${role}, and the event is ${String(type)}`);
  }
  if (topic !== expected.topic) throw new Error(`the topic is ${topic}, and ${type} comes by ${expected.topic}`);
  if (event.dataschema !== `urn:akashi:event:${type}:${evidenceEventVersion}`) {
    throw new Error(`the event's version isn't known to this verifier: ${String(event.dataschema)}`);
  }
  return { role, id: evidenceId, type, tenant: event.tenantid, data };
}

/** The object at a path of field names, or an empty one where there is none. */
export function objectAt(value: Json, ...path: string[]): Json {
  let current: unknown = value;
  for (const field of path) current = isObject(current) ? current[field] : undefined;
  return isObject(current) ? current : {};
}

/** The objects of a list, or none where there is no list. */
export function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function parse(value: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value));
  } catch {
    throw new Error("the value isn't JSON in UTF-8");
  }
}

function asObject(value: unknown): Json {
  if (!isObject(value)) throw new Error('the value is no CloudEvent of ours');
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
