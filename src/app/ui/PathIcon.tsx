/** An icon given by its path, as `Icon` gives it by its name: for islands whose weight is counted. */
export function PathIcon(props: { readonly path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={props.path} />
    </svg>
  );
}
