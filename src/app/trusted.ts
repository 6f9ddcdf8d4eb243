interface TrustedTypes {
  createPolicy(name: string, policy: typeof rules): typeof rules;
}

declare global {
  /** Absent where the browser has no Trusted Types. TypeScript's DOM library does not describe it yet. */
  var trustedTypes: TrustedTypes | undefined;
}

/** The one policy that the content security policy allows: our own templates, our own worker, nothing else. */
const rules = {
  createHTML(template: string): string {
    if (/<script|<iframe|\son\w+\s*=|javascript:/i.test(template))
      throw new TypeError('not a template of ours');
    return template;
  },
  createScriptURL(address: string): string {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && pathname.endsWith('/sw.js')) return address;
    throw new TypeError(`not a script of ours: ${address}`);
  },
};

const policy = globalThis.trustedTypes?.createPolicy('terrain', rules) ?? rules;

/**
 * Vouches for a script's address where the browser asks for it (a `TrustedScriptURL`, which is typed here as
 * the string it stands for). Throws when it is not the worker's.
 */
export function trustedScriptUrl(address: string): string {
  return policy.createScriptURL(address);
}

/**
 * Vouches for the markup of a component, compiled from our own source (a `TrustedHTML`, typed here as the
 * string it stands for). Throws when it could run a script.
 */
export function trustedTemplate(template: string): string {
  return policy.createHTML(template);
}
