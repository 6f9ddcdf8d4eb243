/** What the app knows of the content, written by the pipeline at build time. */
declare module 'virtual:guide' {
  export const factors: import('#core/impact/factors.ts').FactorSet;
  export const activities: readonly import('#core/impact/activity.ts').Activity[];
  export const everyday: readonly import('#core/impact/everyday.ts').EverydayImage[];
}

/** Models that people name and sizes of image, for who opens the expert form: import it on demand. */
declare module 'virtual:models' {
  export const models: readonly import('#core/impact/activity.ts').KnownModel[];
  export const imageSizes: readonly import('#core/impact/activity.ts').ImageSize[];
}

/** Baskets and the questions of « Bilan sans journal »: import it on demand. */
declare module 'virtual:baskets' {
  export const baskets: readonly import('#core/impact/basket.ts').Basket[];
  export const yearly: readonly import('#core/impact/basket.ts').YearlyQuestion[];
}

interface ImportMeta {
  readonly env: {
    /** Root of the site, with both slashes. */
    readonly BASE_URL: string;
  };
}
