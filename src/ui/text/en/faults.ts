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
}
