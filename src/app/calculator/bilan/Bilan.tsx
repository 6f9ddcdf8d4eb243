export function Bilan(_props: { calculator: unknown }) {
  return <p>Bilan</p>;
}
