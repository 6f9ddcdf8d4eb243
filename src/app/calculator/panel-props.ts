import type { CalculatorState } from './calculator-state.ts';

/** What every panel behind the first screen is given. */
export interface PanelProps {
  readonly calculator: CalculatorState;
  /** What the address carried for it, not yet read. */
  readonly carried: string;
  /** What the address carried is no longer what is on screen: the address forgets it. */
  readonly onOwn: () => void;
}
