export function Expert(_props: { calculator: unknown }) {
  return <p>Expert</p>;
}
