// The look as values: warm paper, dark ink, lacquer for identity, the main action and "now". CSS knows the same colours from tokens.css.
import { createTheme, type MantineColorsTuple, rem } from '@mantine/core'

const lacquer: MantineColorsTuple = [
  '#f7e9e5',
  '#f0d5cf',
  '#e2b0a8',
  '#d08a81',
  '#bd5f58',
  '#a9322f',
  '#9a2628',
  '#8c1c20',
  '#7c1519',
  '#5f0f12',
]
const warm: MantineColorsTuple = [
  '#fbf9f5',
  '#f7f4ee',
  '#f1ece3',
  '#e3dccf',
  '#cfc5b4',
  '#8f8475',
  '#6f655b',
  '#5d544b',
  '#3a322c',
  '#211b17',
]
const ok: MantineColorsTuple = [
  '#e2eee9',
  '#cfe3da',
  '#b6d3c8',
  '#9cc3b5',
  '#6fa08f',
  '#457d6d',
  '#2b6a5c',
  '#245a4e',
  '#1f5749',
  '#153c33',
]
const warn: MantineColorsTuple = [
  '#f8ecd2',
  '#f2dfb4',
  '#e6c98a',
  '#d6ae5a',
  '#c98a1e',
  '#b0781c',
  '#9a6412',
  '#7d4f08',
  '#654007',
  '#4a2f05',
]
const bad: MantineColorsTuple = [
  '#f9e5df',
  '#f2cfc6',
  '#e6aea1',
  '#dc9d8f',
  '#c4604f',
  '#b24636',
  '#a2382a',
  '#8e2f22',
  '#75261b',
  '#561b13',
]

const control_px = 40

export const theme = createTheme({
  colors: { lacquer, gray: warm, dark: warm, blue: lacquer, teal: ok, green: ok, yellow: warn, orange: warn, red: bad },
  primaryColor: 'lacquer',
  primaryShade: 7,
  black: '#211b17',
  white: '#fffefb',
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  headings: {
    fontFamily: "'Source Serif 4 Variable', Georgia, serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(27), lineHeight: '1.25' },
      h2: { fontSize: rem(18.5), lineHeight: '1.35' },
      h3: { fontSize: rem(16), lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: rem(12.5), sm: rem(13.5), md: rem(15), lg: rem(17), xl: rem(20) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(30) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(10), xl: rem(12) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { h: rem(control_px) } },
    ActionIcon: { defaultProps: { size: rem(control_px), variant: 'subtle', color: 'gray.8' } },
    TextInput: { defaultProps: { size: 'md' }, styles: { input: { minHeight: rem(control_px) } } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NumberInput: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: {
      // A dialog's heading is no banner of the page.
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        attributes: { header: { role: 'presentation' } },
      },
      styles: { body: { paddingTop: rem(4) }, title: { fontWeight: 600 } },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } }, styles: { title: { fontWeight: 600 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
    Badge: { defaultProps: { tt: 'none' } },
  },
})
