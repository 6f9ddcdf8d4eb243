import { Icon } from '#app/ui/icons.tsx';

interface PageToolsProps {
  /** Where the page is listed, and how the list is called. */
  readonly list: { readonly address: string; readonly name: string };
  /** Where it is made for paper. */
  readonly paper: string;
}

/** Tools of a page, under its band; what needs scripts shows only where they run. */
export function PageTools(props: PageToolsProps) {
  return (
    <>
      <div class="tools">
        <a href={props.list.address}>
          <Icon name="chevron-left" />
          {props.list.name}
        </a>
        <button type="button" class="scripted" data-tool="keep" aria-pressed="false">
          <Icon name="star" />
          Garder
        </button>
        <button type="button" class="scripted" data-tool="share">
          <Icon name="share" />
          Partager
        </button>
        <a href={props.paper}>
          <Icon name="print" />
          Imprimer
        </a>
        <button type="button" class="scripted" data-tool="text">
          <b aria-hidden="true">A+</b>
          <span>
            Texte<span class="unseen"> plus grand</span>
          </span>
        </button>
      </div>
      <p class="tools-said said" role="status" />
    </>
  );
}
