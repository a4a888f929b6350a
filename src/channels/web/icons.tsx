const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.8',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

const Icon = (props: { readonly d: string }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d={props.d} {...stroke} />
  </svg>
)

/** An open door under an arch: one door for every request. */
export const DoorIcon = () => <Icon d="M5 20.5V10a7 7 0 0 1 14 0v10.5M3 20.5h18M9 20.5V11.2l6-1.7v11M12.6 15.2v.6" />
export const PhoneIcon = () => (
  <Icon d="M6.2 3.8h2.6l1.5 4.1-2 1.4a12.6 12.6 0 0 0 6.4 6.4l1.4-2 4.1 1.5v2.6a2 2 0 0 1-2.2 2A16.4 16.4 0 0 1 4.2 6a2 2 0 0 1 2-2.2Z" />
)
export const MenuIcon = () => <Icon d="M4.5 7h15M4.5 12h15M4.5 17h15" />
export const SendIcon = () => <Icon d="M5 12h13M12.5 5.8 18.8 12l-6.3 6.2" />
export const DownIcon = () => <Icon d="m6 10 6 6 6-6" />
export const CloseIcon = () => <Icon d="m6 6 12 12M18 6 6 18" />
export const OutwardIcon = () => <Icon d="M9 5h10v10M19 5 6 18" />
export const CameraIcon = () => (
  <Icon d="M4.5 8.2h3l1.6-2.4h5.8l1.6 2.4h3a1.2 1.2 0 0 1 1.2 1.2v8.4a1.2 1.2 0 0 1-1.2 1.2h-15a1.2 1.2 0 0 1-1.2-1.2V9.4a1.2 1.2 0 0 1 1.2-1.2ZM15.4 13.2a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0Z" />
)
export const PlaceIcon = () => (
  <Icon d="M12 20.8s6.6-6 6.6-11.1a6.6 6.6 0 0 0-13.2 0c0 5.1 6.6 11.1 6.6 11.1ZM14.4 9.8a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0Z" />
)
