import Plus from 'lucide-solid/icons/plus'
import { createSignal, onCleanup, Show } from 'solid-js'
import { useApp } from '../../../state/context'
import { Button } from '../../common/Button'
import { Dialog } from '../../common/Dialog'
import { useText } from '../../text/texts'
import type { Formats } from './create-formats'
import { RuleForm } from './RuleForm'
import { RuleList } from './RuleList'
import { draftOf, newDraft, type RuleDraft, ruleOf } from './rule-draft'

/** The last button of the dialog's foot. */
const ADD = '[role="dialog"] footer button:last-child'

/** The rules of the page, and one of them in the hand. What is written is drawn in the grid at once. */
export function FormatsDialog(props: { formats: Formats }) {
  return (
    <Show when={props.formats.isOpen()}>
      <OpenDialog formats={props.formats} />
    </Show>
  )
}

function OpenDialog(props: { formats: Formats }) {
  const { t, number, language } = useText()
  const { session } = useApp()
  const { formats } = props
  const fresh = () => newDraft(session.newId(), formats.aimed())
  const [draft, setDraft] = createSignal<RuleDraft | null>(formats.rules().length === 0 ? fresh() : null)
  const [isTried, setTried] = createSignal(false)
  const read = () => {
    const now = draft()
    return now && ruleOf(now, language())
  }
  const isKnown = () => formats.rules().some(({ id }) => id === draft()?.id)

  function write(next: RuleDraft | null) {
    if (next === null) setTried(false)
    setDraft(next)
    formats.setDraft(next && ruleOf(next, language()).rule)
  }
  /** A list tells its choice again when it is drawn anew: what changes nothing is no news. */
  function change(part: Partial<RuleDraft>) {
    const now = draft()
    if (!now) return
    const next = { ...now, ...part }
    if (JSON.stringify(next) !== JSON.stringify(now)) write(next)
  }
  onCleanup(() => formats.setDraft(null))

  function save() {
    const rule = read()?.rule
    setTried(true)
    if (!rule) return
    formats.put(
      isKnown()
        ? formats.rules().map(each => (each.id === rule.id ? rule : each))
        : [rule, ...formats.rules()],
    )
    back()
  }
  /** To the list; the button that was pressed is gone, and the focus stays in the dialog. */
  function back() {
    write(null)
    setTimeout(() => document.querySelector<HTMLElement>(ADD)?.focus())
  }
  const close = () => formats.setOpen(false)

  return (
    <Dialog
      open
      onClose={close}
      width={620}
      title={t(draft() === null ? 'formats.title' : isKnown() ? 'formats.editTitle' : 'formats.newTitle')}
      description={t('formats.why')}
      footer={
        <Show
          when={draft()}
          fallback={
            <>
              <Button onClick={close}>{t('shell.close')}</Button>
              <Button kind="prime" icon={Plus} onClick={() => write(fresh())}>
                {t('formats.add')}
              </Button>
            </>
          }
        >
          <Button onClick={() => (formats.rules().length === 0 ? close() : back())}>
            {t('shell.cancel')}
          </Button>
          <Button kind="prime" onClick={save}>
            {t('formats.save')}
          </Button>
        </Show>
      }
    >
      <Show
        when={draft()}
        fallback={
          <RuleList
            formats={formats}
            edit={rule => write(draftOf(rule, value => number(value).replace('\u2212', '-')))}
          />
        }
      >
        {now => (
          <RuleForm
            formats={formats}
            draft={now()}
            rule={read()?.rule ?? null}
            faults={isTried() ? (read()?.faults ?? {}) : {}}
            write={change}
            save={save}
          />
        )}
      </Show>
    </Dialog>
  )
}
