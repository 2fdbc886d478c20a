// Mantine's rem() and light-dark() helpers for the stylesheets of src/design.
import mantine from 'postcss-preset-mantine'

export default { plugins: [mantine()] }
