/** A mistake of a content file that shows only once its page is drawn. */
export class ContentFault extends Error {
  /** Path from the repository root. */
  readonly file: string;
  /** What is wrong and what to do, in French. */
  readonly remedy: string;

  constructor(file: string, remedy: string) {
    super(`${file}: ${remedy}`);
    this.name = 'ContentFault';
    this.file = file;
    this.remedy = remedy;
  }
}
