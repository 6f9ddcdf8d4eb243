import type { CalculatorState } from './calculator-state.ts';

/** Props of every panel. */
export interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly calculator: CalculatorState;
  /** The part of the address after `=`, not yet parsed. */
  readonly carried: string;
  /** To be called when the uses of the address are no longer on screen: the address drops them. */
  readonly onOwn: () => void;
}
