/** A place in a script of ours: `assets/main.js:1:2345`. */
const frame = /assets\/[\w.-]+\.js:\d+:\d+/;

/**
 * What may be told of an error: its kind, the first of our scripts in its stack, the path of the page. Not its message,
 * nor what follows `#` or `?`: they may hold words that somebody typed.
 */
export function describeError(error: unknown, pathname: string): string {
  const [name, stack] = error instanceof Error ? [error.constructor.name, stackOf(error)] : ['erreur', ''];
  const where = frame.exec(stack)?.[0];
  return [name, ...(where ? [where] : []), `page ${pathname}`].join(', ');
}

/** Without the message, which some browsers write at its head. */
function stackOf({ stack = '', message }: Error): string {
  return message ? stack.replaceAll(message, '') : stack;
}
