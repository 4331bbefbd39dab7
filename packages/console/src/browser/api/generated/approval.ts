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
        /** Make a party, or its next version */
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
                            };
                            /** Format: date-time */
                            changedAt: string;
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
                            };
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
                            }[];
                            recipientItems: {
                                itemCode: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
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
                                }[];
                                recipientItems: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
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
        get?: never;
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
                            }[];
                            recipientItems: {
                                itemCode: string;
                                name: {
                                    ja: string;
                                    en: string;
                                };
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
                                }[];
                                recipientItems: {
                                    itemCode: string;
                                    name: {
                                        ja: string;
                                        en: string;
                                    };
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
                                    }[];
                                    recipientItems: {
                                        itemCode: string;
                                        name: {
                                            ja: string;
                                            en: string;
                                        };
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
        /** Suspend: nothing is sent until a newer version is approved */
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
                    kind?: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                                kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                                kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                    kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                    kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                            kind: "agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference";
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
                                kinds: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference")[] | null;
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
                        kinds?: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference")[] | null;
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
                            kinds: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference")[] | null;
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
                            kinds: ("agreement_version" | "record_batch" | "deficient_record" | "disclosure_answer" | "reconciliation_difference")[] | null;
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
                    topic?: "parties.v1" | "sites.v1" | "notices.v1" | "consents.v1" | "consent-states.v1" | "tag-events.v1" | "provisions.v1" | "tags.v1" | "agreements.v1" | "records.v1" | "decisions.v1" | "audit.approval.v1" | "audit.consent-collector.v1" | "audit.record-store.v1";
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
                        topic: "parties.v1" | "sites.v1" | "notices.v1" | "consents.v1" | "consent-states.v1" | "tag-events.v1" | "provisions.v1" | "tags.v1" | "agreements.v1" | "records.v1" | "decisions.v1" | "audit.approval.v1" | "audit.consent-collector.v1" | "audit.record-store.v1";
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
                            topic: "parties.v1" | "sites.v1" | "notices.v1" | "consents.v1" | "consent-states.v1" | "tag-events.v1" | "provisions.v1" | "tags.v1" | "agreements.v1" | "records.v1" | "decisions.v1" | "audit.approval.v1" | "audit.consent-collector.v1" | "audit.record-store.v1";
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
