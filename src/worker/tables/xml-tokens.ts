/** A piece of XML: an element that opens or closes (`isEmpty`: both), by its name without prefix, or text. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|([^<]+)/g

/**
 * The elements and texts of an XML document one after the other, for a worker, which has no parser of its own. Doctypes
 * are not read, so that no entity but the five of XML and those by number exists.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, raw, slash, name, attributes = '', text] of xml.matchAll(TOKEN)) {
    if (name !== undefined) {
      if (slash === '/') yield { kind: 'close', name }
      else yield { kind: 'open', name, attributes, isEmpty: attributes.endsWith('/') }
    } else if (raw !== undefined) yield { kind: 'text', text: raw }
    else if (text !== undefined) yield { kind: 'text', text: unescaped(text) }
  }
}

/** The value of an attribute by its name without prefix. */
export function xmlAttribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
