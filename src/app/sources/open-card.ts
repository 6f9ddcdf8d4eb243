/** Opens the card of a dated table that the address names: a closed one would show its name alone. */
export function openTargetedCard(): void {
  const open = () => {
    const card = document.getElementById(location.hash.slice(1));
    if (card instanceof HTMLDetailsElement) card.open = true;
  };
  open();
  addEventListener('hashchange', open);
}
