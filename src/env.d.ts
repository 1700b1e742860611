/// <reference types="vite/client" />

/** Digest of the bundled archive's files, set by the build (vite.config.ts). */
declare const __PACK_VERSION__: string;
