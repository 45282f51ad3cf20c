import type { HostAccess, OptionsMessage, OptionsPort } from '../../components/options/port.ts';
import type { ReplyOf, RequestOf, Settings } from '../../lib/messages.ts';
import { checkTemplate, renderTemplate } from '../../lib/panel/liquid-engine.ts';
import { type FakeWorld, fakeBackground, fakeSettings, type Handlers } from './fake-background.ts';

type Sent = { [N in OptionsMessage]: { name: N; request: RequestOf<N> } }[OptionsMessage];

interface FakeHosts extends HostAccess {
  /** Every question to the browser about hosts. */
  asked: string[][];
  allowed: Set<string>;
}

export interface FakePort extends OptionsPort, FakeHosts {
  /** Every message, in order. */
  sent: Sent[];
  /** Every text that went to the clipboard. */
  copied: string[];
  /** Every file that was given out. */
  files: { name: string; text: string }[];
  settings: Settings;
  /** Replaces what the background does on a message. */
  on: Partial<Handlers>;
}

export interface FakeBrowser {
  /** Host patterns that are allowed already. */
  allowed?: string[];
  /** Whether somebody allows what the browser asks. */
  allow?: boolean;
}

/** A port over a background in memory and a browser that asks nobody. */
export function fakePort(world: FakeWorld & FakeBrowser = {}): FakePort {
  const settings = fakeSettings(world);
  const background = fakeBackground(settings, world);
  const sent: Sent[] = [];
  const copied: string[] = [];
  const files: FakePort['files'] = [];
  const on: Partial<Handlers> = {};
  async function send<N extends OptionsMessage>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
    sent.push(structuredClone({ name, request }) as Sent);
    const handlers: Handlers = { ...background, ...on };
    return structuredClone(await handlers[name](request));
  }
  return {
    sent,
    copied,
    files,
    saveFile: (name, text) => void files.push({ name, text }),
    copy: async (text) => {
      copied.push(text);
    },
    on,
    settings,
    send,
    ...fakeHosts(world),
    loadEditor: () => new Promise(() => {}),
    version: '0.1.0',
    browserName: async () => 'Firefox 145.0, Linux',
    shortcuts: async () => [{ description: 'Open or close the sidebar on this ticket', keys: 'Alt+Shift+D' }],
    templates: LIQUID,
  };
}

/** Liquid as the worker has it, in this thread. */
const LIQUID: OptionsPort['templates'] = {
  check: async (template, responses = []) => checkTemplate({ kind: 'check', template, responses }),
  render: async (template, variables) =>
    renderTemplate({
      kind: 'render',
      template,
      variables,
      setting: { locale: 'en', timeZone: 'UTC', now: Date.now() },
    }),
};

/** Host access as a browser gives it; questions are recorded in the turn they are asked. */
export function fakeHosts({ allowed: start = [], allow = true }: FakeBrowser): FakeHosts {
  const asked: string[][] = [];
  const allowed = new Set(start);
  return {
    asked,
    allowed,
    async requestHosts(patterns) {
      asked.push(patterns);
      const news = patterns.filter((pattern) => !allowed.has(pattern));
      if (news.length === 0) return true;
      if (allow) for (const pattern of news) allowed.add(pattern);
      return allow;
    },
    hasHosts: async (patterns) => patterns.every((pattern) => allowed.has(pattern)),
    async removeHosts(patterns) {
      for (const pattern of patterns) allowed.delete(pattern);
    },
  };
}
