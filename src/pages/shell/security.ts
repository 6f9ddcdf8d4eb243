/** What a page may do, as directives of a content security policy. */
function pagePolicy(inlineScriptHash: string, styles = "style-src 'self'"): string[] {
  return [
    "default-src 'none'",
    `script-src 'self' '${inlineScriptHash}'`,
    styles,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types terrain',
  ];
}

/** The policy for a `meta` element, which has no `frame-ancestors` by specification. */
export function metaPolicy(inlineScriptHash: string): string {
  return pagePolicy(inlineScriptHash).join('; ');
}

const closedPermissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * What every answer of the site carries, and what the worker gives each page that it keeps.
 * @param styles the directive on styles, where pages carry some
 */
export function pageHeaders(inlineScriptHash: string, styles?: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [...pagePolicy(inlineScriptHash, styles), "frame-ancestors 'none'"].join('; '),
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': closedPermissions.map((name) => `${name}=()`).join(', '),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}

/**
 * The `_headers` file that static hosts and our own small server read: a pattern, then its headers. The worker
 * has a policy of its own, since a page's policy does not bind it.
 */
export function headersFile(base: string, inlineScriptHash: string, styles: string): string {
  const worker = { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" };
  return [rule(`${base}*`, pageHeaders(inlineScriptHash, styles)), rule(`${base}sw.js`, worker)].join('\n');
}

function rule(pattern: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return `${[pattern, ...lines].join('\n')}\n`;
}
