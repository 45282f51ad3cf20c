import { browser } from '../../lib/browser.ts';
import { bakedOrganisation } from '../../lib/config/baked.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createImportStore, importsWriting } from '../../lib/config/import-store.ts';
import { createOrganisationStore, organisationWriting } from '../../lib/config/organisation-store.ts';
import { keptReadings } from '../../lib/kept-readings.ts';
import { createAnswerCache } from '../../lib/lookup/answer-cache.ts';
import { diskAnswers } from '../../lib/lookup/disk-answers.ts';
import { createEndpointHealth } from '../../lib/lookup/endpoint-health.ts';
import { logsBodies } from '../../lib/lookup/log-entry.ts';
import { createLookAhead } from '../../lib/lookup/look-ahead.ts';
import { createLookups } from '../../lib/lookup/lookup.ts';
import { createLookupLog } from '../../lib/lookup/lookup-log.ts';
import { browserFetch } from '../../lib/lookup/post.ts';
import { sessionAnswers } from '../../lib/lookup/session-answers.ts';
import { tryOut } from '../../lib/lookup/try-out.ts';
import { loadImages } from '../../lib/panel/load-images.ts';
import { pause } from '../../lib/pause.ts';
import { createVault } from '../../lib/secrets/vault.ts';
import { cacheDatabase } from '../../lib/store/cache-database.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { testAddresses } from '../../lib/store/test-addresses.ts';
import { typedAddresses } from '../../lib/store/typed-addresses.ts';
import { sendOnce } from '../../lib/webhooks/deliver.ts';
import { createDeliveryQueue } from '../../lib/webhooks/delivery-queue.ts';
import { createOutbox } from '../../lib/webhooks/outbox.ts';
import { ruleOpener } from '../../lib/webhooks/rule-opener.ts';
import { createSettlements } from '../../lib/webhooks/settlements.ts';
import { hasHost } from './host-access.ts';
import { rulesInForce } from './rules-in-force.ts';
import { createTabRecords } from './tab-records.ts';
import type { Trial, World } from './world.ts';

/** So long what was found is not written down yet, in milliseconds: by then it is on the screen. */
const AFTERWARDS = 50;

/** Puts the stores together over this browser. Opens nothing yet: databases open at their first use. */
export function createWorld(): World {
  const database = desksideDatabase();
  const cache = cacheDatabase();
  const vault = createVault(database, navigator.locks);
  const answers = createAnswerCache({
    disk: diskAnswers(cache),
    session: sessionAnswers(browser.storage.session),
  });
  const log = createLookupLog(cache);
  const typed = typedAddresses(cache);
  const health = createEndpointHealth(browser.storage.session);
  const tests = testAddresses(cache);
  const outbox = createOutbox(database);
  const settlements = createSettlements(database);
  const access = keptReadings(hasHost, (allowed) => allowed);
  const outside = {
    now: Date.now,
    fetch: browserFetch,
    online: () => navigator.onLine,
    hasHost: access.read,
  };

  const theirs = createOrganisationStore(database, { ...outside, baked: bakedOrganisation() });
  const config = createConfigStore(database, async () => (await theirs.read())?.config ?? null);
  const layers = keptReadings(() => config.read());
  const organisation = organisationWriting(theirs, layers.writing);
  const imports = importsWriting(createImportStore(database, Date.now), (work) =>
    layers.writing(() => vault.writing(work)),
  );
  const lookups = createLookups({
    ...outside,
    vault,
    answers,
    log,
    health,
    afterwards: () => pause(AFTERWARDS),
  });
  const deliveries = createDeliveryQueue(database);
  const send = ({ request, id, ...owner }: Trial, typed: Record<string, string>) =>
    sendOnce(request, id, { ...outside, openSecret: ruleOpener(owner, typed, vault) });

  return {
    layers: () => layers.read('all'),
    changeMine: async (change) => {
      const changed = await layers.writing(() => config.change(change));
      return changed.ok ? { ok: true } : changed;
    },
    forgetAccess: access.forget,
    organisation,
    imports,
    tabs: createTabRecords(browser.storage.session),
    lookups,
    ahead: createLookAhead(),
    preview: (connector, about, secrets) => tryOut(connector, about, secrets, { ...outside, vault }),
    log: (connector) => log.read(connector),
    stats: (connector) => log.stats(connector),
    images: (urls, hosts) => loadImages(urls, hosts, outside),
    noteInLog: async (connector, at, note) => {
      await lookups.logged(connector);
      await log.note(connector, at, note);
    },
    vault,
    typed,
    tests,
    outbox,
    settlements,
    health,
    deliveries,
    sending: {
      rules: () => rulesInForce(config, organisation),
      send: (claimed) => send(claimed, {}),
      now: Date.now,
      locks: navigator.locks,
    },
    sendTrial: send,
    forgetConnector: async (id) => {
      await vault.remove({ kind: 'connector', id });
      await lookups.abandon(id);
      await Promise.all([answers.forget(id), log.forget(id), tests.forget(id), health.forget(id)]);
    },
    forgetRule: (id) => vault.remove({ kind: 'rule', id }),
    keepLess: async (connector) => {
      const { id, cache } = connector;
      await lookups.abandon(id);
      if (!logsBodies(connector)) await log.forgetBodies(id);
      if (cache.keep !== 'disk' || cache.hours === 0) await answers.forget(id);
    },
    forgetCustomerData: async () => {
      await lookups.abandon();
      await Promise.all([
        answers.forget(),
        log.forget(),
        typed.forget(),
        tests.forget(),
        outbox.forget(),
        deliveries.forgetEnded(),
      ]);
    },
    purge: async () => {
      const now = Date.now();
      await Promise.all([answers, typed, outbox, settlements].map((store) => store.purge(now)));
      await deliveries.trim(now);
    },
  };
}
