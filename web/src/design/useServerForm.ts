// A form that is sent to the server: its refusals stand beside the fields they are about, without any code in the form.
import { useForm } from '@mantine/form'
import { type FormEvent, useState } from 'react'
import type { ApiError } from '../api/client'
import { useAct } from '../api/hooks'
import type { ActRoute, Answer, Input } from '../api/routes'

// "/document/issued" is the form's "document.issued".
export const fieldOf = (pointer: string) => pointer.replace(/^\//, '').replaceAll('/', '.')

export function fieldErrors(error: ApiError): Record<string, string> {
  return Object.fromEntries(error.fields.map((field) => [fieldOf(field.pointer), field.detail]))
}

interface ServerForm<R extends ActRoute, V> {
  route: R
  values: V
  // What is sent, from what stands in the form.
  input: (values: V) => Input<R>
  // Own checks before sending, field name to sentence.
  validate?: (values: V) => Record<string, string | null>
  onDone: (answer: Answer<R>) => void
}

export function useServerForm<R extends ActRoute, V extends Record<string, unknown>>({
  route,
  values,
  input,
  validate,
  onDone,
}: ServerForm<R, V>) {
  const [shown, setShown] = useState<string[]>([])
  const act = useAct(route, onDone)
  const form = useForm<V>({
    initialValues: values,
    ...(validate && { validate: (given: V) => Object.fromEntries(Object.entries(validate(given)).filter(([, fault]) => fault)) }),
    onSubmitPreventDefault: 'always',
  })
  const submit = form.onSubmit(
    (given) => {
      act.mutate(input(given as V), {
        onError: (error) => {
          const faults = fieldErrors(error)
          form.setErrors(faults)
          setShown(error.fields.map((field) => field.pointer).filter((pointer) => form.getInputNode(fieldOf(pointer)) != null))
          focusFirst(Object.keys(faults).map((name) => form.getInputNode(name)))
        },
      })
    },
    (faults) => focusFirst(Object.keys(faults).map((name) => form.getInputNode(name))),
  )
  // A day that could not be read is empty for the form; sent so, it would take away what stood there.
  const send = (event: FormEvent<HTMLFormElement>) => {
    const unread = event.currentTarget.querySelector<HTMLElement>('[data-unread]')
    if (!unread) return submit(event)
    event.preventDefault()
    unread.focus()
  }
  return { form, send, isSending: act.isPending, error: act.error, shown }
}

function focusFirst(nodes: (HTMLElement | null)[]) {
  nodes.find((node) => node != null)?.focus()
}
