import type { OptionsPort } from '../../components/options/port.ts';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { browserPlace } from '../../lib/panel/browser-place.ts';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { send } from '../../lib/send.ts';
import { sendSealed } from '../../lib/send-sealed.ts';
import { browserName } from './browser-name.ts';

/** The options page's port to the browser and to the background. */
export function extensionPort(): OptionsPort {
  return {
    send: (name, request) => (holdsSecret(request) ? sendSealed(name, request) : send(name, request)),
    requestHosts: (origins) => browser.permissions.request({ origins }).catch(() => false),
    hasHosts: (origins) => browser.permissions.contains({ origins }),
    async removeHosts(origins) {
      // Rejects where an organisation's build requires the host: it stays then.
      await browser.permissions.remove({ origins }).catch(() => false);
    },
    copy: (text) => navigator.clipboard.writeText(text),
    saveFile,
    templates: templateRenderer(browserPlace(browser.i18n)),
    loadEditor: async () => (await import('../../components/template-editor/code-editor.ts')).mountEditor,
    version: browser.runtime.getManifest().version,
    browserName,
    async shortcuts() {
      const commands = await browser.commands.getAll();
      return commands.map(({ name, description, shortcut }) => ({
        description: description || ownWords(name ?? ''),
        keys: shortcut ?? '',
      }));
    },
  };
}

/** Whether a request carries what no other page of ours may hear. */
function holdsSecret(request: object): boolean {
  return 'secrets' in request || ('passphrase' in request && request.passphrase !== null);
}

/** Browsers give their own commands no description. */
function ownWords(name: string): string {
  return name === '_execute_action' ? t('options.help.openPopup') : name;
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has begun to read it by then; it is a few kB.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
