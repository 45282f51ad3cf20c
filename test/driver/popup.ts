import type { PromptAnswer } from './engine.ts';

/** The popup of our toolbar button, as somebody has it who has just clicked that button on a tab: it is allowed to look at that tab (`activeTab`). */
export interface Popup {
  /** All that a person can read there, in one line. */
  text(): Promise<string>;
  /** The words of what has the keyboard in it. */
  focused(): Promise<string>;
  /** Presses a key in it, as a keyboard would. */
  press(key: 'Enter' | 'Tab'): Promise<void>;
  /** Clicks a button of the permission prompt that a key has just asked for. Chromium ends the popup then; headless Firefox keeps it. */
  answerPrompt(answer: PromptAnswer): Promise<void>;
}
