// The HTTP API of record-store: made by "npm run generate" from its OpenAPI document.

export interface paths {
    "/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of either side, the latest day of provision or acquisition first */
        get: {
            parameters: {
                query?: {
                    agreementId?: string;
                    counterpartyPartyId?: string;
                    side?: "provider" | "recipient";
                    recordMethod?: "per_occasion" | "lump" | "contract_substitute";
                    itemCode?: string;
                    /** @description First day of provision or acquisition, in Japan's time */
                    occurredFrom?: string;
                    /** @description Last day of provision or acquisition, in Japan's time */
                    occurredTo?: string;
                    /** @description Day of making, in Japan's time */
                    madeOn?: string;
                    /** @description The provider's ID of the person: linked internally, not an item of the record */
                    principal?: string;
                    provisionId?: string;
                    acquisitionId?: string;
                    /** @description The lump record or contract that entries add to */
                    periodRecordId?: string;
                    state?: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided" | "deficient";
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
                            items: ({
                                /** Format: uuid */
                                recordId: string;
                                /** @enum {string} */
                                side: "provider";
                                /** @enum {string} */
                                recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                /** Format: uuid */
                                periodRecordId?: string;
                                methodReason?: {
                                    ja: string;
                                    en: string;
                                } | string;
                                contractDocuments?: string[];
                                omitted?: {
                                    /** Format: uuid */
                                    recordId: string;
                                    items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                };
                                recordedByProxy?: {
                                    partyId: string;
                                };
                                /** @enum {string} */
                                ruleSet: "appi-2022-04";
                                items: {
                                    consentConfirmed: {
                                        /** @enum {string} */
                                        confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                    } | null;
                                    foreignInformationConfirmed?: {
                                        /** @enum {string} */
                                        confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                    };
                                    /** Format: date */
                                    providedOn: string;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    infoItems: string[];
                                };
                                basis: {
                                    /** Format: uuid */
                                    provisionId: string;
                                    confirmationId: string | null;
                                    consentId: string | null;
                                    notice: {
                                        noticeId: string;
                                        version: number;
                                        contentHash: string;
                                    } | null;
                                    agreement: {
                                        agreementId: string;
                                        version: number;
                                        contentHash: string;
                                    } | null;
                                    provider: {
                                        partyId: string;
                                        version: number;
                                    } | null;
                                    recipient: {
                                        partyId: string;
                                        version: number;
                                    } | null;
                                    tag: {
                                        tagId: string;
                                        revision: number;
                                    } | null;
                                };
                                /** Format: date */
                                madeOn: string;
                                retentionStartsOn: string | null;
                                retentionUntil: string | null;
                                deficiencies: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                madeAt: string;
                                /**
                                 * @description Approval is product policy: the legal record stands, and is kept its full term, whatever it is
                                 * @enum {string}
                                 */
                                state: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided";
                                /** @description Whether it lacks something as it stands; `deficiencies` are those it was made with */
                                deficient: boolean;
                                batchId: string | null;
                                approval: {
                                    /** Format: uuid */
                                    batchId: string;
                                    /** Format: uuid */
                                    caseId: string;
                                    /** @description Subjects of the people who approved, in order */
                                    approvedBy: string[];
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    approvedAt: string;
                                } | null;
                                /** @description The statutory items as they stand: as corrected, or as made */
                                currentItems: {
                                    consentConfirmed: {
                                        /** @enum {string} */
                                        confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                    } | null;
                                    foreignInformationConfirmed?: {
                                        /** @enum {string} */
                                        confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                    };
                                    /** Format: date */
                                    providedOn: string;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    infoItems: string[];
                                };
                                /** @description How it stands since a correction; null: as it was made. `items` above are as made, and never change */
                                standing: {
                                    revision: number;
                                    /**
                                     * Format: uuid
                                     * @description The correction that it stands by: the newest that changed it
                                     */
                                    correctionId: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    correctedAt: string;
                                    /**
                                     * Format: date
                                     * @description Day of provision or acquisition, by which it is found
                                     */
                                    occurredOn: string;
                                    /** @description By which it is found: the agreement's codes of the items, or their names */
                                    itemCodes: string[];
                                    /** @description What it still lacks, judged again after each correction */
                                    deficiencies: string[];
                                    /** @description What it lacked until a correction: what was declared then, which nobody checked */
                                    mended: {
                                        deficiency: string;
                                        /** Format: uuid */
                                        correctionId: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC, with milliseconds
                                         */
                                        mendedAt: string;
                                    }[];
                                    /** @description Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2)) */
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    items: {
                                        consentConfirmed: {
                                            /** @enum {string} */
                                            confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                        } | null;
                                        foreignInformationConfirmed?: {
                                            /** @enum {string} */
                                            confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                        };
                                        /** Format: date */
                                        providedOn: string;
                                        counterparty: {
                                            partyName: string;
                                            partyAddress: string;
                                            representativeName: string | null;
                                        } | null;
                                        infoItems: string[];
                                    };
                                } | null;
                            } | {
                                /** Format: uuid */
                                recordId: string;
                                /** @enum {string} */
                                side: "recipient";
                                /** @enum {string} */
                                recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                /** Format: uuid */
                                periodRecordId?: string;
                                methodReason?: {
                                    ja: string;
                                    en: string;
                                } | string;
                                contractDocuments?: string[];
                                omitted?: {
                                    /** Format: uuid */
                                    recordId: string;
                                    items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                };
                                /** @enum {string} */
                                ruleSet: "appi-2022-04";
                                items: {
                                    consentObtained: {
                                        /** @enum {string} */
                                        obtainedBy: "recipient" | "provider_as_proxy";
                                    } | null;
                                    foreignInformationProvided?: boolean;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    principalIdentifier: string | null;
                                    infoItems: string[];
                                };
                                basis: {
                                    /** Format: uuid */
                                    acquisitionId: string;
                                    agreement: {
                                        agreementId: string;
                                        version: number;
                                        contentHash: string;
                                    } | null;
                                    providerIdentityConfirmationId: string | null;
                                    consentId: string | null;
                                    notice: {
                                        noticeId: string;
                                        version: number;
                                        contentHash: string;
                                    } | null;
                                };
                                /** Format: date */
                                acquiredOn: string;
                                /** Format: date */
                                madeOn: string;
                                retentionStartsOn: string | null;
                                retentionUntil: string | null;
                                deficiencies: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                madeAt: string;
                                /**
                                 * @description Approval is product policy: the legal record stands, and is kept its full term, whatever it is
                                 * @enum {string}
                                 */
                                state: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided";
                                /** @description Whether it lacks something as it stands; `deficiencies` are those it was made with */
                                deficient: boolean;
                                batchId: string | null;
                                approval: {
                                    /** Format: uuid */
                                    batchId: string;
                                    /** Format: uuid */
                                    caseId: string;
                                    /** @description Subjects of the people who approved, in order */
                                    approvedBy: string[];
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    approvedAt: string;
                                } | null;
                                /** @description The statutory items as they stand: as corrected, or as made */
                                currentItems: {
                                    consentObtained: {
                                        /** @enum {string} */
                                        obtainedBy: "recipient" | "provider_as_proxy";
                                    } | null;
                                    foreignInformationProvided?: boolean;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    principalIdentifier: string | null;
                                    infoItems: string[];
                                };
                                /** @description How it stands since a correction; null: as it was made. `items` above are as made, and never change */
                                standing: {
                                    revision: number;
                                    /**
                                     * Format: uuid
                                     * @description The correction that it stands by: the newest that changed it
                                     */
                                    correctionId: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    correctedAt: string;
                                    /**
                                     * Format: date
                                     * @description Day of provision or acquisition, by which it is found
                                     */
                                    occurredOn: string;
                                    /** @description By which it is found: the agreement's codes of the items, or their names */
                                    itemCodes: string[];
                                    /** @description What it still lacks, judged again after each correction */
                                    deficiencies: string[];
                                    /** @description What it lacked until a correction: what was declared then, which nobody checked */
                                    mended: {
                                        deficiency: string;
                                        /** Format: uuid */
                                        correctionId: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC, with milliseconds
                                         */
                                        mendedAt: string;
                                    }[];
                                    /** @description Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2)) */
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    items: {
                                        consentObtained: {
                                            /** @enum {string} */
                                            obtainedBy: "recipient" | "provider_as_proxy";
                                        } | null;
                                        foreignInformationProvided?: boolean;
                                        counterparty: {
                                            partyName: string;
                                            partyAddress: string;
                                            representativeName: string | null;
                                        } | null;
                                        principalIdentifier: string | null;
                                        infoItems: string[];
                                    };
                                } | null;
                            })[];
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
    "/v1/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record as made, its corrections and items as they stand, who approved it, how long it is kept, its place in the log */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recordId: string;
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
                            recordId: string;
                            /** @enum {string} */
                            side: "provider";
                            /** @enum {string} */
                            recordMethod: "per_occasion" | "lump" | "contract_substitute";
                            /** Format: uuid */
                            periodRecordId?: string;
                            methodReason?: {
                                ja: string;
                                en: string;
                            } | string;
                            contractDocuments?: string[];
                            omitted?: {
                                /** Format: uuid */
                                recordId: string;
                                items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                            };
                            recordedByProxy?: {
                                partyId: string;
                            };
                            /** @enum {string} */
                            ruleSet: "appi-2022-04";
                            items: {
                                consentConfirmed: {
                                    /** @enum {string} */
                                    confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                } | null;
                                foreignInformationConfirmed?: {
                                    /** @enum {string} */
                                    confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                };
                                /** Format: date */
                                providedOn: string;
                                counterparty: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                                infoItems: string[];
                            };
                            basis: {
                                /** Format: uuid */
                                provisionId: string;
                                confirmationId: string | null;
                                consentId: string | null;
                                notice: {
                                    noticeId: string;
                                    version: number;
                                    contentHash: string;
                                } | null;
                                agreement: {
                                    agreementId: string;
                                    version: number;
                                    contentHash: string;
                                } | null;
                                provider: {
                                    partyId: string;
                                    version: number;
                                } | null;
                                recipient: {
                                    partyId: string;
                                    version: number;
                                } | null;
                                tag: {
                                    tagId: string;
                                    revision: number;
                                } | null;
                            };
                            /** Format: date */
                            madeOn: string;
                            retentionStartsOn: string | null;
                            retentionUntil: string | null;
                            deficiencies: string[];
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            madeAt: string;
                            /**
                             * @description Approval is product policy: the legal record stands, and is kept its full term, whatever it is
                             * @enum {string}
                             */
                            state: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided";
                            /** @description Whether it lacks something as it stands; `deficiencies` are those it was made with */
                            deficient: boolean;
                            batchId: string | null;
                            approval: {
                                /** Format: uuid */
                                batchId: string;
                                /** Format: uuid */
                                caseId: string;
                                /** @description Subjects of the people who approved, in order */
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
                            } | null;
                            /** @description The statutory items as they stand: as corrected, or as made */
                            currentItems: {
                                consentConfirmed: {
                                    /** @enum {string} */
                                    confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                } | null;
                                foreignInformationConfirmed?: {
                                    /** @enum {string} */
                                    confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                };
                                /** Format: date */
                                providedOn: string;
                                counterparty: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                                infoItems: string[];
                            };
                            /** @description How it stands since a correction; null: as it was made. `items` above are as made, and never change */
                            standing: {
                                revision: number;
                                /**
                                 * Format: uuid
                                 * @description The correction that it stands by: the newest that changed it
                                 */
                                correctionId: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                correctedAt: string;
                                /**
                                 * Format: date
                                 * @description Day of provision or acquisition, by which it is found
                                 */
                                occurredOn: string;
                                /** @description By which it is found: the agreement's codes of the items, or their names */
                                itemCodes: string[];
                                /** @description What it still lacks, judged again after each correction */
                                deficiencies: string[];
                                /** @description What it lacked until a correction: what was declared then, which nobody checked */
                                mended: {
                                    deficiency: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    mendedAt: string;
                                }[];
                                /** @description Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2)) */
                                uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                items: {
                                    consentConfirmed: {
                                        /** @enum {string} */
                                        confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                    } | null;
                                    foreignInformationConfirmed?: {
                                        /** @enum {string} */
                                        confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                    };
                                    /** Format: date */
                                    providedOn: string;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    infoItems: string[];
                                };
                            } | null;
                            /** @description In the order they were made; the items above are the record as made */
                            corrections: {
                                /** Format: uuid */
                                correctionId: string;
                                /**
                                 * @description voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says
                                 * @enum {string}
                                 */
                                kind: "voided" | "rejected" | "amended" | "reference_changed";
                                reason: string;
                                /** @description The statutory items as they should have been */
                                items: {
                                    [key: string]: unknown;
                                } | null;
                                /** @description Codes of the items named, where they were given */
                                itemCodes: string[] | null;
                                /** @description `uncovered` are the omitted items that the record referred to covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** @enum {string} */
                                    kind: "voided" | "rejected" | "amended";
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                } | null;
                                /** @description Null where the system did */
                                correctedBy: string | null;
                                /** @description The case that rejected it */
                                caseId: string | null;
                                /** Format: date-time */
                                correctedAt: string;
                            }[];
                            retention: {
                                /** @description 起算日; null while the record is open */
                                startsOn: string | null;
                                /** @description The last day it is kept, in Japan: disposal only once it has passed. Null: open, without an end */
                                until: string | null;
                                /** @description Where the term comes from */
                                rule: string;
                                /**
                                 * @description The rules in force when the record was made
                                 * @enum {string}
                                 */
                                ruleSet: "appi-2022-04";
                                /**
                                 * @description omission: a kept record omits items by reference to this one (Rules 24(2), 28(2)), so it is kept as long
                                 * @enum {string}
                                 */
                                because: "method" | "omission";
                                /** @description Legal holds not released: while there is one it is not disposed of */
                                holds: {
                                    /** Format: uuid */
                                    holdId: string;
                                    scope: {
                                        agreementId?: string;
                                        partyId?: string;
                                        principal?: string;
                                        recordIds?: string[];
                                        period?: {
                                            /** Format: date */
                                            firstDay: string;
                                            /** Format: date */
                                            lastDay: string;
                                        };
                                    };
                                    reason: string;
                                    placedBy: string;
                                    /** Format: date-time */
                                    placedAt: string;
                                    release: {
                                        reason: string;
                                        releasedBy: string;
                                        /** Format: date-time */
                                        releasedAt: string;
                                    } | null;
                                }[];
                            };
                            log: {
                                /** @description Null until the sequencer has given it its place */
                                leafIndex: number | null;
                                /** @description Size of the newest checkpoint that includes it, or null */
                                checkpointSize: number | null;
                            };
                        } | {
                            /** Format: uuid */
                            recordId: string;
                            /** @enum {string} */
                            side: "recipient";
                            /** @enum {string} */
                            recordMethod: "per_occasion" | "lump" | "contract_substitute";
                            /** Format: uuid */
                            periodRecordId?: string;
                            methodReason?: {
                                ja: string;
                                en: string;
                            } | string;
                            contractDocuments?: string[];
                            omitted?: {
                                /** Format: uuid */
                                recordId: string;
                                items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                            };
                            /** @enum {string} */
                            ruleSet: "appi-2022-04";
                            items: {
                                consentObtained: {
                                    /** @enum {string} */
                                    obtainedBy: "recipient" | "provider_as_proxy";
                                } | null;
                                foreignInformationProvided?: boolean;
                                counterparty: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                                principalIdentifier: string | null;
                                infoItems: string[];
                            };
                            basis: {
                                /** Format: uuid */
                                acquisitionId: string;
                                agreement: {
                                    agreementId: string;
                                    version: number;
                                    contentHash: string;
                                } | null;
                                providerIdentityConfirmationId: string | null;
                                consentId: string | null;
                                notice: {
                                    noticeId: string;
                                    version: number;
                                    contentHash: string;
                                } | null;
                            };
                            /** Format: date */
                            acquiredOn: string;
                            /** Format: date */
                            madeOn: string;
                            retentionStartsOn: string | null;
                            retentionUntil: string | null;
                            deficiencies: string[];
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            madeAt: string;
                            /**
                             * @description Approval is product policy: the legal record stands, and is kept its full term, whatever it is
                             * @enum {string}
                             */
                            state: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided";
                            /** @description Whether it lacks something as it stands; `deficiencies` are those it was made with */
                            deficient: boolean;
                            batchId: string | null;
                            approval: {
                                /** Format: uuid */
                                batchId: string;
                                /** Format: uuid */
                                caseId: string;
                                /** @description Subjects of the people who approved, in order */
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
                            } | null;
                            /** @description The statutory items as they stand: as corrected, or as made */
                            currentItems: {
                                consentObtained: {
                                    /** @enum {string} */
                                    obtainedBy: "recipient" | "provider_as_proxy";
                                } | null;
                                foreignInformationProvided?: boolean;
                                counterparty: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                                principalIdentifier: string | null;
                                infoItems: string[];
                            };
                            /** @description How it stands since a correction; null: as it was made. `items` above are as made, and never change */
                            standing: {
                                revision: number;
                                /**
                                 * Format: uuid
                                 * @description The correction that it stands by: the newest that changed it
                                 */
                                correctionId: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                correctedAt: string;
                                /**
                                 * Format: date
                                 * @description Day of provision or acquisition, by which it is found
                                 */
                                occurredOn: string;
                                /** @description By which it is found: the agreement's codes of the items, or their names */
                                itemCodes: string[];
                                /** @description What it still lacks, judged again after each correction */
                                deficiencies: string[];
                                /** @description What it lacked until a correction: what was declared then, which nobody checked */
                                mended: {
                                    deficiency: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    mendedAt: string;
                                }[];
                                /** @description Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2)) */
                                uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                items: {
                                    consentObtained: {
                                        /** @enum {string} */
                                        obtainedBy: "recipient" | "provider_as_proxy";
                                    } | null;
                                    foreignInformationProvided?: boolean;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    principalIdentifier: string | null;
                                    infoItems: string[];
                                };
                            } | null;
                            /** @description In the order they were made; the items above are the record as made */
                            corrections: {
                                /** Format: uuid */
                                correctionId: string;
                                /**
                                 * @description voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says
                                 * @enum {string}
                                 */
                                kind: "voided" | "rejected" | "amended" | "reference_changed";
                                reason: string;
                                /** @description The statutory items as they should have been */
                                items: {
                                    [key: string]: unknown;
                                } | null;
                                /** @description Codes of the items named, where they were given */
                                itemCodes: string[] | null;
                                /** @description `uncovered` are the omitted items that the record referred to covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** @enum {string} */
                                    kind: "voided" | "rejected" | "amended";
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                } | null;
                                /** @description Null where the system did */
                                correctedBy: string | null;
                                /** @description The case that rejected it */
                                caseId: string | null;
                                /** Format: date-time */
                                correctedAt: string;
                            }[];
                            retention: {
                                /** @description 起算日; null while the record is open */
                                startsOn: string | null;
                                /** @description The last day it is kept, in Japan: disposal only once it has passed. Null: open, without an end */
                                until: string | null;
                                /** @description Where the term comes from */
                                rule: string;
                                /**
                                 * @description The rules in force when the record was made
                                 * @enum {string}
                                 */
                                ruleSet: "appi-2022-04";
                                /**
                                 * @description omission: a kept record omits items by reference to this one (Rules 24(2), 28(2)), so it is kept as long
                                 * @enum {string}
                                 */
                                because: "method" | "omission";
                                /** @description Legal holds not released: while there is one it is not disposed of */
                                holds: {
                                    /** Format: uuid */
                                    holdId: string;
                                    scope: {
                                        agreementId?: string;
                                        partyId?: string;
                                        principal?: string;
                                        recordIds?: string[];
                                        period?: {
                                            /** Format: date */
                                            firstDay: string;
                                            /** Format: date */
                                            lastDay: string;
                                        };
                                    };
                                    reason: string;
                                    placedBy: string;
                                    /** Format: date-time */
                                    placedAt: string;
                                    release: {
                                        reason: string;
                                        releasedBy: string;
                                        /** Format: date-time */
                                        releasedAt: string;
                                    } | null;
                                }[];
                            };
                            log: {
                                /** @description Null until the sequencer has given it its place */
                                leafIndex: number | null;
                                /** @description Size of the newest checkpoint that includes it, or null */
                                checkpointSize: number | null;
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
    "/v1/records/{recordId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A record's evidence bundle
         * @description 409 `not_in_checkpoint_yet` with Retry-After while the record is too new for a signed checkpoint.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recordId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Check it offline: akashi-verify --key <verifier key, obtained out of band> bundle.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            format: string;
                            log: {
                                origin: string;
                            };
                            checkpoint: string;
                            /** @description Base64 of an RFC 3161 token over the checkpoint, where one covers all leaves */
                            timestamp?: string;
                            /** @description How the log was handed from one signing key to the next, for readers who have an older one */
                            rotations?: {
                                salt: string;
                                leafIndex: number;
                                inclusionProof: string[];
                                statement: string;
                            }[];
                            leaves: {
                                role: string;
                                evidenceId: string;
                                topic: string;
                                /** @description Base64 of the event's bytes as kept */
                                value: string;
                                salt: string;
                                leafIndex: number;
                                inclusionProof: string[];
                            }[];
                            forReadingOnly: {
                                dataRegionDeclaredByOperator: string;
                                record: unknown;
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
    "/v1/provider-identity-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Confirmations of providers’ identities, newest first */
        get: {
            parameters: {
                query?: {
                    providerPartyId?: string;
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
                                confirmationId: string;
                                provider: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                    /** @enum {string} */
                                    kind: "corporation" | "individual" | "public_body";
                                };
                                providerPartyId: string | null;
                                /** @enum {string} */
                                method: "provider_declaration" | "registry_inspected" | "other_suitable_method" | "sameness_confirmed";
                                methodDescription: string | null;
                                sameAs: string | null;
                                confirmedBy: string;
                                /** Format: date-time */
                                confirmedAt: string;
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
        /** Confirm a provider’s name, address and representative (Act 30(1)(i)) */
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
                        /** @description The provider as a party of this tenant */
                        providerPartyId?: string;
                        /** @description What was confirmed; by default as the party is known here */
                        provider?: {
                            /** @enum {string} */
                            kind: "corporation" | "individual" | "public_body";
                            partyName: string;
                            partyAddress: string;
                            representativeName: string | null;
                        };
                        /**
                         * @description Rule 22(1): by declaration or another suitable method; 22(3): the same as before
                         * @enum {string}
                         */
                        method: "provider_declaration" | "registry_inspected" | "other_suitable_method" | "sameness_confirmed";
                        /** @description Needed for other_suitable_method */
                        methodDescription?: string;
                        /**
                         * Format: uuid
                         * @description For sameness_confirmed: the earlier confirmation, recorded and still kept
                         */
                        sameAs?: string;
                        /**
                         * Format: date-time
                         * @description By default now
                         */
                        confirmedAt?: string;
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
                            confirmationId: string;
                            provider: {
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                /** @enum {string} */
                                kind: "corporation" | "individual" | "public_body";
                            };
                            providerPartyId: string | null;
                            /** @enum {string} */
                            method: "provider_declaration" | "registry_inspected" | "other_suitable_method" | "sameness_confirmed";
                            methodDescription: string | null;
                            sameAs: string | null;
                            confirmedBy: string;
                            /** Format: date-time */
                            confirmedAt: string;
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
    "/v1/provider-identity-confirmations/{confirmationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One confirmation of a provider’s identity */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    confirmationId: string;
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
                            confirmationId: string;
                            provider: {
                                partyName: string;
                                partyAddress: string;
                                representativeName: string | null;
                                /** @enum {string} */
                                kind: "corporation" | "individual" | "public_body";
                            };
                            providerPartyId: string | null;
                            /** @enum {string} */
                            method: "provider_declaration" | "registry_inspected" | "other_suitable_method" | "sameness_confirmed";
                            methodDescription: string | null;
                            sameAs: string | null;
                            confirmedBy: string;
                            /** Format: date-time */
                            confirmedAt: string;
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
    "/v1/acquisitions/{acquisitionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One acquisition as it was reported, and its record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    acquisitionId: string;
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
                            acquisitionId: string;
                            /**
                             * @description Waiting for something it cites: recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            status: "recorded" | "waiting";
                            recordId: string | null;
                            /** @description What the record lacks of Rule 24(1)(iii); it stands all the same */
                            deficiencies: string[];
                            report: {
                                /** Format: uuid */
                                acquisitionId: string;
                                providerTenant: string | null;
                                agreementId: string;
                                agreementVersion: number | null;
                                providerIdentityConfirmationId: string | null;
                                consent: {
                                    consentId: string | null;
                                    principal?: string;
                                    purposeCode?: string;
                                    evidence: string | null;
                                    /** @enum {string} */
                                    obtainedBy: "recipient" | "provider_as_proxy";
                                } | null;
                                foreignInformationProvided: boolean | null;
                                principalIdentifier: string | null;
                                matchKey: string | null;
                                itemCodes: string[];
                                omitted: {
                                    /** Format: uuid */
                                    recordId: string;
                                    items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                } | null;
                                /** Format: date-time */
                                acquiredAt: string;
                                reportedBy: string;
                                /** Format: date-time */
                                reportedAt: string;
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
    "/v1/provision-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the provider’s record by proxy: the provider stays responsible for it
         * @description Needs a token of the provider’s tenant with the claim `party`: the recipient that the agreement is with.
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
                        /**
                         * Format: uuid
                         * @description UUIDv7 of the caller’s making, the same when it tries again
                         */
                        provisionId: string;
                        /** @description The provider’s ID for the person */
                        principal: string;
                        agreementId: string;
                        /** @description By default the one in effect on the day */
                        agreementVersion?: number | null;
                        /** @description A consent event of the provider’s tenant */
                        consentId?: string | null;
                        /** @description How the provider confirmed the consent (Rule 26) */
                        confirmation?: {
                            /** @enum {string} */
                            confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                            foreignConfirmationMethod?: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy") | null;
                            /** Format: date-time */
                            confirmedAt: string;
                        } | null;
                        itemCodes: string[];
                        providedAt: string & (unknown & unknown);
                    };
                };
            };
            responses: {
                /** @description Reported before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            provisionId: string;
                            /**
                             * @description filed: no record owed, by the agreement’s applicability decision; waiting: it cites something not known here yet and is recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            kind: "record" | "filed" | "waiting";
                            recordId: string | null;
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
                            /** Format: uuid */
                            provisionId: string;
                            /**
                             * @description filed: no record owed, by the agreement’s applicability decision; waiting: it cites something not known here yet and is recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            kind: "record" | "filed" | "waiting";
                            recordId: string | null;
                        };
                    };
                };
                /** @description Waiting: report it again to see what became of it */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            provisionId: string;
                            /**
                             * @description filed: no record owed, by the agreement’s applicability decision; waiting: it cites something not known here yet and is recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            kind: "record" | "filed" | "waiting";
                            recordId: string | null;
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
    "/v1/records/{recordId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a record's statutory items should have been
         * @description All or only the changed items of Rule 28(1) (provider) or Rule 24(1)(iii) (recipient). The record stays as it was made; it is found, listed, summed and exported as corrected from then on, and what it lacks is judged again. No approval covers a later correction, so the record is listed for the next batch; records that omit items by reference to it are marked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recordId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        items: {
                            [key: string]: unknown;
                        };
                        /** @description The agreement's codes of the items that `items.infoItems` names, in the same order. Without them an item is known by the agreement's own name of it */
                        itemCodes?: string[];
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
                            correctionId: string;
                            /**
                             * @description voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says
                             * @enum {string}
                             */
                            kind: "voided" | "rejected" | "amended" | "reference_changed";
                            reason: string;
                            /** @description The statutory items as they should have been */
                            items: {
                                [key: string]: unknown;
                            } | null;
                            /** @description Codes of the items named, where they were given */
                            itemCodes: string[] | null;
                            /** @description `uncovered` are the omitted items that the record referred to covers no longer */
                            reference: {
                                /** Format: uuid */
                                recordId: string;
                                /** Format: uuid */
                                correctionId: string;
                                /** @enum {string} */
                                kind: "voided" | "rejected" | "amended";
                                uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                            } | null;
                            /** @description Null where the system did */
                            correctedBy: string | null;
                            /** @description The case that rejected it */
                            caseId: string | null;
                            /** Format: date-time */
                            correctedAt: string;
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
    "/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal holds, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    active?: string;
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
                                holdId: string;
                                scope: {
                                    agreementId?: string;
                                    partyId?: string;
                                    principal?: string;
                                    recordIds?: string[];
                                    period?: {
                                        /** Format: date */
                                        firstDay: string;
                                        /** Format: date */
                                        lastDay: string;
                                    };
                                };
                                reason: string;
                                placedBy: string;
                                /** Format: date-time */
                                placedAt: string;
                                release: {
                                    reason: string;
                                    releasedBy: string;
                                    /** Format: date-time */
                                    releasedAt: string;
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
        /**
         * Keep records from disposal until further notice
         * @description The answer says what it covers now. 422 `unknown_scope` where nothing here has an id that is named: a mistyped hold would keep nothing.
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
                        /** @description Covers what fits every part given, also records made later */
                        scope: {
                            agreementId?: string;
                            partyId?: string;
                            principal?: string;
                            recordIds?: string[];
                            period?: {
                                /** Format: date */
                                firstDay: string;
                                /** Format: date */
                                lastDay: string;
                            };
                        };
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
                            holdId: string;
                            scope: {
                                agreementId?: string;
                                partyId?: string;
                                principal?: string;
                                recordIds?: string[];
                                period?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                };
                            };
                            reason: string;
                            placedBy: string;
                            /** Format: date-time */
                            placedAt: string;
                            release: {
                                reason: string;
                                releasedBy: string;
                                /** Format: date-time */
                                releasedAt: string;
                            } | null;
                            covers: {
                                /** Format: date-time */
                                countedAt: string;
                                records: number;
                                /** @description Of provision or acquisition, in Japan */
                                firstDay: string | null;
                                /** @description Of provision or acquisition, in Japan */
                                lastDay: string | null;
                                kinds: {
                                    /** @enum {string} */
                                    side: "provider" | "recipient";
                                    /** @enum {string} */
                                    recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                    records: number;
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                }[];
                                /** @description Whether records made later are covered too, if they fit the scope */
                                laterRecords: boolean;
                                statement: {
                                    ja: string;
                                    en: string;
                                };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds/{holdId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a legal hold
         * @description 409 `hold_released` if it was released before.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    holdId: string;
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
                            /** Format: uuid */
                            holdId: string;
                            scope: {
                                agreementId?: string;
                                partyId?: string;
                                principal?: string;
                                recordIds?: string[];
                                period?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                };
                            };
                            reason: string;
                            placedBy: string;
                            /** Format: date-time */
                            placedAt: string;
                            release: {
                                reason: string;
                                releasedBy: string;
                                /** Format: date-time */
                                releasedAt: string;
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
    "/v1/legal-holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One legal hold, and what it covers now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    holdId: string;
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
                            holdId: string;
                            scope: {
                                agreementId?: string;
                                partyId?: string;
                                principal?: string;
                                recordIds?: string[];
                                period?: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                };
                            };
                            reason: string;
                            placedBy: string;
                            /** Format: date-time */
                            placedAt: string;
                            release: {
                                reason: string;
                                releasedBy: string;
                                /** Format: date-time */
                                releasedAt: string;
                            } | null;
                            covers: {
                                /** Format: date-time */
                                countedAt: string;
                                records: number;
                                /** @description Of provision or acquisition, in Japan */
                                firstDay: string | null;
                                /** @description Of provision or acquisition, in Japan */
                                lastDay: string | null;
                                kinds: {
                                    /** @enum {string} */
                                    side: "provider" | "recipient";
                                    /** @enum {string} */
                                    recordMethod: "per_occasion" | "lump" | "contract_substitute";
                                    records: number;
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                }[];
                                /** @description Whether records made later are covered too, if they fit the scope */
                                laterRecords: boolean;
                                statement: {
                                    ja: string;
                                    en: string;
                                };
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
    "/v1/disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proofs of disposal, newest first
         * @description Each is a leaf of the log too. It says what was deleted here, and where copies may remain (`notReached`).
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
                                disposalId: string;
                                /** Format: uuid */
                                runId: string;
                                /** @enum {string} */
                                reason: "retention_passed" | "uncited";
                                ruleSets: "appi-2022-04"[];
                                keptUntil: {
                                    /** Format: date */
                                    first: string;
                                    /** Format: date */
                                    last: string;
                                } | null;
                                /** Format: date */
                                disposedOn: string;
                                uncitedBefore: string | null;
                                records: number;
                                counts: {
                                    [key: string]: number;
                                };
                                rows?: {
                                    [key: string]: number;
                                };
                                leaves: {
                                    count: number;
                                    ranges: [
                                        number,
                                        number
                                    ][];
                                    sha256: string;
                                };
                                disposedBy: string;
                                /** Format: date-time */
                                disposedAt: string;
                                notReached: {
                                    place: string;
                                    days: number | null;
                                    basis: string;
                                }[];
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
    "/v1/retention-months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records made at each occasion, by the month in which their retention ends (Rules 25, 29)
         * @description From this month on, for the three years that such a record is kept. A hold, a record that cites one, or a disposal that has not run yet keeps it longer. Entries of lump records and contracts are left out: theirs ends with a last provision.
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
                            /** @description A month with this many may have more */
                            countedAtMost: number;
                            items: {
                                /** Format: date */
                                month: string;
                                records: number;
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
    "/v1/record-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches, newest first */
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
                                batchId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                /** @description Of a recipient's batch: whose agreement it is, as the acquisitions named it */
                                providerTenant: string | null;
                                agreementId: string;
                                /** Format: date */
                                madeOn: string;
                                supplement: number;
                                /** @description The batch sent back or withdrawn whose records these are */
                                replaces: string | null;
                                replacedBy: string | null;
                                /** @description How often the records had been submitted again; the hash covers it */
                                resubmission: number;
                                /** @description The lump record or contract whose entries these are */
                                periodRecordId: string | null;
                                /** @description RFC 6962 root over the SHA-256 of each record's value, by record id, each followed by those of its corrections. Of a resubmission the SHA-256 of `akashi-batch-resubmission/1`, a line feed and its number (1 for the first) comes before them: each has a hash of its own, also where nothing was corrected */
                                contentHash: string;
                                recordCount: number;
                                correctionCount: number;
                                /** @description Records with such corrections; null: it was not counted */
                                correctedCount: number | null;
                                deficientCount: number;
                                /** @description Records without a confirmation that the Act asks for, or with a late one; null: it was not counted */
                                unconfirmedCount: number | null;
                                /** @description Null when the schedule closed it */
                                closedBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                closedAt: string;
                                approval: {
                                    /** Format: uuid */
                                    caseId: string;
                                    /** @description Subjects of the people who approved, in order */
                                    approvedBy: string[];
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    approvedAt: string;
                                } | null;
                                /** @description How the batch's case ended where it didn't approve; sent back or withdrawn, it may be resubmitted */
                                decision: {
                                    /** Format: uuid */
                                    caseId: string;
                                    /** @enum {string} */
                                    outcome: "rejected" | "sent_back" | "withdrawn";
                                    decidedBy: string | null;
                                    reason: string | null;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    decidedAt: string;
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
        /** Close what no batch holds yet of an agreement and day of making */
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
                        /**
                         * Format: date
                         * @description By default today in Tokyo
                         */
                        madeOn?: string;
                        /**
                         * @description A batch never holds both sides’ records
                         * @default provider
                         * @enum {string}
                         */
                        side?: "provider" | "recipient";
                        /** @description Of a recipient's records: the provider's tenant, as the acquisitions named it */
                        providerTenant?: string;
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
                            batchId: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** @description Of a recipient's batch: whose agreement it is, as the acquisitions named it */
                            providerTenant: string | null;
                            agreementId: string;
                            /** Format: date */
                            madeOn: string;
                            supplement: number;
                            /** @description The batch sent back or withdrawn whose records these are */
                            replaces: string | null;
                            replacedBy: string | null;
                            /** @description How often the records had been submitted again; the hash covers it */
                            resubmission: number;
                            /** @description The lump record or contract whose entries these are */
                            periodRecordId: string | null;
                            /** @description RFC 6962 root over the SHA-256 of each record's value, by record id, each followed by those of its corrections. Of a resubmission the SHA-256 of `akashi-batch-resubmission/1`, a line feed and its number (1 for the first) comes before them: each has a hash of its own, also where nothing was corrected */
                            contentHash: string;
                            recordCount: number;
                            correctionCount: number;
                            /** @description Records with such corrections; null: it was not counted */
                            correctedCount: number | null;
                            deficientCount: number;
                            /** @description Records without a confirmation that the Act asks for, or with a late one; null: it was not counted */
                            unconfirmedCount: number | null;
                            /** @description Null when the schedule closed it */
                            closedBy: string | null;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            closedAt: string;
                            approval: {
                                /** Format: uuid */
                                caseId: string;
                                /** @description Subjects of the people who approved, in order */
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
                            } | null;
                            /** @description How the batch's case ended where it didn't approve; sent back or withdrawn, it may be resubmitted */
                            decision: {
                                /** Format: uuid */
                                caseId: string;
                                /** @enum {string} */
                                outcome: "rejected" | "sent_back" | "withdrawn";
                                decidedBy: string | null;
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
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
    "/v1/record-batches/{batchId}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit the records of a batch that was sent back or withdrawn again, with what was corrected since
         * @description 409 `batch_not_sent_back`, or `already_resubmitted`. The new batch has a hash and a case of its own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            batchId: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** @description Of a recipient's batch: whose agreement it is, as the acquisitions named it */
                            providerTenant: string | null;
                            agreementId: string;
                            /** Format: date */
                            madeOn: string;
                            supplement: number;
                            /** @description The batch sent back or withdrawn whose records these are */
                            replaces: string | null;
                            replacedBy: string | null;
                            /** @description How often the records had been submitted again; the hash covers it */
                            resubmission: number;
                            /** @description The lump record or contract whose entries these are */
                            periodRecordId: string | null;
                            /** @description RFC 6962 root over the SHA-256 of each record's value, by record id, each followed by those of its corrections. Of a resubmission the SHA-256 of `akashi-batch-resubmission/1`, a line feed and its number (1 for the first) comes before them: each has a hash of its own, also where nothing was corrected */
                            contentHash: string;
                            recordCount: number;
                            correctionCount: number;
                            /** @description Records with such corrections; null: it was not counted */
                            correctedCount: number | null;
                            deficientCount: number;
                            /** @description Records without a confirmation that the Act asks for, or with a late one; null: it was not counted */
                            unconfirmedCount: number | null;
                            /** @description Null when the schedule closed it */
                            closedBy: string | null;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            closedAt: string;
                            approval: {
                                /** Format: uuid */
                                caseId: string;
                                /** @description Subjects of the people who approved, in order */
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
                            } | null;
                            /** @description How the batch's case ended where it didn't approve; sent back or withdrawn, it may be resubmitted */
                            decision: {
                                /** Format: uuid */
                                caseId: string;
                                /** @enum {string} */
                                outcome: "rejected" | "sent_back" | "withdrawn";
                                decidedBy: string | null;
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
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
    "/v1/record-batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch with the ids of its records, in the order of its hash; cursor and limit page the ids */
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
                    batchId: string;
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
                            batchId: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** @description Of a recipient's batch: whose agreement it is, as the acquisitions named it */
                            providerTenant: string | null;
                            agreementId: string;
                            /** Format: date */
                            madeOn: string;
                            supplement: number;
                            /** @description The batch sent back or withdrawn whose records these are */
                            replaces: string | null;
                            replacedBy: string | null;
                            /** @description How often the records had been submitted again; the hash covers it */
                            resubmission: number;
                            /** @description The lump record or contract whose entries these are */
                            periodRecordId: string | null;
                            /** @description RFC 6962 root over the SHA-256 of each record's value, by record id, each followed by those of its corrections. Of a resubmission the SHA-256 of `akashi-batch-resubmission/1`, a line feed and its number (1 for the first) comes before them: each has a hash of its own, also where nothing was corrected */
                            contentHash: string;
                            recordCount: number;
                            correctionCount: number;
                            /** @description Records with such corrections; null: it was not counted */
                            correctedCount: number | null;
                            deficientCount: number;
                            /** @description Records without a confirmation that the Act asks for, or with a late one; null: it was not counted */
                            unconfirmedCount: number | null;
                            /** @description Null when the schedule closed it */
                            closedBy: string | null;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            closedAt: string;
                            approval: {
                                /** Format: uuid */
                                caseId: string;
                                /** @description Subjects of the people who approved, in order */
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
                            } | null;
                            /** @description How the batch's case ended where it didn't approve; sent back or withdrawn, it may be resubmitted */
                            decision: {
                                /** Format: uuid */
                                caseId: string;
                                /** @enum {string} */
                                outcome: "rejected" | "sent_back" | "withdrawn";
                                decidedBy: string | null;
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
                            } | null;
                            records: {
                                items: string[];
                                /** @description Pass it as cursor for the next page; null on the last one */
                                nextCursor: string | null;
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
    "/v1/record-batches/{batchId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A batch's records, by the day that they were made for, with each correction's items before and after
         * @description A page may hold fewer records than asked for where some were disposed of: go on until there is no `nextCursor`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description corrected: with a correction that the hash covers; deficient: as it stands; unconfirmed: so without a confirmation that the Act asks for, or with a late one */
                    only?: "corrected" | "deficient" | "unconfirmed";
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path: {
                    batchId: string;
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
                            items: ({
                                /** Format: uuid */
                                recordId: string;
                                /**
                                 * Format: date
                                 * @description Day of provision or acquisition as it stands, in Japan's time
                                 */
                                occurredOn: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                madeAt: string;
                                /**
                                 * @description Approval is product policy: the legal record stands, and is kept its full term, whatever it is
                                 * @enum {string}
                                 */
                                state: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided";
                                /** @description Whether it lacks something as it stands */
                                deficient: boolean;
                                /** @description What the Rules ask for and the record lacks, as it was made */
                                deficiencies: string[];
                                /** @description Of what it lacks as it stands: that a confirmation is missing or came late (Act 30(1)(i), 31(1)) */
                                unconfirmed: string[];
                                /** @description In the order they were made */
                                corrections: {
                                    /** Format: uuid */
                                    correctionId: string;
                                    /**
                                     * @description voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says
                                     * @enum {string}
                                     */
                                    kind: "voided" | "rejected" | "amended" | "reference_changed";
                                    reason: string;
                                    /** @description The statutory items as they should have been */
                                    items: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Codes of the items named, where they were given */
                                    itemCodes: string[] | null;
                                    /** @description `uncovered` are the omitted items that the record referred to covers no longer */
                                    reference: {
                                        /** Format: uuid */
                                        recordId: string;
                                        /** Format: uuid */
                                        correctionId: string;
                                        /** @enum {string} */
                                        kind: "voided" | "rejected" | "amended";
                                        uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    } | null;
                                    /** @description Null where the system did */
                                    correctedBy: string | null;
                                    /** @description The case that rejected it */
                                    caseId: string | null;
                                    /** Format: date-time */
                                    correctedAt: string;
                                    /** @description Whether the batch's hash covers it: it was made by the batch's closing */
                                    covered: boolean;
                                    changes: {
                                        /** @description The statutory item's name in `items` */
                                        item: string;
                                        /** @description As it stood when it was corrected; null: the record had none */
                                        before: unknown;
                                        /** @description As it should have been; null: the record should have had none */
                                        after: unknown;
                                    }[];
                                }[];
                                /** @enum {string} */
                                side: "provider";
                                items: {
                                    consentConfirmed: {
                                        /** @enum {string} */
                                        confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                    } | null;
                                    foreignInformationConfirmed?: {
                                        /** @enum {string} */
                                        confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                    };
                                    /** Format: date */
                                    providedOn: string;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    infoItems: string[];
                                };
                                /** @description The statutory items as they stand: as corrected, or as made */
                                currentItems: {
                                    consentConfirmed: {
                                        /** @enum {string} */
                                        confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                    } | null;
                                    foreignInformationConfirmed?: {
                                        /** @enum {string} */
                                        confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                    };
                                    /** Format: date */
                                    providedOn: string;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    infoItems: string[];
                                };
                                /** @description How it stands since a correction; null: as it was made. `items` above are as made, and never change */
                                standing: {
                                    revision: number;
                                    /**
                                     * Format: uuid
                                     * @description The correction that it stands by: the newest that changed it
                                     */
                                    correctionId: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    correctedAt: string;
                                    /**
                                     * Format: date
                                     * @description Day of provision or acquisition, by which it is found
                                     */
                                    occurredOn: string;
                                    /** @description By which it is found: the agreement's codes of the items, or their names */
                                    itemCodes: string[];
                                    /** @description What it still lacks, judged again after each correction */
                                    deficiencies: string[];
                                    /** @description What it lacked until a correction: what was declared then, which nobody checked */
                                    mended: {
                                        deficiency: string;
                                        /** Format: uuid */
                                        correctionId: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC, with milliseconds
                                         */
                                        mendedAt: string;
                                    }[];
                                    /** @description Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2)) */
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    items: {
                                        consentConfirmed: {
                                            /** @enum {string} */
                                            confirmationMethod: "recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed";
                                        } | null;
                                        foreignInformationConfirmed?: {
                                            /** @enum {string} */
                                            confirmationMethod: "document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy";
                                        };
                                        /** Format: date */
                                        providedOn: string;
                                        counterparty: {
                                            partyName: string;
                                            partyAddress: string;
                                            representativeName: string | null;
                                        } | null;
                                        infoItems: string[];
                                    };
                                } | null;
                            } | {
                                /** Format: uuid */
                                recordId: string;
                                /**
                                 * Format: date
                                 * @description Day of provision or acquisition as it stands, in Japan's time
                                 */
                                occurredOn: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                madeAt: string;
                                /**
                                 * @description Approval is product policy: the legal record stands, and is kept its full term, whatever it is
                                 * @enum {string}
                                 */
                                state: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided";
                                /** @description Whether it lacks something as it stands */
                                deficient: boolean;
                                /** @description What the Rules ask for and the record lacks, as it was made */
                                deficiencies: string[];
                                /** @description Of what it lacks as it stands: that a confirmation is missing or came late (Act 30(1)(i), 31(1)) */
                                unconfirmed: string[];
                                /** @description In the order they were made */
                                corrections: {
                                    /** Format: uuid */
                                    correctionId: string;
                                    /**
                                     * @description voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says
                                     * @enum {string}
                                     */
                                    kind: "voided" | "rejected" | "amended" | "reference_changed";
                                    reason: string;
                                    /** @description The statutory items as they should have been */
                                    items: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Codes of the items named, where they were given */
                                    itemCodes: string[] | null;
                                    /** @description `uncovered` are the omitted items that the record referred to covers no longer */
                                    reference: {
                                        /** Format: uuid */
                                        recordId: string;
                                        /** Format: uuid */
                                        correctionId: string;
                                        /** @enum {string} */
                                        kind: "voided" | "rejected" | "amended";
                                        uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    } | null;
                                    /** @description Null where the system did */
                                    correctedBy: string | null;
                                    /** @description The case that rejected it */
                                    caseId: string | null;
                                    /** Format: date-time */
                                    correctedAt: string;
                                    /** @description Whether the batch's hash covers it: it was made by the batch's closing */
                                    covered: boolean;
                                    changes: {
                                        /** @description The statutory item's name in `items` */
                                        item: string;
                                        /** @description As it stood when it was corrected; null: the record had none */
                                        before: unknown;
                                        /** @description As it should have been; null: the record should have had none */
                                        after: unknown;
                                    }[];
                                }[];
                                /** @enum {string} */
                                side: "recipient";
                                items: {
                                    consentObtained: {
                                        /** @enum {string} */
                                        obtainedBy: "recipient" | "provider_as_proxy";
                                    } | null;
                                    foreignInformationProvided?: boolean;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    principalIdentifier: string | null;
                                    infoItems: string[];
                                };
                                /** @description The statutory items as they stand: as corrected, or as made */
                                currentItems: {
                                    consentObtained: {
                                        /** @enum {string} */
                                        obtainedBy: "recipient" | "provider_as_proxy";
                                    } | null;
                                    foreignInformationProvided?: boolean;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    principalIdentifier: string | null;
                                    infoItems: string[];
                                };
                                /** @description How it stands since a correction; null: as it was made. `items` above are as made, and never change */
                                standing: {
                                    revision: number;
                                    /**
                                     * Format: uuid
                                     * @description The correction that it stands by: the newest that changed it
                                     */
                                    correctionId: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    correctedAt: string;
                                    /**
                                     * Format: date
                                     * @description Day of provision or acquisition, by which it is found
                                     */
                                    occurredOn: string;
                                    /** @description By which it is found: the agreement's codes of the items, or their names */
                                    itemCodes: string[];
                                    /** @description What it still lacks, judged again after each correction */
                                    deficiencies: string[];
                                    /** @description What it lacked until a correction: what was declared then, which nobody checked */
                                    mended: {
                                        deficiency: string;
                                        /** Format: uuid */
                                        correctionId: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC, with milliseconds
                                         */
                                        mendedAt: string;
                                    }[];
                                    /** @description Items that it omits by reference and that the record referred to covers no longer (Rules 24(2), 28(2)) */
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    items: {
                                        consentObtained: {
                                            /** @enum {string} */
                                            obtainedBy: "recipient" | "provider_as_proxy";
                                        } | null;
                                        foreignInformationProvided?: boolean;
                                        counterparty: {
                                            partyName: string;
                                            partyAddress: string;
                                            representativeName: string | null;
                                        } | null;
                                        principalIdentifier: string | null;
                                        infoItems: string[];
                                    };
                                } | null;
                            })[];
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
    "/v1/period-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lump records and contracts in place of records, those opened last first */
        get: {
            parameters: {
                query?: {
                    agreementId?: string;
                    side?: "provider" | "recipient";
                    recordMethod?: "lump" | "contract_substitute";
                    month?: string;
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
                                periodRecordId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                /** @enum {string} */
                                recordMethod: "lump" | "contract_substitute";
                                agreement: {
                                    agreementId: string;
                                    version: number;
                                    contentHash: string;
                                };
                                counterparty: {
                                    partyId: string | null;
                                    version: number | null;
                                    details: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                };
                                period: {
                                    /** @enum {string} */
                                    kind: "month";
                                    month: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "agreement_life";
                                };
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                openedAt: string;
                                /**
                                 * @description open: entries wait for a closing. nothing_to_close: every entry was voided, so nothing was provided
                                 * @enum {string}
                                 */
                                state: "open" | "closed" | "nothing_to_close";
                                closings: {
                                    /** @description 0 for the period, 1 and up for supplements of late entries */
                                    closing: number;
                                    /** Format: uuid */
                                    batchId: string;
                                    /** @description RFC 6962 root over the SHA-256 of each entry's value, by record id */
                                    contentHash: string;
                                    entryCount: number;
                                    deficientCount: number;
                                    /** @description Entries voided before this closing, and so not in it */
                                    voidedCount: number;
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                    /** Format: date */
                                    retentionStartsOn: string;
                                    /** Format: date */
                                    retentionUntil: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    closedAt: string;
                                    approval: {
                                        /** Format: uuid */
                                        caseId: string;
                                        /** @description Subjects of the people who approved, in order */
                                        approvedBy: string[];
                                        /**
                                         * Format: date-time
                                         * @description UTC, with milliseconds
                                         */
                                        approvedAt: string;
                                    } | null;
                                }[];
                                /** @description Decided beside its closings because a document was withdrawn or an entry corrected: it is kept until the latest of all */
                                retentions: {
                                    entry: number;
                                    /** @enum {string} */
                                    because: "document_withdrawn" | "entry_corrected";
                                    /** Format: uuid */
                                    causeId: string;
                                    /** @enum {string} */
                                    keptAs: "per_occasion" | "lump" | "contract_substitute";
                                    notStated: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                    retentionStartsOn: string | null;
                                    retentionUntil: string | null;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    decidedAt: string;
                                }[];
                                /** @description The last day of provision or acquisition; null while open */
                                retentionStartsOn: string | null;
                                /** @description The last day kept; null while open: an open record has no end */
                                retentionUntil: string | null;
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
    "/v1/period-records/{periodRecordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One, with its statutory items as they stand now; its entries: GET /v1/records?periodRecordId= */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    periodRecordId: string;
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
                            periodRecordId: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** @enum {string} */
                            recordMethod: "lump" | "contract_substitute";
                            agreement: {
                                agreementId: string;
                                version: number;
                                contentHash: string;
                            };
                            counterparty: {
                                partyId: string | null;
                                version: number | null;
                                details: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                            };
                            period: {
                                /** @enum {string} */
                                kind: "month";
                                month: string;
                            } | {
                                /** @enum {string} */
                                kind: "agreement_life";
                            };
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            openedAt: string;
                            /**
                             * @description open: entries wait for a closing. nothing_to_close: every entry was voided, so nothing was provided
                             * @enum {string}
                             */
                            state: "open" | "closed" | "nothing_to_close";
                            closings: {
                                /** @description 0 for the period, 1 and up for supplements of late entries */
                                closing: number;
                                /** Format: uuid */
                                batchId: string;
                                /** @description RFC 6962 root over the SHA-256 of each entry's value, by record id */
                                contentHash: string;
                                entryCount: number;
                                deficientCount: number;
                                /** @description Entries voided before this closing, and so not in it */
                                voidedCount: number;
                                /** Format: date */
                                firstDay: string;
                                /** Format: date */
                                lastDay: string;
                                /** Format: date */
                                retentionStartsOn: string;
                                /** Format: date */
                                retentionUntil: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                closedAt: string;
                                approval: {
                                    /** Format: uuid */
                                    caseId: string;
                                    /** @description Subjects of the people who approved, in order */
                                    approvedBy: string[];
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    approvedAt: string;
                                } | null;
                            }[];
                            /** @description Decided beside its closings because a document was withdrawn or an entry corrected: it is kept until the latest of all */
                            retentions: {
                                entry: number;
                                /** @enum {string} */
                                because: "document_withdrawn" | "entry_corrected";
                                /** Format: uuid */
                                causeId: string;
                                /** @enum {string} */
                                keptAs: "per_occasion" | "lump" | "contract_substitute";
                                notStated: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                retentionStartsOn: string | null;
                                retentionUntil: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
                            }[];
                            /** @description The last day of provision or acquisition; null while open */
                            retentionStartsOn: string | null;
                            /** @description The last day kept; null while open: an open record has no end */
                            retentionUntil: string | null;
                            /** @description Of all entries that stand, as of now; null where none does */
                            items: ({
                                consentConfirmed: {
                                    confirmationMethods: ("recipient_declaration" | "written_pledge" | "consent_document_inspected" | "self_confirmed_as_proxy" | "sameness_confirmed")[];
                                } | null;
                                foreignInformationConfirmed?: {
                                    confirmationMethods: ("document_presented" | "web_page_copy_presented" | "written_pledge" | "web_page_inspected" | "self_confirmed_as_proxy")[];
                                };
                                provisionPeriod: {
                                    /** Format: date */
                                    firstDay: string;
                                    /** Format: date */
                                    lastDay: string;
                                };
                                counterparty: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                                infoItems: string[];
                            } | {
                                consentObtained: {
                                    obtainedBy: ("recipient" | "provider_as_proxy")[];
                                } | null;
                                foreignInformationProvided?: boolean;
                                counterparty: {
                                    partyName: string;
                                    partyAddress: string;
                                    representativeName: string | null;
                                } | null;
                                infoItems: string[];
                            }) | null;
                            /** @description First and last day of actual provision or acquisition: of entries that no correction voids */
                            actualPeriod: {
                                /** Format: date */
                                firstDay: string;
                                /** Format: date */
                                lastDay: string;
                            } | null;
                            /** @description Entries that stand: GET /v1/records?periodRecordId= lists them with those voided */
                            entryCount: number;
                            deficientCount: number;
                            voidedCount: number;
                            /** @description Entries that are summed as corrected: each is listed with its `standing` */
                            correctedCount: number;
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
    "/v1/contract-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents attached to agreements, newest first */
        get: {
            parameters: {
                query?: {
                    agreementId?: string;
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
                                agreement: {
                                    agreementId: string;
                                    version: number;
                                    contentHash: string;
                                };
                                /** @enum {string} */
                                kind: "contract" | "terms" | "ledger" | "system_log" | "other";
                                name: string;
                                mediaType: string;
                                sha256: string;
                                keptElsewhere: string | null;
                                states: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                goodsOrServices: {
                                    related: boolean;
                                    reason: string;
                                };
                                attachedBy: string;
                                /** Format: date-time */
                                attachedAt: string;
                                /** @description Records made since then are made without it */
                                withdrawal: {
                                    reason: string;
                                    withdrawnBy: string;
                                    /** Format: date-time */
                                    withdrawnAt: string;
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
        /** Attach a document to an agreement's version; records made from now on look at it */
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
                        /** @description What the document states is said of this version */
                        agreementVersion: number;
                        /** @description Only where two providers chose the same id: which of their agreements is meant */
                        agreementContentHash?: string;
                        /**
                         * @description What a company keeps inside, and a system's log, are documents too
                         * @enum {string}
                         */
                        kind: "contract" | "terms" | "ledger" | "system_log" | "other";
                        name: string;
                        mediaType: string;
                        /** @description Of the document's bytes */
                        sha256: string;
                        /**
                         * Format: byte
                         * @description Base64, of at most 5242880 bytes
                         */
                        content?: string;
                        /** @description Where it is, if not sent here; one of the two is needed */
                        keptElsewhere?: string;
                        /** @description Which items of a record the document states, as you declare */
                        states: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                        /** @description Whether the information is provided in relation to goods or services to the person (Rules 23(3), 27(3)), and why */
                        goodsOrServices: {
                            related: boolean;
                            reason: string;
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
                            /** Format: uuid */
                            documentId: string;
                            agreement: {
                                agreementId: string;
                                version: number;
                                contentHash: string;
                            };
                            /** @enum {string} */
                            kind: "contract" | "terms" | "ledger" | "system_log" | "other";
                            name: string;
                            mediaType: string;
                            sha256: string;
                            keptElsewhere: string | null;
                            states: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                            goodsOrServices: {
                                related: boolean;
                                reason: string;
                            };
                            attachedBy: string;
                            /** Format: date-time */
                            attachedAt: string;
                            /** @description Records made since then are made without it */
                            withdrawal: {
                                reason: string;
                                withdrawnBy: string;
                                /** Format: date-time */
                                withdrawnAt: string;
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
    "/v1/contract-documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document, without its bytes */
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
                            agreement: {
                                agreementId: string;
                                version: number;
                                contentHash: string;
                            };
                            /** @enum {string} */
                            kind: "contract" | "terms" | "ledger" | "system_log" | "other";
                            name: string;
                            mediaType: string;
                            sha256: string;
                            keptElsewhere: string | null;
                            states: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                            goodsOrServices: {
                                related: boolean;
                                reason: string;
                            };
                            attachedBy: string;
                            /** Format: date-time */
                            attachedAt: string;
                            /** @description Records made since then are made without it */
                            withdrawal: {
                                reason: string;
                                withdrawnBy: string;
                                /** Format: date-time */
                                withdrawnAt: string;
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
    "/v1/contract-documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document's bytes
         * @description 404 where they are kept elsewhere, or were disposed of when their retention ended.
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
    "/v1/contract-documents/{documentId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a document that was wrongly declared
         * @description Records made from now on are made without it. Contracts in place of records under its version of the agreement are judged by the documents left together (Rules 23(3), 27(3)): where these no longer do, what was made is kept three years, by an entry beside its closings that never shortens anything. 409 `document_withdrawn` if it was withdrawn before.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
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
                            documentId: string;
                            agreement: {
                                agreementId: string;
                                version: number;
                                contentHash: string;
                            };
                            reason: string;
                            withdrawnBy: string;
                            /** Format: date-time */
                            withdrawnAt: string;
                            /** @description Contracts in place of records that the documents left no longer carry; others are kept as before */
                            retentions: {
                                /** Format: uuid */
                                periodRecordId: string;
                                /**
                                 * @description lump: 3 years from the last day; per_occasion: 3 years from the making of the last record
                                 * @enum {string}
                                 */
                                keptAs: "per_occasion" | "lump" | "contract_substitute";
                                /** @description Items that none of the documents left states */
                                notStated: ("consent" | "foreignInformation" | "date" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                retentionStartsOn: string | null;
                                /** @description Null while it is open: its next closing says */
                                retentionUntil: string | null;
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
    "/v1/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint */
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
                            origin: string;
                            size: number;
                            /** @description Base64 */
                            root: string;
                            /** @description The C2SP signed note: keep it outside, and no later rewrite goes unseen */
                            note: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            signedAt: string;
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
    "/v1/log/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log's verifier key */
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
                            origin: string;
                            /** @description name+hash+key, for akashi-verify --key */
                            verifierKey: string;
                            notice: string;
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
    "/v1/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that the log at one size begins with the log at a smaller one */
        get: {
            parameters: {
                query: {
                    from: number;
                    to: number;
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
                            from: number;
                            to: number;
                            /** @description Base64 of 32 bytes each (RFC 6962, 2.1.2) */
                            proof: string[];
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
    "/v1/log/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that a leaf is in the log at a size */
        get: {
            parameters: {
                query?: {
                    leafIndex?: number;
                    recordId?: string;
                    /** @description Size of the log proven against: at most the newest checkpoint’s, which is the default */
                    size?: number;
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
                            leafIndex: number;
                            size: number;
                            /** @description Base64 of SHA-256(salt ‖ event); the leaf hash is SHA-256(0x00 ‖ this) */
                            leafData: string;
                            /** @description Base64 of 32 bytes each, from the leaf’s sibling up (RFC 6962, 2.1.1) */
                            proof: string[];
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
    "/v1/records/{recordId}/tlog-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A C2SP tlog-proof of a record, for any tool that reads them
         * @description text/plain. Its entry is SHA-256(extra ‖ bytes of record.made); extra is the salt, left out once it is disposed of.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recordId: string;
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
    "/v1/logs/{tenant}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest signed checkpoint as C2SP tlog-tiles serves it
         * @description text/plain: a C2SP signed note.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tenant: string;
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
    "/v1/logs/{tenant}/tile/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A tile, or an entry bundle with the leaves’ digests (C2SP tlog-tiles)
         * @description `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`. An entry is SHA-256(salt ‖ event): it tells nothing of the event.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tenant: string;
                    "*": string;
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
    "/v1/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the provisions ended in: provisions = recordsMade + filed + pending
         * @description Of all that is kept; it reads one index entry a provision. With from and to (at most 92 days) it also checks each provision, acquisition, record and correction of the period, reading every one of them and what it names: a day’s report is for a schedule, a quarter’s takes its time. What was disposed of is in GET /v1/disposals.
         */
        get: {
            parameters: {
                query?: {
                    /** @description First day, in Japan's time */
                    from?: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to?: string;
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
                            /** @description Counted from the evidence, apart from what was derived from it */
                            provisions: number;
                            /** @description The provider's side */
                            recordsMade: number;
                            /** @description No record owed, by the applicability decision; counted from the evidence */
                            filed: number;
                            /** @description Waiting for evidence they relied on */
                            pending: number;
                            oldestPendingSeconds: number;
                            /** @description Null unless from and to are given */
                            checks: {
                                period: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                                provider: {
                                    /** @description Counted from the evidence of that period, apart from what was derived from it */
                                    provisions: number;
                                    recorded: number;
                                    /** @description No record owed, by the applicability decision */
                                    filed: number;
                                    pending: number;
                                    /** @description In neither, and not waiting: must be 0 */
                                    unaccounted: number;
                                    /** @description In both, or in more than one record: must be 0 */
                                    doubled: number;
                                    /** @description Not filed, and without a kept confirmation from before the provision (Act 31(1)) */
                                    unconfirmed: number;
                                };
                                recipient: {
                                    /** @description Reported in that period, counted from the evidence */
                                    acquisitions: number;
                                    recorded: number;
                                    /** @description Waiting for evidence they cite */
                                    pending: number;
                                    /** @description Neither recorded nor waiting: must be 0 */
                                    unaccounted: number;
                                };
                                records: {
                                    /** @description Of both sides, by the day of provision or acquisition */
                                    records: number;
                                    /** @description As they stand: what a correction mended is not counted */
                                    deficient: number;
                                    /** @description That lacked something until a correction */
                                    mended: number;
                                    late: number;
                                    /** @description Must be 0 */
                                    withoutEvidence: number;
                                };
                                late: {
                                    afterSeconds: number;
                                    /**
                                     * @description The Rules say 速やかに and set no number: this threshold is the operator’s policy
                                     * @enum {string}
                                     */
                                    basis: "policy";
                                };
                                /** @description Made in that period */
                                corrections: {
                                    voided: number;
                                    rejected: number;
                                    amended: number;
                                    referenceChanged: number;
                                };
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
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports, the latest first */
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
                                exportId: string;
                                /** @enum {string} */
                                format: "csv" | "ndjson" | "pdf";
                                filter: {
                                    [key: string]: string;
                                };
                                reason: string;
                                requestedBy: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                requestedAt: string;
                                /** @description How many records matched when it was asked for */
                                rowsAtRequest: number;
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
        /**
         * Ask for records as CSV, NDJSON or a PDF book
         * @description The filter is that of GET /v1/records. CSV and PDF have the columns of one side: `filter.side` is required. Nothing is read yet: GET …/content reads and sends.
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
                        /**
                         * @description pdf: a book of at most 20000 records
                         * @enum {string}
                         */
                        format: "csv" | "ndjson" | "pdf";
                        /** @default {} */
                        filter?: {
                            agreementId?: string;
                            counterpartyPartyId?: string;
                            /** @enum {string} */
                            side?: "provider" | "recipient";
                            /** @enum {string} */
                            recordMethod?: "per_occasion" | "lump" | "contract_substitute";
                            itemCode?: string;
                            /**
                             * Format: date
                             * @description First day of provision or acquisition, in Japan's time
                             */
                            occurredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of provision or acquisition, in Japan's time
                             */
                            occurredTo?: string;
                            /**
                             * Format: date
                             * @description Day of making, in Japan's time
                             */
                            madeOn?: string;
                            /** @description The provider's ID of the person: linked internally, not an item of the record */
                            principal?: string;
                            /** Format: uuid */
                            provisionId?: string;
                            /** Format: uuid */
                            acquisitionId?: string;
                            /**
                             * Format: uuid
                             * @description The lump record or contract that entries add to
                             */
                            periodRecordId?: string;
                            /** @enum {string} */
                            state?: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided" | "deficient";
                        };
                        /** @description Why they are wanted: kept as evidence */
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
                            exportId: string;
                            /** @enum {string} */
                            format: "csv" | "ndjson" | "pdf";
                            filter: {
                                [key: string]: string;
                            };
                            reason: string;
                            requestedBy: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            requestedAt: string;
                            /** @description How many records matched when it was asked for */
                            rowsAtRequest: number;
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
    "/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An export: who took it, how far it is, the digest of what was sent */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    exportId: string;
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
                            exportId: string;
                            /** @enum {string} */
                            format: "csv" | "ndjson" | "pdf";
                            filter: {
                                [key: string]: string;
                            };
                            reason: string;
                            requestedBy: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            requestedAt: string;
                            /** @description How many records matched when it was asked for */
                            rowsAtRequest: number;
                            /** @description The last hundred times it was taken, the latest first */
                            handovers: {
                                /** Format: uuid */
                                handoverId: string;
                                /** @description Subject of the token */
                                takenBy: string;
                                /** @description The grant that let an inspector take it */
                                inspectionId: string | null;
                                /** @enum {string} */
                                state: "running" | "handed_over" | "aborted";
                                /** @description Null until the records were counted */
                                rowsExpected: number | null;
                                /** @description Noted every second */
                                rowsWritten: number;
                                bytesWritten: number;
                                /** @description Of all bytes, once they were sent */
                                sha256: string | null;
                                /** @description Why it was aborted */
                                cause: ("client_gone" | "failed" | "stopping" | "interrupted") | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                startedAt: string;
                                endedAt: string | null;
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
    "/v1/exports/{exportId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records themselves, as they are at this moment
         * @description Streams text/csv (UTF-8 with a byte order mark), application/x-ndjson or application/pdf. An answer that ends before its time is to be thrown away; GET /v1/exports/{exportId} has the SHA-256 of a whole one.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    exportId: string;
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
    "/v1/counterparty-keys/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key that counts for that company's lists */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The other company, as the agreement names it */
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
                            /** Format: uuid */
                            keyId: string;
                            partyId: string;
                            verifierKey: string;
                            obtainedBy: string;
                            registeredBy: string;
                            /** Format: date-time */
                            registeredAt: string;
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
        /** Register another company's key: the newest one counts */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The other company, as the agreement names it */
                    partyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description name+hash+key (C2SP signed-note): its GET /v1/log/key, obtained from the company itself */
                        verifierKey: string;
                        /** @description How the company gave it to you, by another way than its lists */
                        obtainedBy: string;
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
                            /** Format: uuid */
                            keyId: string;
                            partyId: string;
                            verifierKey: string;
                            obtainedBy: string;
                            registeredBy: string;
                            /** Format: date-time */
                            registeredAt: string;
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
    "/v1/reconciliation-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Our list of an agreement and period for the other company, signed with the log’s key
         * @description NDJSON or CSV: a header, rows of match key, day, item codes and count, and last a C2SP signed note over both. It holds what both companies know a person by, and no other identifier; whether it may be handed over is for your contract and the law to say: ask a lawyer. A file without its note was cut off.
         */
        get: {
            parameters: {
                query: {
                    agreementId: string;
                    /** @description First day of provision or acquisition, in Japan's time */
                    from: string;
                    /** @description Last day */
                    to: string;
                    format?: "ndjson" | "csv";
                    /** @description Needed only where several companies gave an agreement this id */
                    providerTenant?: string;
                };
                header?: never;
                path?: never;
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
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparisons, newest first */
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
                                reconciliationId: string;
                                agreementId: string;
                                provider: string;
                                recipient: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                ours: {
                                    agreementContentHash: string;
                                    rowCount: number;
                                    rowsSha256: string;
                                    recordsWithoutMatchKey: number;
                                };
                                theirs: {
                                    agreementContentHash: string;
                                    rowCount: number;
                                    rowsSha256: string;
                                    recordsWithoutMatchKey: number;
                                    /** Format: date-time */
                                    madeAt: string;
                                    note: string | null;
                                    signedBy: {
                                        name: string;
                                        keyHash: string;
                                    } | null;
                                    unsignedReason: string | null;
                                };
                                equalRows: number;
                                differences: {
                                    [key: string]: number;
                                };
                                comparedBy: string;
                                /** Format: date-time */
                                comparedAt: string;
                                /**
                                 * @description Review and approval are product policy, no duty of law
                                 * @enum {string}
                                 */
                                state: "equal" | "open" | "in_review" | "approved";
                                differenceCount: number;
                                unresolvedCount: number;
                                decisions: {
                                    /** Format: uuid */
                                    caseId: string;
                                    contentHash: string;
                                    /** @enum {string} */
                                    outcome: "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    decidedAt: string;
                                }[];
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
        /**
         * Compare the other company's signed list with our records as they are now
         * @description The body is the list as their GET /v1/reconciliation-list gives it, NDJSON or CSV with its note. Agreement and period are those of its header. Each request is a comparison of its own, unless it repeats an Idempotency-Key.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Why a list without a signature that we can verify is taken; it is marked unsigned */
                    unsignedReason?: string;
                    /** @description Needed only where several companies gave an agreement this id */
                    providerTenant?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            reconciliationId: string;
                            agreementId: string;
                            provider: string;
                            recipient: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            ours: {
                                agreementContentHash: string;
                                rowCount: number;
                                rowsSha256: string;
                                recordsWithoutMatchKey: number;
                            };
                            theirs: {
                                agreementContentHash: string;
                                rowCount: number;
                                rowsSha256: string;
                                recordsWithoutMatchKey: number;
                                /** Format: date-time */
                                madeAt: string;
                                note: string | null;
                                signedBy: {
                                    name: string;
                                    keyHash: string;
                                } | null;
                                unsignedReason: string | null;
                            };
                            equalRows: number;
                            differences: {
                                [key: string]: number;
                            };
                            comparedBy: string;
                            /** Format: date-time */
                            comparedAt: string;
                            /**
                             * @description Review and approval are product policy, no duty of law
                             * @enum {string}
                             */
                            state: "equal" | "open" | "in_review" | "approved";
                            differenceCount: number;
                            unresolvedCount: number;
                            decisions: {
                                /** Format: uuid */
                                caseId: string;
                                contentHash: string;
                                /** @enum {string} */
                                outcome: "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
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
    "/v1/reconciliations/{reconciliationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One comparison and how it stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    reconciliationId: string;
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
                            reconciliationId: string;
                            agreementId: string;
                            provider: string;
                            recipient: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            ours: {
                                agreementContentHash: string;
                                rowCount: number;
                                rowsSha256: string;
                                recordsWithoutMatchKey: number;
                            };
                            theirs: {
                                agreementContentHash: string;
                                rowCount: number;
                                rowsSha256: string;
                                recordsWithoutMatchKey: number;
                                /** Format: date-time */
                                madeAt: string;
                                note: string | null;
                                signedBy: {
                                    name: string;
                                    keyHash: string;
                                } | null;
                                unsignedReason: string | null;
                            };
                            equalRows: number;
                            differences: {
                                [key: string]: number;
                            };
                            comparedBy: string;
                            /** Format: date-time */
                            comparedAt: string;
                            /**
                             * @description Review and approval are product policy, no duty of law
                             * @enum {string}
                             */
                            state: "equal" | "open" | "in_review" | "approved";
                            differenceCount: number;
                            unresolvedCount: number;
                            decisions: {
                                /** Format: uuid */
                                caseId: string;
                                contentHash: string;
                                /** @enum {string} */
                                outcome: "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
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
    "/v1/reconciliations/{reconciliationId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the differences before people as they stand, also those without a reason yet
         * @description That happens by itself once every difference is resolved.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    reconciliationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            reconciliationId: string;
                            agreementId: string;
                            provider: string;
                            recipient: string;
                            /** @enum {string} */
                            side: "provider" | "recipient";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            ours: {
                                agreementContentHash: string;
                                rowCount: number;
                                rowsSha256: string;
                                recordsWithoutMatchKey: number;
                            };
                            theirs: {
                                agreementContentHash: string;
                                rowCount: number;
                                rowsSha256: string;
                                recordsWithoutMatchKey: number;
                                /** Format: date-time */
                                madeAt: string;
                                note: string | null;
                                signedBy: {
                                    name: string;
                                    keyHash: string;
                                } | null;
                                unsignedReason: string | null;
                            };
                            equalRows: number;
                            differences: {
                                [key: string]: number;
                            };
                            comparedBy: string;
                            /** Format: date-time */
                            comparedAt: string;
                            /**
                             * @description Review and approval are product policy, no duty of law
                             * @enum {string}
                             */
                            state: "equal" | "open" | "in_review" | "approved";
                            differenceCount: number;
                            unresolvedCount: number;
                            decisions: {
                                /** Format: uuid */
                                caseId: string;
                                contentHash: string;
                                /** @enum {string} */
                                outcome: "approved" | "rejected" | "sent_back" | "withdrawn" | "void";
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                decidedAt: string;
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
    "/v1/reconciliations/{reconciliationId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The differences by number */
        get: {
            parameters: {
                query?: {
                    kind?: "only_ours" | "only_theirs" | "other_items" | "other_days" | "other_counts";
                    resolved?: string;
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path: {
                    reconciliationId: string;
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
                                /** @description Its number, from 1 */
                                difference: number;
                                /** @enum {string} */
                                kind: "only_ours" | "only_theirs" | "other_items" | "other_days" | "other_counts";
                                matchKey: string;
                                ours: {
                                    /** Format: date */
                                    day: string;
                                    itemCodes: string[];
                                    count: number;
                                } | null;
                                theirs: {
                                    /** Format: date */
                                    day: string;
                                    itemCodes: string[];
                                    count: number;
                                } | null;
                                resolution: {
                                    /** @enum {string} */
                                    outcome: "ours_right" | "theirs_right" | "both_right" | "explained";
                                    reason: string;
                                    resolvedBy: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    resolvedAt: string;
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
    "/v1/reconciliations/{reconciliationId}/differences/{difference}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was found of one difference; it takes the place of what was said before */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    reconciliationId: string;
                    difference: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "ours_right" | "theirs_right" | "both_right" | "explained";
                        /** @description Why; without what identifies a person */
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
                            resolvedCount: number;
                            unresolvedCount: number;
                            /**
                             * @description Review and approval are product policy, no duty of law
                             * @enum {string}
                             */
                            state: "equal" | "open" | "in_review" | "approved";
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
    "/v1/reconciliations/{reconciliationId}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say the same of all differences that nobody has resolved, of one kind or of any */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    reconciliationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "ours_right" | "theirs_right" | "both_right" | "explained";
                        /** @description Why; without what identifies a person */
                        reason: string;
                        /** @description null: of any kind */
                        kind: ("only_ours" | "only_theirs" | "other_items" | "other_days" | "other_counts") | null;
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
                            resolvedCount: number;
                            unresolvedCount: number;
                            /**
                             * @description Review and approval are product policy, no duty of law
                             * @enum {string}
                             */
                            state: "equal" | "open" | "in_review" | "approved";
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
    "/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers, newest first, without what they say of a person */
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
                                disclosureId: string;
                                /** Format: date */
                                requestedOn: string;
                                /** @enum {string} */
                                requestedForm: "electronic" | "paper" | "other";
                                identityVerification: {
                                    method: string;
                                    verifiedBy: string;
                                };
                                /** @enum {string} */
                                answer: "disclosed" | "partly_disclosed" | "does_not_exist" | "refused";
                                refusalGround: ("harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law") | null;
                                refusedParts?: {
                                    /** Format: uuid */
                                    recordId: string;
                                    items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[] | null;
                                    /** @enum {string} */
                                    ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                                }[];
                                contentHash: string;
                                preparedBy: string;
                                /** Format: date-time */
                                preparedAt: string;
                                recordCount: number;
                                leftOutCount: number;
                                /**
                                 * @description Approval before an answer is product policy, no duty of law
                                 * @enum {string}
                                 */
                                state: "in_review" | "answered" | "not_approved";
                                approval: {
                                    /** Format: uuid */
                                    caseId: string;
                                    approvedBy: string[];
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    approvedAt: string;
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
        /**
         * Prepare the answer to a person's request and put it before people
         * @description Finds the records of acquisition about the person and takes their statutory items, as amended. That there are none, or that all or part of them is refused, is an answer too: the person is told (Act 33(3), (5)). 422 `not_disclosable` where the company is a provider only: Act 33(5) names no record of the provider’s.
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
                        /** @description What identifies the person in the recipient's own records */
                        principalIdentifier: string;
                        /**
                         * Format: date
                         * @description The day the request came, in Japan's time: records made later aren't in the answer
                         */
                        requestedOn: string;
                        /**
                         * @description As the person chose
                         * @enum {string}
                         */
                        requestedForm: "electronic" | "paper" | "other";
                        identityVerification: {
                            /** @description How it was checked that the request is by the person or their agent; without personal data */
                            method: string;
                            verifiedBy: string;
                        };
                        /** @description Who answers and where to ask, as the document is to say */
                        respondent?: {
                            partyName: string;
                            contact: string;
                        };
                        /** @description Only to refuse everything, on a ground of the proviso of Act 33(2): ask a lawyer first */
                        refusal?: {
                            /** @enum {string} */
                            ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                            /** @description Told to the person (Act 36) */
                            reason: string;
                        };
                        /** @description Only to refuse part: single records or items of them, each on its ground (Act 33(2) proviso) */
                        refusedParts?: {
                            /** Format: uuid */
                            recordId: string;
                            /** @description By default the whole record */
                            items?: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                            /** @enum {string} */
                            ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                            /** @description Told to the person (Act 36) */
                            reason: string;
                        }[];
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
                            disclosureId: string;
                            /** Format: date */
                            requestedOn: string;
                            /** @enum {string} */
                            requestedForm: "electronic" | "paper" | "other";
                            identityVerification: {
                                method: string;
                                verifiedBy: string;
                            };
                            /** @enum {string} */
                            answer: "disclosed" | "partly_disclosed" | "does_not_exist" | "refused";
                            refusalGround: ("harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law") | null;
                            refusedParts?: {
                                /** Format: uuid */
                                recordId: string;
                                items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[] | null;
                                /** @enum {string} */
                                ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                            }[];
                            contentHash: string;
                            preparedBy: string;
                            /** Format: date-time */
                            preparedAt: string;
                            recordCount: number;
                            leftOutCount: number;
                            /**
                             * @description Approval before an answer is product policy, no duty of law
                             * @enum {string}
                             */
                            state: "in_review" | "answered" | "not_approved";
                            approval: {
                                /** Format: uuid */
                                caseId: string;
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
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
    "/v1/disclosures/{disclosureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One answer with all it says; that it was read is logged as evidence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    disclosureId: string;
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
                            disclosureId: string;
                            /** Format: date */
                            requestedOn: string;
                            /** @enum {string} */
                            requestedForm: "electronic" | "paper" | "other";
                            identityVerification: {
                                method: string;
                                verifiedBy: string;
                            };
                            /** @enum {string} */
                            answer: "disclosed" | "partly_disclosed" | "does_not_exist" | "refused";
                            refusalGround: ("harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law") | null;
                            refusedParts?: {
                                /** Format: uuid */
                                recordId: string;
                                items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[] | null;
                                /** @enum {string} */
                                ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                            }[];
                            contentHash: string;
                            preparedBy: string;
                            /** Format: date-time */
                            preparedAt: string;
                            recordCount: number;
                            leftOutCount: number;
                            /**
                             * @description Approval before an answer is product policy, no duty of law
                             * @enum {string}
                             */
                            state: "in_review" | "answered" | "not_approved";
                            approval: {
                                /** Format: uuid */
                                caseId: string;
                                approvedBy: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                approvedAt: string;
                            } | null;
                            content: {
                                /** @enum {string} */
                                format: "akashi-disclosure-answer/1";
                                /** Format: uuid */
                                disclosureId: string;
                                /** @enum {string} */
                                answer: "disclosed" | "partly_disclosed" | "does_not_exist" | "refused";
                                principalIdentifier: string;
                                /** Format: date */
                                requestedOn: string;
                                /** @enum {string} */
                                requestedForm: "electronic" | "paper" | "other";
                                respondent: {
                                    partyName: string;
                                    contact: string;
                                } | null;
                                /** @description What the answer is and is not */
                                statements: {
                                    ja: string;
                                    en: string;
                                }[];
                                refusal: {
                                    /** @enum {string} */
                                    ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                                    reason: string;
                                } | null;
                                /** @description What is refused of single records */
                                withheld?: {
                                    /** @description Its place in records, from 1; null: a record withheld whole */
                                    record: number | null;
                                    /** @description Null: all of it */
                                    items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[] | null;
                                    /** @enum {string} */
                                    ground: "harm_to_rights" | "serious_obstruction_of_business" | "violation_of_other_law";
                                    reason: string;
                                }[];
                                /** @description Exactly the items of Rule 24(1)(iii); those withheld are empty */
                                records: {
                                    consentObtained: {
                                        /** @enum {string} */
                                        obtainedBy: "recipient" | "provider_as_proxy";
                                    } | null;
                                    foreignInformationProvided?: boolean;
                                    counterparty: {
                                        partyName: string;
                                        partyAddress: string;
                                        representativeName: string | null;
                                    } | null;
                                    principalIdentifier: string | null;
                                    infoItems: string[];
                                }[];
                                /** @description Records that were voided */
                                leftOut: {
                                    reason: string;
                                }[];
                                salt: string;
                            };
                            handOvers: {
                                /** Format: uuid */
                                handOverId: string;
                                /** Format: uuid */
                                disclosureId: string;
                                contentHash: string;
                                /** @enum {string} */
                                what: "answer_read" | "document_read" | "handed_to_the_person";
                                form: ("electronic" | "paper" | "other") | null;
                                by: string;
                                /** Format: date-time */
                                at: string;
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
    "/v1/disclosures/{disclosureId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The approved answer as a document for the person (PDF); that it was read is logged as evidence
         * @description application/pdf. 409 `not_approved_yet` before its case is approved.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    disclosureId: string;
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
    "/v1/disclosures/{disclosureId}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the answer was handed to the person, and in which form */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    disclosureId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        form: "electronic" | "paper" | "other";
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
                            handOverId: string;
                            /** Format: uuid */
                            disclosureId: string;
                            contentHash: string;
                            /** @enum {string} */
                            what: "answer_read" | "document_read" | "handed_to_the_person";
                            form: ("electronic" | "paper" | "other") | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
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
    "/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inspections, the latest first */
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
                                inspectionId: string;
                                inspector: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                until: string;
                                reason: string;
                                filter: {
                                    [key: string]: string;
                                };
                                grantedBy: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                grantedAt: string;
                                /** @enum {string} */
                                state: "not_yet" | "active" | "over" | "ended";
                                ended: {
                                    reason: string;
                                    endedBy: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC, with milliseconds
                                     */
                                    endedAt: string;
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
        /**
         * Grant an inspector read access for a time
         * @description The inspector’s token has the role `inspector` and this subject. It may read records, evidence, batches, completeness and exports within the filter, and everything it is given is logged before it leaves. Policy of the product, no rule of law.
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
                        /** @description Subject of the inspector's token */
                        inspector: string;
                        /**
                         * Format: date-time
                         * @description By default now
                         */
                        from?: string;
                        /**
                         * Format: date-time
                         * @description At most 92 days after from
                         */
                        until: string;
                        reason: string;
                        /**
                         * @description What of the records may be read, as GET /v1/records takes it; empty: everything of the tenant
                         * @default {}
                         */
                        filter?: {
                            agreementId?: string;
                            counterpartyPartyId?: string;
                            /** @enum {string} */
                            side?: "provider" | "recipient";
                            /** @enum {string} */
                            recordMethod?: "per_occasion" | "lump" | "contract_substitute";
                            itemCode?: string;
                            /**
                             * Format: date
                             * @description First day of provision or acquisition, in Japan's time
                             */
                            occurredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of provision or acquisition, in Japan's time
                             */
                            occurredTo?: string;
                            /**
                             * Format: date
                             * @description Day of making, in Japan's time
                             */
                            madeOn?: string;
                            /** @description The provider's ID of the person: linked internally, not an item of the record */
                            principal?: string;
                            /** Format: uuid */
                            provisionId?: string;
                            /** Format: uuid */
                            acquisitionId?: string;
                            /**
                             * Format: uuid
                             * @description The lump record or contract that entries add to
                             */
                            periodRecordId?: string;
                            /** @enum {string} */
                            state?: "unreviewed" | "in_batch" | "approved" | "rejected" | "voided" | "deficient";
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
                            /** Format: uuid */
                            inspectionId: string;
                            inspector: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            until: string;
                            reason: string;
                            filter: {
                                [key: string]: string;
                            };
                            grantedBy: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            grantedAt: string;
                            /** @enum {string} */
                            state: "not_yet" | "active" | "over" | "ended";
                            ended: {
                                reason: string;
                                endedBy: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                endedAt: string;
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
    "/v1/inspections/{inspectionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an inspection before its time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    inspectionId: string;
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
                            /** Format: uuid */
                            inspectionId: string;
                            inspector: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            until: string;
                            reason: string;
                            filter: {
                                [key: string]: string;
                            };
                            grantedBy: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            grantedAt: string;
                            /** @enum {string} */
                            state: "not_yet" | "active" | "over" | "ended";
                            ended: {
                                reason: string;
                                endedBy: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                endedAt: string;
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
    "/v1/inspections/{inspectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One inspection */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    inspectionId: string;
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
                            inspectionId: string;
                            inspector: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            until: string;
                            reason: string;
                            filter: {
                                [key: string]: string;
                            };
                            grantedBy: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            grantedAt: string;
                            /** @enum {string} */
                            state: "not_yet" | "active" | "over" | "ended";
                            ended: {
                                reason: string;
                                endedBy: string;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                endedAt: string;
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
    "/v1/inspections/{inspectionId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed to the inspector, in order */
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
                    inspectionId: string;
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
                                logEntryId: string;
                                route: string;
                                path: string;
                                /** @description As it was answered, narrowed to the grant */
                                query: {
                                    [key: string]: string;
                                };
                                /** @description The records that the answer showed */
                                recordIds: string[];
                                /** @description Of the answer's body; null for an export's content: GET /v1/exports/{exportId} has it */
                                sha256: string | null;
                                bytes: number | null;
                                /**
                                 * Format: date-time
                                 * @description UTC, with milliseconds
                                 */
                                handedOverAt: string;
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
    "/v1/my-inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The grant that an inspector reads under, and until when
         * @description For tokens with the role `inspector`. 403 says why there is none at this moment and whom to ask.
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
                            inspectionId: string;
                            inspector: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            until: string;
                            reason: string;
                            filter: {
                                [key: string]: string;
                            };
                            grantedBy: string;
                            /**
                             * Format: date-time
                             * @description UTC, with milliseconds
                             */
                            grantedAt: string;
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
    "/v1/audit-trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did or looked at what in any service, latest first
         * @description Each entry is a leaf of the log. An entry is here a moment after it was made. 403 `role_missing` without the role auditor.
         */
        get: {
            parameters: {
                query?: {
                    /** @description First day, in Japan's time */
                    from?: string;
                    /** @description Last day, in Japan's time */
                    to?: string;
                    /** @description Subject of the token that was used */
                    actor?: string;
                    service?: "approval" | "consent-collector" | "record-store" | "tag-relay";
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
                                /** @description The service that said it */
                                service: string;
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
    "/v1/completeness/unaccounted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provisions that ended in neither a record nor a filing and wait for nothing
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                provisionId: string;
                                /** Format: date-time */
                                providedAt: string;
                                recordId: string | null;
                                /**
                                 * @description none: the provision names none; not_kept: it names one that is no evidence here
                                 * @enum {string}
                                 */
                                confirmation: "before" | "none" | "not_kept" | "after_provision";
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
    "/v1/completeness/unconfirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provisions with a duty to confirm and no kept confirmation from before (Act 31(1))
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                provisionId: string;
                                /** Format: date-time */
                                providedAt: string;
                                recordId: string | null;
                                /**
                                 * @description none: the provision names none; not_kept: it names one that is no evidence here
                                 * @enum {string}
                                 */
                                confirmation: "before" | "none" | "not_kept" | "after_provision";
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
    "/v1/completeness/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records made later than the policy allows after what they are about (速やかに)
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                recordId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                agreementId: string;
                                /** Format: date */
                                occurredOn: string;
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                madeAt: string;
                                secondsLater: number;
                                /** @description What it lacks as it stands, corrections counted */
                                deficiencies: string[];
                                deficienciesAsMade: string[];
                                /** @description What it lacked until a correction */
                                mended: {
                                    deficiency: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** Format: date-time */
                                    mendedAt: string;
                                }[];
                                /** @description The record that it omits items by reference to, where that was corrected, and what that covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    uncovered: string[];
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
    "/v1/completeness/deficient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that lack what the Rules ask for, as they stand
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                recordId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                agreementId: string;
                                /** Format: date */
                                occurredOn: string;
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                madeAt: string;
                                secondsLater: number;
                                /** @description What it lacks as it stands, corrections counted */
                                deficiencies: string[];
                                deficienciesAsMade: string[];
                                /** @description What it lacked until a correction */
                                mended: {
                                    deficiency: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** Format: date-time */
                                    mendedAt: string;
                                }[];
                                /** @description The record that it omits items by reference to, where that was corrected, and what that covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    uncovered: string[];
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
    "/v1/completeness/mended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that lacked something until a correction, which says what is right as declared
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                recordId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                agreementId: string;
                                /** Format: date */
                                occurredOn: string;
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                madeAt: string;
                                secondsLater: number;
                                /** @description What it lacks as it stands, corrections counted */
                                deficiencies: string[];
                                deficienciesAsMade: string[];
                                /** @description What it lacked until a correction */
                                mended: {
                                    deficiency: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** Format: date-time */
                                    mendedAt: string;
                                }[];
                                /** @description The record that it omits items by reference to, where that was corrected, and what that covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    uncovered: string[];
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
    "/v1/completeness/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that omit items by reference to one that was voided, rejected or corrected since (Rules 24(2), 28(2))
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                recordId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                agreementId: string;
                                /** Format: date */
                                occurredOn: string;
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                madeAt: string;
                                secondsLater: number;
                                /** @description What it lacks as it stands, corrections counted */
                                deficiencies: string[];
                                deficienciesAsMade: string[];
                                /** @description What it lacked until a correction */
                                mended: {
                                    deficiency: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** Format: date-time */
                                    mendedAt: string;
                                }[];
                                /** @description The record that it omits items by reference to, where that was corrected, and what that covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    uncovered: string[];
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
    "/v1/completeness/filed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provisions for which no record was owed, with the applicability decision and its reasons; by the day of filing
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                provisionId: string;
                                agreement: {
                                    agreementId: string;
                                    version: number;
                                    contentHash: string;
                                };
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
                                /** Format: date-time */
                                filedAt: string;
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
    "/v1/completeness/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Corrections, by the day they were made
         * @description A page reads what lies in the period between its start and its last item.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
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
                                correctionId: string;
                                /**
                                 * @description voided: nothing was sent after all; rejected: by an approver; amended: `items` say what is right; reference_changed: the record that it omits items by reference to was corrected, as `reference` says
                                 * @enum {string}
                                 */
                                kind: "voided" | "rejected" | "amended" | "reference_changed";
                                reason: string;
                                /** @description The statutory items as they should have been */
                                items: {
                                    [key: string]: unknown;
                                } | null;
                                /** @description Codes of the items named, where they were given */
                                itemCodes: string[] | null;
                                /** @description `uncovered` are the omitted items that the record referred to covers no longer */
                                reference: {
                                    /** Format: uuid */
                                    recordId: string;
                                    /** Format: uuid */
                                    correctionId: string;
                                    /** @enum {string} */
                                    kind: "voided" | "rejected" | "amended";
                                    uncovered: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                                } | null;
                                /** @description Null where the system did */
                                correctedBy: string | null;
                                /** @description The case that rejected it */
                                caseId: string | null;
                                /** Format: date-time */
                                correctedAt: string;
                                /** Format: uuid */
                                recordId: string;
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
    "/v1/completeness/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sample of the records of a period for an auditor, chosen by a seed
         * @description The first `size` by SHA-256 of the seed followed by the record id, as UTF-8 text. The same seed gives the same records as long as none is made or disposed of in the period. Reads every record of the period.
         */
        get: {
            parameters: {
                query: {
                    /** @description First day, in Japan's time */
                    from: string;
                    /** @description Last day, in Japan's time; at most 92 days in all */
                    to: string;
                    /** @description Choose it after the period has ended, and not by looking at records */
                    seed: string;
                    size?: number;
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
                            seed: string;
                            /** @description How many records there were to choose from */
                            population: number;
                            items: {
                                /** Format: uuid */
                                recordId: string;
                                /** @enum {string} */
                                side: "provider" | "recipient";
                                agreementId: string;
                                /** Format: date */
                                occurredOn: string;
                                /** @description SHA-256(seed ‖ record id) in lower-case hex */
                                digest: string;
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
    "/v1/acquisitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what was acquired as personal data: a record is made of each
         * @description One JSON object, or NDJSON of any length. `acquisitionId` makes it safe to send again: what was kept is not kept twice. A stream is answered by one summary, or, with `Accept: application/x-ndjson`, by a line for each line and at the end `{"summary": …}`: read them while you send, since no more is read from a caller that takes no answers. A line is answered once it is committed, 500 at a time or at the end of the stream. Cut off, send again from the first line without an answer, or all.
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
                        /**
                         * Format: uuid
                         * @description UUIDv7 of the caller’s making, the same when it tries again
                         */
                        acquisitionId: string;
                        agreementId: string;
                        /** @description By default the one in effect on the day */
                        agreementVersion?: number | null;
                        /** @description Whose agreement it is; needed where two providers use one id */
                        providerTenant?: string | null;
                        providerIdentityConfirmationId?: string | null;
                        consent?: {
                            /** @description A consent event of this tenant */
                            consentId?: string | null;
                            /** @description Whom that event is of, if not principalIdentifier */
                            principal?: string;
                            /** @description By default the agreement’s */
                            purposeCode?: string;
                            /** @description Where a trace kept elsewhere is found */
                            evidence?: string | null;
                            /** @enum {string} */
                            obtainedBy: "recipient" | "provider_as_proxy";
                        } | null;
                        /** @description Only of a recipient abroad: Act 31(1)(ii) */
                        foreignInformationProvided?: boolean | null;
                        /** @description What identifies the person (Rule 24(1)(iii) ハ): an ID of yours will do, a description of many people will not */
                        principalIdentifier?: string | null;
                        /** @description The ID that the provider sent */
                        matchKey?: string | null;
                        /** @default [] */
                        itemCodes?: string[];
                        /** @description Items left out because a kept record has them (Rule 24(2)) */
                        omitted?: {
                            /** Format: uuid */
                            recordId: string;
                            items: ("consent" | "foreignInformation" | "counterparty" | "principalIdentifier" | "infoItems")[];
                        } | null;
                        acquiredAt: string & (unknown & unknown);
                    };
                    "application/x-ndjson": unknown;
                };
            };
            responses: {
                /** @description Reported before, or a stream’s answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            acquisitionId: string;
                            /**
                             * @description Waiting for something it cites: recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            status: "recorded" | "waiting";
                            recordId: string | null;
                            /** @description What the record lacks of Rule 24(1)(iii); it stands all the same */
                            deficiencies: string[];
                        } | {
                            /** @description Blank ones not counted */
                            lines: number;
                            /** @description Kept now: recorded + waiting */
                            accepted: number;
                            recorded: number;
                            /** @description Of those recorded */
                            deficient: number;
                            /** @description Cite something not known here yet: recorded within a minute, whatever comes */
                            waiting: number;
                            /** @description Reported before with the same content */
                            duplicates: number;
                            refused: number;
                            /** @description Why, of the first 1000: correct them and send them again */
                            refusals: {
                                /** @description From 1 */
                                line: number;
                                acquisitionId: string | null;
                                code: string;
                                /** @description JSON pointer within the line */
                                path: string;
                                message: string;
                            }[];
                        };
                        "application/x-ndjson": {
                            /** @description From 1, blank lines counted */
                            line: number;
                            acquisitionId: string | null;
                            /** @enum {string} */
                            status: "recorded" | "waiting" | "duplicate" | "refused";
                            /** @description Null while it waits, and where it was refused */
                            recordId: string | null;
                            /** @description Of a record made now */
                            deficiencies: string[];
                            /** @description Why it was refused */
                            problem: {
                                code: string;
                                /** @description JSON pointer within the line */
                                path: string;
                                message: string;
                            } | null;
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
                            /** Format: uuid */
                            acquisitionId: string;
                            /**
                             * @description Waiting for something it cites: recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            status: "recorded" | "waiting";
                            recordId: string | null;
                            /** @description What the record lacks of Rule 24(1)(iii); it stands all the same */
                            deficiencies: string[];
                        };
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            acquisitionId: string;
                            /**
                             * @description Waiting for something it cites: recorded within a minute, whatever comes
                             * @enum {string}
                             */
                            status: "recorded" | "waiting";
                            recordId: string | null;
                            /** @description What the record lacks of Rule 24(1)(iii); it stands all the same */
                            deficiencies: string[];
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
