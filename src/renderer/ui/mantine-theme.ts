// The UI kit in the app's own colours and sizes: its palettes are the tokens of theme.css, so both themes follow at once.
import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Popover,
  Switch,
  Tabs,
  Tooltip,
} from '@mantine/core';

const accent = Array.from({ length: 10 }, () => 'var(--accent)') as unknown as MantineColorsTuple;

/** Light to dark, as the kit uses them on a light background: hover, lines, text. */
const gray: MantineColorsTuple = [
  'var(--hover)',
  'var(--hover)',
  'var(--line)',
  'var(--line-strong)',
  'var(--line-strong)',
  'var(--ink-3)',
  'var(--ink-2)',
  'var(--ink-2)',
  'var(--ink)',
  'var(--ink)',
];

/** Light to dark, as the kit uses them on a dark background: text, lines, surfaces. */
const dark: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink-2)',
  'var(--ink-2)',
  'var(--ink-3)',
  'var(--line-strong)',
  'var(--hover)',
  'var(--panel)',
  'var(--panel)',
  'var(--canvas)',
  'var(--app)',
];

const paper = { borderColor: 'var(--line)', background: 'var(--panel)' };

const compact = (size: unknown): boolean => size === 'xs';

export const mantineTheme = createTheme({
  primaryColor: 'accent',
  colors: { accent, gray, dark },
  black: '#1a1f26',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: {
    xs: 'var(--text-caption)',
    sm: 'var(--text-base)',
    md: 'var(--text-base)',
    lg: 'var(--text-title)',
    xl: 'var(--text-heading)',
  },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': compact(size) ? 'var(--control-height-compact)' : 'var(--control-height)',
          '--button-padding-x': compact(size) ? '8px' : '12px',
          '--button-fz': compact(size) ? 'var(--text-secondary)' : 'var(--text-base)',
        },
      }),
      styles: (_theme, { variant }) => ({
        root: variant === 'filled' ? { fontWeight: 600, forcedColorAdjust: 'none' } : { fontWeight: 400 },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: (_theme, { size }) => ({
        root: { '--ai-size': compact(size) ? 'var(--control-height-compact)' : 'var(--control-height)' },
      }),
    }),
    Switch: Switch.extend({
      defaultProps: { size: 'xs' },
      styles: { label: { paddingInlineStart: '8px', fontSize: 'var(--text-base)' } },
    }),
    Tabs: Tabs.extend({ styles: { root: { '--tab-border-color': 'var(--line)' } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 320 },
      vars: () => ({ tooltip: { '--tooltip-bg': 'var(--ink)', '--tooltip-color': 'var(--panel)' } }),
      styles: { tooltip: { padding: '4px 8px', fontSize: 'var(--text-secondary)' } },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'var(--popover-shadow)',
        position: 'bottom-end',
        // As high as there is room for on its side of the target; it scrolls.
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
        // The placeholder takes the keyboard inside the role menu, which may hold nothing but items.
        withInitialFocusPlaceholder: false,
      },
      styles: {
        dropdown: { ...paper, overflowY: 'auto' },
        item: { paddingBlock: '4px', borderRadius: '4px' },
      },
    }),
    // A dialog that still fades has the keyboard, and swallows keys that are meant for what was under it.
    Modal: { defaultProps: { transitionProps: { transition: 'fade-down', duration: 200, exitDuration: 0 } } },
    Popover: Popover.extend({ defaultProps: { shadow: 'var(--popover-shadow)' }, styles: { dropdown: paper } }),
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--app)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-success': 'var(--success)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'color-mix(in srgb, var(--ink) 6%, var(--panel))',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--hover)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'color-mix(in srgb, var(--ink) 14%, var(--accent))',
    '--mantine-color-accent-light': 'var(--pressed)',
    '--mantine-color-accent-light-hover': 'color-mix(in srgb, var(--accent) 20%, transparent)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-gray-text': 'var(--ink-2)',
    '--mantine-color-gray-light-color': 'var(--ink-2)',
    '--mantine-color-gray-light-hover': 'var(--hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};
