/** Address of the guide for others; empty when it is served by this machine alone. */
export function publicAddress(root: URL): string {
  const isThisMachine = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(root.hostname);
  return isThisMachine ? '' : root.href;
}
