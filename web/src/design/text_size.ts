// Three sizes of text, remembered by the browser.
import { useLocalStorage } from '@mantine/hooks'
import { useEffect } from 'react'

export const textSizes = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof textSizes)[number]

export function useTextSize() {
  const [size, setSize] = useLocalStorage<TextSize>({ key: 'nennep.text_size', defaultValue: 'normal', getInitialValueInEffect: false })
  useEffect(() => {
    document.documentElement.dataset.text = size
  }, [size])
  return { size, setSize }
}
