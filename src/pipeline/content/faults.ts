/** One mistake of a content file, with its remedy, written for the person who will mend it. */
export interface Fault {
  /** Path from the repository root. */
  readonly file: string;
  /** What is wrong and what to do, in French: writers read it. */
  readonly message: string;
  /** The file could not be read at all: faults of what others miss in it are dropped. */
  readonly isUnread?: true;
}

/** Collects faults so that a build tells all of them at once. */
export type Report = (fault: Fault) => void;

/** Thrown once per build, with every fault of the content. */
export class ContentFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(describe(faults));
    this.name = 'ContentFaults';
    this.faults = faults;
  }
}

/**
 * Runs `read` with a collector, and throws {@link ContentFaults} if anything was reported, with what stopped it
 * half-way if something did.
 */
export function gatherFaults<T>(read: (report: Report) => T): T {
  const faults: Fault[] = [];
  try {
    const result = read((fault) => faults.push(fault));
    if (faults.length === 0) return result;
  } catch (error) {
    if (!(error instanceof ContentFaults)) throw error;
    faults.push(...error.faults);
  }
  throw new ContentFaults(withoutEchoes(distinct(faults)));
}

/** Drops duplicates: several pages may show one file. */
function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.file}: ${fault.message}`, fault])).values()];
}

/** Without the faults whose remedy is in a file that could not be read: one slip would make a hundred of them. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const unread = faults.filter(({ isUnread }) => isUnread).map(({ file }) => file);
  return faults.filter(({ isUnread, message }) => isUnread || !unread.some((file) => message.includes(file)));
}

function describe(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? 'Une faute' : `${faults.length} fautes`;
  return [`${count} dans content/ :`, ...faults.map(({ file, message }) => `  ${file}: ${message}`)].join(
    '\n',
  );
}
