// The figures of a rule: which there are follows from what the rule measures.
import { Checkbox, Group, NumberInput, Stack } from '@mantine/core'
import type { RuleRow } from '../api/contract'
import { useWords } from '../words'
import { formOf } from './parameters'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the form library gives it
type InputProps = (path: string, options?: { type: 'checkbox' }) => any

export function ParameterFields({ rule, inputProps }: { rule: RuleRow; inputProps: InputProps }) {
  const t = useWords()
  const form = formOf(rule.measure)
  const figure = (path: string, label: string, isRequired = true) => (
    <NumberInput {...inputProps(`parameters.${path}`)} label={label} min={0} allowDecimal={false} required={isRequired} maw="14rem" />
  )
  if (form === 'nothing') return <p style={{ margin: 0 }}>{t('screen.rules.no_figures')}</p>
  if (form === 'number') return figure('number', t(`screen.rules.number.${rule.measure}`))
  if (form === 'percent')
    return (
      <Stack gap="sm">
        {figure('percent', t('screen.rules.percent'))}
        <Checkbox {...inputProps('parameters.nobody_unexcused', { type: 'checkbox' })} label={t('screen.rules.nobody_unexcused')} />
      </Stack>
    )
  return (
    <Stack gap="md">
      <Group align="flex-start">
        {(['regular', 'thematic', 'combined'] as const).map((kind) => (
          <div key={kind}>{figure(`minutes.${kind}`, t(`screen.rules.minutes.${kind}`))}</div>
        ))}
      </Group>
      <Group align="flex-start">
        {figure('small_cell.under', t('screen.rules.small_cell'), false)}
        {figure('small_cell.minutes', t('screen.rules.small_cell_minutes'), false)}
      </Group>
    </Stack>
  )
}
