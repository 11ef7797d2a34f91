import '../zod-jitless'
import { expose } from 'comlink'
import { readTables } from './read-tables'

/** What the tables' own worker answers. */
const tables = { readTables }
export type Tables = typeof tables

expose(tables)
