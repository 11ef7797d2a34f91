export const scores = {
  title: 'Điểm số',
}
