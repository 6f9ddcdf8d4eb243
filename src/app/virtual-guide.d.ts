/** Modules of content, written by the pipeline at build time. */
declare module 'virtual:guide' {
  /** Without the names of their figures and « en France », which `virtual:figures` has. */
  export const factors: import('#core/impact/factors.ts').FactorSet;
  export const activities: readonly import('#core/impact/activity.ts').Activity[];
  export const everyday: readonly import('#core/impact/everyday.ts').EverydayImage[];
}

/** The factors again, with the names of their figures, for who asks where numbers come from: import it on demand. */
declare module 'virtual:figures' {
  export const factors: import('#core/impact/factors.ts').FactorSet;
}

/** Models that people name and sizes of image, for who opens the expert form: import it on demand. */
declare module 'virtual:models' {
  export const models: readonly import('#core/impact/activity.ts').KnownModel[];
  export const imageSizes: readonly import('#core/impact/activity.ts').ImageSize[];
}

/** Comparisons to open in one tap. */
declare module 'virtual:comparisons' {
  export const comparisons: readonly import('#core/calculator/comparison.ts').Comparison[];
}

/** Baskets and the questions of « Bilan sans journal »: import it on demand. */
declare module 'virtual:baskets' {
  export const baskets: readonly import('#core/impact/basket.ts').Basket[];
  export const published: Readonly<Record<string, import('#core/impact/basket.ts').PublishedTotal>>;
  export const yearly: readonly import('#core/impact/basket.ts').YearlyQuestion[];
}
