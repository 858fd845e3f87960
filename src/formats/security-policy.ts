/**
 * The content security policy of a page, for its `<meta>` (where `frame-ancestors`, `sandbox`
 * and reporting have no effect): nothing may be loaded or run; only this style sheet applies.
 *
 * @param hash the SHA-256 of the text between `<style>` and `</style>`, in base64
 */
export const securityPolicy = (hash: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
