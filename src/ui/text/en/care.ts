import type { care as vi } from '../vi/care'

export const care: typeof vi = {
  opened:
    'The plan opened without {{ n }} edit that is damaged or incomplete; it is set aside, not deleted. See Library – Storage. || The plan opened without {{ n }} edits that are damaged or incomplete; they are set aside, not deleted. See Library – Storage.',
  tab: 'Storage',
  title: 'Storage on this computer',
  kept: 'The browser has promised to keep the data: it is not cleared when space runs out.',
  notKept:
    'The browser has not promised to keep the data: it may be cleared when space runs out. Ask for it, or download a copy.',
  unknown: 'The browser does not say whether it keeps the data.',
  ask: 'Ask the browser to keep the data',
  refused: 'The browser did not agree yet. Installing the app or bookmarking the page usually helps.',
  usage: '{{ used }} used of the {{ quota }} that the browser allows.',
  copyTitle: 'Copy everything out',
  copyText: 'Every plan, those in the bin as well, as files in one .zip.',
  copy: 'Download a copy (.zip)',
  copied: 'Plans copied: {{ n }}.',
  copiedMissing: 'Plans copied: {{ n }}; {{ missing }} could not be read.',
  checkTitle: 'Check',
  checkText:
    'Reads every edit, check sum and dataset of all plans again. Nothing is deleted; what is damaged is set aside and can be downloaded.',
  check: 'Check now',
  stop: 'Stop',
  progress: 'Checking {{ done }}/{{ of }}',
  plan: 'Plan',
  changes: 'Edits',
  size: 'Size',
  finding: 'Result',
  sound: 'Sound',
  unreadable: 'edits that cannot be read, set aside: {{ n }}',
  broken: 'edits with a wrong check sum or a gap before them, set aside: {{ n }}',
  badDatasets: 'datasets that are not what their name says: {{ n }}',
  summary: 'The list of plans says other than the journal',
  repair: 'Put the list right',
  repaired: 'Rows put right: {{ n }}.',
  export: 'Download what is set aside',
  inBin: 'in the bin',
}
