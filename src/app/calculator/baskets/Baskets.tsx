export function Baskets(_props: { calculator: unknown }) {
  return <p>Baskets</p>;
}
