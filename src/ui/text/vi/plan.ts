export const plan = {
  title: 'Kế hoạch',
}
