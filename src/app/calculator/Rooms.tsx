/** The rows that open the rooms behind the first screen. */
export function Rooms(props: { readonly onOpen: (name: string) => void }) {
  return (
    <nav class="rooms" aria-label="Aller plus loin">
      <button type="button" onClick={() => props.onOpen('comparer')}>
        <b>Comparer</b> <small>deux ou trois usages côte à côte</small>
      </button>
      <button type="button" onClick={() => props.onOpen('paniers')}>
        <b>Additionner</b> <small>un événement, une campagne, les vôtres</small>
      </button>
      <button type="button" onClick={() => props.onOpen('bilan')}>
        <b>Bilan sans journal</b> <small>cinq questions, une année de collectif</small>
      </button>
      <a href="#divergences">
        <b>Pourquoi les chiffres divergent</b> <small>ce qui a été publié, côte à côte</small>
      </a>
      <a href="#sans-mesure">
        <b>Musique, voix, autre chose</b> <small>pas de mesure publiée</small>
      </a>
    </nav>
  );
}
