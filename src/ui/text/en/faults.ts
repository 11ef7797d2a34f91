import type { faults as vi } from '../vi/faults'

export const faults: typeof vi = {
  storage: {
    quota: "The browser's storage is full. Download the plan file, then delete old plans.",
    blocked: 'Another window holds the data store. Close other ReformGrid windows, then try again.',
    'newer-database': 'The data store was made by a newer version. Reload the page to use that version.',
    closed: 'The data store has been closed. Download the plan file, then reload the page.',
    timeout: 'The storage has not answered. Keep this window open, it will be tried again.',
    gone: 'The storage no longer holds this plan (site data were cleared). Download the file, then open it in the Library.',
    unknown: 'The data store cannot be written: {{ message }}',
  },
  template: 'The plan template cannot be opened.',
  analysis: {
    'unknown-index': 'There is no index {{ index }}.',
    'unknown-year': 'There are no figures of {{ index }} for {{ year }}.',
    'unknown-unit': 'There is no unit "{{ unit }}".',
    engine: 'The calculation has failed: {{ message }}',
  },
  cell: {
    'not-a-number': '"{{ text }}" is not a number.',
    'out-of-range': '{{ value }} is outside {{ from }}–{{ to }}.',
    'not-whole': '{{ value }} is not a whole number.',
    'not-a-date': '"{{ text }}" is not a date. Write day/month/year.',
    'not-a-deadline':
      '"{{ text }}" is not a deadline. Write a year, month/year, day/month/year or a cycle (monthly, regularly).',
    'no-such-day': 'There is no {{ date }}. Month {{ month }} has {{ days }} days.',
    'no-such-month': 'There is no month {{ month }}.',
    'no-such-quarter': 'There is no quarter {{ quarter }}.',
    'year-out-of-range': 'The year {{ year }} is outside {{ from }}–{{ to }}.',
    'unknown-choice': '"{{ text }}" is not in the list.',
    'unknown-reference': '"{{ text }}" is not in the plan\'s directory. Choose from the list or add it.',
    'ambiguous-reference':
      '"{{ text }}" may be any of these in the directory: {{ names }}. Choose from the list.',
    kept: 'The cell stays as typed and is not counted.',
  },
  target: {
    'not-a-number': 'A target must be a number.',
    'above-max': 'Above the maximum of {{ limit }}.',
    'below-min': 'Below the minimum of {{ limit }}.',
    'below-present': 'Not above the present score of {{ limit }}.',
  },
  file: {
    'too-large': 'The file has {{ size }}, more than the {{ max }} that can be read.',
    'not-utf8': 'Line {{ line }} is not UTF-8 text; the file is damaged or no plan file.',
    'not-json': 'Line {{ line }}, column {{ column }} is not JSON; the file is damaged or no plan file.',
    truncated: 'The file breaks off at line {{ line }}, column {{ column }}. Ask for the whole file.',
    'too-deep': 'Line {{ line }}, column {{ column }}: nested deeper than {{ max }} levels.',
    'wrong-format': 'This is not a ReformGrid plan file.',
    'wrong-kind': 'This ReformGrid file is not a plan file ({{ found }}).',
    newer:
      'Written by the newer version {{ version }}, which cannot be read here. Reload the page to update.',
    faults:
      'The file has {{ n }} fault; nothing of it was taken: {{ first }} || The file has {{ n }} faults; nothing of it was taken. The first: {{ first }}',
  },
  path: {
    'forbidden-name': '{{ path }}: the name "{{ name }}" may not be used.',
    'duplicate-name': '{{ path }}: the name "{{ name }}" stands twice.',
    'duplicate-id': '{{ path }}: the id "{{ id }}" stands twice.',
    'lone-surrogate': '{{ path }}: has a damaged character.',
    'number-out-of-range': '{{ path }}: the number is beyond {{ limit }}.',
    missing: '{{ path }}: missing.',
    'unknown-name': '{{ path }}: there is no such entry.',
    'wrong-type': '{{ path }}: wrong type, {{ expected }} expected.',
    'too-long': '{{ path }}: longer than {{ limit }}.',
    'wrong-value': '{{ path }}: not a usable value.',
    'wrong-hash': '{{ path }}: the hash does not match the content.',
  },
}
