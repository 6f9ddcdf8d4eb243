/** Three drawings of how the zine is folded and cut. */
export function FoldingPicture() {
  return (
    <div
      class="folding"
      role="img"
      aria-label="Trois dessins : la feuille aux huit cases, avec l’entaille au milieu ; vue du dessus, elle s’ouvre en losange puis forme une croix ; le petit livre fermé."
    >
      <svg viewBox="0 0 96 72" aria-hidden="true">
        <path d="M4 12h88v48H4z" />
        <path class="fold" d="M26 12v48M48 12v48M70 12v48M4 36h22M70 36h22" />
        <path class="cut-here" d="M26 36h44" />
      </svg>
      <svg viewBox="0 0 96 72" aria-hidden="true">
        <path d="M4 36h24l20-20 20 20h24M28 36l20 20 20-20" />
        <path d="M8 30l6 6-6 6M88 30l-6 6 6 6" />
      </svg>
      <svg viewBox="0 0 96 72" aria-hidden="true">
        <path d="M32 8h34v54H32zM32 8l-6 4v54l6-4M26 66h32l8-4" />
        <path class="cut-here" d="M38 20h22" />
      </svg>
    </div>
  );
}
