import type { EditionFile } from '../../../src/core/edition/catalog'
import { Edition } from '../../../src/core/edition/edition'
import type { Manifest } from '../../../src/core/edition/manifest'

/** `{ "key": …, "list": [` with one record of a list per line, so that a change of one figure is one line. */
function block(value: Readonly<Record<string, unknown>>, indent: string): string {
  const lines = Object.entries(value).map(([key, inner]) => {
    const isList = Array.isArray(inner) && inner.some(one => typeof one === 'object' && one !== null)
    const text = isList
      ? `[\n${inner.map((one: unknown) => `${indent}  ${JSON.stringify(one)}`).join(',\n')}\n${indent}]`
      : JSON.stringify(inner)
    return `${indent}${JSON.stringify(key)}: ${text}`
  })
  return `{\n${lines.join(',\n')}\n${indent.slice(2)}}`
}

/** The keys in the order of the schema, whatever order the edition was put together in. */
const ordered = (edition: Edition): Readonly<Record<string, unknown>> => {
  const values: Readonly<Record<string, unknown>> = edition
  return Object.fromEntries(
    Object.keys(Edition.shape).flatMap(key => (values[key] === undefined ? [] : [[key, values[key]]])),
  )
}

export const editionJson = ({ edition, dataset }: EditionFile): string =>
  `{\n  "edition": ${block(ordered(edition), '    ')},\n  "dataset": ${block(dataset, '    ')}\n}\n`

export function manifestJson(manifest: Manifest): string {
  const { sources, derivations, ...lists } = manifest
  const maps = Object.entries({ sources, derivations }).map(([name, map]) => {
    const lines = Object.entries(map).map(
      ([id, text]) => `    ${JSON.stringify(id)}: ${JSON.stringify(text)}`,
    )
    return `  "${name}": {\n${lines.join(',\n')}\n  }`
  })
  return `${block(lists, '  ').slice(0, -2)},\n${maps.join(',\n')}\n}\n`
}
