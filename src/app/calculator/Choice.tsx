import { createUniqueId, type JSX } from 'solid-js';

/** A label and its native list, on one line where there is room. */
export function Choice(props: {
  readonly label: string;
  readonly onChoose: (value: string) => void;
  /** The options. */
  readonly children: JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} autocomplete="off" onChange={(event) => props.onChoose(event.currentTarget.value)}>
        {props.children}
      </select>
    </div>
  );
}
