interface ImportMeta {
  readonly env: {
    /** Root of the site, with both slashes. */
    readonly BASE_URL: string;
  };
  /** The modules of a pattern, by path, replaced by Vite: fetched when asked for, or at once. */
  glob<Module>(pattern: string): Readonly<Record<string, () => Promise<Module>>>;
  glob<Module>(pattern: string, options: { readonly eager: true }): Readonly<Record<string, Module>>;
}
