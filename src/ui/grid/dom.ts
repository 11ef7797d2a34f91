/**
 * Builds a node. Text goes in as text, so nothing that a file contains can become markup. For cell renderers that
 * many rows need; where behaviour is wanted, `solidCell` mounts a component.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string | null | undefined | false)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, value)
  node.append(...children.filter(child => child !== null && child !== undefined && child !== false))
  return node
}
