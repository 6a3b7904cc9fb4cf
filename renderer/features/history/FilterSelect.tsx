/** A choice that narrows a list, or leaves it as it is. */
import { Select, type SelectOption } from '../../components/Select.tsx';

interface FilterSelectProps<T extends string | number> {
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

const ALL = 'all';
/** Values are told apart from no choice, whatever they are. */
const keyOf = (value: string | number) => `=${value}`;

export function FilterSelect<T extends string | number>(props: FilterSelectProps<T>) {
  const { label, all, options, value, onChange } = props;
  const known = value === undefined || options.some((option) => option.value === value);
  const choices: SelectOption<string>[] = [
    { value: ALL, label: all },
    ...options.map((option) => ({ value: keyOf(option.value), label: option.label })),
    ...(known ? [] : [{ value: keyOf(value), label: String(value) }]),
  ];
  return (
    <Select
      label={label}
      options={choices}
      value={value === undefined ? ALL : keyOf(value)}
      onChange={(key) => onChange(options.find((option) => keyOf(option.value) === key)?.value)}
    />
  );
}
