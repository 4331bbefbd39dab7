// The HTTP API of approval: made by "npm run generate" from its OpenAPI document.

export interface paths {
    "/v1/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parties, each at its latest version */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                partyId: string;
                                version: number;
                                details: {
                                    /** @enum {string} */
                                    kind: "corporation" | "individual" | "public_body";
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                    countryCode: string;
                                    partyTenant: string | null;
                                    identityEvidence?: {
                                        /** @enum {string} */
                                        kind: "corporate_number" | "registry_extract" | "foreign_registry" | "invoice_registration" | "identity_document" | "other";
                                        reference: string;
                                        /** Format: date */
                                        checkedOn: string;
                                        checkedBy: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    }[];
                                };
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a party, or its next version: agreements in force that name it get a version of their own to be approved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        partyId: string;
                        details: {
                            /** @enum {string} */
                            kind: "corporation" | "individual" | "public_body";
                            partyName: string;
                            partyAddress: string;
                            representativeName: string | null;
                            countryCode: string;
                            partyTenant: string | null;
                            identityEvidence?: {
                                /** @enum {string} */
                                kind: "corporate_number" | "registry_extract" | "foreign_registry" | "invoice_registration" | "identity_document" | "other";
                                reference: string;
                                /** Format: date */
                                checkedOn: string;
                                checkedBy: string;
                                /** Format: uuid */
                                documentId?: string;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            partyId: string;
                            version: number;
                            details: {
                                /** @enum {string} */
                                kind: "corporation" | "individual" | "public_body";
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                countryCode: string;
                                partyTenant: string | null;
                                identityEvidence?: {
                                    /** @enum {string} */
                                    kind: "corporate_number" | "registry_extract" | "foreign_registry" | "invoice_registration" | "identity_document" | "other";
                                    reference: string;
                                    /** Format: date */
                                    checkedOn: string;
                                    checkedBy: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                }[];
                            };
                            /** Format: date-time */
                            changedAt: string;
                            /** @description Those that rely on the party, with the version to be approved; without a case it is a draft to be put right and submitted */
                            agreements: {
                                agreementId: string;
                                version: number;
                                caseId: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            partyId: string;
                            version: number;
                            details: {
                                /** @enum {string} */
                                kind: "corporation" | "individual" | "public_body";
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                countryCode: string;
                                partyTenant: string | null;
                                identityEvidence?: {
                                    /** @enum {string} */
                                    kind: "corporate_number" | "registry_extract" | "foreign_registry" | "invoice_registration" | "identity_document" | "other";
                                    reference: string;
                                    /** Format: date */
                                    checkedOn: string;
                                    checkedBy: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                }[];
                            };
                            /** Format: date-time */
                            changedAt: string;
                            /** @description Those that rely on the party, with the version to be approved; without a case it is a draft to be put right and submitted */
                            agreements: {
                                agreementId: string;
                                version: number;
                                caseId: string | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parties/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A party, with every version of its details */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    partyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            partyId: string;
                            version: number;
                            details: {
                                /** @enum {string} */
                                kind: "corporation" | "individual" | "public_body";
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                countryCode: string;
                                partyTenant: string | null;
                                identityEvidence?: {
                                    /** @enum {string} */
                                    kind: "corporate_number" | "registry_extract" | "foreign_registry" | "invoice_registration" | "identity_document" | "other";
                                    reference: string;
                                    /** Format: date */
                                    checkedOn: string;
                                    checkedBy: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                }[];
                            };
                            /** Format: date-time */
                            changedAt: string;
                            versions: {
                                partyId: string;
                                version: number;
                                details: {
                                    /** @enum {string} */
                                    kind: "corporation" | "individual" | "public_body";
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                    countryCode: string;
                                    partyTenant: string | null;
                                    identityEvidence?: {
                                        /** @enum {string} */
                                        kind: "corporate_number" | "registry_extract" | "foreign_registry" | "invoice_registration" | "identity_document" | "other";
                                        reference: string;
                                        /** Format: date */
                                        checkedOn: string;
                                        checkedBy: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    }[];
                                };
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agreements */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                agreementId: string;
                                /** @enum {string} */
                                status: "draft" | "approved" | "suspended" | "ended";
                                applicabilityReopened: boolean;
                                statusReason: string | null;
                                revision: number;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Write an agreement, or the next version of one, as a draft */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agreementId: string;
                        content: {
                            providerPartyId: string;
                            recipientPartyId: string;
                            purposeCode: string;
                            purposeOfUse: {
                                ja: string;
                                en: string;
                            };
                            items: {
                                itemCode: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                            }[];
                            recipientItems: {
                                itemCode: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                            }[];
                            consentObtainedByProxy: boolean;
                            applicabilityDecision: {
                                applies: boolean;
                                /** @enum {string} */
                                basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                reasons: string[];
                                decidedBy: string;
                                /** Format: date */
                                decidedOn: string;
                                /** @enum {string} */
                                ruleSet: "appi-2022-04";
                                /** Format: uuid */
                                decisionId?: string;
                                signsConsidered?: {
                                    sign: string;
                                    reason: string;
                                }[];
                            };
                            /** @enum {string} */
                            confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                            foreignRecipient: {
                                countryCode: string;
                                exemption: ("equivalentCountry" | "conformingSystem") | null;
                                reviewDueOn: string | null;
                            } | null;
                            foreignConfirmationMethod: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                            /** @enum {string} */
                            recordMethod: "per_occasion" | "lump" | "contract_substitute";
                            omitRepeatedItems?: boolean;
                            confirmRepeatsBySameness?: boolean;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            partyVersions?: {
                                provider: number;
                                recipient: number;
                            };
                            /** Format: uri */
                            purposePublicationUrl?: string;
                            matchKey?: {
                                /** @enum {string} */
                                kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                description?: {
                                    ja: string;
                                    en: string;
                                };
                            };
                            links?: {
                                itemCode: string;
                                recipientItemCodes: string[];
                            }[];
                            consentProxy?: {
                                mandate: {
                                    statement: string;
                                    /** Format: date */
                                    givenOn: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                };
                                wordingApproval: {
                                    approvedBy: string;
                                    /** Format: date */
                                    approvedOn: string;
                                    statement?: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                };
                                supervision: string;
                            };
                            documents?: {
                                /** Format: uuid */
                                documentId: string;
                                /** @enum {string} */
                                kind: "contract" | "terms" | "mandate" | "pledge" | "notice_copy" | "identity" | "other";
                                name: string;
                                sha256: string;
                            }[];
                            notices?: {
                                noticeId: string;
                                version: number;
                                contentHash: string;
                            }[];
                            consentMethods?: {
                                methodId: string;
                                contentHash: string;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            version: number;
                            content: {
                                providerPartyId: string;
                                recipientPartyId: string;
                                purposeCode: string;
                                purposeOfUse: {
                                    ja: string;
                                    en: string;
                                };
                                items: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                recipientItems: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                consentObtainedByProxy: boolean;
                                applicabilityDecision: {
                                    applies: boolean;
                                    /** @enum {string} */
                                    basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                    reasons: string[];
                                    decidedBy: string;
                                    /** Format: date */
                                    decidedOn: string;
                                    /** @enum {string} */
                                    ruleSet: "appi-2022-04";
                                    /** Format: uuid */
                                    decisionId?: string;
                                    signsConsidered?: {
                                        sign: string;
                                        reason: string;
                                    }[];
                                };
                                /** @enum {string} */
                                confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                foreignRecipient: {
                                    countryCode: string;
                                    exemption: ("equivalentCountry" | "conformingSystem") | null;
                                    reviewDueOn: string | null;
                                } | null;
                                foreignConfirmationMethod: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                                /** @enum {string} */
                                recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                omitRepeatedItems?: boolean;
                                confirmRepeatsBySameness?: boolean;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                partyVersions?: {
                                    provider: number;
                                    recipient: number;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                matchKey?: {
                                    /** @enum {string} */
                                    kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                    description?: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                links?: {
                                    itemCode: string;
                                    recipientItemCodes: string[];
                                }[];
                                consentProxy?: {
                                    mandate: {
                                        statement: string;
                                        /** Format: date */
                                        givenOn: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    };
                                    wordingApproval: {
                                        approvedBy: string;
                                        /** Format: date */
                                        approvedOn: string;
                                        statement?: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    };
                                    supervision: string;
                                };
                                documents?: {
                                    /** Format: uuid */
                                    documentId: string;
                                    /** @enum {string} */
                                    kind: "contract" | "terms" | "mandate" | "pledge" | "notice_copy" | "identity" | "other";
                                    name: string;
                                    sha256: string;
                                }[];
                                notices?: {
                                    noticeId: string;
                                    version: number;
                                    contentHash: string;
                                }[];
                                consentMethods?: {
                                    methodId: string;
                                    contentHash: string;
                                }[];
                            };
                            contentHash: string;
                            /** @enum {string} */
                            state: "draft" | "pending" | "approved" | "rejected";
                            writtenBy: string;
                            /** Format: date-time */
                            writtenAt: string;
                            approvedAt: string | null;
                            caseId: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version, with what it leaves unsaid and what speaks against its applicability decision */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            version: number;
                            content: {
                                providerPartyId: string;
                                recipientPartyId: string;
                                purposeCode: string;
                                purposeOfUse: {
                                    ja: string;
                                    en: string;
                                };
                                items: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                recipientItems: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                consentObtainedByProxy: boolean;
                                applicabilityDecision: {
                                    applies: boolean;
                                    /** @enum {string} */
                                    basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                    reasons: string[];
                                    decidedBy: string;
                                    /** Format: date */
                                    decidedOn: string;
                                    /** @enum {string} */
                                    ruleSet: "appi-2022-04";
                                    /** Format: uuid */
                                    decisionId?: string;
                                    signsConsidered?: {
                                        sign: string;
                                        reason: string;
                                    }[];
                                };
                                /** @enum {string} */
                                confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                foreignRecipient: {
                                    countryCode: string;
                                    exemption: ("equivalentCountry" | "conformingSystem") | null;
                                    reviewDueOn: string | null;
                                } | null;
                                foreignConfirmationMethod: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                                /** @enum {string} */
                                recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                omitRepeatedItems?: boolean;
                                confirmRepeatsBySameness?: boolean;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                partyVersions?: {
                                    provider: number;
                                    recipient: number;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                matchKey?: {
                                    /** @enum {string} */
                                    kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                    description?: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                links?: {
                                    itemCode: string;
                                    recipientItemCodes: string[];
                                }[];
                                consentProxy?: {
                                    mandate: {
                                        statement: string;
                                        /** Format: date */
                                        givenOn: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    };
                                    wordingApproval: {
                                        approvedBy: string;
                                        /** Format: date */
                                        approvedOn: string;
                                        statement?: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    };
                                    supervision: string;
                                };
                                documents?: {
                                    /** Format: uuid */
                                    documentId: string;
                                    /** @enum {string} */
                                    kind: "contract" | "terms" | "mandate" | "pledge" | "notice_copy" | "identity" | "other";
                                    name: string;
                                    sha256: string;
                                }[];
                                notices?: {
                                    noticeId: string;
                                    version: number;
                                    contentHash: string;
                                }[];
                                consentMethods?: {
                                    methodId: string;
                                    contentHash: string;
                                }[];
                            };
                            contentHash: string;
                            /** @enum {string} */
                            state: "draft" | "pending" | "approved" | "rejected";
                            writtenBy: string;
                            /** Format: date-time */
                            writtenAt: string;
                            approvedAt: string | null;
                            caseId: string | null;
                            /** @description What it leaves unsaid that an approver will ask about; none of it keeps it from being approved */
                            openPoints: {
                                path: string;
                                text: {
                                    ja: string;
                                    en: string;
                                };
                            }[];
                            /** @description Signs that the recipient ties the items to personal data (guideline 3-7-1-2), whatever was decided */
                            contrarySigns: {
                                sign: string;
                                text: {
                                    ja: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Change a draft, or what is being decided: its case becomes void and a new one opens */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: {
                            providerPartyId: string;
                            recipientPartyId: string;
                            purposeCode: string;
                            purposeOfUse: {
                                ja: string;
                                en: string;
                            };
                            items: {
                                itemCode: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                            }[];
                            recipientItems: {
                                itemCode: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                            }[];
                            consentObtainedByProxy: boolean;
                            applicabilityDecision: {
                                applies: boolean;
                                /** @enum {string} */
                                basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                reasons: string[];
                                decidedBy: string;
                                /** Format: date */
                                decidedOn: string;
                                /** @enum {string} */
                                ruleSet: "appi-2022-04";
                                /** Format: uuid */
                                decisionId?: string;
                                signsConsidered?: {
                                    sign: string;
                                    reason: string;
                                }[];
                            };
                            /** @enum {string} */
                            confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                            foreignRecipient: {
                                countryCode: string;
                                exemption: ("equivalentCountry" | "conformingSystem") | null;
                                reviewDueOn: string | null;
                            } | null;
                            foreignConfirmationMethod: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                            /** @enum {string} */
                            recordMethod: "per_occasion" | "lump" | "contract_substitute";
                            omitRepeatedItems?: boolean;
                            confirmRepeatsBySameness?: boolean;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            partyVersions?: {
                                provider: number;
                                recipient: number;
                            };
                            /** Format: uri */
                            purposePublicationUrl?: string;
                            matchKey?: {
                                /** @enum {string} */
                                kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                description?: {
                                    ja: string;
                                    en: string;
                                };
                            };
                            links?: {
                                itemCode: string;
                                recipientItemCodes: string[];
                            }[];
                            consentProxy?: {
                                mandate: {
                                    statement: string;
                                    /** Format: date */
                                    givenOn: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                };
                                wordingApproval: {
                                    approvedBy: string;
                                    /** Format: date */
                                    approvedOn: string;
                                    statement?: string;
                                    /** Format: uuid */
                                    documentId?: string;
                                };
                                supervision: string;
                            };
                            documents?: {
                                /** Format: uuid */
                                documentId: string;
                                /** @enum {string} */
                                kind: "contract" | "terms" | "mandate" | "pledge" | "notice_copy" | "identity" | "other";
                                name: string;
                                sha256: string;
                            }[];
                            notices?: {
                                noticeId: string;
                                version: number;
                                contentHash: string;
                            }[];
                            consentMethods?: {
                                methodId: string;
                                contentHash: string;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            version: number;
                            content: {
                                providerPartyId: string;
                                recipientPartyId: string;
                                purposeCode: string;
                                purposeOfUse: {
                                    ja: string;
                                    en: string;
                                };
                                items: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                recipientItems: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                consentObtainedByProxy: boolean;
                                applicabilityDecision: {
                                    applies: boolean;
                                    /** @enum {string} */
                                    basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                    reasons: string[];
                                    decidedBy: string;
                                    /** Format: date */
                                    decidedOn: string;
                                    /** @enum {string} */
                                    ruleSet: "appi-2022-04";
                                    /** Format: uuid */
                                    decisionId?: string;
                                    signsConsidered?: {
                                        sign: string;
                                        reason: string;
                                    }[];
                                };
                                /** @enum {string} */
                                confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                foreignRecipient: {
                                    countryCode: string;
                                    exemption: ("equivalentCountry" | "conformingSystem") | null;
                                    reviewDueOn: string | null;
                                } | null;
                                foreignConfirmationMethod: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                                /** @enum {string} */
                                recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                omitRepeatedItems?: boolean;
                                confirmRepeatsBySameness?: boolean;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                partyVersions?: {
                                    provider: number;
                                    recipient: number;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                matchKey?: {
                                    /** @enum {string} */
                                    kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                    description?: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                links?: {
                                    itemCode: string;
                                    recipientItemCodes: string[];
                                }[];
                                consentProxy?: {
                                    mandate: {
                                        statement: string;
                                        /** Format: date */
                                        givenOn: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    };
                                    wordingApproval: {
                                        approvedBy: string;
                                        /** Format: date */
                                        approvedOn: string;
                                        statement?: string;
                                        /** Format: uuid */
                                        documentId?: string;
                                    };
                                    supervision: string;
                                };
                                documents?: {
                                    /** Format: uuid */
                                    documentId: string;
                                    /** @enum {string} */
                                    kind: "contract" | "terms" | "mandate" | "pledge" | "notice_copy" | "identity" | "other";
                                    name: string;
                                    sha256: string;
                                }[];
                                notices?: {
                                    noticeId: string;
                                    version: number;
                                    contentHash: string;
                                }[];
                                consentMethods?: {
                                    methodId: string;
                                    contentHash: string;
                                }[];
                            };
                            contentHash: string;
                            /** @enum {string} */
                            state: "draft" | "pending" | "approved" | "rejected";
                            writtenBy: string;
                            /** Format: date-time */
                            writtenAt: string;
                            approvedAt: string | null;
                            caseId: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An agreement with every version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            /** @enum {string} */
                            status: "draft" | "approved" | "suspended" | "ended";
                            applicabilityReopened: boolean;
                            statusReason: string | null;
                            revision: number;
                            /** Format: date-time */
                            changedAt: string;
                            versions: {
                                agreementId: string;
                                version: number;
                                content: {
                                    providerPartyId: string;
                                    recipientPartyId: string;
                                    purposeCode: string;
                                    purposeOfUse: {
                                        ja: string;
                                        en: string;
                                    };
                                    items: {
                                        itemCode: string;
                                        name: {
                                            ja: string;
                                            en: string;
                                        };
                                        /** @enum {string} */
                                        kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                    }[];
                                    recipientItems: {
                                        itemCode: string;
                                        name: {
                                            ja: string;
                                            en: string;
                                        };
                                        /** @enum {string} */
                                        kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                    }[];
                                    consentObtainedByProxy: boolean;
                                    applicabilityDecision: {
                                        applies: boolean;
                                        /** @enum {string} */
                                        basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                        reasons: string[];
                                        decidedBy: string;
                                        /** Format: date */
                                        decidedOn: string;
                                        /** @enum {string} */
                                        ruleSet: "appi-2022-04";
                                        /** Format: uuid */
                                        decisionId?: string;
                                        signsConsidered?: {
                                            sign: string;
                                            reason: string;
                                        }[];
                                    };
                                    /** @enum {string} */
                                    confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                    foreignRecipient: {
                                        countryCode: string;
                                        exemption: ("equivalentCountry" | "conformingSystem") | null;
                                        reviewDueOn: string | null;
                                    } | null;
                                    foreignConfirmationMethod: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                                    /** @enum {string} */
                                    recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                    omitRepeatedItems?: boolean;
                                    confirmRepeatsBySameness?: boolean;
                                    /** Format: date */
                                    effectiveFrom: string;
                                    effectiveTo: string | null;
                                    partyVersions?: {
                                        provider: number;
                                        recipient: number;
                                    };
                                    /** Format: uri */
                                    purposePublicationUrl?: string;
                                    matchKey?: {
                                        /** @enum {string} */
                                        kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                        description?: {
                                            ja: string;
                                            en: string;
                                        };
                                    };
                                    links?: {
                                        itemCode: string;
                                        recipientItemCodes: string[];
                                    }[];
                                    consentProxy?: {
                                        mandate: {
                                            statement: string;
                                            /** Format: date */
                                            givenOn: string;
                                            /** Format: uuid */
                                            documentId?: string;
                                        };
                                        wordingApproval: {
                                            approvedBy: string;
                                            /** Format: date */
                                            approvedOn: string;
                                            statement?: string;
                                            /** Format: uuid */
                                            documentId?: string;
                                        };
                                        supervision: string;
                                    };
                                    documents?: {
                                        /** Format: uuid */
                                        documentId: string;
                                        /** @enum {string} */
                                        kind: "contract" | "terms" | "mandate" | "pledge" | "notice_copy" | "identity" | "other";
                                        name: string;
                                        sha256: string;
                                    }[];
                                    notices?: {
                                        noticeId: string;
                                        version: number;
                                        contentHash: string;
                                    }[];
                                    consentMethods?: {
                                        methodId: string;
                                        contentHash: string;
                                    }[];
                                };
                                contentHash: string;
                                /** @enum {string} */
                                state: "draft" | "pending" | "approved" | "rejected";
                                writtenBy: string;
                                /** Format: date-time */
                                writtenAt: string;
                                approvedAt: string | null;
                                caseId: string | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions, field by field */
        get: {
            parameters: {
                query: {
                    from: number;
                    to: number;
                };
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            from: number;
                            to: number;
                            changes: {
                                /** @description JSON pointer into the content; members of lists by their itemCode, documentId, noticeId or methodId */
                                path: string;
                                /** @enum {string} */
                                change: "added" | "removed" | "changed";
                                from: unknown;
                                to: unknown;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreement-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agreements with their parties, dates and what is due; by the version in effect, or else the newest */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    status?: "draft" | "approved" | "suspended" | "ended";
                    /** @description Of the newest version */
                    newestState?: "draft" | "pending" | "approved" | "rejected";
                    /** @description On either side */
                    partyId?: string;
                    /** @description With a review that is due up to that day */
                    reviewDueBefore?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                agreementId: string;
                                /** @enum {string} */
                                status: "draft" | "approved" | "suspended" | "ended";
                                applicabilityReopened: boolean;
                                statusReason: string | null;
                                revision: number;
                                /** Format: date-time */
                                changedAt: string;
                                newest: {
                                    version: number;
                                    /** @enum {string} */
                                    state: "draft" | "pending" | "approved" | "rejected";
                                    caseId: string | null;
                                };
                                /** @description The approved version in effect today in Japan */
                                currentVersion: number | null;
                                provider: {
                                    partyId: string;
                                    partyName: string | null;
                                };
                                recipient: {
                                    partyId: string;
                                    partyName: string | null;
                                    countryCode: string | null;
                                };
                                purposeOfUse: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description Whether Article 31 was decided to apply */
                                applies: boolean;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                /** @description The first review of a recipient abroad that falls due; the day is policy, not law */
                                review: {
                                    /** Format: date */
                                    dueOn: string;
                                    /** @enum {string} */
                                    state: "in_date" | "due_soon" | "lapsed";
                                } | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to an agreement, latest first
         * @description A review that lapsed and was made good since is not among it; that is in the audit trail.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                what: "written" | "submitted" | "decided" | "suspended" | "ended" | "applicability_reopened" | "lift_requested" | "lift_decided" | "sign_found" | "reviewed" | "review_lapsed" | "invited" | "answered";
                                version: number | null;
                                caseId: string | null;
                                /** @description How a case, a review or the other company's answer came out */
                                outcome: string | null;
                                actor: string | null;
                                /** @description Of an answer: the name as whoever held the link stated it */
                                actorName: string | null;
                                /** @description The reason or the findings that were given */
                                text: string | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for approval of a draft: opens a case bound to its content hash */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend: nothing is sent until a newer version, or that the suspension ends, is approved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            /** @enum {string} */
                            status: "draft" | "approved" | "suspended" | "ended";
                            applicabilityReopened: boolean;
                            statusReason: string | null;
                            revision: number;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End: nothing is sent under it any more, whatever its dates */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            /** @enum {string} */
                            status: "draft" | "approved" | "suspended" | "ended";
                            applicabilityReopened: boolean;
                            statusReason: string | null;
                            revision: number;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/reopen-applicability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen the applicability decision: nothing is sent until a newer version is approved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreementId: string;
                            /** @enum {string} */
                            status: "draft" | "approved" | "suspended" | "ended";
                            applicabilityReopened: boolean;
                            statusReason: string | null;
                            revision: number;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/lift-suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask that a suspension be lifted: opens a case; provision goes on once it is approved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicability/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions, in the order of guideline 3-7-1 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ruleSet: string;
                            questions: {
                                questionId: string;
                                /** @description Where the law or the guideline asks it */
                                source: string;
                                /**
                                 * @description Answered by true or false, by one of options, by any of them
                                 * @enum {string}
                                 */
                                kind: "yes_no" | "choice" | "choices";
                                text: {
                                    ja: string;
                                    en: string;
                                };
                                help: {
                                    ja: string;
                                    en: string;
                                };
                                options: {
                                    value: string;
                                    text: {
                                        ja: string;
                                        en: string;
                                    };
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicability/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Usual cases that prefill the answers; somebody looks at each before deciding */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                templateId: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
                                description: {
                                    ja: string;
                                    en: string;
                                };
                                answers: {
                                    [key: string]: boolean | string | string[];
                                };
                                items: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                matchKey: {
                                    /** @enum {string} */
                                    kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                                    description?: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicability/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What answers come to so far, and the question to be asked next; keeps nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: boolean | string | string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            settled: boolean;
                            outcome: {
                                applies: boolean;
                                /** @enum {string} */
                                basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                /** @description Exempt public bodies owe the confirmation, not the record */
                                recordOwed: boolean;
                                reasons: {
                                    ja: string;
                                    en: string;
                                }[];
                                /** @description The guideline leaves room here that a lawyer should look into */
                                askLawyer: boolean;
                            } | null;
                            /** @description The question to be answered next */
                            next: string | null;
                            faults: {
                                path: string;
                                code?: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicability/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions on applicability, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    agreementId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                decisionId: string;
                                agreementId: string;
                                version: number;
                                templateId: string | null;
                                answers: {
                                    [key: string]: boolean | string | string[];
                                };
                                outcome: {
                                    applies: boolean;
                                    /** @enum {string} */
                                    basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                    /** @description Exempt public bodies owe the confirmation, not the record */
                                    recordOwed: boolean;
                                    reasons: {
                                        ja: string;
                                        en: string;
                                    }[];
                                    /** @description The guideline leaves room here that a lawyer should look into */
                                    askLawyer: boolean;
                                };
                                reasons: string[];
                                /** @description Contrary signs that were known when it was decided */
                                signs: string[];
                                /** @enum {string} */
                                ruleSet: "appi-2022-04";
                                contentHash: string;
                                decidedBy: string;
                                decidedByName: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Decide on applicability by answering the questions: kept as it was answered, version by version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The agreement that it is for, which need not be written yet */
                        agreementId: string;
                        /** @default null */
                        templateId?: ("affiliate" | "marketing_automation" | "crm" | "web_customer_service" | "dmp_segments") | null;
                        answers: {
                            [key: string]: boolean | string | string[];
                        };
                        /** @description The facts behind the answers, in the words of whoever decides */
                        reasons: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            decisionId: string;
                            agreementId: string;
                            version: number;
                            templateId: string | null;
                            answers: {
                                [key: string]: boolean | string | string[];
                            };
                            outcome: {
                                applies: boolean;
                                /** @enum {string} */
                                basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                /** @description Exempt public bodies owe the confirmation, not the record */
                                recordOwed: boolean;
                                reasons: {
                                    ja: string;
                                    en: string;
                                }[];
                                /** @description The guideline leaves room here that a lawyer should look into */
                                askLawyer: boolean;
                            };
                            reasons: string[];
                            /** @description Contrary signs that were known when it was decided */
                            signs: string[];
                            /** @enum {string} */
                            ruleSet: "appi-2022-04";
                            contentHash: string;
                            decidedBy: string;
                            decidedByName: string | null;
                            /** Format: date-time */
                            decidedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicability/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision on applicability */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    decisionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            decisionId: string;
                            agreementId: string;
                            version: number;
                            templateId: string | null;
                            answers: {
                                [key: string]: boolean | string | string[];
                            };
                            outcome: {
                                applies: boolean;
                                /** @enum {string} */
                                basis: "acquisition_as_personal_data_expected" | "personal_information_for_provider" | "not_a_provision" | "not_in_a_database" | "no_direct_linking" | "non_linkage_clause" | "statutory_exception";
                                /** @description Exempt public bodies owe the confirmation, not the record */
                                recordOwed: boolean;
                                reasons: {
                                    ja: string;
                                    en: string;
                                }[];
                                /** @description The guideline leaves room here that a lawyer should look into */
                                askLawyer: boolean;
                            };
                            reasons: string[];
                            /** @description Contrary signs that were known when it was decided */
                            signs: string[];
                            /** @enum {string} */
                            ruleSet: "appi-2022-04";
                            contentHash: string;
                            decidedBy: string;
                            decidedByName: string | null;
                            /** Format: date-time */
                            decidedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicability/signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contrary signs in items and match key, and those that tags of the agreement showed; keeps nothing
         * @description Found by names: what it does not find may be there all the same (guideline 3-7-1-2).
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        agreementId?: string | null;
                        items: {
                            itemCode: string;
                            name: {
                                ja: string;
                                en: string;
                            };
                            /** @enum {string} */
                            kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                        }[];
                        matchKey?: {
                            /** @enum {string} */
                            kind: "provider_id" | "recipient_id" | "shared_id" | "login_id" | "hashed_email" | "hashed_phone" | "none";
                            description?: {
                                ja: string;
                                en: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                sign: string;
                                text: {
                                    ja: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviews of an agreement, newest first, and when the next are due */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                reviewId: string;
                                agreementId: string;
                                /** @enum {string} */
                                subject: "recipient_measures" | "country_law";
                                /** @enum {string} */
                                outcome: "maintained" | "not_maintained";
                                findings: string;
                                documentIds: string[];
                                /** Format: date */
                                reviewedOn: string;
                                nextDueOn: string | null;
                                reviewedBy: string;
                                /** Format: date-time */
                                madeAt: string;
                            }[];
                            due: {
                                agreementId: string;
                                /** @enum {string} */
                                subject: "recipient_measures" | "country_law";
                                /**
                                 * Format: date
                                 * @description The days are the tenant’s policy: the Rules say "periodically" (Rule 18(1)(i))
                                 */
                                dueOn: string;
                                /**
                                 * @description Provision stops on a lapsed review: policy, not law
                                 * @enum {string}
                                 */
                                state: "in_date" | "due_soon" | "lapsed";
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Record a review of a recipient abroad; one that finds the measures wanting suspends the agreement */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description The recipient's measures, or the law of its country
                         * @enum {string}
                         */
                        subject: "recipient_measures" | "country_law";
                        /**
                         * @description not_maintained suspends the agreement (Rule 18(1)(ii))
                         * @enum {string}
                         */
                        outcome: "maintained" | "not_maintained";
                        findings: string;
                        /** @default [] */
                        documentIds?: string[];
                        /** Format: date */
                        reviewedOn: string;
                        /**
                         * @description The days are the tenant’s policy: the Rules say "periodically" (Rule 18(1)(i))
                         * @default null
                         */
                        nextDueOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            reviewId: string;
                            agreementId: string;
                            /** @enum {string} */
                            subject: "recipient_measures" | "country_law";
                            /** @enum {string} */
                            outcome: "maintained" | "not_maintained";
                            findings: string;
                            documentIds: string[];
                            /** Format: date */
                            reviewedOn: string;
                            nextDueOn: string | null;
                            reviewedBy: string;
                            /** Format: date-time */
                            madeAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/foreign-reviews/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews of agreements in force that are due up to a day, the first due first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                agreementId: string;
                                /** @enum {string} */
                                subject: "recipient_measures" | "country_law";
                                /**
                                 * Format: date
                                 * @description The days are the tenant’s policy: the Rules say "periodically" (Rule 18(1)(i))
                                 */
                                dueOn: string;
                                /**
                                 * @description Provision stops on a lapsed review: policy, not law
                                 * @enum {string}
                                 */
                                state: "in_date" | "due_soon" | "lapsed";
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/supervision-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of supervision, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date */
                                supervisedOn: string;
                                /** @description Who of the recipient looked at it */
                                supervisedBy: string;
                                findings: string;
                                measures: string | null;
                                documentIds: string[];
                                /** Format: uuid */
                                entryId: string;
                                agreementId: string;
                                writtenBy: string;
                                /** Format: date-time */
                                writtenAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add to the log of the recipient's supervision of consent obtained by proxy */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        supervisedOn: string;
                        /** @description Who of the recipient looked at it */
                        supervisedBy: string;
                        findings: string;
                        /**
                         * @description What was done about the findings
                         * @default null
                         */
                        measures?: string | null;
                        /** @default [] */
                        documentIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            supervisedOn: string;
                            /** @description Who of the recipient looked at it */
                            supervisedBy: string;
                            findings: string;
                            measures: string | null;
                            documentIds: string[];
                            /** Format: uuid */
                            entryId: string;
                            agreementId: string;
                            writtenBy: string;
                            /** Format: date-time */
                            writtenAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/link-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which items meet which personal data, by the versions in effect on a day; as agreed, not as it was done */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    /** @description The day in Japan; today without it */
                    on?: string;
                    providerPartyId?: string;
                    recipientPartyId?: string;
                    purposeCode?: string;
                    itemCode?: string;
                    recipientItemCode?: string;
                    /** @description Without it, all but ended ones */
                    status?: "approved" | "suspended" | "ended";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                agreement: {
                                    agreementId: string;
                                    version: number;
                                    contentHash: string;
                                };
                                /** @enum {string} */
                                status: "approved" | "suspended" | "ended";
                                applicabilityReopened: boolean;
                                provider: {
                                    partyId: string;
                                    partyName: string | null;
                                };
                                item: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                };
                                recipient: {
                                    partyId: string;
                                    partyName: string | null;
                                };
                                /** @description The personal data that the item meets at the recipient */
                                recipientItems: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    kind?: "browsing_history" | "segment" | "purchase_history" | "location" | "device_information" | "linking_id" | "other";
                                }[];
                                purposeCode: string;
                                purposeOfUse: {
                                    ja: string;
                                    en: string;
                                };
                                matchKey: string | null;
                                /** @description Whether Article 31 was decided to apply */
                                applies: boolean;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/versions/{version}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom of the other company was asked about a version, and what they answered */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                invitationId: string;
                                agreementId: string;
                                version: number;
                                contentHash: string;
                                partyId: string;
                                invitedBy: string;
                                /** Format: date-time */
                                invitedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                revokedAt: string | null;
                                answer: {
                                    /** @enum {string} */
                                    answer: "accepted" | "declined";
                                    reason: string | null;
                                    /** @description As whoever held the link said of themselves */
                                    statedName: string;
                                    statedTitle: string | null;
                                    /** Format: date-time */
                                    answeredAt: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite the other company to answer: the link's secret is given here once, and kept as a hash only
         * @description Sent again it makes another link and ends the earlier one, if that was not answered: there is no Idempotency-Key, because the secret is not kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    agreementId: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Which of the two is invited
                         * @default recipient
                         * @enum {string}
                         */
                        side?: "provider" | "recipient";
                        /** @default 14 */
                        validDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            invitationId: string;
                            agreementId: string;
                            version: number;
                            contentHash: string;
                            partyId: string;
                            invitedBy: string;
                            /** Format: date-time */
                            invitedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            revokedAt: string | null;
                            answer: {
                                /** @enum {string} */
                                answer: "accepted" | "declined";
                                reason: string | null;
                                /** @description As whoever held the link said of themselves */
                                statedName: string;
                                statedTitle: string | null;
                                /** Format: date-time */
                                answeredAt: string;
                            } | null;
                            /** @description For the Authorization header: Bearer <secret> */
                            secret: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a link that was not answered yet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    invitationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            invitationId: string;
                            agreementId: string;
                            version: number;
                            contentHash: string;
                            partyId: string;
                            invitedBy: string;
                            /** Format: date-time */
                            invitedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            revokedAt: string | null;
                            answer: {
                                /** @enum {string} */
                                answer: "accepted" | "declined";
                                reason: string | null;
                                /** @description As whoever held the link said of themselves */
                                statedName: string;
                                statedTitle: string | null;
                                /** Format: date-time */
                                answeredAt: string;
                            } | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counterparty/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The version of the agreement that you are asked about
         * @description Authorization: Bearer and the secret of the invitation link. No account is needed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            invitationId: string;
                            agreementId: string;
                            version: number;
                            contentHash: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @enum {string} */
                            you: "provider" | "recipient";
                            provider: {
                                kind: string;
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                countryCode: string;
                            };
                            recipient: {
                                kind: string;
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                countryCode: string;
                            };
                            /** @description What the two companies agree on, as in the content of the agreement */
                            terms: {
                                [key: string]: unknown;
                            };
                            answer: {
                                /** @enum {string} */
                                answer: "accepted" | "declined";
                                reason: string | null;
                                statedName: string;
                                statedTitle: string | null;
                                /** Format: date-time */
                                answeredAt: string;
                            } | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counterparty/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document of that version
         * @description Authorization: Bearer and the secret of the invitation link. No account is needed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counterparty/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or decline: once, and kept as evidence with the name you state
         * @description Authorization: Bearer and the secret of the invitation link. No account is needed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "accepted" | "declined";
                        /** @description Of what you looked at */
                        contentHash: string;
                        statedName: string;
                        /** @default null */
                        statedTitle?: string | null;
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            answer: "accepted" | "declined";
                            reason: string | null;
                            statedName: string;
                            statedTitle: string | null;
                            /** Format: date-time */
                            answeredAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, newest first; queues show only what the reader could still decide */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    /** @description Open cases that wait for me in person, for a role or group of mine, for whom I stand in, or were escalated to me */
                    queue?: "mine" | "my_groups" | "delegated" | "escalated";
                    /** @description Only open cases whose step was not decided in time */
                    overdue?: string;
                    state?: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                    kind?: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                    subjectId?: string;
                    requestedByMe?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                caseId: string;
                                /** @enum {string} */
                                kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                                subject: {
                                    id: string;
                                    version: number | null;
                                    contentHash: string;
                                };
                                /** @description Null when the schedule asked */
                                requester: string | null;
                                /** @enum {string} */
                                state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                                /** @description The case that became void because this content replaced its own */
                                supersedes: string | null;
                                /** Format: date-time */
                                openedAt: string;
                                decidedAt: string | null;
                                /** @description The step that waits, from 0; equal to the number of steps once all are met */
                                currentStep: number;
                                stepName: string | null;
                                /** @description From then on the step is overdue */
                                dueAt: string | null;
                                /** @description When the step was found overdue */
                                overdueAt: string | null;
                                /** @description In the queue delegated: whom I would stand in for */
                                onBehalfOf: string | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with what it decides and its decisions; that it was looked at is logged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                            /** @description Attached for whoever decides; no part of what is decided */
                            files: {
                                /** Format: uuid */
                                documentId: string;
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                                /** @enum {string} */
                                scan: "not_scanned" | "clean";
                                note: string | null;
                                attachedBy: string;
                                attachedByName: string | null;
                                /** Format: date-time */
                                attachedAt: string;
                            }[];
                            /** @description What whoever reads it could do now; asked again when they do */
                            you: {
                                mayDecide: boolean;
                                /** @description Why not */
                                refusal: {
                                    code: string;
                                    message: string;
                                } | null;
                                /** @description 代理承認: whom you may stand in for */
                                mayDecideFor: string[];
                                mayWithdraw: boolean;
                            };
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-ages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts open cases by kind and by how long they have been open */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            asOf: string;
                            items: {
                                /** @enum {string} */
                                kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                                /** @description At most 10000: the oldest are looked at, whatever their number */
                                open: number;
                                /** @description Of these, whose step was not decided in time */
                                overdue: number;
                                /** Format: date-time */
                                oldestOpenedAt: string;
                                byAge: {
                                    underOneDay: number;
                                    underThreeDays: number;
                                    underSevenDays: number;
                                    underFourteenDays: number;
                                    longer: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide the step that waits */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "approve" | "reject" | "send_back";
                        /** @description subject.contentHash of the case as you read it */
                        contentHash: string;
                        /** @description currentStep of the case as you read it */
                        step: number;
                        /**
                         * @description 代理承認: whom you stand in for, who has delegated to you
                         * @default null
                         */
                        onBehalfOf?: string | null;
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the request (取り下げ): by whoever made it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve up to 100 cases: one decision each, each with its own result; one that is refused stops no other */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            caseId: string;
                            /** @description subject.contentHash of the case as you read it */
                            contentHash: string;
                            /** @description currentStep of the case as you read it */
                            step: number;
                            /**
                             * @description 代理承認: whom you stand in for, who has delegated to you
                             * @default null
                             */
                            onBehalfOf?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                caseId: string;
                                /** @description How the case stands now; null where the approval was refused */
                                state: ("open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void") | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on an open case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        comment: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the step that waits to somebody else */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description currentStep of the case as you read it */
                        step: number;
                        /**
                         * @description Whose place is taken; null where the step names a role
                         * @default null
                         */
                        from?: string | null;
                        to: string;
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            caseId: string;
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            subject: {
                                id: string;
                                version: number | null;
                                contentHash: string;
                            };
                            /** @description Null when the schedule asked */
                            requester: string | null;
                            /** @enum {string} */
                            state: "open" | "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                            /** @description The case that became void because this content replaced its own */
                            supersedes: string | null;
                            /** Format: date-time */
                            openedAt: string;
                            decidedAt: string | null;
                            /** @description The step that waits, from 0; equal to the number of steps once all are met */
                            currentStep: number;
                            stepName: string | null;
                            /** @description From then on the step is overdue */
                            dueAt: string | null;
                            /** @description When the step was found overdue */
                            overdueAt: string | null;
                            /** @description The route as it was when the case opened; a group has the people it had */
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description Who else wrote what is decided: they do not decide it either */
                            authors: string[];
                            /** @description Too few of those the step names may decide it: reassign it, or withdraw the request */
                            blocked: boolean;
                            decisions: {
                                step: number;
                                actor: string;
                                actorName: string | null;
                                /** @description 代理承認: whom the actor stood in for */
                                onBehalfOf: string | null;
                                delegationId: string | null;
                                /** @enum {string} */
                                decision: "approve" | "reject" | "send_back" | "withdraw_request";
                                reason: string | null;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            reassignments: {
                                step: number;
                                from: string | null;
                                to: string;
                                actor: string;
                                actorName: string | null;
                                reason: string;
                                /** Format: date-time */
                                reassignedAt: string;
                            }[];
                            comments: {
                                /** Format: uuid */
                                commentId: string;
                                actor: string;
                                actorName: string | null;
                                comment: string;
                                /** Format: date-time */
                                commentedAt: string;
                            }[];
                            content: components["schemas"]["schema0"];
                            /** @description What approving means, in one sentence */
                            meaning: {
                                ja: string;
                                en: string;
                            };
                            /** @description What is to be looked at and is kept by another service: ask it, with a token for it */
                            materials: {
                                /** @enum {string} */
                                service: "consent-collector" | "tag-relay" | "record-store" | "approval";
                                path: string;
                                what: {
                                    ja: string;
                                    en: string;
                                };
                                /** @description As the content says; null where it does not */
                                count: number | null;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                documentId: string;
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                                /** @enum {string} */
                                storage: "postgres" | "s3";
                                /** @description not_scanned: no virus scanner was set up. clean: that scanner found nothing, which is all it says */
                                scan: {
                                    /** @enum {string} */
                                    result: "not_scanned" | "clean";
                                    scannedBy: string | null;
                                };
                                uploadedBy: string;
                                /** Format: date-time */
                                uploadedAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Upload a document: its bytes as the body, its type as Content-Type */
        post: {
            parameters: {
                query: {
                    /** @description The file name, as people know the document */
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/pdf": unknown;
                    "image/png": unknown;
                    "image/jpeg": unknown;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": unknown;
                    "text/plain": unknown;
                    "text/csv": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            documentId: string;
                            name: string;
                            mediaType: string;
                            bytes: number;
                            sha256: string;
                            /** @enum {string} */
                            storage: "postgres" | "s3";
                            /** @description not_scanned: no virus scanner was set up. clean: that scanner found nothing, which is all it says */
                            scan: {
                                /** @enum {string} */
                                result: "not_scanned" | "clean";
                                scannedBy: string | null;
                            };
                            uploadedBy: string;
                            /** Format: date-time */
                            uploadedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            documentId: string;
                            name: string;
                            mediaType: string;
                            bytes: number;
                            sha256: string;
                            /** @enum {string} */
                            storage: "postgres" | "s3";
                            /** @description not_scanned: no virus scanner was set up. clean: that scanner found nothing, which is all it says */
                            scan: {
                                /** @enum {string} */
                                result: "not_scanned" | "clean";
                                scannedBy: string | null;
                            };
                            uploadedBy: string;
                            /** Format: date-time */
                            uploadedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document's bytes, to be saved; that it was read is logged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach an uploaded document to an open case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                        /** @default null */
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                documentId: string;
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                                /** @enum {string} */
                                scan: "not_scanned" | "clean";
                                note: string | null;
                                attachedBy: string;
                                attachedByName: string | null;
                                /** Format: date-time */
                                attachedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/files/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file attached to a case; that it was read is logged */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The route of every kind of case */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                                steps: {
                                    name: string;
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                    /**
                                     * @default any
                                     * @enum {string}
                                     */
                                    rule: "any" | "all" | "n_of_m";
                                    /**
                                     * @description With n_of_m: how many
                                     * @default null
                                     */
                                    atLeast: number | null;
                                    /**
                                     * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                     * @default null
                                     */
                                    dueInBusinessDays: number | null;
                                    /**
                                     * @description Who is told once the step is overdue, and may reassign
                                     * @default null
                                     */
                                    escalateTo: {
                                        /**
                                         * @description Whoever holds this role
                                         * @default null
                                         */
                                        role: string | null;
                                        /**
                                         * @description The members of this group when the case opens
                                         * @default null
                                         */
                                        group: string | null;
                                        /**
                                         * @description These people, by the subject of their tokens
                                         * @default null
                                         */
                                        people: string[] | null;
                                    } | null;
                                }[];
                                /** @description 0 while the default is used */
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/routes/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The route of a kind of case */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set the route for cases opened from now on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        steps: {
                            name: string;
                            /**
                             * @description Whoever holds this role
                             * @default null
                             */
                            role?: string | null;
                            /**
                             * @description The members of this group when the case opens
                             * @default null
                             */
                            group?: string | null;
                            /**
                             * @description These people, by the subject of their tokens
                             * @default null
                             */
                            people?: string[] | null;
                            /**
                             * @default any
                             * @enum {string}
                             */
                            rule?: "any" | "all" | "n_of_m";
                            /**
                             * @description With n_of_m: how many
                             * @default null
                             */
                            atLeast?: number | null;
                            /**
                             * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                             * @default null
                             */
                            dueInBusinessDays?: number | null;
                            /**
                             * @description Who is told once the step is overdue, and may reassign
                             * @default null
                             */
                            escalateTo?: {
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role?: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group?: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people?: string[] | null;
                            } | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                            steps: {
                                name: string;
                                /**
                                 * @description Whoever holds this role
                                 * @default null
                                 */
                                role: string | null;
                                /**
                                 * @description The members of this group when the case opens
                                 * @default null
                                 */
                                group: string | null;
                                /**
                                 * @description These people, by the subject of their tokens
                                 * @default null
                                 */
                                people: string[] | null;
                                /**
                                 * @default any
                                 * @enum {string}
                                 */
                                rule: "any" | "all" | "n_of_m";
                                /**
                                 * @description With n_of_m: how many
                                 * @default null
                                 */
                                atLeast: number | null;
                                /**
                                 * @description Due at the end of this many business days (Japan) after the step began; null: never overdue
                                 * @default null
                                 */
                                dueInBusinessDays: number | null;
                                /**
                                 * @description Who is told once the step is overdue, and may reassign
                                 * @default null
                                 */
                                escalateTo: {
                                    /**
                                     * @description Whoever holds this role
                                     * @default null
                                     */
                                    role: string | null;
                                    /**
                                     * @description The members of this group when the case opens
                                     * @default null
                                     */
                                    group: string | null;
                                    /**
                                     * @description These people, by the subject of their tokens
                                     * @default null
                                     */
                                    people: string[] | null;
                                } | null;
                            }[];
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups, each with its members now */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                groupId: string;
                                name: string;
                                /** @description Subjects of access tokens */
                                members: string[];
                                revision: number;
                                changedBy: string;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a group, or say anew who belongs to it */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        members: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groupId: string;
                            name: string;
                            /** @description Subjects of access tokens */
                            members: string[];
                            revision: number;
                            changedBy: string;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delegations I made or was given; everybody's for auditors and route administrators */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                delegationId: string;
                                from: string;
                                fromName: string | null;
                                to: string;
                                /** @description Those that from held when they delegated: to decides with these and no more */
                                roles: string[];
                                /** @description Null: every kind of case */
                                kinds: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted")[] | null;
                                /** Format: date */
                                firstDay: string;
                                /** Format: date */
                                lastDay: string;
                                reason: string;
                                /** Format: date-time */
                                madeAt: string;
                                revokedAt: string | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Let somebody stand in for me (代理承認) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The subject of whoever is to stand in */
                        to: string;
                        /** @default null */
                        kinds?: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted")[] | null;
                        /**
                         * Format: date
                         * @description In Tokyo, included
                         */
                        firstDay: string;
                        /**
                         * Format: date
                         * @description In Tokyo, included; at most a year after firstDay
                         */
                        lastDay: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            delegationId: string;
                            from: string;
                            fromName: string | null;
                            to: string;
                            /** @description Those that from held when they delegated: to decides with these and no more */
                            roles: string[];
                            /** @description Null: every kind of case */
                            kinds: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted")[] | null;
                            /** Format: date */
                            firstDay: string;
                            /** Format: date */
                            lastDay: string;
                            reason: string;
                            /** Format: date-time */
                            madeAt: string;
                            revokedAt: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    delegationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            delegationId: string;
                            from: string;
                            fromName: string | null;
                            to: string;
                            /** @description Those that from held when they delegated: to decides with these and no more */
                            roles: string[];
                            /** @description Null: every kind of case */
                            kinds: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted")[] | null;
                            /** Format: date */
                            firstDay: string;
                            /** Format: date */
                            lastDay: string;
                            reason: string;
                            /** Format: date-time */
                            madeAt: string;
                            revokedAt: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/closed-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's own closed days, which are no business days */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            value: {
                                /**
                                 * @description The company's own closed days: none of them counts as a business day
                                 * @default []
                                 */
                                days: {
                                    /** Format: date */
                                    day: string;
                                    name: string;
                                }[];
                            };
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set: The company's own closed days, which are no business days */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description The company's own closed days: none of them counts as a business day
                         * @default []
                         */
                        days?: {
                            /** Format: date */
                            day: string;
                            name: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            value: {
                                /**
                                 * @description The company's own closed days: none of them counts as a business day
                                 * @default []
                                 */
                                days: {
                                    /** Format: date */
                                    day: string;
                                    name: string;
                                }[];
                            };
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/counterparty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an agreement needs the acceptance of the other company before it is approved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            value: {
                                /**
                                 * @description Whether an agreement is approved only once the other company accepted that very version
                                 * @default not_required
                                 * @enum {string}
                                 */
                                acceptance: "not_required" | "before_approval";
                            };
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set: Whether an agreement needs the acceptance of the other company before it is approved */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Whether an agreement is approved only once the other company accepted that very version
                         * @default not_required
                         * @enum {string}
                         */
                        acceptance?: "not_required" | "before_approval";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            value: {
                                /**
                                 * @description Whether an agreement is approved only once the other company accepted that very version
                                 * @default not_required
                                 * @enum {string}
                                 */
                                acceptance: "not_required" | "before_approval";
                            };
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/foreign-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When it is said that a foreign review falls due */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            value: {
                                /**
                                 * @description How many days before a foreign review falls due it is said
                                 * @default 30
                                 */
                                remindDaysBefore: number;
                            };
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set: When it is said that a foreign review falls due */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description How many days before a foreign review falls due it is said
                         * @default 30
                         */
                        remindDaysBefore?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            value: {
                                /**
                                 * @description How many days before a foreign review falls due it is said
                                 * @default 30
                                 */
                                remindDaysBefore: number;
                            };
                            /** @description 0 while the default is used */
                            revision: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or looked at what, latest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    actor?: string;
                    targetKind?: "case" | "agreement" | "route" | "group" | "delegation";
                    /** @description With targetKind */
                    targetId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                auditId: string;
                                actor: string;
                                actorName: string | null;
                                roles: string[];
                                action: string;
                                target: {
                                    kind: string;
                                    id: string;
                                };
                                details: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                loggedAt: string;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the access token is of */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: string;
                            name: string | null;
                            tenant: string;
                            /** @description Set where the reader acts for another company in this tenant */
                            party: string | null;
                            roles: string[];
                            /** @description What the token may do at this service */
                            scopes: string[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I want to be notified */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null: no e-mail is sent, and no address is kept */
                            email: string | null;
                            /** @enum {string} */
                            language: "ja" | "en";
                            /**
                             * @description At once, a digest in the morning, both, or neither
                             * @enum {string}
                             */
                            delivery: "immediate" | "daily" | "both" | "none";
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set how I want to be notified; messages hold ids, kinds, counts and days only */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Null: no e-mail is sent, and no address is kept */
                        email: string | null;
                        /** @enum {string} */
                        language: "ja" | "en";
                        /**
                         * @description At once, a digest in the morning, both, or neither
                         * @enum {string}
                         */
                        delivery: "immediate" | "daily" | "both" | "none";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null: no e-mail is sent, and no address is kept */
                            email: string | null;
                            /** @enum {string} */
                            language: "ja" | "en";
                            /**
                             * @description At once, a digest in the morning, both, or neither
                             * @enum {string}
                             */
                            delivery: "immediate" | "daily" | "both" | "none";
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chat channels that are told */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                channel: "slack" | "teams";
                                /** @enum {string} */
                                language: "ja" | "en";
                                enabled: boolean;
                                changedBy: string;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-channels/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a chat channel */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: "slack" | "teams";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Of the incoming webhook: kept encrypted and never shown again; left out: the one kept stays */
                        url?: string;
                        /**
                         * @default ja
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @default true */
                        enabled?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            channel: "slack" | "teams";
                            /** @enum {string} */
                            language: "ja" | "en";
                            enabled: boolean;
                            changedBy: string;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-channels/{channel}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a chat channel and its URL */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: "slack" | "teams";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                channel: "slack" | "teams";
                                /** @enum {string} */
                                language: "ja" | "en";
                                enabled: boolean;
                                changedBy: string;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notifications by how they ended; those settled are kept 30 days */
        get: {
            parameters: {
                query?: {
                    state?: "waiting" | "sent" | "failed" | "not_wanted";
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                notificationId: string;
                                /** @enum {string} */
                                channel: "email" | "slack" | "teams";
                                /** @description Whom an e-mail was for; their address is not shown */
                                subject: string | null;
                                /** @enum {string} */
                                told: "case_waits" | "case_reminded" | "case_overdue" | "case_sent_back" | "case_decided" | "delegation_given" | "review_due" | "digest";
                                facts: {
                                    /** Format: uuid */
                                    caseId?: string;
                                    /** @enum {string} */
                                    caseKind?: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference" | "consent_method" | "external_transmission_difference" | "suspension_lifted";
                                    /** @enum {string} */
                                    outcome?: "approved" | "rejected" | "withdrawn" | "void";
                                    /** Format: date-time */
                                    dueAt?: string;
                                    /** Format: date */
                                    firstDay?: string;
                                    /** Format: date */
                                    lastDay?: string;
                                    /** Format: date */
                                    dueOn?: string;
                                    /** @enum {string} */
                                    reviewState?: "due_soon" | "lapsed";
                                    waiting?: number;
                                    overdue?: number;
                                };
                                /** @enum {string} */
                                state: "waiting" | "sent" | "failed" | "not_wanted";
                                attempts: number;
                                lastError: string | null;
                                /** Format: date-time */
                                madeAt: string;
                                settledAt: string | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{notificationId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a failed notification anew */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    notificationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            notificationId: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kintone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bridge to Kintone */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            baseUrl: string;
                            appId: string;
                            enabled: boolean;
                            mirrorComments: boolean;
                            mirrorFiles: boolean;
                            changedBy: string;
                            /** Format: date-time */
                            changedAt: string;
                            /** @description When the bridge looked last */
                            polledAt: string | null;
                            /** @description What keeps the bridge from working; it is tried again */
                            fault: string | null;
                            /** @description Calls made today (Tokyo); Kintone takes 10,000 an app and day */
                            callsToday: number;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set the bridge to Kintone */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description https://<name>.cybozu.com */
                        baseUrl: string;
                        appId: string;
                        /** @description With the rights to view, add, edit and manage; kept encrypted and never shown; left out: the one kept stays */
                        apiToken?: string;
                        enabled: boolean;
                        /**
                         * @description Comments are free text and go to Cybozu
                         * @default false
                         */
                        mirrorComments?: boolean;
                        /**
                         * @description Attached documents go to Cybozu
                         * @default false
                         */
                        mirrorFiles?: boolean;
                        /**
                         * @description Makes a new key for the webhook, and the one before void
                         * @default false
                         */
                        newHintKey?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            baseUrl: string;
                            appId: string;
                            enabled: boolean;
                            mirrorComments: boolean;
                            mirrorFiles: boolean;
                            changedBy: string;
                            /** Format: date-time */
                            changedAt: string;
                            /** @description When the bridge looked last */
                            polledAt: string | null;
                            /** @description What keeps the bridge from working; it is tried again */
                            fault: string | null;
                            /** @description Calls made today (Tokyo); Kintone takes 10,000 an app and day */
                            callsToday: number;
                            /** @description The path of the webhook, shown once: whoever knows it may make the bridge look */
                            hintPath: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kintone/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who in Kintone is who here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description The login name in Kintone */
                                kintoneUser: string;
                                /** @description The subject of the same person’s tokens here */
                                subject: string;
                                /** @description The roles that they decide with from Kintone: keep them those that the identity provider gives */
                                roles: string[];
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        /** Set who in Kintone is who here: the whole list */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: {
                            /** @description The login name in Kintone */
                            kintoneUser: string;
                            /** @description The subject of the same person’s tokens here */
                            subject: string;
                            /** @description The roles that they decide with from Kintone: keep them those that the identity provider gives */
                            roles: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description The login name in Kintone */
                                kintoneUser: string;
                                /** @description The subject of the same person’s tokens here */
                                subject: string;
                                /** @description The roles that they decide with from Kintone: keep them those that the identity provider gives */
                                roles: string[];
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kintone-hints/{tenant}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kintone’s webhook: makes the bridge look now; what is sent is not read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tenant: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            noted: true;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists messages that could not be read, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    topic?: "parties.v1" | "sites.v1" | "notices.v1" | "consents.v1" | "consent-states.v1" | "tag-events.v1" | "provisions.v1" | "tags.v1" | "agreements.v1" | "records.v1" | "decisions.v1" | "audit.approval.v1" | "audit.consent-collector.v1" | "audit.record-store.v1" | "audit.tag-relay.v1";
                    resolved?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                topic: string;
                                partition: number;
                                offset: string;
                                key: string;
                                reason: string;
                                /** Format: date-time */
                                receivedAt: string;
                                attempts: number;
                                lastError: string | null;
                                resolvedAt: string | null;
                            }[];
                            /** @description Pass it as cursor for the next page; null on the last one */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one with its bytes as they came, in base64 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            topic: string;
                            partition: number;
                            offset: string;
                            key: string;
                            reason: string;
                            /** Format: date-time */
                            receivedAt: string;
                            attempts: number;
                            lastError: string | null;
                            resolvedAt: string | null;
                            value: string | null;
                            headers: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads and handles it again; once resolved, nothing happens */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            topic: string;
                            partition: number;
                            offset: string;
                            key: string;
                            reason: string;
                            /** Format: date-time */
                            receivedAt: string;
                            attempts: number;
                            lastError: string | null;
                            resolvedAt: string | null;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists keys whose events wait behind one that failed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                topic: string;
                                key: string;
                                reason: string;
                                attempts: number;
                                waitingEvents: number;
                                /** Format: date-time */
                                parkedAt: string;
                                /** Format: date-time */
                                nextTryAt: string;
                            }[];
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-keys/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a parked key tried again now instead of after its pause */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        topic: "parties.v1" | "sites.v1" | "notices.v1" | "consents.v1" | "consent-states.v1" | "tag-events.v1" | "provisions.v1" | "tags.v1" | "agreements.v1" | "records.v1" | "decisions.v1" | "audit.approval.v1" | "audit.consent-collector.v1" | "audit.record-store.v1" | "audit.tag-relay.v1";
                        key: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            topic: "parties.v1" | "sites.v1" | "notices.v1" | "consents.v1" | "consent-states.v1" | "tag-events.v1" | "provisions.v1" | "tags.v1" | "agreements.v1" | "records.v1" | "decisions.v1" | "audit.approval.v1" | "audit.consent-collector.v1" | "audit.record-store.v1" | "audit.tag-relay.v1";
                            key: string;
                        };
                    };
                };
                /** @description Problem details */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description urn:akashi:problem:<code> */
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable; branch on this one */
                            code: string;
                            /** @description What was wrong, where, and what to do */
                            detail: string;
                            /** @description urn:akashi:request:<id>, found again in the log */
                            instance: string;
                            errors?: {
                                /** @description JSON pointer, for example /choices/0/purposeCode */
                                path: string;
                                message: string;
                                code?: string;
                                /** @enum {string} */
                                in?: "body" | "query" | "path" | "header";
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Any JSON value */
        schema0: unknown;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
