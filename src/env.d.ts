/// <reference types="vite/client" />

/** Digest of the bundled archive's files, set by the build (vite.config.ts). */
declare const __PACK_VERSION__: string;
/** Digest of src/matching: the worker compiles the lexicon again when it differs from what it was compiled with. */
declare const __MATCHER_VERSION__: string;
