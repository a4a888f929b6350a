declare const SOURCES_HASH: string | undefined

/** SHA-256 of everything the running bundle was built of; null where the sources run as they are (tests, benchmarks). */
export const CODE: string | null = typeof SOURCES_HASH === 'string' ? SOURCES_HASH : null
