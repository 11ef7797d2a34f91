import type { protect as vi } from '../vi/protect'

export const protect: typeof vi = {
  passphrase: 'Passphrase',
  show: 'Show passphrase',
  open: {
    title: 'File with a passphrase',
    text: 'The sender of the file has chosen the passphrase. Capitals, accents and spaces count.',
    action: 'Open file',
    trying: 'Decrypting…',
  },
  export: {
    menu: 'Export file…',
    title: 'Export the plan file',
    way: 'Way of exporting',
    action: 'Export file',
    plain: 'As it is',
    plainText: 'The whole plan and its journal; whoever has the file can open it.',
    passphrase: 'With passphrase',
    passphraseText:
      'The whole plan and its journal, encrypted by the age standard. Only who knows the passphrase can open it; send the passphrase by another way than the file.',
    redacted: 'For publication',
    redactedText:
      'A view-only copy under a new plan id, without journal. Tasks, deadlines, progress, targets and agencies stay; names of persons and evaluations are taken out.',
    repeat: 'Passphrase again',
    hint: 'At least {{ n }} characters; best are a few words that have nothing to do with each other.',
    short: 'At least {{ n }} characters are needed.',
    differs: 'The two passphrases differ.',
    lost: 'A lost passphrase cannot be recovered: nobody can open the file then, not even the makers of this program.',
    making: 'Making the file…',
  },
  signature: {
    add: 'Sign the file with this browser’s key',
    addText:
      'Whoever gets the file sees whether it was changed since, and whether the key is the same as last time. It does not prove who sent the file and is no digital signature in the sense of the law.',
    cannot: 'This browser cannot sign, so no file was made. Untick signing or use a newer browser.',
    own: 'Signed with this browser’s key ({{ key }}) and unchanged since.',
    same: 'The signature fits; same key as last time ({{ key }}).',
    first: 'The signature fits; this key was not met here before ({{ key }}).',
    other:
      'The signature fits, but the key ({{ key }}) is not the one earlier files of this plan were signed with. Ask the sender.',
    broken: 'The signature does not fit: the file was changed after it was signed.',
    unchecked: 'The file is signed, but this browser cannot check it.',
    noPerson: 'It does not prove who sent the file.',
  },
  fault: {
    'wrong-passphrase': 'Wrong passphrase. Please try again.',
    'for-a-key':
      'The file was encrypted for somebody’s key, not with a passphrase. It cannot be opened here.',
    damaged: 'The encrypted file is damaged or cut short. Ask the sender to send it again.',
    'too-large': 'The file has {{ size }}, more than the limit of {{ max }}.',
    cancelled: 'No passphrase was given, so the file was not opened.',
    stopped: 'It could not be finished: {{ message }}. Please try again.',
  },
  opened: 'File “{{ title }}” was made for publication: view only, nothing is stored.',
  removed: {
    title: 'What is taken out',
    people: 'Persons',
    assessments: 'Self-scores, appraisals, causes',
    checkIns: 'Progress reports',
    urgings: 'Urgings',
    comments: 'Comments on cells',
    moments: 'Named points of the journal',
    cells: 'Cells of leaders, officers, notes, evidence',
    blotted: 'Cells in which names were blotted out',
    showBlotted: 'Show {{ n }} blotted cell || Show {{ n }} blotted cells',
    check:
      'Names are blotted out that stand in the directory or were typed into a column of persons. Read the file before you publish it.',
    preparing: 'Preparing…',
    more: '… and {{ n }} more',
  },
  sealed: '{{ name }} was not opened. The plans here are unchanged.',
}
