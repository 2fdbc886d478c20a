import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SharedText } from './SharedText'

// A field as it stands on a page: shown anew with each answer of the server.
function shared() {
  const sent: { text: string; version: number }[] = []
  let saved = () => {}
  const field = (text: string, version: number) => (
    <MantineProvider env="test">
      <SharedText
        label="Kết luận"
        text={text}
        version={version}
        isSaving={false}
        error={null}
        onSave={(own, over, done) => {
          sent.push({ text: own, version: over })
          saved = done
        }}
      />
    </MantineProvider>
  )
  const { rerender } = render(field('', 1))
  return { sent, saved: () => saved(), server: (text: string, version: number) => rerender(field(text, version)) }
}
const own = () => screen.getByLabelText('Kết luận')

test("another's text is taken over where nothing is written", () => {
  const { server, sent } = shared()
  server('Nhất trí', 2)
  expect(own()).toHaveValue('Nhất trí')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(sent).toEqual([])
})

test('what is being written stays beside what another has saved, until theirs is taken', async () => {
  const { server, sent } = shared()
  await userEvent.type(own(), 'Chưa nhất')
  server('Nhất trí', 2)
  expect(own()).toHaveValue('Chưa nhất')
  expect(screen.getByRole('alert')).toHaveTextContent('Nhất trí')
  await userEvent.tab()
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Lấy bản này' }))
  expect(own()).toHaveValue('Nhất trí')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('or mine is saved over theirs, knowingly', async () => {
  const { server, sent, saved } = shared()
  await userEvent.type(own(), 'Chưa nhất trí')
  server('Nhất trí', 2)
  await userEvent.click(screen.getByRole('button', { name: 'Ghi bản của tôi' }))
  expect(sent).toEqual([{ text: 'Chưa nhất trí', version: 2 }])
  saved()
  server('Chưa nhất trí', 3)
  expect(own()).toHaveValue('Chưa nhất trí')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a text that is left is sent once, and is the own one when it comes back', async () => {
  const { server, sent, saved } = shared()
  await userEvent.type(own(), 'Nhất trí')
  await userEvent.tab()
  server('Nhất trí', 2)
  saved()
  await userEvent.click(own())
  await userEvent.tab()
  expect(sent).toEqual([{ text: 'Nhất trí', version: 1 }])
  expect(screen.queryByRole('alert')).toBeNull()
})
