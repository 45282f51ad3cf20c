import { measureFleet } from './fleet/fleet.ts';
import { measureLiquid } from './liquid.ts';
import { measurePageCost } from './page-cost.ts';
import { measureScale } from './scale.ts';
import { measureSizes } from './sizes.ts';
import { measureSpans } from './spans.ts';
import { measureSwitch } from './ticket-switch.ts';

/** The parts of the benchmark, in the order in which they run. */
export const PARTS = {
  page: measurePageCost,
  switch: measureSwitch,
  spans: measureSpans,
  scale: measureScale,
  liquid: measureLiquid,
  size: measureSizes,
  fleet: measureFleet,
};
