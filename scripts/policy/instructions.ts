import type { Target } from './subject.ts';

/** Where a target's files go, and how to see that they have arrived. */
export const INSTRUCTIONS: Record<Target, string> = {
  chrome: `Chrome on Windows

1. As administrator: reg import deskside-chrome.reg
   For a domain, put the same keys into a group policy: Computer Configuration > Preferences > Windows Settings > Registry.
2. In Chrome open chrome://policy and press "Reload policies". What belongs to Deskside stands there under its id, with status OK.
3. A changed policy reaches Deskside while the browser runs.

Chrome installs from an address of your own only where the machine is joined to Active Directory or Entra ID, or enrolled in Chrome Enterprise Core.
If your ExtensionSettings policy is one value in JSON, add the entry for Deskside to it and leave its key in the file out: a key hides the value.
To take it back, delete the keys that the file names. If there is one under ExtensionSettings, the browser then removes the Deskside that it installed, with what agents added to it.
`,
  edge: `Edge on Windows

1. As administrator: reg import deskside-edge.reg
   For a domain, put the same keys into a group policy: Computer Configuration > Preferences > Windows Settings > Registry.
2. In Edge open edge://policy and press "Reload policies". What belongs to Deskside stands there under its id, with status OK.
3. A changed policy reaches Deskside while the browser runs.

Edge installs from an address of your own only where the machine is joined to Active Directory or Entra ID.
If your ExtensionSettings policy is one value in JSON, add the entry for Deskside to it and leave its key in the file out: a key hides the value.
To take it back, delete the keys that the file names. If there is one under ExtensionSettings, the browser then removes the Deskside that it installed, with what agents added to it.
`,
  'chromium-linux': `Chromium, Chrome and Edge on Linux

1. As root, put deskside.json (owner root, mode 644) into
     Chromium  /etc/chromium/policies/managed/
     Chrome    /etc/opt/chrome/policies/managed/
     Edge      /etc/opt/edge/policies/managed/
2. Open chrome://policy and press "Reload policies". What belongs to Deskside stands there under its id, with status OK.
3. A changed file reaches Deskside while the browser runs.

If another file in that folder sets ExtensionSettings, put the entries of both into one file: browsers do not join them.
To take it back, delete the file. If it has ExtensionSettings, the browser then removes the Deskside that they installed, with what agents added to it.
`,
  firefox: `Firefox

1. Put policies.json into
     Linux    /etc/firefox/policies/
     Windows  the folder "distribution" beside firefox.exe
     macOS    Firefox.app/Contents/Resources/distribution/
   If there is one already, add the entries of this one to it.
2. Restart Firefox, and open about:policies: the entries stand there, with no error.
3. A changed policy reaches Deskside when Firefox starts the next time.

Firefox installs files only that addons.mozilla.org has signed; about:policies says where it did not.
To take it back, remove the entries and restart. An installed Deskside stays, and agents may remove it; with "installation_mode": "blocked" in its entry Firefox removes it.
`,
  macos: `Chrome, Edge and Firefox on the Mac

1. Upload deskside.mobileconfig to your MDM as a custom profile for devices. A Mac without one installs it from System Settings > General > Device Management.
2. In Chrome open chrome://policy, in Edge edge://policy, in Firefox (after a restart) about:policies: the entries stand there.
3. A changed profile reaches Deskside in Chrome and Edge while they run, in Firefox when it starts the next time.

Chrome and Edge install from an address of your own only on a Mac that an MDM manages.
If another profile sets ExtensionSettings for the same browser, put the entries of both into one: browsers do not join them.
To take it back, remove the profile. Chrome and Edge then remove a Deskside that it installed, with what agents added to it; in Firefox it stays.
`,
  intune: `Chrome on Windows, by Microsoft Intune

1. Devices > Configuration > Create > Windows 10 and later > Templates > Custom.
2. Add one row for each block of oma-uri.txt, in that order: name, OMA-URI, data type and value as they stand there. The first carries the whole of deskside.admx.
3. Assign it to devices. After they have synchronised, chrome://policy shows the entries.

Edge: Windows lets an ADMX of yours write to few places below Software\\Policies\\Microsoft, and Edge's is not among those that Microsoft names. Roll out deskside-edge.reg (policy --for edge) by a platform script instead.
Firefox: roll out policies.json (policy --for firefox) the same way.
To take it back, remove the assignment. Chrome then removes a Deskside that it installed, with what agents added to it.
`,
};
