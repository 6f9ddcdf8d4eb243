/** The rows that open the panels behind the first screen; each button bears the word of its panel's address. */
export function PanelList(props: { readonly onOpen: (name: string) => void }) {
  const open = (event: { readonly currentTarget: HTMLButtonElement }) =>
    props.onOpen(event.currentTarget.value);
  return (
    <nav class="panel-list" aria-label="Aller plus loin">
      <button type="button" value="comparer" onClick={open}>
        <b>Comparer</b> <small>deux ou trois usages côte à côte</small>
      </button>
      <button type="button" value="paniers" onClick={open}>
        <b>Additionner</b> <small>un événement, une campagne, les vôtres</small>
      </button>
      <button type="button" value="bilan" onClick={open}>
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
