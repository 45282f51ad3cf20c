import { measureSwitch } from './ticket-switch.ts';

/** The parts of the benchmark, in the order in which they run. */
export const PARTS = {
  switch: measureSwitch,
};
