import type { Driver } from '../driver/launch.ts';
import { sendFrom } from '../driver/send-from.ts';

/** Enters secrets of the organisation's rules as the options page does: by rule, then by name. Throws where they are refused. */
export async function enterRuleSecrets(
  driver: Driver,
  secrets: Record<string, Record<string, string>>,
): Promise<void> {
  const page = await driver.extensionPage('options.html');
  for (const [rule, values] of Object.entries(secrets)) {
    const reply = await sendFrom(page, 'save-rule-secrets', { rule, secrets: values });
    if (JSON.stringify(reply) !== '{"ok":true}')
      throw new Error(`The secrets of ${rule} were refused: ${JSON.stringify(reply)}`);
  }
  await page.close();
}
