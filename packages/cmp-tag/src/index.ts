export type { AkashiApi, AkashiEvents, NoticeState, TagError } from './api-types.ts';
export { buildTag, tagBundleFile } from './build.ts';
export { renderTag } from './render-tag.ts';
export { tagBundle } from './tag-bundle.ts';
export type { Localized, NoticeConfig, TagConfig } from './tag-config.ts';
