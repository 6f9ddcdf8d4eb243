import { createSettled } from './settled.ts';

/** Tells screen readers what a text in sight has become, once it has settled. */
export function SettledStatus(props: { readonly text: string }) {
  const told = createSettled(() => props.text);
  return (
    <p class="unseen" role="status">
      {told()}
    </p>
  );
}
