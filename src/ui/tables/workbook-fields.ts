import type { SheetCollection } from '../../core/file/record-sheets'
import { ID_FIELD } from '../../core/file/table-words'

const stage = (name: string) => [name, `${name}By`, `${name}Date`, `${name}Reason`]

/** The sheets of a plan's workbook with their columns, in order. */
export const SHEETS: readonly { readonly collection: SheetCollection; readonly fields: readonly string[] }[] =
  [
    {
      collection: 'tasks',
      fields: [
        ...['number', 'title', 'field', 'product', 'leadAgency', 'coordinating', 'head', 'deputy', 'officer'],
        ...['directingLeader', 'issuingBody', 'documentNumber', 'documentDate', 'start', 'deadline'],
        ...[
          'deadlineText',
          'cycle',
          'budget',
          'status',
          'progress',
          'doneDate',
          'result',
          'evidence',
          'notes',
        ],
        ...['source', 'sourceUrl', 'statusInSource', ID_FIELD],
      ],
    },
    {
      collection: 'targets',
      fields: [
        'task',
        'index',
        'edition',
        'node',
        'year',
        'score',
        'baseYear',
        'baseScore',
        'note',
        ID_FIELD,
      ],
    },
    { collection: 'measures', fields: ['task', 'name', 'operator', 'value', 'unit', ID_FIELD] },
    {
      collection: 'assessments',
      fields: [
        ...['index', 'year', 'node', 'unit', ...stage('self'), ...stage('appraisal1')],
        ...['explanation', 'explanationBy', 'explanationDate', ...stage('appraisal2')],
        ...['published', 'publishedSource', 'publishedDate', 'evidenceNumber', 'evidenceDate'],
        ...['evidenceAbstract', 'evidencePlace', 'cause', ID_FIELD],
      ],
    },
    {
      collection: 'owners',
      fields: ['index', 'node', 'agency', 'influence', 'from', 'to', 'note', ID_FIELD],
    },
    { collection: 'checkIns', fields: ['task', 'date', 'by', 'progress', 'note', ID_FIELD] },
    { collection: 'urgings', fields: ['task', 'document', 'date', 'time', 'note', ID_FIELD] },
    {
      collection: 'agencies',
      fields: ['name', 'short', 'aliases', 'kind', 'head', 'successor', 'from', 'to', ID_FIELD],
    },
    { collection: 'people', fields: ['name', 'post', 'agency', 'aliases', 'from', 'to', ID_FIELD] },
    {
      collection: 'plan',
      fields: [
        ...['title', 'index', 'ownUnit', 'closingDate', 'periodCloses', 'reportingCycle', 'label', 'note'],
        ...['language', ID_FIELD],
      ],
    },
  ]
