/** The least UUIDv7 of an instant: ids made before it are smaller (RFC 9562, 5.7). */
export function firstIdAt(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
