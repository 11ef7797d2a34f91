import { readFileSync } from 'node:fs'
import type { EditionNode, Text } from '../../../src/core/edition/edition'

/** A node of a collected structure file; only what is used here. */
export interface StructureNode {
  readonly code: string
  readonly name_vi: string
  readonly name_en: string
  readonly name_vi_unverified?: boolean
  readonly children?: readonly StructureNode[]
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8').normalize('NFC'))

/** All nodes of a structure by code. */
export function byCode(root: StructureNode): Map<string, StructureNode> {
  const nodes = new Map<string, StructureNode>()
  const visit = (node: StructureNode): void => {
    nodes.set(node.code, node)
    for (const child of node.children ?? []) visit(child)
  }
  visit(root)
  return nodes
}

export const text = (vi: string, en: string, id: string): Text => ({ vi, en, id })
/** A text that is the same in the three languages: "PAPI 2018". */
export const same = (all: string): Text => text(all, all, all)

export const INDEX_LEVEL = text('chỉ số', 'index', 'indeks')

/** An edition's node; better is high in every index shipped. */
export const node = (
  code: string,
  parent: string | null,
  name: Text,
  rest: Partial<Omit<EditionNode, 'code' | 'parent' | 'name'>> = {},
): EditionNode => ({ code, parent, name, min: null, max: null, better: 'high', ...rest })
