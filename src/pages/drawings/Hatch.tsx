/** Where a hatched rectangle stands: SVG lengths, `12%`, `1.5em`. */
interface HatchPlace {
  readonly x?: string;
  readonly y?: string;
  readonly width: string;
  readonly height: string;
  readonly class?: string;
}

/**
 * What is uncertain or taken: a hatched rectangle, outlined. Like the range picture's, one thick dashed line,
 * slanted and cut by its frame: no pattern, so no identifier to repeat on a page.
 */
export function Hatch(props: HatchPlace) {
  return (
    <svg class="hatch" aria-hidden="true" {...props}>
      <rect class="hatch-ground" width="100%" height="100%" />
      <line x1="-400" x2="4000" transform="skewX(-45)" />
      <rect width="100%" height="100%" />
    </svg>
  );
}

/** A hatched square before the words that it explains. */
export function HatchKey() {
  return <Hatch class="hatch key" width=".8em" height=".8em" />;
}

/** A solid square before the words that it explains. */
export function InkKey() {
  return (
    <svg class="key" aria-hidden="true" width=".8em" height=".8em">
      <rect class="ink" width="100%" height="100%" />
    </svg>
  );
}
