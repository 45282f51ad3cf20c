import { measureFleet } from './fleet/fleet.ts';
import { measurePageCost } from './page-cost.ts';
import { measureSizes } from './sizes.ts';
import { measureSwitch } from './ticket-switch.ts';

/** The parts of the benchmark, in the order in which they run. */
export const PARTS = {
  page: measurePageCost,
  switch: measureSwitch,
  size: measureSizes,
  fleet: measureFleet,
};
