import type { Plan } from './plan'
import { readReference } from './read-reference'
import type { Reference } from './references'

/**
 * What to write for an agency or a person so that `readReference` finds it again: the name, else the post, else both
 * with the agency, else the id. An id that the directory lacks stays as it is.
 */
export function referenceText(plan: Plan, to: Reference, id: string): string {
  const reads = (text: string): boolean => {
    const read = readReference(plan, to, text)
    return read.ok && read.value === id
  }
  return candidatesOf(plan, to, id).find(reads) ?? id
}

function candidatesOf(plan: Plan, to: Reference, id: string): readonly string[] {
  if (to === 'agencies') {
    const agency = plan.agencies.get(id)
    return [agency?.name, agency?.short].filter(isText)
  }
  const person = plan.people.get(id)
  if (!person) return []
  const agency = person.agency ? plan.agencies.get(person.agency) : undefined
  const posts = [person.post, agency?.name && person.post ? `${person.post} ${agency.name}` : null].filter(
    isText,
  )
  return [person.name, ...posts, ...posts.map(post => (person.name ? `${person.name} ${post}` : ''))].filter(
    isText,
  )
}

const isText = (text: string | null | undefined): text is string => Boolean(text)
