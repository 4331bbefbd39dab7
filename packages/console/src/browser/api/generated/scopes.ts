// Made by "npm run generate" from the services' OpenAPI documents.
export const scopesOfServices = {
  "consent-collector": [
    "consents:read",
    "notices:read",
    "notices:write",
    "operations:write",
    "sites:read",
    "sites:write"
  ],
  "tag-relay": [
    "events:read",
    "events:write",
    "operations:write",
    "principals:read",
    "tags:read",
    "tags:write"
  ],
  "record-store": [
    "acquisitions:write",
    "audit:read",
    "disclosures:read",
    "disclosures:write",
    "inspections:read",
    "inspections:write",
    "legal-holds:read",
    "legal-holds:write",
    "log:read",
    "operations:write",
    "provision-records:write",
    "reconciliations:read",
    "reconciliations:write",
    "record-batches:read",
    "record-batches:write",
    "records:export",
    "records:read",
    "records:write"
  ],
  "approval": [
    "agreements:read",
    "agreements:write",
    "audit:read",
    "cases:decide",
    "cases:read",
    "operations:write",
    "parties:read",
    "parties:write",
    "routes:read",
    "routes:write"
  ]
} as const;
