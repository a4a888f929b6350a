/**
 * Content-Security-Policy of the chat page: our own files only, no inline script, no markup made from text.
 * @param embedOrigins sites that may frame the page besides our own; null: nobody may
 */
export function pagePolicy(embedOrigins: readonly string[] | null): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'none'",
    `frame-ancestors ${embedOrigins ? ["'self'", ...embedOrigins].join(' ') : "'none'"}`,
    "img-src 'self' data:",
    "script-src 'self'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
