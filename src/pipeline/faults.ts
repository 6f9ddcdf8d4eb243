/** One mistake of a content file, with its remedy, written for the person who will mend it. */
export interface Fault {
  /** Path from the repository root. */
  readonly file: string;
  /** What is wrong and what to do, in French: writers read it. */
  readonly message: string;
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

/** Runs `read` with a collector, and throws {@link ContentFaults} if anything was reported. */
export function gatherFaults<T>(read: (report: Report) => T): T {
  const faults: Fault[] = [];
  const result = read((fault) => faults.push(fault));
  if (faults.length > 0) throw new ContentFaults(faults);
  return result;
}

function describe(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? 'Une faute' : `${faults.length} fautes`;
  return [`${count} dans content/ :`, ...faults.map(({ file, message }) => `  ${file}: ${message}`)].join(
    '\n',
  );
}
