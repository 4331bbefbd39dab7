// The HTTP API of tag-relay: made by "npm run generate" from its OpenAPI document.

export interface paths {
    "/v1/tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a tag */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tagId: string;
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
                            tagId: string;
                            revision: number;
                            contentHash: string;
                            content: {
                                siteId: string;
                                eventName: string;
                                agreementId: string;
                                destination: {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    /** Format: uri */
                                    url: string;
                                };
                                items: {
                                    itemCode: string;
                                    source: {
                                        /** @enum {string} */
                                        kind: "property";
                                        pointer: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "page";
                                    } | {
                                        /** @enum {string} */
                                        kind: "event_name";
                                    } | {
                                        /** @enum {string} */
                                        kind: "received_at";
                                    };
                                }[];
                                enabled: boolean;
                            };
                            /** Format: date-time */
                            publishedAt: string;
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
        /** Set what a tag does */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tagId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        siteId: string;
                        eventName: string;
                        agreementId: string;
                        destination: {
                            /** @enum {string} */
                            kind: "webhook";
                            /** Format: uri */
                            url: string;
                            signingSecret?: string;
                        };
                        items: {
                            itemCode: string;
                            source: {
                                /** @enum {string} */
                                kind: "property";
                                pointer: string;
                            } | {
                                /** @enum {string} */
                                kind: "page";
                            } | {
                                /** @enum {string} */
                                kind: "event_name";
                            } | {
                                /** @enum {string} */
                                kind: "received_at";
                            };
                        }[];
                        enabled: boolean;
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
                            tagId: string;
                            revision: number;
                            contentHash: string;
                            content: {
                                siteId: string;
                                eventName: string;
                                agreementId: string;
                                destination: {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    /** Format: uri */
                                    url: string;
                                };
                                items: {
                                    itemCode: string;
                                    source: {
                                        /** @enum {string} */
                                        kind: "property";
                                        pointer: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "page";
                                    } | {
                                        /** @enum {string} */
                                        kind: "event_name";
                                    } | {
                                        /** @enum {string} */
                                        kind: "received_at";
                                    };
                                }[];
                                enabled: boolean;
                            };
                            /** Format: date-time */
                            publishedAt: string;
                            /** @description Only when it was made now: keep it, it is not shown again */
                            signingSecret?: string;
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
                            tagId: string;
                            revision: number;
                            contentHash: string;
                            content: {
                                siteId: string;
                                eventName: string;
                                agreementId: string;
                                destination: {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    /** Format: uri */
                                    url: string;
                                };
                                items: {
                                    itemCode: string;
                                    source: {
                                        /** @enum {string} */
                                        kind: "property";
                                        pointer: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "page";
                                    } | {
                                        /** @enum {string} */
                                        kind: "event_name";
                                    } | {
                                        /** @enum {string} */
                                        kind: "received_at";
                                    };
                                }[];
                                enabled: boolean;
                            };
                            /** Format: date-time */
                            publishedAt: string;
                            /** @description Only when it was made now: keep it, it is not shown again */
                            signingSecret?: string;
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
    "/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tags */
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
                                tagId: string;
                                revision: number;
                                contentHash: string;
                                content: {
                                    siteId: string;
                                    eventName: string;
                                    agreementId: string;
                                    destination: {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        /** Format: uri */
                                        url: string;
                                    };
                                    items: {
                                        itemCode: string;
                                        source: {
                                            /** @enum {string} */
                                            kind: "property";
                                            pointer: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "page";
                                        } | {
                                            /** @enum {string} */
                                            kind: "event_name";
                                        } | {
                                            /** @enum {string} */
                                            kind: "received_at";
                                        };
                                    }[];
                                    enabled: boolean;
                                };
                                /** Format: date-time */
                                publishedAt: string;
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
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a principal's events, newest first */
        get: {
            parameters: {
                query: {
                    /** @description How many items at most */
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                    principal: string;
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
                                id: string;
                                principal: string;
                                siteId: string;
                                name: string;
                                /** @enum {string} */
                                status: "pending" | "decided";
                                /** Format: date-time */
                                receivedAt: string;
                                /** @description Why it waits, or why no tag took it up */
                                reason: {
                                    code: string;
                                    ja: string;
                                    en: string;
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
        /** Send an event to a site's tags (backend) */
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
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @default {} */
                        properties?: {
                            [key: string]: components["schemas"]["schema0"];
                        };
                        /** @default null */
                        page?: string | null;
                        /** @default null */
                        afterConsentId?: string | null;
                        principal: string;
                        siteId: string;
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
                            /** Format: uuid */
                            id: string;
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
    "/v1/events/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain what became of an event */
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
                            /** Format: uuid */
                            id: string;
                            principal: string;
                            siteId: string;
                            name: string;
                            /** @enum {string} */
                            status: "pending" | "decided";
                            /** Format: date-time */
                            receivedAt: string;
                            /** @description Why it waits, or why no tag took it up */
                            reason: {
                                code: string;
                                ja: string;
                                en: string;
                            } | null;
                            tags: {
                                tagId: string;
                                tagRevision: number;
                                /** @enum {string} */
                                outcome: "pending" | "deferred" | "withheld" | "delivered" | "unknown" | "not_sent";
                                reasons: {
                                    code: string;
                                    ja: string;
                                    en: string;
                                }[];
                                /** Format: date-time */
                                decidedAt: string;
                                delivery?: {
                                    /** Format: uuid */
                                    provisionId: string;
                                    /** @enum {string} */
                                    outcome: "pending" | "delivered" | "unknown" | "not_sent";
                                    attempts: {
                                        /** Format: date-time */
                                        startedAt: string;
                                        endedAt: string | null;
                                        outcome: string;
                                        /** @description The destination's HTTP status */
                                        status?: number;
                                        cause?: string;
                                    }[];
                                    /** @description Null until record-store has answered; recordId is null where no record is owed */
                                    record: {
                                        recordId: string | null;
                                    } | null;
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
    "/v1/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists destinations with how deliveries to them went */
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
                                /** @description The origin that tags send to */
                                destination: string;
                                tags: {
                                    tagId: string;
                                    enabled: boolean;
                                }[];
                                /** @description How many ended how, today and the six days before */
                                lastSevenDays: {
                                    delivered: number;
                                    unknown: number;
                                    not_sent: number;
                                    withheld: number;
                                };
                                waiting: {
                                    /** @description Not ended yet; 10000 are looked at, whatever their number */
                                    pending: number;
                                    /** @description Of these, those for which the gate could not answer at the last look */
                                    deferred: number;
                                    oldest: string | null;
                                };
                                /** @description Null: no instance leaves it alone */
                                breaker: {
                                    /** @enum {string} */
                                    state: "open" | "probing";
                                    /** @description In a row */
                                    failures: number;
                                    /** Format: date-time */
                                    openUntil: string;
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
    "/v1/outcome-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts how events ended by day, outcome and reason; of one tag or destination if asked */
        get: {
            parameters: {
                query?: {
                    /** @description First day, 30 days up to `to` unless given */
                    from?: string;
                    /** @description Last day, today's unless given; 92 days at most */
                    to?: string;
                    tagId?: string;
                    /** @description An origin, such as https://crm.example.jp */
                    destination?: string;
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
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            items: {
                                /** Format: date */
                                day: string;
                                /** @enum {string} */
                                outcome: "delivered" | "unknown" | "not_sent" | "withheld";
                                /** @description Null: each is counted once. Else those with this reason; one with several is counted under each */
                                reason: {
                                    code: string;
                                    ja: string;
                                    en: string;
                                } | null;
                                count: number;
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
    "/v1/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts, part by part, how many persons the gate would let through, and the reasons against the others */
        get: {
            parameters: {
                query: {
                    agreementId: string;
                    /** @description Asks for this tag's items; without it for all of the agreement's */
                    tagId?: string;
                    /** @description The day (Tokyo) that is asked about: today or later */
                    on?: string;
                    /** @description The nextCursor of the part before; add the counts up */
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
                            /** Format: date */
                            on: string;
                            /**
                             * Format: date-time
                             * @description When these persons were counted
                             */
                            countedAt: string;
                            /** @description Everything that had reached the relay by then is in the counts; null: not known */
                            knownSince: string | null;
                            /** @description Null: the relay knows no approved version */
                            agreement: {
                                agreementId: string;
                                status: string;
                                version: number;
                                recipientPartyId: string;
                                purposeCode: string;
                                /** @description False where the applicability decision says that the duty does not apply */
                                needsConsent: boolean;
                            } | null;
                            itemCodes: string[];
                            /** @description Persons with a choice on record for this recipient and purpose; others cannot be counted */
                            principals: {
                                counted: number;
                                eligible: number;
                                withheld: number;
                            };
                            reasons: {
                                code: string;
                                ja: string;
                                en: string;
                                principals: number;
                            }[];
                            /** @description Null: everybody has been counted */
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
    "/v1/principals/{principal}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's provisions and refusals of the last 30 days, newest first; who looked is logged as evidence */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description The nextCursor of the page before; opaque */
                    cursor?: string;
                };
                header?: never;
                path: {
                    principal: string;
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
                                id: string;
                                principal: string;
                                siteId: string;
                                name: string;
                                /** @enum {string} */
                                status: "pending" | "decided";
                                /** Format: date-time */
                                receivedAt: string;
                                /** @description Why it waits, or why no tag took it up */
                                reason: {
                                    code: string;
                                    ja: string;
                                    en: string;
                                } | null;
                                tags: {
                                    tagId: string;
                                    tagRevision: number;
                                    /** @enum {string} */
                                    outcome: "pending" | "deferred" | "withheld" | "delivered" | "unknown" | "not_sent";
                                    reasons: {
                                        code: string;
                                        ja: string;
                                        en: string;
                                    }[];
                                    /** Format: date-time */
                                    decidedAt: string;
                                    delivery?: {
                                        /** Format: uuid */
                                        provisionId: string;
                                        /** @enum {string} */
                                        outcome: "pending" | "delivered" | "unknown" | "not_sent";
                                        attempts: {
                                            /** Format: date-time */
                                            startedAt: string;
                                            endedAt: string | null;
                                            outcome: string;
                                            /** @description The destination's HTTP status */
                                            status?: number;
                                            cause?: string;
                                        }[];
                                        /** @description Null until record-store has answered; recordId is null where no record is owed */
                                        record: {
                                            recordId: string | null;
                                        } | null;
                                    };
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
    "/v1/sites/{siteKey}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event to the site's tags (browser) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    siteKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @default {} */
                        properties?: {
                            [key: string]: components["schemas"]["schema0"];
                        };
                        /** @default null */
                        page?: string | null;
                        /** @default null */
                        afterConsentId?: string | null;
                        principal: string;
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
                            /** Format: uuid */
                            id: string;
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
