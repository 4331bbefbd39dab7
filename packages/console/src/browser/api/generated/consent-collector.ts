// The HTTP API of consent-collector: made by "npm run generate" from its OpenAPI document.

export interface paths {
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest version of each notice */
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
                                noticeId: string;
                                version: number;
                                contentHash: string;
                                content: {
                                    recipient: {
                                        partyId: string;
                                        partyName: string;
                                    };
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
                                    linkageStated: boolean;
                                    linkageText: {
                                        ja: string;
                                        en: string;
                                    };
                                    title: {
                                        ja: string;
                                        en: string;
                                    };
                                    body: {
                                        ja: string;
                                        en: string;
                                    };
                                    /** Format: uri */
                                    purposePublicationUrl?: string;
                                    foreignInformation?: {
                                        countryName: {
                                            ja: string;
                                            en: string;
                                        };
                                        countryPrivacyRegime: {
                                            ja: string;
                                            en: string;
                                        };
                                        recipientMeasures: {
                                            ja: string;
                                            en: string;
                                        };
                                    };
                                    consentValidDays?: number;
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
        /** Publish the next version of a notice; the same content again answers 200 with the version that has it */
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
                        noticeId: string;
                        content: {
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
                            linkageStated: boolean;
                            linkageText: {
                                ja: string;
                                en: string;
                            };
                            title: {
                                ja: string;
                                en: string;
                            };
                            body: {
                                ja: string;
                                en: string;
                            };
                            /** Format: uri */
                            purposePublicationUrl?: string;
                            foreignInformation?: {
                                countryName: {
                                    ja: string;
                                    en: string;
                                };
                                countryPrivacyRegime: {
                                    ja: string;
                                    en: string;
                                };
                                recipientMeasures: {
                                    ja: string;
                                    en: string;
                                };
                            };
                            consentValidDays?: number;
                            recipientPartyId: string;
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
                            noticeId: string;
                            version: number;
                            contentHash: string;
                            content: {
                                recipient: {
                                    partyId: string;
                                    partyName: string;
                                };
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
                                linkageStated: boolean;
                                linkageText: {
                                    ja: string;
                                    en: string;
                                };
                                title: {
                                    ja: string;
                                    en: string;
                                };
                                body: {
                                    ja: string;
                                    en: string;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                foreignInformation?: {
                                    countryName: {
                                        ja: string;
                                        en: string;
                                    };
                                    countryPrivacyRegime: {
                                        ja: string;
                                        en: string;
                                    };
                                    recipientMeasures: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                consentValidDays?: number;
                            };
                            /** Format: date-time */
                            publishedAt: string;
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
                            noticeId: string;
                            version: number;
                            contentHash: string;
                            content: {
                                recipient: {
                                    partyId: string;
                                    partyName: string;
                                };
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
                                linkageStated: boolean;
                                linkageText: {
                                    ja: string;
                                    en: string;
                                };
                                title: {
                                    ja: string;
                                    en: string;
                                };
                                body: {
                                    ja: string;
                                    en: string;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                foreignInformation?: {
                                    countryName: {
                                        ja: string;
                                        en: string;
                                    };
                                    countryPrivacyRegime: {
                                        ja: string;
                                        en: string;
                                    };
                                    recipientMeasures: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                consentValidDays?: number;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/{noticeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest version of a notice */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    noticeId: string;
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
                            noticeId: string;
                            version: number;
                            contentHash: string;
                            content: {
                                recipient: {
                                    partyId: string;
                                    partyName: string;
                                };
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
                                linkageStated: boolean;
                                linkageText: {
                                    ja: string;
                                    en: string;
                                };
                                title: {
                                    ja: string;
                                    en: string;
                                };
                                body: {
                                    ja: string;
                                    en: string;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                foreignInformation?: {
                                    countryName: {
                                        ja: string;
                                        en: string;
                                    };
                                    countryPrivacyRegime: {
                                        ja: string;
                                        en: string;
                                    };
                                    recipientMeasures: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                consentValidDays?: number;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/{noticeId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a notice */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    noticeId: string;
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
                            noticeId: string;
                            version: number;
                            contentHash: string;
                            content: {
                                recipient: {
                                    partyId: string;
                                    partyName: string;
                                };
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
                                linkageStated: boolean;
                                linkageText: {
                                    ja: string;
                                    en: string;
                                };
                                title: {
                                    ja: string;
                                    en: string;
                                };
                                body: {
                                    ja: string;
                                    en: string;
                                };
                                /** Format: uri */
                                purposePublicationUrl?: string;
                                foreignInformation?: {
                                    countryName: {
                                        ja: string;
                                        en: string;
                                    };
                                    countryPrivacyRegime: {
                                        ja: string;
                                        en: string;
                                    };
                                    recipientMeasures: {
                                        ja: string;
                                        en: string;
                                    };
                                };
                                consentValidDays?: number;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sites */
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
                                siteId: string;
                                siteKey: string;
                                name: string;
                                origins: string[];
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
        /** Register a site; the answer holds its public site key */
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
                        name: string;
                        origins: string[];
                        siteId: string;
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
                            siteId: string;
                            siteKey: string;
                            name: string;
                            origins: string[];
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
    "/v1/sites/{site}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One site */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The site id */
                    site: string;
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
                            siteId: string;
                            siteKey: string;
                            name: string;
                            origins: string[];
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
        /** Replace a site's name and origins */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The site id */
                    site: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        origins: string[];
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
                            siteId: string;
                            siteKey: string;
                            name: string;
                            origins: string[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a site's name or origins */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The site id */
                    site: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        origins?: string[];
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
                            siteId: string;
                            siteKey: string;
                            name: string;
                            origins: string[];
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
        trace?: never;
    };
    "/v1/sites/{site}/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tag of a site shows (browser) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The public site key */
                    site: string;
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
        /** Name the notice versions that the site's tag shows */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The site id */
                    site: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description In the order that the tag shows them */
                        notices: {
                            noticeId: string;
                            version: number;
                        }[];
                        /** @description The first is the default */
                        languages: ("ja" | "en")[];
                        /** Format: uri */
                        relayUrl?: string;
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
                            siteId: string;
                            revision: number;
                            notices: {
                                noticeId: string;
                                version: number;
                            }[];
                            languages: ("ja" | "en")[];
                            relayUrl: string | null;
                            configuredAt: string;
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
    "/v1/sites/{site}/tag.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tag of a site, to be loaded by its pages */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The public site key */
                    site: string;
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
    "/v1/sites/{siteKey}/principals/{principal}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A principal's current consents (browser) */
        get: {
            parameters: {
                query?: {
                    /** @description Wait at most 1 s until this consent is included */
                    after?: string;
                };
                header?: never;
                path: {
                    siteKey: string;
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
                            principal: string;
                            /** @description Whether the answer includes the consent named by `after` */
                            caughtUp: boolean;
                            consents: {
                                recipientPartyId: string;
                                purposeCode: string;
                                /** @enum {string} */
                                status: "granted" | "refused" | "none";
                                noticeId: string | null;
                                noticeVersion: number | null;
                                consentId: string | null;
                                effectiveAt: string | null;
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
    "/v1/principals/{principal}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A principal's current consents and their history, newest first; who looked is logged as evidence */
        get: {
            parameters: {
                query?: {
                    /** @description Wait at most 1 s until this consent is included */
                    after?: string;
                    /** @description How many items at most */
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
                            principal: string;
                            /** @description Whether the answer includes the consent named by `after` */
                            caughtUp: boolean;
                            consents: {
                                recipientPartyId: string;
                                purposeCode: string;
                                /** @enum {string} */
                                status: "granted" | "refused" | "none";
                                noticeId: string | null;
                                noticeVersion: number | null;
                                consentId: string | null;
                                effectiveAt: string | null;
                            }[];
                            history: {
                                consentId: string;
                                type: string;
                                /** @description tag, declaration or withdrawal_list */
                                source: string;
                                /** @description The moment that it counts from */
                                effectiveAt: string;
                                receivedAt: string;
                                /** @description This and what follows: null where no site of ours showed the notice */
                                siteId: string | null;
                                siteConfigurationRevision: number | null;
                                language: string | null;
                                page: string | null;
                                tagVersion: string | null;
                                choices: {
                                    recipientPartyId: string;
                                    purposeCode: string;
                                    granted: boolean;
                                    /** @description The very version as shown */
                                    notice: {
                                        noticeId: string;
                                        version: number;
                                        contentHash: string;
                                    } | null;
                                }[];
                            }[];
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
    "/v1/choice-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts choices by day and notice version */
        get: {
            parameters: {
                query?: {
                    /** @description First day, 30 days up to `to` unless given */
                    from?: string;
                    /** @description Last day, today's unless given; 92 days at most */
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
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            items: {
                                /** Format: date */
                                day: string;
                                noticeId: string;
                                noticeVersion: number;
                                granted: number;
                                refused: number;
                                withdrawn: number;
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
    "/v1/sites/{siteKey}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a person's choice (browser tag) */
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
                        principal: string;
                        choiceNumber: number;
                        elapsedMs: number;
                        /** @enum {string} */
                        action: "choose" | "withdraw";
                        language: string;
                        page: string;
                        tagVersion: string;
                        siteConfigurationRevision: number;
                        choices: {
                            noticeId: string;
                            noticeVersion: number;
                            noticeContentHash: string;
                            granted: boolean;
                            shownPosition: number;
                        }[];
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
